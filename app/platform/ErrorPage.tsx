import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { ButtonLink } from "~/ui/Button";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { describeReason, isProblemReason } from "./problem";

/** What a person sees instead of a page that is not there, not allowed, or broken. */
export function ErrorPage() {
  const { title, text } = describe(useRouteError());
  return (
    <Stack>
      <PageHeader title={title} intro={text} />
      <div>
        <ButtonLink to="/">{m.error_to_start()}</ButtonLink>
      </div>
    </Stack>
  );
}

function describe(error: unknown): { title: string; text: string } {
  if (!isRouteErrorResponse(error)) return { title: m.error_unexpected_title(), text: m.error_unexpected_text() };
  const { reason } = (error.data ?? {}) as { reason?: unknown };
  if (isProblemReason(reason)) {
    const title = error.status === 404 ? m.error_not_found_title() : m.error_refused_title();
    return { title, text: describeReason(reason) };
  }
  if (error.status === 404) return { title: m.error_not_found_title(), text: describeReason("not-found") };
  return { title: m.error_unexpected_title(), text: m.error_unexpected_text() };
}
