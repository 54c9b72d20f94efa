import type { RecordOrigin } from "../domain/correction.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import { sharedLength } from "../domain/span.ts";
import { compareTexts } from "./compare-texts.ts";
import type { DocumentEntry } from "./entry.ts";
import { originKey } from "./groups.ts";
import type { NameOf } from "./parties.ts";
import { shortHash } from "./short-hash.ts";

/** How much of the shorter of two clauses both must share to be one clause, read twice. */
const SAME_CLAUSE = 0.5;

/** Where the entries of one document come from; `entries` are all of them. */
export function originsOfDocument(
  entries: readonly DocumentEntry[],
  nameOf: NameOf,
): ReadonlyMap<DocumentEntry, RecordOrigin> {
  const marks = marksOf(entries);
  return new Map(
    entries.map((entry) => [entry, originOf(entry, marks.get(entry.kept) as string, nameOf)]),
  );
}

/**
 * Finds, among the entries of one document, those that origins told earlier come from: where the document was read anew, the
 * record of the same kind whose clause is nearly the same. Gives `originKey`s; each origin is found once at most.
 */
export function findOrigins(
  entries: readonly DocumentEntry[],
  origins: readonly RecordOrigin[],
  nameOf: NameOf,
): ReadonlyMap<DocumentEntry, string> {
  const found = new Map<DocumentEntry, string>();
  if (origins.length === 0) return found;
  const wanted = new Map(origins.map((origin) => [originKey(origin), origin]));
  for (const [entry, origin] of originsOfDocument(entries, nameOf)) {
    const key = originKey(origin);
    if (wanted.delete(key)) found.set(entry, key);
  }
  const pairs = [...wanted].flatMap(([key, origin]) =>
    entries
      .filter((entry) => !found.has(entry))
      .map((entry) => ({ entry, key, likeness: likenessOf(entry, origin, nameOf) }))
      .filter(({ likeness }) => likeness > 0),
  );
  pairs.sort((a, b) => b.likeness - a.likeness || compareTexts(a.key, b.key));
  const taken = new Set<string>();
  for (const { entry, key } of pairs) {
    if (found.has(entry) || taken.has(key)) continue;
    found.set(entry, key);
    taken.add(key);
  }
  return found;
}

function originOf(entry: DocumentEntry, mark: string, nameOf: NameOf): RecordOrigin {
  const { documentId, record } = entry.kept;
  const { startOffset, endOffset } = record.what;
  const localName = (locals: readonly string[], [name]: readonly string[]) =>
    locals.find((local) => nameOf(documentId, local) === name);
  const isSplit = entry.kind === "position" || entry.kind === "role" || entry.kind === "tone";
  const actor = isSplit ? localName(record.actor, entry.actor) : undefined;
  const target = entry.kind === "tone" ? localName(record.target, entry.target) : undefined;
  return {
    documentId,
    kind: entry.kind,
    what: { startOffset, endOffset },
    mark,
    ...(actor !== undefined && { actor }),
    ...(target !== undefined && { target }),
  };
}

/** Hashes of what tells records of one clause apart; records alike in all of it are counted. */
function marksOf(entries: readonly DocumentEntry[]): ReadonlyMap<KeptRecord, string> {
  const marks = new Map<KeptRecord, string>();
  const times = new Map<string, number>();
  for (const { kept } of entries) {
    if (marks.has(kept)) continue;
    const { attributes, issue, actor, target, time, what, certainty } = kept.record;
    const told = JSON.stringify([attributes, certainty, issue, actor, target, time, what]);
    const nth = (times.get(told) ?? 0) + 1;
    times.set(told, nth);
    marks.set(kept, shortHash(nth === 1 ? told : `${told} ${nth}`));
  }
  return marks;
}

function likenessOf(entry: DocumentEntry, origin: RecordOrigin, nameOf: NameOf): number {
  if (entry.kind !== origin.kind) return 0;
  const agrees = (told: string | undefined, [name]: readonly string[]) =>
    told === undefined || nameOf(origin.documentId, told) === name;
  if (!agrees(origin.actor, entry.actor) || !agrees(origin.target, entry.target)) return 0;
  const { what } = entry.kept.record;
  const [own, other] = [lengthOf(what), lengthOf(origin.what)];
  const shared = sharedLength(what, origin.what);
  if (shared < SAME_CLAUSE * Math.min(own, other)) return 0;
  return shared / (own + other - shared);
}

function lengthOf({ startOffset, endOffset }: RecordOrigin["what"]): number {
  return endOffset - startOffset;
}
