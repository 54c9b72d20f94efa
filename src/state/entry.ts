import type { KeptRecord, Quote } from "../domain/kept-record.ts";
import type { Kind } from "../domain/kinds.ts";
import type { ActorRecord, Attributes } from "../domain/record.ts";
import type { Span } from "../domain/span.ts";
import type { ReportedTime } from "../domain/time.ts";
import { compareTexts } from "./compare-texts.ts";
import { contentWords } from "./content-words.ts";
import { dayNumber } from "./days.ts";
import { echoesAmong } from "./echoes.ts";
import type { NameOf, PartyOf } from "./parties.ts";
import { wordsOfPost } from "./words-of-post.ts";

/** What of a kept record the state is worked out from. */
export type ToldRecord = Pick<
  KeptRecord,
  "id" | "documentId" | "publisher" | "voice" | "published"
> & {
  readonly record: Omit<ActorRecord, "actor" | "target" | "source" | "evidence" | "what"> & {
    readonly evidence: Pick<Span, "startOffset">;
    readonly what: Pick<Span, "startOffset" | "endOffset">;
  };
  readonly quote: Omit<Quote, "evidence">;
};

/** A record made ready for the state: its names are the dossier's, and what is asked of it again and again is worked out. */
export interface Entry {
  readonly kept: ToldRecord;
  readonly kind: Kind;
  /** Main attribute. */
  readonly value: string;
  readonly actor: readonly string[];
  readonly target: readonly string[];
  readonly source: readonly string[];
  /** For whom the actors act, as known when the document was published; each once, sorted. */
  readonly actorParties: readonly string[];
  readonly targetParties: readonly string[];
  readonly sourceParties: readonly string[];
  /**
   * The day that it is about: when the thing happened or held, at the latest the day of publication, so that a plan counts
   * from its publication and an earlier event takes its place in the past.
   */
  readonly about: string;
  /** Its day of publication, in days since 1970-01-01. */
  readonly publishedDay: number;
  /** A time short enough to name an occasion, in days since 1970-01-01, both included. */
  readonly days: { readonly first: number; readonly last: number } | undefined;
  /** What a commitment is to be carried out with; not `political` or `other`, which are what is left over. */
  readonly means: string | undefined;
  /** Content words of `what`, without the names of its actors. */
  readonly words: ReadonlySet<string>;
  /** Whether its sentence says that no conditions are put. */
  readonly isUnconditional: boolean;
  /** Whether it only restates another record of its document from the other side. */
  readonly isEcho: boolean;
  /** Those of one group are of one item, and those of two of two, because a user said so (`groups.ts`). */
  readonly group?: string;
}

/** An entry with all that is kept of its record. */
export type DocumentEntry = Entry & { readonly kept: KeptRecord };

/**
 * The entries of one document's records; split where the scheme's item has one actor (position, role) or one pair of actors
 * (tone).
 */
export function entriesOfDocument(
  records: readonly KeptRecord[],
  nameOf: NameOf,
  partyOf: PartyOf,
): DocumentEntry[] {
  const echoes = echoesAmong(records);
  return records.flatMap((kept) =>
    entriesOf(kept, nameOf, partyOf).map((entry) =>
      echoes.has(kept) ? { ...entry, isEcho: true } : entry,
    ),
  );
}

function entriesOf(kept: KeptRecord, nameOf: NameOf, partyOf: PartyOf): DocumentEntry[] {
  const named = (names: readonly string[]) => [
    ...new Set(names.map((name) => nameOf(kept.documentId, name))),
  ];
  const actor = named(kept.record.actor);
  const target = named(kept.record.target);
  const source = named(kept.record.source);
  const make = (who: Pick<Entry, "actor" | "target">) => entryOf(kept, { ...who, source }, partyOf);
  switch (kept.record.attributes.kind) {
    case "position":
    case "role":
      return actor.length < 2
        ? [make({ actor, target })]
        : actor.map((one) => make({ actor: [one], target }));
    case "tone":
      return pairsOf(actor, target).map(make);
    default:
      return [make({ actor, target })];
  }
}

/** The order in which records are taken up, whatever the order in which they came: publication, document, place in it. */
export function inOrderOfPublication(a: Entry, b: Entry): number {
  return (
    compareTexts(a.kept.published, b.kept.published) ||
    compareTexts(a.kept.documentId, b.kept.documentId) ||
    a.kept.record.evidence.startOffset - b.kept.record.evidence.startOffset ||
    a.kept.record.what.startOffset - b.kept.record.what.startOffset ||
    compareTexts(a.kept.id, b.kept.id) ||
    compareTexts(a.actor.join(), b.actor.join()) ||
    compareTexts(a.target.join(), b.target.join())
  );
}

