import type { Certainty } from "../domain/kinds.ts";
import { type Authority, authorityOf, partiesTo } from "./authority.ts";
import { isContested, mentionsAmong } from "./claims.ts";
import { compareTexts } from "./compare-texts.ts";
import type { ItemHistory } from "./consolidate.ts";
import { type Entry, inOrderOfPublication } from "./entry.ts";

/** The day asked about, and the day up to whose publications are taken into account. Both `YYYY-MM-DD`, included. */
export interface Days {
  readonly asOf: string;
  readonly known: string;
}

/** An item as of a day. */
export interface Status {
  readonly value: string;
  /** The record that gave the status. */
  readonly entry: Entry;
  readonly contested: boolean;
  /** Records of the item known then, ordered by the day that they are about, then by publication. */
  readonly history: readonly Entry[];
}

/** A record of the weaker certainty does not override an asserted one that is about the same day. */
const CERTAINTY_RANK: Readonly<Record<Certainty, number>> = {
  denied: 0,
  unconfirmed: 1,
  reported: 2,
  conditional: 3,
  asserted: 4,
};

/** Nor does one whose source is further from the matter, of equal certainty. */
const AUTHORITY_RANK: Readonly<Record<Authority, number>> = {
  unnamed: 0,
  other: 1,
  party: 2,
  report: 2,
};

/** A weaker word for what is already said: who has withdrawn an offer also declines. By value, what it does not override. */
const WEAKER_THAN: Readonly<Record<string, readonly string[]>> = {
  declines: ["withdraws"],
  considers: ["offers", "pledges", "agrees", "delivers"],
};

/** The status of an item by the scheme's rules; undefined where nothing was known yet, it was denied, or it was settled. */
export function statusOf(item: ItemHistory, days: Days): Status | undefined {
  const known = item.entries.filter(
    ({ kept, about }) => kept.published <= days.known && about <= days.asOf,
  );
  if (known.length === 0) return undefined;
  const parties = partiesTo(item.kind, known);
  const mentions = mentionsAmong(known);
  const authority = new Map(known.map((entry) => [entry, authorityOf(entry, parties)]));
  const rankOf = (entry: Entry): number =>
    CERTAINTY_RANK[entry.kept.record.certainty] * 10 +
    AUTHORITY_RANK[authority.get(entry) as Authority];
  const ordered = [...known].sort(
    (a, b) => compareTexts(a.about, b.about) || rankOf(a) - rankOf(b) || inOrderOfPublication(a, b),
  );
  const last = fold(item, ordered, { mentions, authority });
  if (!last) return undefined;
  const history = [...known].sort(inOrderOfHistory);
  const contested = isContested(item.kind, history, { parties, mentions });
  return { value: last.value, entry: last, contested, history };
}

/** The order of a history: by the day that records are about, then of publication. */
export function inOrderOfHistory(a: Entry, b: Entry): number {
  return compareTexts(a.about, b.about) || inOrderOfPublication(a, b);
}

interface Told {
  readonly mentions: ReadonlySet<Entry>;
  readonly authority: ReadonlyMap<Entry, Authority>;
}

function fold(item: ItemHistory, ordered: readonly Entry[], told: Told): Entry | undefined {
  let last: Entry | undefined;
  for (const entry of ordered) {
    // A record of another kind is what answered the question.
    if (entry.kind !== item.kind) last = undefined;
    else if (told.mentions.has(entry) || entry.isEcho) continue;
    else if (entry.kept.record.certainty === "denied") last = afterDenial(entry, last, told);
    else if (last === undefined || overrides(entry, last, told)) last = entry;
  }
  return last;
}

/** A party that denies its own act ends it, where nobody else asserts it; any other denial contests and leaves the status. */
function afterDenial(denial: Entry, last: Entry | undefined, told: Told): Entry | undefined {
  if (told.authority.get(denial) !== "party" || last?.value !== denial.value) return last;
  const ownWords =
    last.sourceParties.length > 0 &&
    last.sourceParties.every((party) => denial.sourceParties.includes(party));
  return ownWords ? undefined : last;
}

function overrides(entry: Entry, last: Entry, told: Told): boolean {
  if (isTitle(entry) && last.value === "leaves") return false;
  if (entry.about === last.about && WEAKER_THAN[entry.value]?.includes(last.value)) return false;
  if (told.authority.get(last) !== "party") return true;
  const authority = told.authority.get(entry);
  // What unnamed or third parties report against a party's own word contests it, and does not override it.
  return !(
    authority === "unnamed" ||
    (authority === "other" && entry.kept.record.certainty !== "asserted")
  );
}

/** A title before a name says who is meant, and texts go on giving it to those who have left. */
function isTitle(entry: Entry): boolean {
  return (
    entry.kind === "role" &&
    entry.value === "holds" &&
    entry.source.length === 0 &&
    entry.kept.record.time === undefined
  );
}
