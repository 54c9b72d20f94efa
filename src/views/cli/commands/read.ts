import { mkdir, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Refusal } from "../../../domain/note.ts";
import { type ReadingTask, type ResolvedReading, readDocuments } from "../../../pipeline.ts";
import { toGoldForm } from "../../exports/gold-form.ts";
import { oneLine } from "../../one-line.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { InputHints, Services } from "../services.ts";
import { progressBar, type Terminal } from "../terminal.ts";

export interface ReadOptions extends InputHints {
  readonly reader: string;
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
  const opened = await services.openReader(options.reader);
  if (!opened.ok) return sayRefusal(terminal, opened.refusal);
  const reader = opened.value;
  if (options.out !== undefined) await mkdir(options.out, { recursive: true });
  const bar = progressBar("Reading", paths.length);
  const refused: Refusal[] = [];
  const taken: { name: string; issues: readonly string[] }[] = [];
  const nameOf = fileNames();
  async function* tasks(): AsyncGenerator<ReadingTask> {
    for await (const { path, outcome } of services.takeIn(paths, options)) {
      bar.step(path);
      if (!outcome.ok) {
        refused.push(outcome.refusal);
        continue;
      }
      const issues = outcome.value.issues.length > 0 ? outcome.value.issues : options.issues;
      taken.push({ name: nameOf(path), issues });
      yield { document: outcome.value.document, issues };
    }
  }
  let index = 0;
  for await (const reading of readDocuments(tasks(), reader)) {
    const from = taken[index++];
    if (from) await emit(reading, { ...from, options, terminal });
  }
  bar.end();
  await reader.close?.();
  return refused.reduce((count, refusal) => count + sayRefusal(terminal, refusal), 0);
}

async function emit(
  reading: ResolvedReading,
  to: { name: string; issues: readonly string[]; options: ReadOptions; terminal: Terminal },
): Promise<void> {
  const { options, terminal } = to;
  const form = toGoldForm({ ...reading, issues: to.issues });
  if (options.out !== undefined) {
    await writeFile(join(options.out, `${to.name}.json`), `${JSON.stringify(form, null, 1)}\n`);
    return;
  }
  if (options.json) {
    terminal.print(JSON.stringify(form));
    return;
  }
  printRecords(reading, terminal);
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
  for (const { attributes, actor, target, what } of records) {
    const who = actor.length > 0 ? actor.join(", ") : "unattributed";
    const toward = target.length > 0 ? ` → ${target.join(", ")}` : "";
    const words = document.text.slice(what.startOffset, what.endOffset);
    const head = `${attributes.kind} ${attributes.value}`;
    terminal.print(`  ${terminal.style("cyan", head)}\t${who}${toward}\t${oneLine(words)}`);
  }
  for (const note of reading.notes) terminal.say(`note: ${note}`);
}
