import { join } from "node:path";
import { playOf } from "../../../pipeline.ts";
import { daysOf, rangeOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { addAll } from "./add.ts";
import { printChanges } from "./diff.ts";
import { printState } from "./state.ts";

export interface DemoOptions {
  readonly directory: string;
  readonly reader: string;
  readonly json: boolean;
}

/** Reads the example dossier that ships with Parley, prints its state of play and its last changes, and says what to do next. */
export async function runDemo(
  options: DemoOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const opened = await services.openDossier(options.directory, { create: true });
  if (!opened.ok) return sayRefusal(terminal, opened.refusal);
  const dossier = opened.value;
  const reader = await services.openReader(options.reader);
  if (!reader.ok) return sayRefusal(terminal, reader.refusal);
  const example = await services.exampleDossier();
  await dossier.store.changeSettings(
    { title: example.title, issues: example.issues },
    services.now(),
  );
  terminal.say(
    `An invented dossier: ${example.title}. All people, places and papers in it are invented.`,
  );
  const summary = await addAll(
    [join(services.exampleDirectory, example.documents)],
    { dossier, reader: reader.value, json: options.json },
    services,
    terminal,
  );
  await reader.value.close?.();
  const play = await playOf(dossier.store);
  const days = daysOf(play, { asOf: undefined, known: undefined });
  const range = rangeOf(play, { from: undefined, to: undefined });
  if (days) await printState(play, days, { all: false, json: options.json }, terminal);
  if (range) await printChanges(play, range, options, terminal);
  await dossier.store.close();
  terminal.say(`\nOpen it as a web page: ./parley serve -d ${options.directory}`);
  return summary.refused.reduce((count, refusal) => count + sayRefusal(terminal, refusal), 0);
}
