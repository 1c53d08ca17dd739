import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { clearSessionCookie } from "./session-cookie";
import { endSession } from "./sessions.server";
import { findUser } from "./visitor.server";

/** Ends this session, here and in the database. */
export async function action({ request, context }: ActionFunctionArgs) {
  const user = await findUser({ request, context });
  if (user) await endSession(context, user, user.sessionId);
  return redirect("/sign-in", { headers: { "Set-Cookie": clearSessionCookie(context.config.origin) } });
}

export function loader() {
  return redirect("/");
}
