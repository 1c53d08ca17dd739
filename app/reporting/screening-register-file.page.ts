import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccess } from "~/people/visitor.server";
import { refuse } from "~/platform/http.server";
import { exportRegister } from "./screening-register.server";

/** The screening register as a file to download: a workbook, or with `?format=csv` text for a Dutch spreadsheet. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "export.screeningRegister");
  const csv = new URL(request.url).searchParams.get("format") === "csv";
  const result = await exportRegister(context, actor, csv ? "csv" : "xlsx");
  if (!result.ok) return refuse(result.reason);
  return new Response(result.bytes as BodyInit, {
    headers: {
      "Content-Type": result.type,
      "Content-Disposition": `attachment; filename="${result.fileName}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
