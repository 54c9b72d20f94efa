import type { ItemId, RecordId } from "../domain/id.ts";
import { compareTexts } from "./compare-texts.ts";
import type { WeighedItem } from "./describe-item.ts";
import { areIncompatible } from "./incompatible.ts";
import { areOfOneMatter, type Proposition, propositionOf, turned } from "./proposition.ts";
import { type PartyAsOf, rollUp } from "./roll-up.ts";

/** Where the parties stand on one issue. */
export interface IssueMatrix {
  readonly issue: string;
  /** What stances on it are toward; the first was spoken of first. */
  readonly options: readonly Option[];
  /** By party, the one with most to say first. */
  readonly rows: readonly PartyRow[];
}

/** A proposition that stances are toward. */
export interface Option {
  /** Its shortest wording, verbatim; undefined where no wording names what it is ("this"). */
  readonly words: string | undefined;
}

/** A party with all who act for it. */
export interface PartyRow {
  readonly party: string;
  /** Those who act for it and are named themselves, sorted; without the party. */
  readonly members: readonly string[];
  readonly stances: readonly StanceEntry[];
  readonly demands: readonly WeighedItem[];
  readonly commitments: readonly WeighedItem[];
  /** Day of publication of the last report that tells what it wants, gives or holds on this issue. */
  readonly lastHeard: string;
}

/** One holder's stance toward one option. */
export interface StanceEntry {
  readonly holder: string;
  /** Place in the issue's options. */
  readonly option: number;
  /** Toward the option in its own words: `supports`, `opposes`, `conditional`, `defers`, `undecided`, `unclear`. */
  readonly value: string;
  /** The proposition as this holder has it, verbatim, and the stance toward that. */
  readonly what: string;
  readonly toward: string;
  readonly item: ItemId;
  readonly record: RecordId;
  readonly on: string;
  /** Whether somebody who acts for the party holds what cannot be held together with the party's own stance. */
  readonly departs: boolean;
}

/**
 * The positions, demands and commitments of a state, issue by issue in the order given, by party. Persons, spokesmen and
 * ministries stand in the row of the party that they act for on that day; with `by` "actor" each stands in a row of its own. `all`
 * are the items from which the parties are known, minor ones too.
 */
export function matrixOf(
  items: readonly WeighedItem[],
  all: readonly WeighedItem[],
  issues: readonly string[],
  by: "party" | "actor" = "party",
): IssueMatrix[] {
  const partyOf = by === "party" ? rollUp(all) : (name: string) => name;
  const byIssue = Map.groupBy(items.filter(isShown), ({ issue }) => issue as string);
  const named = [...issues, ...[...byIssue.keys()].filter((issue) => !issues.includes(issue))];
  return named.flatMap((issue) => {
    const own = byIssue.get(issue);
    return own ? [issueMatrix(issue, own, partyOf)] : [];
  });
}

function isShown({ kind, issue, actor }: WeighedItem): boolean {
  const isKind = kind === "position" || kind === "demand" || kind === "commitment";
  return isKind && issue !== undefined && actor.length > 0;
}

function issueMatrix(
  issue: string,
  items: readonly WeighedItem[],
  partyOf: PartyAsOf,
): IssueMatrix {
  const { options, entries } = optionsOf(items);
  const parties = new Set(items.flatMap(({ actor }) => actor.map(partyOf)));
  const rows = [...parties].map((party): PartyRow => {
    const ofParty = items.filter(({ actor }) => actor.some((name) => partyOf(name) === party));
    const stances = entries.filter(({ holder }) => partyOf(holder) === party);
    const names = ofParty.flatMap(({ actor }) => actor.filter((name) => partyOf(name) === party));
    return {
      party,
      members: [...new Set(names)].filter((name) => name !== party).sort(compareTexts),
      stances: withDepartures(stances, party),
      demands: ofParty.filter(({ kind }) => kind === "demand"),
      commitments: ofParty.filter(({ kind }) => kind === "commitment"),
      lastHeard: ofParty
        .map(({ told }) => told.last)
        .sort()
        .at(-1) as string,
    };
  });
  rows.sort((a, b) => sizeOf(b) - sizeOf(a) || compareTexts(a.party, b.party));
  return { issue, options, rows };
}

function sizeOf({ stances, demands, commitments }: PartyRow): number {
  return stances.length + demands.length + commitments.length;
}

/** A group of propositions that are one, while they are gathered. */
interface OpenOption {
  readonly wordings: { readonly words: string; readonly proposition: Proposition }[];
}

function optionsOf(items: readonly WeighedItem[]): {
  readonly options: readonly Option[];
  readonly entries: readonly StanceEntry[];
} {
  const said = items
    .filter(({ kind }) => kind === "position")
    .flatMap(stancesIn)
    .sort((a, b) => compareTexts(a.on, b.on) || compareTexts(a.record, b.record));
  const open: OpenOption[] = [];
  const places = said.map(({ what }) => {
    const proposition = propositionOf(what);
    const known = open.findIndex(({ wordings }) =>
      wordings.some((other) => areOfOneMatter(other.proposition, proposition)),
    );
    const place = known === -1 ? open.push({ wordings: [] }) - 1 : known;
    open[place]?.wordings.push({ words: what, proposition });
    return place;
  });
  const chosen = open.map(({ wordings }) => wordingOf(wordings));
  const entries = said.map(({ isReversed, ...entry }, index): StanceEntry => {
    const option = places[index] as number;
    const isTurned = isReversed !== (chosen[option]?.proposition.isReversed ?? false);
    return { ...entry, option, value: turned(entry.toward, isTurned), departs: false };
  });
  const options = chosen.map(({ words, proposition }) => ({
    words: proposition.words.size > 0 ? words : undefined,
  }));
  return { options, entries };
}

function stancesIn(item: WeighedItem) {
  const { id, what, status, statusRecord, told } = item;
  const stances = item.stances ?? [{ what, value: status, record: statusRecord, on: told.last }];
  return item.actor.flatMap((holder) =>
    stances.map((stance) => ({
      holder,
      what: stance.what,
      toward: stance.value,
      item: id,
      record: stance.record,
      on: stance.on,
      isReversed: propositionOf(stance.what).isReversed,
    })),
  );
}

/** The shortest wording, one that is not reversed before one that is. */
function wordingOf(wordings: OpenOption["wordings"]): OpenOption["wordings"][number] {
  const [first] = wordings.toSorted(
    (a, b) =>
      Number(a.proposition.isReversed) - Number(b.proposition.isReversed) ||
      a.words.length - b.words.length ||
      compareTexts(a.words, b.words),
  );
  if (!first) throw new Error("An option has no wording");
  return first;
}

/** Marks the personal views that cannot be held together with what the party itself holds. */
function withDepartures(stances: readonly StanceEntry[], party: string): StanceEntry[] {
  const line = stances.filter(({ holder }) => holder === party);
  return stances.map((stance) => ({
    ...stance,
    departs:
      stance.holder !== party &&
      line.some(
        ({ option, value }) =>
          option === stance.option && areIncompatible("position", value, stance.value),
      ),
  }));
}
