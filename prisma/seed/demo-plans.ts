import type { DemoPlan } from "./demo-plan";
import { demoPlansPart1 } from "./demo-plans-1";
import { demoPlansPart2 } from "./demo-plans-2";
import { demoPlansPart3 } from "./demo-plans-3";
import { demoPlansPart4 } from "./demo-plans-4";

export type { DemoPlan };

/** The two dozen fictional plans of the demo call, in the order of their dossier numbers. */
export const demoPlans: readonly DemoPlan[] = [
  ...demoPlansPart1,
  ...demoPlansPart2,
  ...demoPlansPart3,
  ...demoPlansPart4,
];
