import type { Document } from "../../../domain/document.ts";
import type { DocumentId } from "../../../domain/id.ts";
import type { Refusal } from "../../../domain/note.ts";
import type { Reader } from "../../../domain/reader.ts";
import {
  type Dossier,
  keepReadings,
  type ReadingTask,
  readDocuments,
  withIssues,
} from "../../../pipeline.ts";
import { oneLine } from "../../one-line.ts";
import { type Failures, sayRefusals } from "../failures.ts";
import type { InputHints, ReaderChoice, Services } from "../services.ts";
import { progressBar, type Terminal } from "../terminal.ts";
import { withDossier, withReader } from "../with-dossier.ts";
import { knownDocuments, type Standing } from "./known-documents.ts";

export interface AddOptions extends InputHints, ReaderChoice {
  readonly directory: string;
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
    withReader(options, services, terminal, async (reader) => {
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

// Longer than a function should be: the way of a batch, from inputs to lines, in one place.
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
  const standingOf = await knownDocuments(dossier, withIssues(reader, issues));
  const bar = progressBar("Reading", paths.length);
  const refused: Refusal[] = [];
  const counts = { added: 0, superseded: 0, present: 0, records: 0 };
  const pathOf = new Map<Document, string>();
  async function* tasks(): AsyncGenerator<ReadingTask> {
    for await (const { path, outcome } of services.takeIn(paths, options)) {
      if (!outcome.ok) {
        bar.step(path);
        refused.push(outcome.refusal);
        continue;
      }
      const { document, original, notes } = outcome.value;
      const standing = standingOf(document);
      const refusal = undatedRefusal(path, document) ?? takenRefusal(path, document, standing);
      if (refusal || standing.kind === "present") bar.step(path);
      else pathOf.set(document, path);
      if (refusal) refused.push(refusal);
      else {
        for (const note of notes) terminal.say(`note: ${note.about}: ${note.message}`);
        if (standing.kind !== "present")
          yield original ? { document, issues, original } : { document, issues };
        else {
          counts.present += 1;
          printKept({ kept: "present", ...standing, title: document.title }, options, terminal);
        }
      }
    }
  }
  const isDone = (document: Document): string => {
    const path = pathOf.get(document) ?? document.title;
    pathOf.delete(document);
    bar.step(path);
    return path;
  };
  const readings = readDocuments(tasks(), reader, ({ document, refusal }) =>
    refused.push({ ...refusal, about: isDone(document) }),
  );
  for await (const { reading, kept } of keepReadings(dossier, readings)) {
    isDone(reading.document);
    counts[kept.kind] += 1;
    if (kept.kind !== "present") counts.records += reading.records.length;
    const { title } = reading.document;
    const line = { kept: kept.kind, id: kept.documentId, recordCount: reading.records.length };
    printKept({ ...line, title }, options, terminal);
    for (const note of reading.notes) terminal.say(`note: ${kept.documentId}: ${note}`);
  }
  bar.end();
  return { ...counts, refused };
}

function printKept(
  line: {
    readonly kept: "added" | "superseded" | "present";
    readonly id: DocumentId;
    readonly recordCount: number;
    readonly title: string;
  },
  { json }: { readonly json: boolean },
  terminal: Terminal,
): void {
  const { kept, id, recordCount, title } = line;
  if (json) terminal.print(JSON.stringify({ kept, id, title, records: recordCount }));
  else terminal.print(`${kept}\t${id}\t${recordCount} records\t${oneLine(title)}`);
}

function takenRefusal(path: string, { id }: Document, { kind }: Standing): Refusal | undefined {
  if (kind !== "taken") return undefined;
  return {
    about: path,
    reason: `Its id, ${id}, is that of another text of this dossier.`,
    remedy: "Give it another id, or none, and add it again.",
  };
}

function undatedRefusal(path: string, document: Document): Refusal | undefined {
  if (document.published !== undefined) return undefined;
  return {
    about: path,
    reason: "It does not say when it was published, and a state of play needs to know.",
    remedy: "Add it again with --published YYYY-MM-DD.",
  };
}
