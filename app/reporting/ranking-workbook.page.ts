import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccess } from "~/people/visitor.server";
import { refuse } from "~/platform/http.server";
import { exportRankingWorkbook } from "./export-ranking-workbook.server";

/** The ranking as a workbook to download, with formulas that compute it again from the scores. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "export.rankingWorkbook");
  const result = await exportRankingWorkbook(context, actor);
  if (!result.ok) return refuse(result.reason);
  return new Response(result.bytes, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${result.fileName}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
