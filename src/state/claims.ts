import type { Kind } from "../domain/kinds.ts";
import { type Authority, authorityOf } from "./authority.ts";
import { daysBetween } from "./days.ts";
import type { Entry } from "./entry.ts";
import { areIncompatible, ends } from "./incompatible.ts";
import { areOfOneMatter, type Proposition, propositionIn } from "./proposition.ts";

/** Claims further apart than this, in days, do not speak of the same time: things move on. */
const SAME_TIME = 30;

/** What one source stands by. */
interface Claim {
  readonly claimant: string;
  /** Parties that the claimant speaks for; none for a report. */
  readonly parties: readonly string[];
  readonly value: string;
  readonly denied: boolean;
  /** Of a position: toward what. */
  readonly toward: Proposition | undefined;
  /** Hearsay, or of nobody named: it may contest what a party says, and does not follow on it. */
  readonly isWeak: boolean;
  /** First day that it is about. */
  readonly since: string;
  /** Last day on which a text says that the source stands by it. */
  affirmed: string;
}

/**
 * The records that only mention again what their source already stood by, with no new date, stage or amount: they belong to
 * the history and change nothing. Takes the records of an item in order of publication; what comes later changes no answer.
 */
export function mentionsAmong(entries: readonly Entry[]): ReadonlySet<Entry> {
  const mentions = new Set<Entry>();
  const lastBySource = new Map<string, Entry>();
  for (const entry of entries) {
    const sources = claimantsOf(entry, "party");
    const before = sources
      .map((source) => lastBySource.get(source))
      .filter((last) => last !== undefined);
    if (before.some((last) => addsNothing(entry, last))) mentions.add(entry);
    for (const source of sources) lastBySource.set(source, entry);
  }
  return mentions;
}

/**
 * Whether two sources stand by main attributes that cannot both hold, and nothing later settles it. Takes the records of an
 * item that are known and not about a later day, ordered by the day that they are about.
 */
export function isContested(
  kind: Kind,
  entries: readonly Entry[],
  context: { readonly parties: ReadonlySet<string>; readonly mentions: ReadonlySet<Entry> },
): boolean {
  const claims = standingClaims(entries, context.parties);
  if (claims.length < 2) return false;
  const settled = new Map<Claim, boolean>();
  const isOpen = (claim: Claim): boolean => {
    const known = settled.get(claim) ?? isSettled(kind, claim, entries, context);
    settled.set(claim, known);
    return !known;
  };
  return claims.some((first, index) =>
    claims
      .slice(index + 1)
      .some((second) => clash(kind, first, second) && isOpen(first) && isOpen(second)),
  );
}

function addsNothing(entry: Entry, last: Entry): boolean {
  const [record, before] = [entry.kept.record, last.kept.record];
  if (entry.kind !== last.kind || entry.value !== last.value) return false;
  if ((record.certainty === "denied") !== (before.certainty === "denied")) return false;
  if (record.time && (record.time.from !== before.time?.from || record.time.to !== before.time.to))
    return false;
  return record.amount === undefined || record.amount.value === before.amount?.value;
}

/** Who says a record: each of its chain, or their parties; for a report's own voice, its publisher, or whose words it prints. */
function claimantsOf(entry: Entry, level: "actor" | "party"): readonly string[] {
  if (entry.source.length === 0)
    return [`report: ${entry.kept.voice ?? entry.kept.publisher ?? entry.kept.documentId}`];
  return level === "actor" ? entry.source : entry.sourceParties;
}

