import type { ItemId } from "../domain/id.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { Kind } from "../domain/kinds.ts";
import { contentWords } from "./content-words.ts";
import type { WeighedItem } from "./describe-item.ts";
import { propositionOf } from "./proposition.ts";
import { settlementsAmong } from "./settled.ts";

export type Sense = "once" | "unless" | "while";

/** An item that hangs on a condition, and what of the state the condition speaks of. */
export interface Link {
  readonly item: WeighedItem;
  /** The condition's words, verbatim; the record that has them is `item.condition.record`. */
  readonly condition: string;
  /** It comes about once the condition does (`once`), unless it does (`unless`), or lasts as long as it does (`while`). */
  readonly sense: Sense;
  /** The item that the condition speaks of; undefined where the state has none. */
  readonly on: WeighedItem | undefined;
  /** Whether what the condition asks for has come about, by that item's status, or that an agreement answers it. */
  readonly cameAbout: boolean;
  /** Whether it can come about no more: the meeting was cancelled, the offer withdrawn. */
  readonly fellThrough: boolean;
}

/** An item that others hang on: what would be unlocked, or set off, by it. */
export interface Key {
  readonly item: WeighedItem;
  readonly cameAbout: boolean;
  /** The items that hang on it, themselves or through others, nearest first. */
  readonly unlocks: readonly { readonly link: Link; readonly steps: number }[];
}

/** A condition speaks of the item that has this much of it: the rarer a word among items, the more it counts. */
const SPEAKS_OF = 0.5;

/** Main attributes by which what an item speaks of has happened, and by which it is off. */
const HAPPENED = new Set("delivers agrees met held imposed delivered agreed".split(" "));
const OFF = new Set("withdraws declines cancelled refused eased withheld rejected".split(" "));

/** Words of a condition that asks for an end, or for a failure. */
const ENDING =
  /\b(?:(?:lift|ceas|halt|withdr[ae]w|suspend|remov|scrap|cancel|revok|repeal|fail|collaps|reject|refus|postpon)\w*|(?:end|stop|eas|drop|los)(?:e|s|es|ed|ped|ing|ping)?|(?:call|broke|break)\w* (?:off|down|up))\b/i;

/** An item that is only a question comes after one that somebody does. */
const QUESTION = 0.8;
/** Of two that have nearly as much of a condition, the one of which it has come about. */
const NEARLY = 0.85;

const SENSES: readonly (readonly [RegExp, Sense])[] = [
  [/^(?:unless|until|if not\b|if no\b|should .* fail)/i, "unless"],
  [/^(?:while|as long as|so long as)/i, "while"],
];

/** Kinds that no condition waits for: a condition speaks of what is done, and of what is asked. */
const NO_EVENT: readonly Kind[] = ["position", "role", "statement", "tone"];

/** Words that a condition may use for an item of a kind. */
const KIND_WORDS: Readonly<Partial<Record<Kind, string>>> = {
  meeting: "meeting meet talks summit round session",
  deal: "deal agreement sale loan price",
  demand: "demand request",
  commitment: "offer pledge promise undertaking commitment",
  pressure: "threat threatened measure pressure notice",
  open: "question",
};

/**
 * The conditions of a state and the items that they speak of, in the order of the items. `recordsOf` gives an item's records, by whose
 * words it is known; a condition of which no item has enough hangs on nothing that the state knows.
 */
export function linksAmong(
  items: readonly WeighedItem[],
  recordsOf: (item: WeighedItem) => readonly KeptRecord[],
): Link[] {
  const known = items
    .filter(({ kind }) => !NO_EVENT.includes(kind))
    .map((item) => ({ item, ...wordsOf(item, recordsOf(item)) }));
  const rarity = rarityAmong(known.map(({ words }) => words));
  const answered = settlementsAmong(items);
  return items.flatMap((item) => {
    // "Whether" asks, and sets no condition.
    if (!item.condition || /^whether\b/i.test(item.condition.words)) return [];
    const { words: condition } = item.condition;
    const isOver = ENDING.test(condition);
    const outcomeOf = (on: WeighedItem): Outcome =>
      answered.has(on.id) && !isOver ? "came about" : outcome(on, isOver);
    const on = spokenOf(propositionOf(condition).words, item, known, { rarity, outcomeOf });
    const sense = SENSES.find(([pattern]) => pattern.test(condition))?.[1] ?? "once";
    const became = on && outcomeOf(on);
    const [cameAbout, fellThrough] = [became === "came about", became === "fell through"];
    return [{ item, condition, sense, on, cameAbout, fellThrough }];
  });
}

type Outcome = "came about" | "fell through" | "waits";

/** Whether something was over before anything was told of what hangs on a condition: nothing waits for it. */
function wasOver({ status, told }: WeighedItem, own: WeighedItem): boolean {
  return (HAPPENED.has(status) || OFF.has(status)) && told.last < own.told.first;
}

