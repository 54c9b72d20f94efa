import { createHash } from "node:crypto";
import { asId, type DocumentId } from "../src/domain/id.ts";
import { KINDS, type Kind, MAIN_VALUES, MEANS } from "../src/domain/kinds.ts";
import { type ActorRecord, type Attributes, makeRecord } from "../src/domain/record.ts";
import type { ReportedTime } from "../src/domain/time.ts";
import type { ResolvedReading } from "../src/record/store.ts";

/** How often each kind comes, in the proportions of the labelled texts; of 100. */
const SHARES: Readonly<Record<Kind, number>> = {
  statement: 30,
  position: 11,
  commitment: 9,
  demand: 7,
  meeting: 10,
  pressure: 7,
  deal: 4,
  role: 9,
  tone: 8,
  open: 5,
};
const PARTIES = 30;
const PERSONS_A_PARTY = 4;
const ISSUES = 20;
/** Of an issue, those spoken of at one time; each season brings others. */
const THINGS_AN_ISSUE = 25;
const SEASON_DAYS = 90;
export const RECORDS_A_DOCUMENT = 25;
const YEARS = 5;

/**
 * Readings of a made-up negotiation, always the same for the same seed: 25 records a document, over five years however many documents, of
 * 30 parties with 4 persons each, on 20 issues with 25 things each to pledge, demand or discuss, which change every 90 days. As in real
 * dossiers some parties and persons are named far more often than others, so that at 10,000 documents the longest items have some
 * 2,000 records and most a few; a fifth of the records tell a time, one in ten of them what was weeks ago; and every document
 * quotes somebody of whom no other speaks.
 */
export function* syntheticReadings(
  documents: number,
  seed = 1,
): Generator<ResolvedReading & { readonly document: { readonly published: string } }> {
  const random = randomFrom(seed);
  for (let index = 0; index < documents; index++) yield readingOf(index, documents, random);
}

type Random = (below: number) => number;

function readingOf(index: number, documents: number, random: Random) {
  const day = Math.floor((index / documents) * 365 * YEARS);
  const published = dateOf(day);
  const drafts = Array.from({ length: RECORDS_A_DOCUMENT }, () => draftOf(day, random));
  const [first] = drafts;
  if (first) drafts[0] = { ...first, source: [nameFrom(OWN_PERSONS + index)] };
  // Words of its own, so that no document is taken for a copy of another.
  const own = Array.from({ length: 1000 }, (_, word) => `own${index}n${word}`).join(" ");
  const text = [...drafts.map((draft) => draft.what), own].join("\n");
  const contentHash = createHash("sha256").update(`${index}\n${text}`).digest("hex");
  const document = {
    id: asId<DocumentId>(`doc${String(index).padStart(7, "0")}`),
    title: `Report ${index}`,
    publisher: `Paper ${index % 12}`,
    published,
    language: "en",
    text: `${index}\n${text}`,
    blocks: [{ kind: "paragraph" as const, startOffset: 0, endOffset: `${index}\n${text}`.length }],
    contentHash,
  };
  let offset = `${index}\n`.length;
  const records = drafts.map(({ what, ...parts }): ActorRecord => {
    const span = { startOffset: offset, endOffset: offset + what.length };
    offset = span.endOffset + 1;
    return makeRecord<string>(document, { ...parts, evidence: span, what: span, confidence: 0.9 });
  });
  const names = new Set(records.flatMap((one) => [...one.actor, ...one.target, ...one.source]));
  return {
    document,
    reader: { name: "synthetic", version: "1" },
    records,
    actors: [...names].map((name) => ({
      documentId: document.id,
      name,
      type: name.includes(" ") ? ("person" as const) : ("state" as const),
      aliases: [],
      known: name !== nameFrom(OWN_PERSONS + index),
      posts: [],
    })),
    shareRead: 1,
    notes: [],
  };
}

function draftOf(day: number, random: Random) {
  const kind = kindFrom(random(100));
  const values = MAIN_VALUES[kind];
  const value = values[random(values.length)];
  const party = seldomer(PARTIES, random);
  const other = (party + 1 + random(3)) % PARTIES;
  const issue = (party + random(4)) % ISSUES;
  const thing = Math.floor(day / SEASON_DAYS) * THINGS_AN_ISSUE + seldomer(THINGS_AN_ISSUE, random);
  const means = MEANS[thing % MEANS.length];
  const attributes = { kind, value, ...(kind === "commitment" && { means }) } as Attributes;
  const words = [0, 1, 2, 3]
    .filter(() => random(4) > 0)
    .map((word) => `w${issue}x${thing}y${word}`);
  const person = nameFrom(party * PERSONS_A_PARTY + seldomer(PERSONS_A_PARTY, random));
  const isPersonal = kind === "role" || kind === "tone" || random(3) === 0;
  const sides = kind === "meeting" || kind === "deal";
  return {
    what: kind === "role" ? "head of the office" : `to settle ${words.join(" ")} of ${issue}`,
    attributes: kind === "role" ? ({ kind, value: postValue(random) } as Attributes) : attributes,
    actor: sides ? [stateFrom(party), stateFrom(other)] : [isPersonal ? person : stateFrom(party)],
    target: kind === "role" ? [stateFrom(party)] : sides ? [] : [stateFrom(other)],
    source: random(2) === 0 ? [] : [person],
    certainty: random(10) === 0 ? ("reported" as const) : ("asserted" as const),
    ...(random(5) > 0 && { issue: `issue ${issue}` }),
    ...timeOf(day, random),
  };
}

/** Nearly all that is told of posts is who holds them. */
function postValue(random: Random): string {
  return random(200) > 0 ? "holds" : random(2) > 0 ? "named" : "leaves";
}

/** A tenth of what is told is to come, and a tenth was. */
function timeOf(day: number, random: Random): { readonly time?: ReportedTime } {
  const draw = random(10);
  if (draw > 1) return {};
  const on = dateOf(draw === 0 ? day + 1 + random(30) : day - 1 - random(60));
  return { time: { from: on, to: on, precision: "day" as const } };
}

function dateOf(day: number): string {
  return new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
}

/** The first of so many most often, each later one seldomer. */
function seldomer(below: number, random: Random): number {
  return Math.min(random(below), random(below), random(below));
}

/** Persons of whom one document speaks are counted from here. */
const OWN_PERSONS = 1000;
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");

/** A full name that shares its first part with no other, so that no two are taken for spellings of one. */
function nameFrom(number: number): string {
  return `${stateFrom(number).slice(0, -2)}l ${stateFrom(number * 7 + 11).slice(0, -2)}n`;
}

/** One word, different for each number below 160,000. */
function stateFrom(number: number): string {
  const syllables = [1, 20, 400, 8000].map((place) => SYLLABLES[Math.floor(number / place) % 20]);
  const name = syllables.join("");
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}ia`;
}

function kindFrom(draw: number): Kind {
  let sum = 0;
  for (const kind of KINDS) {
    sum += SHARES[kind];
    if (draw < sum) return kind;
  }
  return "statement";
}

/** Mulberry32: small, fast, the same everywhere. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}