/** The day that a record is about: when the thing happened or held, at the latest its day of publication. */
export function aboutDay({ record, published }: Pick<ToldRecord, "record" | "published">): string {
  const last = record.time?.to ?? published;
  return compareTexts(last, published) < 0 ? last : published;
}

function entryOf(
  kept: KeptRecord,
  { actor, target, source }: Pick<Entry, "actor" | "target" | "source">,
  partyOf: PartyOf,
): DocumentEntry {
  const parties = (names: readonly string[]) =>
    [...new Set(names.map((name) => partyOf(name, kept.published)))].sort(compareTexts);
  const words = contentWords(kept.quote.what);
  for (const name of actor) for (const word of contentWords(name)) words.delete(word);
  const others = new Set(words);
  for (const name of target) for (const word of contentWords(name)) others.delete(word);
  return withDays(kept, {
    actor,
    target,
    source,
    ...sidesOf(kept.record.attributes.kind, { actor, target }, parties),
    sourceParties: parties(source),
    words: kept.record.attributes.kind === "role" ? wordsOfPost(words, others) : others,
    isUnconditional: saysUnconditional(kept.quote.evidence),
    isEcho: false,
  });
}

/**
 * For whom actors and targets act. Nobody puts pressure on the own party: where both seem to be of one, it was not told rightly for
 * whom they act, and each stands for itself.
 */
function sidesOf(
  kind: Kind,
  { actor, target }: Pick<Entry, "actor" | "target">,
  partiesOf: (names: readonly string[]) => readonly string[],
): Pick<Entry, "actorParties" | "targetParties"> {
  const [actorParties, targetParties] = [partiesOf(actor), partiesOf(target)];
  if (kind !== "pressure" || !actorParties.some((party) => targetParties.includes(party)))
    return { actorParties, targetParties };
  return {
    actorParties: [...actor].sort(compareTexts),
    targetParties: [...target].sort(compareTexts),
  };
}

/** What of an entry follows from its record alone. */
type OfRecord = "kept" | "kind" | "value" | "about" | "publishedDay" | "days" | "means";

/** Completes an entry by what follows from its record. */
export function withDays<Kept extends ToldRecord>(
  kept: Kept,
  rest: Omit<Entry, OfRecord>,
): Entry & { readonly kept: Kept } {
  const { record, published } = kept;
  return {
    kept,
    kind: record.attributes.kind,
    value: record.attributes.value,
    about: aboutDay(kept),
    publishedDay: dayNumber(published),
    days: occasionOf(kept),
    means: meansOf(record.attributes),
    ...rest,
  };
}

const UNCONDITIONAL =
  /\b(?:unconditional\w*|without (?:pre-?)?conditions?|no (?:longer|more) insist\w*|no strings)\b/i;

/** Whether a sentence says that no conditions are put. */
export function saysUnconditional(evidence: string): boolean {
  return UNCONDITIONAL.test(evidence);
}

/** A time longer than this, in days, does not name an occasion: "this spring". */
const OCCASION = 10;

/** Main attributes of a meeting that are told of the day on which somebody spoke, where that day is past. */
const SPOKEN: ReadonlySet<string> = new Set(["sought", "refused"]);

function occasionOf({ record, published }: ToldRecord): Entry["days"] {
  const days = record.time && daysOf(record.time);
  const { kind, value } = record.attributes;
  const isOfSpeaking = kind === "meeting" && SPOKEN.has(value);
  return isOfSpeaking && days && days.last < dayNumber(published) ? undefined : days;
}

function daysOf(time: ReportedTime): Entry["days"] {
  const [first, last] = [dayNumber(time.from), dayNumber(time.to)];
  return last - first > OCCASION ? undefined : { first, last };
}

function meansOf(attributes: Attributes): string | undefined {
  if (attributes.kind !== "commitment") return undefined;
  const { means } = attributes;
  return means === "political" || means === "other" ? undefined : means;
}

/** Each actor toward each target; an actor is not warm or hostile toward itself. */
function pairsOf(
  actor: readonly string[],
  target: readonly string[],
): Pick<Entry, "actor" | "target">[] {
  if (actor.length < 2 && target.length < 2) return [{ actor, target }];
  if (target.length === 0) return actor.map((one) => ({ actor: [one], target }));
  const froms = actor.length === 0 ? [[]] : actor.map((one) => [one]);
  return froms.flatMap((from) =>
    target.filter((to) => !from.includes(to)).map((to) => ({ actor: from, target: [to] })),
  );
}
