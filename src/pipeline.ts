/**
 * The whole way on one page: documents are read, their actors named, the readings kept; the state of play is worked out from
 * what is kept. Bytes become documents in `ingest/`; views show what this file gives.
 */
import type { Document } from "./domain/document.ts";
import type { DocumentId, RecordId } from "./domain/id.ts";
import type { Change } from "./domain/item.ts";
import type { KeptRecord } from "./domain/kept-record.ts";
import type { Refusal } from "./domain/note.ts";
import type { Reader, ReaderVersion, Reading } from "./domain/reader.ts";
import { kindOf } from "./domain/record.ts";
import { refusalIn } from "./domain/refused.ts";
import { endingsOf, keptState, recordsUnderNames } from "./keep-state.ts";
import type { Kept, Original, ResolvedReading, Store } from "./record/store.ts";
import { type ChangedSentences, changedSentences } from "./resolve/changed-sentences.ts";
import { type Copy, findCopies } from "./resolve/near-copies.ts";
import { proposeIssues } from "./resolve/propose-issues.ts";
import { resolveDocument } from "./resolve/resolve-document.ts";
import { type Move, movesBetween } from "./state/moves.ts";
import { shortHash } from "./state/short-hash.ts";
import { changesOf, type StateOfPlay } from "./state/state-of-play.ts";
import type { Days } from "./state/status.ts";
import { stateRules } from "./state-rules.ts";

export type { ResolvedReading } from "./record/store.ts";

/** An open dossier: its record, and the clock that dates what is appended. */
export interface Dossier {
  readonly store: Store;
  /** Present instant, ISO 8601 UTC. */
  readonly now: () => string;
}

/** How many documents a reader is given at once: enough to tell whether there is much to read, few enough to be kept soon. */
const BATCH = 8;

/** A document to be read, and the issues that its records may bear on. */
export interface ReadingTask {
  readonly document: Document;
  readonly issues: readonly string[];
  /** The bytes that the document was made of, to be kept with it. */
  readonly original?: Original;
}

/** A document that could not be read, and why. */
export interface Unread {
  readonly document: Document;
  readonly refusal: Refusal;
}

/**
 * Reads documents and names their actors; one reading a task, in order. A document that cannot be read is told to `leaveOut` and the rest
 * goes on; without that, and where the reader as a whole is broken, it throws.
 */
export async function* readDocuments(
  tasks: AsyncIterable<ReadingTask> | Iterable<ReadingTask>,
  reader: Reader,
  leaveOut?: (unread: Unread) => void,
): AsyncGenerator<ResolvedReading> {
  const underWay: Promise<ResolvedReading[]>[] = [];
  for await (const batch of batchesOf(tasks)) {
    const readings = readBatch(batch, reader, leaveOut);
    // It is awaited in its turn; until then, or if nobody asks any more, its failure is no one's.
    readings.catch(() => {});
    underWay.push(readings);
    if (underWay.length >= (reader.atOnce ?? 1)) yield* await (underWay.shift() ?? []);
  }
  for (const readings of underWay) yield* await readings;
}

/** Tasks by the batch; those of one batch have the same issues. */
async function* batchesOf(
  tasks: AsyncIterable<ReadingTask> | Iterable<ReadingTask>,
): AsyncGenerator<readonly ReadingTask[]> {
  let batch: ReadingTask[] = [];
  for await (const task of tasks) {
    const [first] = batch;
    if (first && (batch.length === BATCH || !sameIssues(first.issues, task.issues))) {
      yield batch;
      batch = [];
    }
    batch.push(task);
  }
  if (batch.length > 0) yield batch;
}

function sameIssues(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((issue, index) => issue === b[index]));
}

async function readBatch(
  tasks: readonly ReadingTask[],
  reader: Reader,
  leaveOut: ((unread: Unread) => void) | undefined,
): Promise<ResolvedReading[]> {
  try {
    const documents = tasks.map(({ document }) => document);
    const readings = await reader.read(documents, tasks[0]?.issues ?? []);
    return readings.map((reading, index) => resolved(tasks[index] as ReadingTask, reading));
  } catch (error) {
    if (!leaveOut || refusalIn(error)) throw error;
    if (tasks.length > 1) {
      // Which of them it was is told by reading each alone.
      const apart = [];
      for (const task of tasks) apart.push(...(await readBatch([task], reader, leaveOut)));
      return apart;
    }
    for (const { document } of tasks) leaveOut({ document, refusal: unreadable(document, error) });
    return [];
  }
}

function resolved({ document, issues, original }: ReadingTask, reading: Reading): ResolvedReading {
  const { records, actors } = resolveDocument(document, reading, issues);
  const { shareRead, notes } = reading;
  const version = withIssues(reading.reader, issues);
  const read = { document, reader: version, records, actors, shareRead, notes };
  return original ? { ...read, original } : read;
}

