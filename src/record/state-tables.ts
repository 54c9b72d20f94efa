import type { Correction } from "../domain/correction.ts";
import type { Document } from "../domain/document.ts";
import type { DocumentId, ItemId, RecordId } from "../domain/id.ts";
import type { Item, Outlook } from "../domain/item.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import type { NameUse } from "../domain/name-use.ts";

/**
 * Tables in which the state of play is kept ready, so that showing it does not mean working it out. They are derived: all of
 * it follows from the record and from the rules in `state/`, and may be thrown away and made again at any time. What the rows
 * say is none of the store's business.
 */
export interface StateTables {
  /** Whether the tables were made by these rules, from the readings and corrections that there are now. */
  readonly areCurrent: (rules: string) => Promise<boolean>;
  /**
   * Brings the tables up to date in one transaction: all of what `work` writes, or nothing. Others that write wait meanwhile.
   * Made by other rules, they are emptied first.
   */
  readonly update: (rules: string, work: (tables: StateUpdate) => Promise<void>) => Promise<void>;
  /** What each item was on a day, known on that day. */
  readonly standingsOn: (day: string) => Promise<Standings>;
  /** The dossier's names of a document's actors, where they differ from the document's, as `place` was told. */
  readonly namesIn: (ids: readonly DocumentId[]) => Promise<ReadonlyMap<DocumentId, Names>>;
}

