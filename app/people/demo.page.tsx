import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { refuse } from "~/platform/http.server";
import { Details } from "~/ui/Details";
import { EmptyState } from "~/ui/EmptyState";
import { formatDateTime } from "~/ui/format";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { DemoPeople } from "./DemoPeople";
import { enterAs, listDemoMail, listDemoPeople } from "./demo.server";
import { enter } from "./enter.server";
import { MailText } from "./MailText";
import { clientOf } from "./visitor.server";

export const meta: MetaFunction = () => [{ title: `${m.people_demo_title()} · ${m.app_name()}` }];

export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.config.demo) return refuse("not-found");
  return { people: await listDemoPeople(context.db), mail: await listDemoMail(context.db) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const userId = String((await request.clone().formData()).get("user") ?? "");
  const result = await enterAs(context, { userId, userAgent: clientOf({ request, context }).userAgent });
  return result.ok ? enter(request, context.config.origin, result.token) : refuse(result.reason);
}

export default function DemoPage() {
  const { people, mail } = useLoaderData<typeof loader>();
  return (
    <Stack>
      <PageHeader title={m.people_demo_title()} intro={m.people_demo_intro()} />
      <Section title={m.people_demo_enter()}>
        <Form method="post" reloadDocument>
          <Stack>
            <DemoPeople people={people} />
          </Stack>
        </Form>
      </Section>
      <Section title={m.people_demo_mail()} intro={m.people_demo_mail_intro()}>
        {mail.length === 0 && <EmptyState title={m.people_demo_no_mail()} />}
        {mail.map((one, index) => (
          <Details
            key={one.id}
            open={index === 0}
            summary={`${one.subject} (${one.to}, ${formatDateTime(one.createdAt)})`}
          >
            <MailText text={one.text} />
          </Details>
        ))}
      </Section>
    </Stack>
  );
}
