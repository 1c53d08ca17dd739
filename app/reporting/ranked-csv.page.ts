import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccess } from "~/people/visitor.server";
import { refuse } from "~/platform/http.server";
import { exportRankedCsv } from "./export-ranked-csv.server";

/** The ranked list as a file to download: for a Dutch spreadsheet, or with `?format=international` for programs and elsewhere. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "export.rankedCsv");
  const international = new URL(request.url).searchParams.get("format") === "international";
  const result = await exportRankedCsv(context, actor, international ? "international" : "dutch");
  if (!result.ok) return refuse(result.reason);
  return new Response(result.text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${result.fileName}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
