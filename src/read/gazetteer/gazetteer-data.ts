/** A state or territory, with the words that stand for it. */
export interface StateEntry {
  /** As a news desk writes it: `South Korea`, not `Republic of Korea`. */
  readonly name: string;
  /** Other names: `UK`, `Britain`. */
  readonly names: readonly string[];
  /** `French`; for a few states an abbreviation used as one (`US`). */
  readonly adjectives: readonly string[];
  /** Its people in the plural: `Ukrainians`. */
  readonly people: readonly string[];
  /** Capitals, which stand for the state except where they are told as a place. */
  readonly capitals: readonly string[];
  /** Seats of its government: `Kremlin`. */
  readonly seats: readonly string[];
}

/** Name, for whom, post (empty where the source gives none), first and last day in it (empty: open), other names. */
export type LeaderEntry = readonly [
  name: string,
  of: string,
  post: string,
  from: string,
  to: string,
  names?: readonly string[],
];

/** A body's name and its other names and acronyms. */
export type BodyEntry = readonly [name: string, names: readonly string[]];

/** A region of the world that news texts make an actor: name, adjectives, people. */
export type RegionEntry = readonly [name: string, adjectives: readonly string[], people: string];

/** The gazetteer as `scripts/build-gazetteer.ts` writes it. */
export interface GazetteerData {
  readonly states: readonly StateEntry[];
  readonly leaders: readonly LeaderEntry[];
  readonly organisations: readonly BodyEntry[];
  readonly groups: readonly BodyEntry[];
  readonly regions: readonly RegionEntry[];
  /** Seats that are named as a place far oftener than as an actor. */
  readonly placeOnlySeats: readonly string[];
}
