import { createHash } from "node:crypto";
import { asId, type DocumentId } from "../src/domain/id.ts";
import { KINDS, type Kind, MAIN_VALUES, MEANS } from "../src/domain/kinds.ts";
import { type ActorRecord, type Attributes, makeRecord } from "../src/domain/record.ts";
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
const THINGS_AN_ISSUE = 25;
export const RECORDS_A_DOCUMENT = 30;
const YEARS = 5;

/**
 * Readings of a made-up negotiation, always the same for the same seed: 30 records a document, over five years, of 30 parties
 * with 4 persons each, on 20 issues with 25 things each to pledge, demand or discuss.
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
  const published = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
  const drafts = Array.from({ length: RECORDS_A_DOCUMENT }, () => draftOf(random));
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
      type: name.startsWith("Party") ? ("state" as const) : ("person" as const),
      aliases: [],
      known: true,
      posts: [],
    })),
    shareRead: 1,
    notes: [],
  };
}

function draftOf(random: Random) {
  const kind = kindFrom(random(100));
  const values = MAIN_VALUES[kind];
  const value = values[random(values.length)];
  const party = random(PARTIES);
  const other = (party + 1 + random(3)) % PARTIES;
  const issue = (party + random(4)) % ISSUES;
  const thing = random(THINGS_AN_ISSUE);
  const means = MEANS[thing % MEANS.length];
  const attributes = { kind, value, ...(kind === "commitment" && { means }) } as Attributes;
  const words = [0, 1, 2, 3]
    .filter(() => random(4) > 0)
    .map((word) => `w${issue}x${thing}y${word}`);
  const person = `Person ${party}-${random(PERSONS_A_PARTY)}`;
  const isPersonal = kind === "role" || kind === "tone" || random(3) === 0;
  const sides = kind === "meeting" || kind === "deal";
  return {
    what: `to settle ${words.join(" ")} of ${issue}`,
    attributes,
    actor: sides ? [`Party ${party}`, `Party ${other}`] : [isPersonal ? person : `Party ${party}`],
    target: kind === "role" ? [`Party ${party}`] : sides ? [] : [`Party ${other}`],
    source: random(2) === 0 ? [] : [person],
    certainty: random(10) === 0 ? ("reported" as const) : ("asserted" as const),
    ...(random(5) > 0 && { issue: `issue ${issue}` }),
  };
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