/** The tables while they are brought up to date, and the record as of then. */
export interface StateUpdate {
  /** Documents whose reading in force was appended after the tables were made; all, where they are empty. */
  readonly fresh: () => Promise<readonly FreshDocument[]>;
  /** The last correction by which the tables were made; 0 where there was none. */
  readonly madeByCorrection: () => Promise<number>;
  /** Local actors of the readings in force of the documents named. */
  readonly localActorsOf: (ids: readonly DocumentId[]) => Promise<readonly LocalActor[]>;
  /** Local actors of the readings by which documents were placed last. */
  readonly placedActorsOf: (ids: readonly DocumentId[]) => Promise<readonly LocalActor[]>;
  /** Every use of a name by documents that are placed, and the actor for whom it stands. */
  readonly uses: () => Promise<readonly LinkedUse[]>;
  /** Uses by name, by the last word of the name, or by the actor for whom it stands. */
  readonly usesBy: (
    what: "name" | "lastWord" | "actor",
    values: readonly string[],
  ) => Promise<readonly LinkedUse[]>;
  /** Puts uses where those of the same name, sort and document were; none where there are 0. */
  readonly putUses: (uses: readonly LinkedUse[]) => Promise<void>;
  /** Documents that are placed and write any of the names, published on a day or later. */
  readonly documentsNaming: (
    names: readonly string[],
    since: string,
  ) => Promise<readonly PlacedDocument[]>;
  readonly placedDocuments: (ids: readonly DocumentId[]) => Promise<readonly PlacedDocument[]>;
  /** Documents of which it was not told yet whether they are like others; all, where the tables are empty. */
  readonly uncompared: () => Promise<readonly Uncompared[]>;
  /** Documents that were found to be like another. */
  readonly copies: () => Promise<readonly Compared[]>;
  /** Documents that were put with one of the bands. */
  readonly sharing: (
    bands: readonly number[],
  ) => Promise<readonly Pick<Compared, "id" | "fingerprint">[]>;
  readonly comparedById: (ids: readonly DocumentId[]) => Promise<readonly Compared[]>;
  /** Documents by id, in no particular order. */
  readonly documentsById: (ids: readonly DocumentId[]) => Promise<readonly Document[]>;
  /** Adds likenesses, or puts them where those of their documents were; `bands` are of those that are added, by document. */
  readonly putLikenesses: (
    likenesses: readonly KnownLikeness[],
    bands: ReadonlyMap<DocumentId, readonly number[]>,
  ) => Promise<void>;
  /** Records in force of the documents named, each document's in their order. */
  readonly recordsOf: (ids: readonly DocumentId[]) => Promise<readonly KeptRecord[]>;
  /** Posts that documents tell. */
  readonly postsIn: (ids: readonly DocumentId[]) => Promise<readonly PostRow[]>;
  /** Posts told of persons, by the dossier's names. */
  readonly postsOf: (persons: readonly string[]) => Promise<readonly PostRow[]>;
  /** Of these posts, in order of publication and record, those by which a person acts for another than by the one before. */
  readonly postsHeldBy: (persons: readonly string[]) => Promise<readonly PostRow[]>;
  /** Persons of whom a post for one of the parties is told. */
  readonly personsFor: (parties: readonly string[]) => Promise<readonly string[]>;
  /** Puts posts where those of the documents were. */
  readonly putPosts: (ids: readonly DocumentId[], posts: readonly PostRow[]) => Promise<void>;
  /** The dossier's names of a document's actors, as `place` was told. */
  readonly namesIn: (ids: readonly DocumentId[]) => Promise<ReadonlyMap<DocumentId, Names>>;
  /** Puts a document's places where its earlier ones were; gives back the strands in which it now has others, or none. */
  readonly place: (document: DocumentPlaces) => Promise<readonly string[]>;
  /** All that users decided, undone or not, in order. */
  readonly corrections: () => Promise<readonly Correction[]>;
  /** Strands with a record whose origin a correction names, and that origin. */
  readonly corrected: () => Promise<readonly CorrectedPlace[]>;
  /** By origin, the groups by which the tables were made; `putGroups` puts others in their place. */
  readonly groups: () => Promise<ReadonlyMap<string, string>>;
  readonly putGroups: (groups: ReadonlyMap<string, string>) => Promise<void>;
  /** How many records each of the strands has, in order of strand; no more than `most` are counted, where that is given. */
  readonly sizes: (strands: readonly string[], most?: number) => Promise<readonly StrandSize[]>;
  readonly members: (strands: readonly string[]) => Promise<readonly StrandMember[]>;
  /** Of the records of strands those that are named, by strand. */
  readonly membersNamed: (
    records: ReadonlyMap<string, readonly RecordId[]>,
  ) => Promise<readonly StrandMember[]>;
  /** The items that the strands have now, without what they were on each day. */
  readonly items: (strands: readonly string[]) => Promise<readonly KnownItem[]>;
  /** The last of the places of the strands' items, of those strands that have any. */
  readonly lastPlaces: (strands: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The items that more records may join, as they may be continued. */
  readonly begun: (wanted: ReadonlyMap<string, Joining>) => Promise<readonly BegunItem[]>;
  /** The records of items, each item's in order of publication. */
  readonly membersOf: (
    ids: readonly ItemId[],
  ) => Promise<ReadonlyMap<ItemId, readonly StrandMember[]>>;
  readonly removeItems: (ids: readonly ItemId[]) => Promise<void>;
  /** Adds items, or puts them where those of their ids were; keeps of these what they were before `since`. */
  readonly putItems: (items: readonly ItemRow[]) => Promise<void>;
}

/** A document's likeness to those before it. */
export interface KnownLikeness {
  readonly id: DocumentId;
  /** What likely copies are found by; empty where the text says too little. */
  readonly fingerprint: Uint32Array;
  /** The document that it is most like; undefined where it is like none. */
  readonly copy:
    | { readonly of: DocumentId; readonly kind: "copy" | "version"; readonly share: number }
    | undefined;
  /** Whose words a copy's are: see `KeptRecord`. */
  readonly voice: string | undefined;
}

/** A document of which it is to be told whether it is like others. */
export interface Uncompared {
  readonly id: DocumentId;
  readonly publisher: string | undefined;
  readonly published: string;
}

/** A document, and what was told of its likeness to others. */
export interface Compared extends Uncompared, KnownLikeness {}

/** A document that was read since the tables were made. */
export interface FreshDocument {
  readonly id: DocumentId;
  readonly published: string;
  /** Whether an earlier reading of it was placed. */
  readonly isKnown: boolean;
}

/** A document that is placed, and what its places depended on besides its records, as `place` was told. */
export interface PlacedDocument {
  readonly id: DocumentId;
  readonly published: string;
  readonly context: string;
}

/** A use of a name, and for whom it stands. */
export interface LinkedUse {
  readonly use: NameUse;
  readonly actor: string;
  /** Of the name, folded. */
  readonly lastWord: string;
}

/** From a document's names to the dossier's. */
export type Names = ReadonlyMap<string, string>;

export interface DocumentPlaces {
  readonly id: DocumentId;
  readonly names: Names;
  readonly context: string;
  readonly places: readonly {
    readonly strand: string;
    readonly recordId: RecordId;
    /** What the state needs of it (`state/entry-text.ts`). */
    readonly entry: string;
    /** Where it comes from, if a correction names that. */
    readonly origin?: string;
  }[];
}

export interface CorrectedPlace {
  readonly strand: string;
  readonly origin: string;
}

/** A post that a document gives a person, or says that the person has left; names are the dossier's. */
export interface PostRow {
  readonly documentId: DocumentId;
  readonly recordId: RecordId;
  readonly published: string;
  readonly person: string;
  readonly party: string;
  readonly left: boolean;
}

export interface StrandSize {
  readonly strand: string;
  readonly records: number;
}

export interface StrandMember {
  /** Its own while it is as it is: what is placed anew gets another. */
  readonly number: number;
  readonly strand: string;
  readonly recordId: RecordId;
  readonly documentId: DocumentId;
  readonly entry: string;
  readonly origin: string | undefined;
}

/** By what the items that records of a strand may join are found: those that have one of the keys, and one of the days. */
export interface Joining {
  readonly keys: readonly string[];
  /** Days since 1970-01-01: the first on which one of the records was published, and those that they are about. */
  readonly published: number;
  readonly about: readonly [first: number, last: number] | undefined;
}

/** Until when records may join an item, in days since 1970-01-01. */
export interface OpenDays {
  /** The last day on which a record that joins it may be published. */
  readonly until: number;
  /** Or the days that it may be about, whenever it is published. */
  readonly about: readonly [first: number, last: number] | undefined;
}

/** An item, and which records it has. */
export interface KnownItem {
  readonly id: ItemId;
  readonly records: readonly RecordId[];
}

/** An item, and what its next record is compared with. */
export interface BegunItem {
  readonly id: ItemId;
  readonly strand: string;
  /** Empty where it cannot be continued. */
  readonly draft: string;
  /** Of its last record. */
  readonly lastPlace: string;
}

/** A record of an item. */
export interface ItemMember {
  readonly id: RecordId;
  readonly documentId: DocumentId;
  /** The day that it is about, `YYYY-MM-DD`. */
  readonly about: string;
  /** As in `StrandMember`. */
  readonly number: number;
}

/** An item over all days. */
export interface ItemRow {
  readonly id: ItemId;
  readonly strand: string;
  readonly draft: string;
  readonly lastPlace: string;
  /** By what it is found when more records come. */
  readonly keys: readonly string[];
  readonly open: OpenDays;
  /** In order of publication. */
  readonly members: readonly ItemMember[];
  /** The day from which `standings` tells what it is; before it, what was known before stays. */
  readonly since: string;
  /** In order of day, not overlapping. */
  readonly standings: readonly {
    /** From this day to before that one, `YYYY-MM-DD`; `9999-12-31` where it goes on. */
    readonly from: string;
    readonly until: string;
    /** How many of its records were known. */
    readonly known: number;
    readonly shown: ShownItem;
  }[];
}

/** What is shown of an item but for its history, which follows from its records. */
export type ShownItem = Omit<Item, "id" | "history" | "documents"> &
  Outlook & {
    readonly weight: number;
    readonly due?: string;
  };

export interface Standings {
  /** While this is the same, a row that comes again for another day is the same object. */
  readonly memory: object;
  /** In no particular order. */
  readonly rows: readonly StandingRow[];
}

/** What an item was on a day. */
export interface StandingRow {
  readonly id: ItemId;
  readonly known: number;
  readonly shown: ShownItem;
  /** As in `ItemRow`: of all days, so the first `known` of them count. */
  readonly members: () => readonly ItemMember[];
}
