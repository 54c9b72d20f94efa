import { join } from "node:path";
import type { Reader } from "../../../domain/reader.ts";
import { type Dossier, playOf } from "../../../pipeline.ts";
import { KEEP_ALL } from "../../filter-items.ts";
import { daysOf, rangeOf } from "../days.ts";
import { type Failures, sayRefusals } from "../failures.ts";
import { printState } from "../print-state.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier, withReader } from "../with-dossier.ts";
import { addAll } from "./add.ts";
import { printChanges } from "./diff.ts";

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
  const show = (dossier: Dossier): Promise<Failures> =>
    withReader(options, services, terminal, (reader) =>
      showExample({ dossier, reader }, options, services, terminal),
    );
  return await withDossier(options.directory, services, terminal, show, { create: true });
}

async function showExample(
  { dossier, reader }: { readonly dossier: Dossier; readonly reader: Reader },
  options: DemoOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
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
    { dossier, reader, json: options.json },
    services,
    terminal,
  );
  const play = await playOf(dossier.store);
  const days = daysOf(play, { asOf: undefined, known: undefined });
  const range = rangeOf(play, { from: undefined, to: undefined });
  if (days) {
    const state = await play.state(days);
    const shown = { all: false, json: options.json };
    await printState(play, { state, days, filter: KEEP_ALL }, shown, terminal);
  }
  if (range) {
    const shown = { json: options.json, markdown: false };
    await printChanges(play, { range, filter: KEEP_ALL }, shown, terminal);
  }
  terminal.say(`\nOpen it as a web page: ./parley serve -d ${options.directory}`);
  return sayRefusals(terminal, summary.refused);
}
