const steps = ["intake", "screening", "scoring", "ranking", "decisions", "reporting"];

/** A step may use the steps before it, never one after it. */
const laterSteps = steps.slice(0, -1).map((step, place) => ({
  name: `${step}-before-later-steps`,
  severity: "error",
  from: { path: `^app/${step}/` },
  to: { path: `^app/(${steps.slice(place + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { pathNot: "^app/(paraglide|platform/prisma)/" } },
    },
    {
      name: "platform-and-ui-know-no-step",
      severity: "error",
      from: { path: "^app/(platform|ui)/" },
      to: { path: `^app/(calls|people|audit|${steps.join("|")})/` },
    },
    {
      name: "ground-rooms-know-no-step",
      severity: "error",
      from: { path: "^app/(calls|people|audit)/" },
      to: { path: `^app/(${steps.join("|")})/` },
    },
    {
      name: "app-knows-no-tests",
      severity: "error",
      from: { path: "^(app|scripts|prisma)/" },
      to: { path: "^tests/" },
    },
    ...laterSteps,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^app/(paraglide|platform/prisma)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
