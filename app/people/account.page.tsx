import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { answerInvalid, readFormData } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { type Column, DataTable } from "~/ui/DataTable";
import { DefinitionList } from "~/ui/DefinitionList";
import { formatDateTime } from "~/ui/format";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { describeDevice } from "./device-text";
import { readProfile, saveOwnProfile } from "./member-profile.server";
import { ProfileFields } from "./ProfileFields";
import { profileInput } from "./people-input";
import { endSession, listSessions } from "./sessions.server";
import { requireUser } from "./visitor.server";

export const meta: MetaFunction = () => [{ title: `${m.people_menu_account()} · ${m.app_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const sessions = await listSessions(context.db, user.userId, context.now());
  return data({
    profile: await readProfile(context.db, user.userId),
    user: { name: user.name, email: user.email },
    sessions: sessions.map((session) => ({ ...session, current: session.id === user.sessionId })),
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const form = await request.formData();
  if (form.get("intent") === "profile") {
    const read = readFormData(form, profileInput);
    if (!read.ok) return answerInvalid(read.reply);
    await saveOwnProfile(context.db, user.userId, read.value, context.now());
    return redirectWithNotice("/account", m.people_profile_saved());
  }
  const sessionId = String(form.get("session") ?? "");
  await endSession(context, user, sessionId);
  return redirectWithNotice("/account", m.people_session_ended());
}

type Session = ReturnType<typeof useLoaderData<typeof loader>>["sessions"][number];

export default function AccountPage() {
  const { user, sessions, profile } = useLoaderData<typeof loader>();
  const columns: Column<Session>[] = [
    { key: "device", header: m.people_device(), rowHeader: true, cell: (row) => describeDevice(row.userAgent) },
    { key: "seen", header: m.people_last_seen(), cell: (row) => formatDateTime(row.lastSeenAt) },
    { key: "end", header: m.people_action(), cell: (row) => <SessionEnd session={row} /> },
  ];
  return (
    <Stack>
      <PageHeader title={m.people_menu_account()} />
      <Section title={m.people_details()}>
        <DefinitionList
          items={[
            { label: m.people_name(), value: user.name },
            { label: m.people_email(), value: user.email },
          ]}
        />
      </Section>
      <Section title={m.people_profile()} intro={m.people_profile_intro()} id="profile">
        <Form method="post">
          <input type="hidden" name="intent" value="profile" />
          <ProfileFields id="own" profile={profile} />
        </Form>
      </Section>
      <Section title={m.people_sessions()} intro={m.people_sessions_intro()}>
        <DataTable
          caption={m.people_sessions()}
          captionHidden
          columns={columns}
          rows={sessions}
          rowKey={(row) => row.id}
        />
      </Section>
    </Stack>
  );
}

function SessionEnd({ session }: { session: Session }) {
  if (session.current) return <Badge tone="positive">{m.people_this_device()}</Badge>;
  return (
    <Form method="post">
      <Button variant="secondary" name="session" value={session.id}>
        {m.people_end_session()}
      </Button>
    </Form>
  );
}