function unreadable({ id, title }: Document, error: unknown): Refusal {
  return {
    about: title || id,
    reason: `It could not be read: ${error instanceof Error ? error.message : String(error)}`,
    remedy:
      "The rest was read. Try it with --reader grammar, and report this: it is a fault of Parley.",
  };
}

/**
 * The version under which a reader's reading by a list of issues is kept: which issues a record bears on depends on the list, so
 * another list makes another reading, which supersedes the first.
 */
export function withIssues(
  { name, version }: ReaderVersion,
  issues: readonly string[],
): ReaderVersion {
  return {
    name,
    version: issues.length === 0 ? version : `${version}+${shortHash(issues.join("\n"))}`,
  };
}

/** The documents of a dossier, or those that a reader read last, to be read again by the issues that it lists now. */
export async function* documentsAgain(
  { store }: Dossier,
  readBy?: string,
): AsyncGenerator<ReadingTask> {
  const { issues } = await store.settings();
  for (const { id, reader } of await store.documents()) {
    if (readBy !== undefined && reader.name !== readBy) continue;
    const document = await store.document(id);
    if (document) yield { document, issues };
  }
}

/** Appends readings to the dossier, each whole or not at all, and says what became of each. */
export async function* keepReadings(
  dossier: Dossier,
  readings: AsyncIterable<ResolvedReading>,
): AsyncGenerator<{ readonly reading: ResolvedReading; readonly kept: Kept }> {
  for await (const reading of readings)
    yield { reading, kept: await dossier.store.keep(reading, dossier.now()) };
}

/** What an open dossier says. The store must stay open while it is asked. */
export interface Play {
  /** Days on which a document was published, ascending, each once. */
  readonly reportDays: readonly string[];
  readonly state: (days: Days) => Promise<StateOfPlay>;
  /** What differs between the states as of two days, each as known on its day. */
  readonly changes: (from: string, to: string) => Promise<readonly Change[]>;
  /** The same with what ended an item that is gone, and items that were contested, settled, hardened, softened or overdue while their status stayed. */
  readonly moves: (from: string, to: string) => Promise<readonly Move[]>;
  /** Records under the dossier's names of their actors; what it gives back throws for an id that was not asked for. */
  readonly records: (ids: readonly RecordId[]) => Promise<(id: RecordId) => KeptRecord>;
}

/** The state of play of a dossier, which is kept ready and brought up to date where it has to be. */
export async function playOf(store: Store): Promise<Play> {
  const rules = stateRules();
  const state = (days: Days): Promise<StateOfPlay> => keptState(store, days, rules);
  const onDay = (day: string): Promise<StateOfPlay> => state({ asOf: day, known: day });
  return {
    reportDays: await store.reportDays(),
    state,
    changes: async (from, to) => changesOf(await onDay(from), await onDay(to)),
    moves: async (from, to) => {
      const moves = movesBetween(await onDay(from), await onDay(to), { from, to });
      const gone = moves.filter(({ now }) => now === undefined).map(({ item }) => item.id);
      const endings = await endingsOf(store, new Set(gone), { from, to });
      return moves.map((move) => {
        const endedBy = endings.get(move.item.id);
        return endedBy === undefined ? move : { ...move, endedBy };
      });
    },
    records: (ids) => recordsUnderNames(store, ids, rules),
  };
}

/** Issues that a dossier might list: phrases that recur in its documents. */
export async function proposedIssues({ store }: Dossier): Promise<readonly string[]> {
  const [records, actors] = await Promise.all([store.records(), store.localActors()]);
  const inputs = records
    .filter(({ record }) => !["statement", "role", "tone"].includes(kindOf(record)))
    .map(({ documentId, quote }) => ({ documentId, what: quote.what }));
  return proposeIssues(
    inputs,
    actors.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
}

/** A document that says almost what an earlier one says. */
export interface CopyInDossier extends Copy {
  readonly document: Document;
  readonly original: Document;
  /** Of a version: what it says in other words. */
  readonly changed: ChangedSentences;
}

/** The dossier's near copies and corrected versions, by day of publication. All documents are compared: about a millisecond each. */
export async function copiesIn({ store }: Dossier): Promise<readonly CopyInDossier[]> {
  const documents = new Map<DocumentId, Document>();
  for (const { id } of await store.documents()) {
    const document = await store.document(id);
    if (document) documents.set(id, document);
  }
  return [...findCopies([...documents.values()])].map(([id, copy]) => {
    const [original, document] = [
      documents.get(copy.of) as Document,
      documents.get(id) as Document,
    ];
    return { ...copy, document, original, changed: changedSentences(original, document) };
  });
}
