/**
 * The ten kinds of record and the values of their fields, as in SCHEME.md ("The ten kinds and their main attribute").
 * Everything that lists kinds or values, types and checks alike, is derived from these tables.
 */
export const KINDS = [
  "statement",
  "position",
  "commitment",
  "demand",
  "meeting",
  "pressure",
  "deal",
  "role",
  "tone",
  "open",
] as const;
export type Kind = (typeof KINDS)[number];

/** Each kind's main attribute and the values it may take. */
export const MAIN_VALUES = {
  statement: ["direct", "indirect", "mixed"],
  position: ["supports", "opposes", "conditional", "defers", "undecided"],
  commitment: ["considers", "offers", "pledges", "agrees", "delivers", "declines", "withdraws"],
  demand: ["raised", "repeated", "met", "rejected", "dropped"],
  meeting: ["sought", "proposed", "unconfirmed", "scheduled", "held", "cancelled", "refused"],
  pressure: ["urged", "threatened", "considered", "imposed", "withheld", "eased"],
  deal: ["proposed", "agreed", "delivered", "rejected"],
  role: ["holds", "named", "leaves"],
  tone: ["warm", "hostile", "mixed"],
  open: ["unresolved", "uncertain", "undiscussed", "failed"],
} as const satisfies Record<Kind, readonly string[]>;

/** A value of a kind's main attribute. */
export type MainValue<K extends Kind = Kind> = (typeof MAIN_VALUES)[K][number];

/** The field's name under which the scheme writes each kind's main attribute. */
export const MAIN_ATTRIBUTE = {
  statement: "manner",
  position: "stance",
  commitment: "force",
  demand: "stage",
  meeting: "stage",
  pressure: "stage",
  deal: "stage",
  role: "stage",
  tone: "tone",
  open: "state",
} as const satisfies Record<Kind, string>;

export const CERTAINTIES = [
  "asserted",
  "reported",
  "unconfirmed",
  "denied",
  "conditional",
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a commitment would be carried out with, from the softest to the hardest, then the rest. */
export const MEANS = [
  "political",
  "coordinate",
  "mediate",
  "monitor",
  "humanitarian",
  "fund",
  "train",
  "arm",
  "troops",
  "territory",
  "release",
  "other",
] as const;
export type Means = (typeof MEANS)[number];

export const FORMATS = ["bilateral", "trilateral", "multilateral"] as const;
export type MeetingFormat = (typeof FORMATS)[number];

export const CHANGES = ["better", "worse"] as const;
export type ToneChange = (typeof CHANGES)[number];
