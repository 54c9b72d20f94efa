import type { Correction } from "../../domain/correction.ts";
import type { Outcome } from "../../domain/note.ts";
import { decisionWords } from "../decision-words.ts";
import { oneLine } from "../one-line.ts";
import { type Failures, sayRefusal } from "./failures.ts";
import type { Terminal } from "./terminal.ts";

/** What every command that decides is given. */
export interface DecidingOptions {
  readonly directory: string;
  readonly by: string | undefined;
  readonly why: string | undefined;
  readonly json: boolean;
}

/** Says what was decided and how to take it back, or why it was not; gives the failures. */
export function sayDecision(
  outcome: Outcome<Correction>,
  { json }: DecidingOptions,
  terminal: Terminal,
): Failures {
  if (!outcome.ok) return sayRefusal(terminal, outcome.refusal);
  const { id, decision } = outcome.value;
  if (json) terminal.print(JSON.stringify(outcome.value));
  else terminal.print(`${id}: ${oneLine(decisionWords(decision))}`);
  terminal.say(`To take it back: parley corrections undo ${id}`);
  return 0;
}
