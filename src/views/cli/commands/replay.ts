import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Document } from "../../../domain/document.ts";
import type { Change, Item } from "../../../domain/item.ts";
import type { Outcome } from "../../../domain/note.ts";
import type { Reader } from "../../../domain/reader.ts";
import { refusalIn } from "../../../domain/refused.ts";
import {
  type Dossier,
  keepReadings,
  type Play,
  playOf,
  type ReadingTask,
  type ResolvedReading,
  readDocuments,
  type Unread,
} from "../../../pipeline.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { ReaderChoice, Services } from "../services.ts";
import { progressBar, type Terminal } from "../terminal.ts";
import { writeOutput } from "../write-output.ts";

const dossierFile = z.looseObject({
  dossier: z.string().default("replayed"),
  issues: z.array(z.string()).default([]),
  docs: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string().default(""),
      publisher: z.string().default(""),
      published: z.string(),
      text: z.string(),
    }),
  ),
  asOf: z.array(z.iso.date()),
});
type DossierFile = z.infer<typeof dossierFile>;

export interface ReplayOptions extends ReaderChoice {
  readonly out: string;
  readonly records: string | undefined;
}

/**
 * Reads the documents of a dossier file, in order of publication, into a fresh dossier, and writes the states as of each day of
 * its `asOf` and the changes between consecutive ones, in the scheme's dossier form. Nothing else of the file is looked at.
 */
export async function runReplay(
  path: string,
  options: ReplayOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const file = await readDossierFile(path);
  if (!file.ok) return sayRefusal(terminal, file.refusal);
  const dossier = await services.openScratchDossier(file.value.issues);
  try {
    return await replayInto(dossier, file.value, options, services, terminal);
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return sayRefusal(terminal, refusal);
  } finally {
    await dossier.store.close();
  }
}

async function replayInto(
  dossier: Dossier,
  file: DossierFile,
  options: ReplayOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const documents: Document[] = [];
  let failures = 0;
  for (const doc of file.docs.toSorted(byPublication)) {
    const taken = await services.takeGold(doc);
    if (taken.ok) documents.push(taken.value);
    else failures += sayRefusal(terminal, taken.refusal);
  }
  const bar = progressBar("Reading", documents.length);
  const readings = await readingsOf(documents, file, options, services, ({ document, refusal }) => {
    bar.step(document.id);
    failures += sayRefusal(terminal, { ...refusal, about: document.id });
  });
  if (!readings.ok) return sayRefusal(terminal, readings.refusal);
  for await (const { reading } of keepReadings(dossier, readings.value))
    bar.step(reading.document.id);
  bar.end();
  const form = await toDossierForm(file, await playOf(dossier.store));
  const unwritten = await writeOutput(options.out, `${JSON.stringify(form, null, 1)}\n`);
  return unwritten ? failures + sayRefusal(terminal, unwritten) : failures;
}

function byPublication(
  a: { published: string; id: string },
  b: { published: string; id: string },
): number {
  return a.published.localeCompare(b.published) || a.id.localeCompare(b.id);
}

async function readDossierFile(path: string): Promise<Outcome<DossierFile>> {
  try {
    const parsed = dossierFile.safeParse(JSON.parse(await readFile(path, "utf8")));
    if (parsed.success) return { ok: true, value: parsed.data };
    const reason = `It is not a dossier file: ${z.prettifyError(parsed.error)}`;
    return {
      ok: false,
      refusal: {
        about: path,
        reason,
        remedy: "See the scheme's dossier form: docs, issues, asOf.",
      },
    };
  } catch (error) {
    const reason = `It could not be read: ${error instanceof Error ? error.message : String(error)}.`;
    return {
      ok: false,
      refusal: { about: path, reason, remedy: "Give a JSON file in the scheme's dossier form." },
    };
  }
}

async function readingsOf(
  documents: readonly Document[],
  file: DossierFile,
  options: ReplayOptions,
  services: Services,
  leaveOut: (unread: Unread) => void,
): Promise<Outcome<AsyncIterable<ResolvedReading>>> {
  if (options.records !== undefined)
    return { ok: true, value: services.readGoldRecords(documents, options.records) };
  const reader = await services.openReader(options);
  if (!reader.ok) return reader;
  const tasks: ReadingTask[] = documents.map((document) => ({ document, issues: file.issues }));
  return { ok: true, value: readAndClose(tasks, reader.value, leaveOut) };
}

async function* readAndClose(
  tasks: readonly ReadingTask[],
  reader: Reader,
  leaveOut: (unread: Unread) => void,
): AsyncGenerator<ResolvedReading> {
  try {
    yield* readDocuments(tasks, reader, leaveOut);
  } finally {
    await reader.close?.();
  }
}

async function toDossierForm(file: DossierFile, play: Play): Promise<object> {
  const days = file.asOf.toSorted();
  return {
    dossier: file.dossier,
    issues: file.issues,
    states: await Promise.all(
      days.map(async (asOf) => {
        const { items } = await play.state({ asOf, known: asOf });
        return { asOf, items: items.map(toDossierItem) };
      }),
    ),
    changes: await Promise.all(
      days.slice(1).map(async (to, index) => {
        const from = days[index] as string;
        return { from, to, items: (await play.changes(from, to)).map(toDossierChange) };
      }),
    ),
  };
}

function toDossierItem(item: Item): object {
  const { kind, actor, target, issue, what, status, contested, documents } = item;
  return {
    kind,
    actor,
    target,
    ...(issue !== undefined && { issue }),
    what,
    status,
    contested,
    docs: documents,
  };
}

function toDossierChange({ item, was, now }: Change): object {
  const { kind, actor, target, issue, what } = item;
  return {
    kind,
    actor,
    target,
    ...(issue !== undefined && { issue }),
    what,
    was: was ?? null,
    now: now ?? null,
  };
}
