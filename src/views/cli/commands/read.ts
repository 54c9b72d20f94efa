import { basename, extname, join } from "node:path";
import type { Document } from "../../../domain/document.ts";
import type { Refusal } from "../../../domain/note.ts";
import type { Reader } from "../../../domain/reader.ts";
import { type ReadingTask, type ResolvedReading, readDocuments } from "../../../pipeline.ts";
import { toGoldForm } from "../../exports/gold-form.ts";
import { whoToWhom } from "../../item-lines.ts";
import { oneLine } from "../../one-line.ts";
import { type Failures, sayRefusal, sayRefusals } from "../failures.ts";
import type { InputHints, ReaderChoice, Services } from "../services.ts";
import { progressBar, type Terminal } from "../terminal.ts";
import { withReader } from "../with-dossier.ts";
import { makeOutputFolder, writeOutput } from "../write-output.ts";

export interface ReadOptions extends InputHints, ReaderChoice {
  readonly issues: readonly string[];
  readonly json: boolean;
  readonly out: string | undefined;
}

/**
 * Reads inputs without keeping them: with `out`, one gold-form file for each document, named after its input (`-2`,
 * `-3` … for further ones); else on standard output, JSON lines or one line a record. A refused input is said and the rest goes on.
 */
export async function runRead(
  paths: readonly string[],
  options: ReadOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const unwritable = options.out === undefined ? undefined : await makeOutputFolder(options.out);
  if (unwritable) return sayRefusal(terminal, unwritable);
  return await withReader(options, services, terminal, (reader) =>
    readAll(reader, paths, options, services, terminal),
  );
}

/** Where a document came from. */
interface From {
  readonly path: string;
  readonly name: string;
  readonly issues: readonly string[];
}

async function readAll(
  reader: Reader,
  paths: readonly string[],
  options: ReadOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const bar = progressBar("Reading", paths.length);
  const refused: Refusal[] = [];
  const taken = new Map<Document, From>();
  const nameOf = fileNames();
  async function* tasks(): AsyncGenerator<ReadingTask> {
    for await (const { path, outcome } of services.takeIn(paths, options)) {
      if (!outcome.ok) {
        bar.step(path);
        refused.push(outcome.refusal);
        continue;
      }
      const issues = outcome.value.issues.length > 0 ? outcome.value.issues : options.issues;
      const { document } = outcome.value;
      taken.set(document, { path, name: nameOf(path), issues });
      yield { document, issues };
    }
  }
  const isDone = (document: Document): From => {
    const from = taken.get(document) as From;
    taken.delete(document);
    bar.step(from.path);
    return from;
  };
  const readings = readDocuments(tasks(), reader, ({ document, refusal }) =>
    refused.push({ ...refusal, about: isDone(document).path }),
  );
  for await (const reading of readings) {
    const unwritten = await emit(reading, { ...isDone(reading.document), options, terminal });
    if (unwritten) refused.push(unwritten);
  }
  bar.end();
  return sayRefusals(terminal, refused);
}

async function emit(
  reading: ResolvedReading,
  to: { name: string; issues: readonly string[]; options: ReadOptions; terminal: Terminal },
): Promise<Refusal | undefined> {
  const { options, terminal } = to;
  const form = toGoldForm({ ...reading, issues: to.issues });
  if (options.out !== undefined)
    return await writeOutput(
      join(options.out, `${to.name}.json`),
      `${JSON.stringify(form, null, 1)}\n`,
    );
  if (options.json) terminal.print(JSON.stringify(form));
  else printRecords(reading, terminal);
  return undefined;
}

/** What a file is called after a path, or after an address, which may hold what no file's name may. */
function fileNameOf(path: string): string {
  if (path === "standard input") return "standard-input";
  const name = basename(path, extname(path));
  const isAddress = /^https?:/i.test(path);
  return isAddress ? name.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 100) || "page" : name;
}

/** Names for files, after the paths of inputs; a name that was given before gets a number. */
function fileNames(): (path: string) => string {
  const given = new Set<string>();
  return (path) => {
    const base = fileNameOf(path);
    let name = base;
    for (let count = 2; given.has(name); count++) name = `${base}-${count}`;
    given.add(name);
    return name;
  };
}

function printRecords(reading: ResolvedReading, terminal: Terminal): void {
  const { document, records } = reading;
  terminal.print(terminal.style("bold", oneLine(document.title)));
  for (const record of records) {
    const { attributes, what } = record;
    const words = document.text.slice(what.startOffset, what.endOffset);
    const head = `${attributes.kind} ${attributes.value}`;
    terminal.print(`  ${terminal.style("cyan", head)}\t${whoToWhom(record)}\t${oneLine(words)}`);
  }
  for (const note of reading.notes) terminal.say(`note: ${note}`);
}
