import type { Document } from "../../domain/document.ts";
import type { Mention } from "../../domain/mention.ts";
import { groupNames } from "../../domain/name-groups.ts";
import { detectMentions } from "../mentions/detect-mentions.ts";
import { splitSentences } from "../sentences.ts";

/** Kinds of mention that the model's features know, in its order. */
export const CANDIDATE_TYPES = [
  "name",
  "nominal",
  "pronoun",
  "first-person",
  "author",
  "title",
  "speaker",
  "cast",
] as const;
export type CandidateType = (typeof CANDIDATE_TYPES)[number];

/** Kinds of entity that the model's features know, in its order. */
export const ENTITY_TYPES = ["person", "country", "organisation", "nominal"] as const;

/** Words that may stand for an actor. Offsets are UTF-16 into the field, half-open. */
export interface Candidate {
  readonly field: "text" | "title" | "publisher" | "cast";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: CandidateType;
  /** Index into `entities`. */
  readonly entity: number;
}

/** Somebody whom a document names or describes. */
export interface Entity {
  readonly name: string;
  readonly type: (typeof ENTITY_TYPES)[number];
  /** Index of the mention that stands for it in the reading. */
  readonly mention: number;
}

/** A document's entities, their mentions, and from which offset on who speaks (null: nobody in particular). */
export interface Candidates {
  readonly detected: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Candidate[];
  /** The entity that each detected mention stands for; undefined for pronouns. */
  readonly entityOf: readonly (number | undefined)[];
  readonly speakers: readonly { readonly start: number; readonly entity: number | null }[];
}

/** What the model may choose actors from. Pronouns are none: the network reads them in their context. */
export function candidatesOf(document: Document): Candidates {
  const detected = detectMentions(document, splitSentences(document));
  const groups = groupNames(detected);
  const entities: Entity[] = groups.map(({ name, type, mentions }) => ({
    name,
    type: type === "person" ? "person" : type === "state" ? "country" : "organisation",
    // A name says more to whoever resolves it than a nominal or an author without words.
    mention: mentions.find((index) => detected[index]?.form === "name") ?? (mentions[0] as number),
  }));
  const groupOf = new Map(
    groups.flatMap(({ mentions }, group) => mentions.map((index) => [index, group] as const)),
  );
  const nominals = new Map<string, number>();
  const mentions: Candidate[] = [];
  const entityOf: (number | undefined)[] = detected.map((_, index) => groupOf.get(index));
  detected.forEach((mention, index) => {
    if (mention.form === "pronoun" || mention.form === "first-person") return;
    let entity = groupOf.get(index);
    if (entity === undefined) {
      const key = mention.text.toLowerCase().replace(/^(?:the|a|an) /, "");
      entity = nominals.get(key);
      if (entity === undefined) {
        entity = entities.push({ name: mention.text, type: "nominal", mention: index }) - 1;
        nominals.set(key, entity);
      }
      entityOf[index] = entity;
    }
    const author = mention.form === "author";
    mentions.push({
      field: author ? "publisher" : "text",
      start: author ? 0 : mention.startOffset,
      end: author ? (document.publisher?.length ?? 0) : mention.endOffset,
      text: mention.text,
      type: author ? "author" : groupOf.has(index) ? "name" : "nominal",
      entity,
    });
  });
  mentions.push(...titleMentions(document, entities));
  return {
    detected,
    entities,
    mentions,
    entityOf,
    speakers: speakersOf(document, mentions, entities),
  };
}

/** Names of entities that stand in the title: the whole name, or a person's surname. */
function titleMentions(document: Document, entities: readonly Entity[]): Candidate[] {
  const found: Candidate[] = [];
  entities.forEach(({ name, type }, entity) => {
    if (type === "nominal") return;
    const forms = type === "person" ? [name, name.split(" ").at(-1) as string] : [name];
    for (const form of forms) {
      const start = document.title.indexOf(form);
      if (form.length < 3 || start < 0) continue;
      found.push({
        field: "title",
        start,
        end: start + form.length,
        text: form,
        type: "title",
        entity,
      });
      return;
    }
  });
  return found;
}

const LABEL = /^["“(]?[\p{Lu}][\p{L}\p{M}.’'\- ]{1,70}(?: \([a-z]+\))?:\s/u;

/** Turns of a transcript: a line that opens with a name or capitals and a colon; "Q" opens nobody's. */
function speakersOf(
  document: Document,
  mentions: readonly Candidate[],
  entities: readonly Entity[],
): { start: number; entity: number | null }[] {
  const turns: { start: number; entity: number | null }[] = [];
  let start = 0;
  for (const line of document.text.split("\n")) {
    const label = LABEL.exec(line);
    if (/^Q(?:UESTION)?[\s:.]/i.test(line)) turns.push({ start, entity: null });
    else if (label) {
      const end = start + label[0].length;
      const inside = mentions.filter((m) => m.field === "text" && m.start >= start && m.end <= end);
      const speaker =
        inside.filter((m) => entities[m.entity]?.type === "person").at(-1) ?? inside.at(-1);
      if (speaker) turns.push({ start, entity: speaker.entity });
    }
    start += line.length + 1;
  }
  return turns;
}