/** What became of a condition that asks for what an item speaks of, or for its end where `isOver`. */
function outcome({ kind, status }: WeighedItem, isOver: boolean): Outcome {
  // Both ways there is a demand no more.
  if (kind === "demand" && status === "dropped") return "came about";
  if (HAPPENED.has(status)) {
    if (!isOver) return "came about";
    // What is in force may still end, and what was done is done.
    return kind === "pressure" ? "waits" : "fell through";
  }
  if (!OFF.has(status)) return "waits";
  return isOver || (kind === "pressure" && status === "withheld") ? "came about" : "fell through";
}

/** What would be unlocked by each item that others hang on, those with most to unlock first. */
export function keysAmong(links: readonly Link[]): Key[] {
  const byKey = Map.groupBy(
    links.filter(({ on }) => on),
    ({ on }) => on?.id as ItemId,
  );
  return [...byKey.values()]
    .map((direct): Key => {
      const { on, cameAbout } = direct[0] as Link;
      const item = on as WeighedItem;
      return { item, cameAbout, unlocks: unlockedBy(item, byKey) };
    })
    .sort((a, b) => b.unlocks.length - a.unlocks.length || b.item.weight - a.item.weight);
}

function unlockedBy({ id }: WeighedItem, byKey: ReadonlyMap<ItemId, readonly Link[]>) {
  const found: { link: Link; steps: number }[] = [];
  const seen = new Set([id]);
  let next = byKey.get(id) ?? [];
  for (let steps = 1; next.length > 0; steps++) {
    const fresh = next.filter(({ item }) => !seen.has(item.id));
    for (const link of fresh) {
      seen.add(link.item.id);
      found.push({ link, steps });
    }
    next = fresh.flatMap(({ item }) => byKey.get(item.id) ?? []);
  }
  return found;
}

interface KnownItem {
  readonly item: WeighedItem;
  readonly words: ReadonlySet<string>;
  /** Those by which it is called again and again: its issue, its actors, and what half of its records say. */
  readonly main: ReadonlySet<string>;
}

/** Two offers are not one because both are offers; two meetings may be. */
function kindWords(kind: Kind): ReadonlySet<string> {
  return contentWords(KIND_WORDS[kind] ?? "");
}

function wordsOf(item: WeighedItem, records: readonly KeptRecord[]): Omit<KnownItem, "item"> {
  const { issue = "", actor, target, kind } = item;
  const counts = new Map<string, number>();
  for (const { quote } of records)
    for (const word of contentWords(quote.what.replace(quote.condition ?? "", " ")))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = contentWords([issue, ...actor, ...target, KIND_WORDS[kind] ?? ""].join(" "));
  const often = [...counts].filter(([, count]) => count > 1 && count * 2 >= records.length);
  return {
    words: names.union(new Set(counts.keys())),
    main: names.union(new Set(often.map(([word]) => word))),
  };
}

/** What a word counts that no item has. */
const UNKNOWN_WORD = 0.5;

/** How much a word tells items apart. */
function rarityAmong(all: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => {
    const count = counts.get(word);
    return count === undefined ? UNKNOWN_WORD : Math.log(1 + all.length / count);
  };
}

interface Judging {
  /** How much a word tells items apart. */
  readonly rarity: (word: string) => number;
  readonly outcomeOf: (item: WeighedItem) => Outcome;
}

function spokenOf(
  condition: ReadonlySet<string>,
  own: WeighedItem,
  known: readonly KnownItem[],
  { rarity, outcomeOf }: Judging,
): WeighedItem | undefined {
  const total = sumOf(condition, rarity);
  if (total === 0) return undefined;
  const found: { readonly item: WeighedItem; readonly share: number }[] = [];
  for (const { item, words, main } of known) {
    if (item.id === own.id || wasOver(item, own)) continue;
    const shared = condition.intersection(words);
    // One word alone may have been said of it in passing.
    if (shared.size < 2 && !shared.isSubsetOf(main)) continue;
    if (item.kind !== "meeting" && shared.isSubsetOf(kindWords(item.kind))) continue;
    const share = sumOf(shared, rarity) / total;
    if (share < SPEAKS_OF) continue;
    found.push({ item, share: item.kind === "open" ? share * QUESTION : share });
  }
  const most = Math.max(...found.map(({ share }) => share));
  const likely = found.filter(({ share }) => share >= most * NEARLY);
  const done = likely.filter(({ item }) => outcomeOf(item) === "came about");
  // Of those left the one that has most, then the one spoken of last, then the weightier.
  return (done.length > 0 ? done : likely).toSorted(
    (a, b) => b.share - a.share || (isBefore(a.item, b.item) ? 1 : -1),
  )[0]?.item;
}

function isBefore(a: WeighedItem, b: WeighedItem): boolean {
  return a.told.last === b.told.last ? a.weight < b.weight : a.told.last < b.told.last;
}

function sumOf(words: ReadonlySet<string>, rarity: (word: string) => number): number {
  let sum = 0;
  for (const word of words) sum += rarity(word);
  return sum;
}