function standingClaims(entries: readonly Entry[], partiesTo: ReadonlySet<string>): Claim[] {
  const claims = new Map<string, Claim>();
  for (const entry of entries) {
    const { certainty } = entry.kept.record;
    const denied = certainty === "denied";
    const firm = denied || certainty === "asserted" || certainty === "reported";
    for (const claimant of claimantsOf(entry, "actor")) {
      const before = claims.get(claimant);
      if (before && before.value === entry.value && before.denied === denied) {
        if (before.affirmed < entry.kept.published) before.affirmed = entry.kept.published;
        continue;
      }
      claims.delete(claimant);
      // A denied figure is a correction: it says nothing against what the figure was given for.
      if (!firm || (denied && entry.kept.record.amount)) continue;
      const parties = entry.source.length === 0 ? [] : entry.sourceParties;
      const { value, about: since, kept } = entry;
      const affirmed = kept.published;
      const isWeak = certainty === "reported" || authorityOf(entry, partiesTo) === "unnamed";
      dropEarlierOf(parties, affirmed, claims);
      const toward = entry.kind === "position" ? propositionIn(entry) : undefined;
      claims.set(claimant, { claimant, parties, value, denied, toward, isWeak, since, affirmed });
    }
  }
  return [...claims.values()];
}

/** Whoever speaks for a party on a later day speaks for it, whoever did before. */
function dropEarlierOf(parties: readonly string[], day: string, claims: Map<string, Claim>): void {
  if (parties.length === 0) return;
  for (const [claimant, claim] of claims)
    if (
      claim.affirmed < day &&
      claim.parties.length > 0 &&
      claim.parties.every((party) => parties.includes(party))
    )
      claims.delete(claimant);
}

function clash(kind: Kind, first: Claim, second: Claim): boolean {
  if (first.denied && second.denied) return false;
  const isDenial = first.denied || second.denied;
  if (!areTowardOne(first, second)) return false;
  const against = isDenial
    ? first.value === second.value
    : areIncompatible(kind, first.value, second.value);
  // The first is over before the second begins.
  const inTurn = !isDenial && (isBefore(kind, first, second) || isBefore(kind, second, first));
  return (
    against &&
    !inTurn &&
    daysBetween(first.affirmed, second.since) <= SAME_TIME &&
    daysBetween(second.affirmed, first.since) <= SAME_TIME
  );
}

/** Stances toward two propositions do not clash, nor do those of which words alone tell that one is the other reversed. */
function areTowardOne({ toward: first }: Claim, { toward: second }: Claim): boolean {
  if (!first || !second) return true;
  return first.isReversed === second.isReversed && areOfOneMatter(first, second);
}

function isBefore(kind: Kind, first: Claim, second: Claim): boolean {
  return ends(kind, first.value, second.value) && !second.isWeak && first.affirmed < second.since;
}

/** Whether something said for a later day, by one who can settle it, goes against a claim; or two others, apart, do. */
function isSettled(
  kind: Kind,
  claim: Claim,
  entries: readonly Entry[],
  context: { readonly parties: ReadonlySet<string>; readonly mentions: ReadonlySet<Entry> },
): boolean {
  const others = new Set<string>();
  for (const entry of entries) {
    if (entry.about <= claim.affirmed || context.mentions.has(entry)) continue;
    if (entry.kept.record.certainty !== "asserted" || !goesAgainst(kind, claim, entry)) continue;
    const authority = authorityOf(entry, context.parties);
    if (canSettle(claim, entry, authority, context.parties)) return true;
    if (authority === "other") for (const party of entry.sourceParties) others.add(party);
    if (others.size > 1) return true;
  }
  return false;
}

function goesAgainst(kind: Kind, claim: Claim, entry: Entry): boolean {
  return claim.denied
    ? entry.value === claim.value
    : areIncompatible(kind, claim.value, entry.value);
}

/**
 * A report in its own voice settles what others say; a party what was said before of its own act; all sides together
 * anything. Where it takes two, one side alone does not settle what the other says.
 */
function canSettle(
  claim: Claim,
  entry: Entry,
  authority: Authority,
  parties: ReadonlySet<string>,
): boolean {
  if (authority === "report") return true;
  if (authority !== "party") return false;
  if (claim.parties.length === 0) return true;
  const spokenFor = new Set(entry.sourceParties);
  return (
    claim.parties.some((party) => spokenFor.has(party)) ||
    [...parties].every((party) => spokenFor.has(party))
  );
}
