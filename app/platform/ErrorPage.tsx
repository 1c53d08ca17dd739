import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { ButtonLink } from "~/ui/Button";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { describeReason, isProblemReason } from "./problem";

/** What a person sees instead of a page that is not there, not allowed, or broken. */
export function ErrorPage() {
  const error = useRouteError();
  const root = useRouteLoaderData("root") as { reference?: string } | undefined;
  const { title, text, unexpected } = describe(error);
  const reference = unexpected ? referenceOf(error, root?.reference) : null;
  return (
    <Stack>
      <PageHeader title={title} intro={text} />
      {reference && <p>{m.error_reference({ reference })}</p>}
      <div>
        <ButtonLink to="/" reloadDocument={unexpected}>
          {m.error_to_start()}
        </ButtonLink>
      </div>
    </Stack>
  );
}

type Description = { title: string; text: string; unexpected: boolean };

function describe(error: unknown): Description {
  if (isRouteErrorResponse(error)) {
    const { reason } = (error.data ?? {}) as { reason?: unknown };
    if (isProblemReason(reason)) {
      const title = error.status === 404 ? m.error_not_found_title() : m.error_refused_title();
      return { title, text: describeReason(reason), unexpected: false };
    }
    if (error.status === 404) {
      return { title: m.error_not_found_title(), text: describeReason("not-found"), unexpected: false };
    }
  }
  return { title: m.error_unexpected_title(), text: m.error_unexpected_text(), unexpected: true };
}

/**
 * The number that stands in the log beside what broke: in the answer itself when a loader or action broke, and that of the page when
 * drawing it broke on the server (whose errors Remix replaces by this text). What breaks in the browser is in no log.
 */
function referenceOf(error: unknown, page: string | undefined): string | null {
  if (isRouteErrorResponse(error)) return (error.data as { reference?: string } | null)?.reference ?? null;
  return error instanceof Error && error.message === "Unexpected Server Error" ? (page ?? null) : null;
}
