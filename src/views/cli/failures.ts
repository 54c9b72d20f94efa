import type { Refusal } from "../../domain/note.ts";
import { oneLine } from "../one-line.ts";
import type { Terminal } from "./terminal.ts";

/** How many inputs or requests were refused; a command with any exits with 1. */
export type Failures = number;

/** Tells the user about a refusal: which input, why, what to do; counts one failure. */
export function sayRefusal(terminal: Terminal, refusal: Refusal): Failures {
  const mark = terminal.style("red", "refused");
  terminal.say(
    `${mark}: ${oneLine(refusal.about)}: ${oneLine(refusal.reason)} ${oneLine(refusal.remedy)}`,
  );
  return 1;
}

/** Tells the user about refusals, one line each; counts them. */
export function sayRefusals(terminal: Terminal, refusals: readonly Refusal[]): Failures {
  for (const refusal of refusals) sayRefusal(terminal, refusal);
  return refusals.length;
}
