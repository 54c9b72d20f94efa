import type { Failures } from "./failures.ts";
import type { Services } from "./services.ts";
import type { Terminal } from "./terminal.ts";

/** What commands are given: the outside, where they write, and where they count what was refused. */
export interface CommandContext {
  readonly services: Services;
  readonly terminal: Terminal;
  readonly report: (failures: Failures) => void;
}
