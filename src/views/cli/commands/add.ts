import type { Document } from "../../../domain/document.ts";
import type { Refusal } from "../../../domain/note.ts";
import type { Reader } from "../../../domain/reader.ts";
import { type Dossier, keepReadings, type ReadingTask, readDocuments } from "../../../pipeline.ts";
import { oneLine } from "../../one-line.ts";
import { type Failures, sayRefusals } from "../failures.ts";
import type { InputHints, Services } from "../services.ts";
import { progressBar, type Terminal } from "../terminal.ts";
import { withDossier, withReader } from "../with-dossier.ts";

export interface AddOptions extends InputHints {
  readonly directory: string;
  readonly reader: string;
  readonly json: boolean;
}

/** Counts of what became of the inputs of one `add`. */
export interface AddSummary {
  readonly added: number;
  readonly superseded: number;
  readonly present: number;
  readonly records: number;
  readonly refused: readonly Refusal[];
}

/** Reads inputs and keeps them in the dossier; one line a document as soon as it is safe on disk, refusals at the end. */
export async function runAdd(
  paths: readonly string[],
  options: AddOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, (dossier) =>
    withReader(options.reader, services, terminal, async (reader) => {
      const summary = await addAll(paths, { ...options, dossier, reader }, services, terminal);
      if (options.json) terminal.print(JSON.stringify({ summary }));
      else
        terminal.print(
          `${summary.added} added, ${summary.superseded} read anew, ${summary.present} already there, ${summary.refused.length} refused; ${summary.records} records.`,
        );
      return sayRefusals(terminal, summary.refused);
    }),
  );
}

/** What `add` does once dossier and reader are open; `demo` uses it too. */
export async function addAll(
  paths: readonly string[],
  options: InputHints & {
    readonly dossier: Dossier;
    readonly reader: Reader;
    readonly json: boolean;
  },
  services: Services,
  terminal: Terminal,
): Promise<AddSummary> {
  const { dossier, reader } = options;
  const { issues } = await dossier.store.settings();
  const bar = progressBar("Reading", paths.length);
  const refused: Refusal[] = [];
  async function* tasks(): AsyncGenerator<ReadingTask> {
    for await (const { path, outcome } of services.takeIn(paths, options)) {
      bar.step(path);
      const refusal = outcome.ok ? undatedRefusal(path, outcome.value.document) : outcome.refusal;
      if (refusal) refused.push(refusal);
      else if (outcome.ok) {
        for (const note of outcome.value.notes)
          terminal.say(`note: ${note.about}: ${note.message}`);
        const { document, original } = outcome.value;
        yield original ? { document, issues, original } : { document, issues };
      }
    }
  }
  const counts = { added: 0, superseded: 0, present: 0, records: 0 };
  for await (const { reading, kept } of keepReadings(dossier, readDocuments(tasks(), reader))) {
    counts[kept.kind] += 1;
    if (kept.kind !== "present") counts.records += reading.records.length;
    const { id, title } = reading.document;
    if (options.json)
      terminal.print(
        JSON.stringify({
          kept: kept.kind,
          id: kept.documentId,
          title,
          records: reading.records.length,
        }),
      );
    else
      terminal.print(
        `${kept.kind}\t${kept.documentId}\t${reading.records.length} records\t${oneLine(title)}`,
      );
    for (const note of reading.notes) terminal.say(`note: ${id}: ${note}`);
  }
  bar.end();
  return { ...counts, refused };
}

function undatedRefusal(path: string, document: Document): Refusal | undefined {
  if (document.published !== undefined) return undefined;
  return {
    about: path,
    reason: "It does not say when it was published, and a state of play needs to know.",
    remedy: "Add it again with --published YYYY-MM-DD.",
  };
}
