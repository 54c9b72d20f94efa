import type { Kind } from "../domain/kinds.ts";
import type { Mention } from "../domain/mention.ts";
import type { Attributes } from "../domain/record.ts";
import { contains, type Span, textOf } from "../domain/span.ts";
import { authorsOf } from "./author-of.ts";
import type { Discourse } from "./discourse.ts";
import { statesOf } from "./office-holders.ts";
import { isGovernmental } from "./posts-held.ts";
import type { Scene } from "./scene.ts";

/** Where a first person stands. */
export interface Speech {
  /** Who is speaking there, as the record's source tells; empty where nothing does. */
  readonly speakers: readonly string[];
  readonly attributes: Pick<Attributes, "kind" | "value">;
  readonly evidence: Span;
}

/** What a state or body does, more than the person who speaks for it. */
const ACTS: ReadonlySet<Kind> = new Set(["commitment", "pressure", "deal"]);

/** Whom "I" or "we" stands for in a record. */
export function speakerOf(
  scene: Scene,
  mention: Mention,
  speech: Speech,
  discourse: Discourse,
): readonly string[] {
  const told = discourse.speakersAt(mention.startOffset);
  const speaking =
    speech.speakers.length > 0
      ? speech.speakers
      : told.length > 0
        ? told
        : authorAt(scene, speech.evidence, discourse);
  if (!mention.plural || speaking.length !== 1) return speaking;
  const [speaker] = speaking as [string];
  const { kind, value } = speech.attributes;
  if (kind === "meeting") return withCounterparts(scene, speaker, discourse, mention);
  if (!ACTS.has(kind)) return speaking;
  const acting = actingFor(scene, speaker) ?? speaker;
  return value === "agrees" ? [acting, ...otherSide(scene, speaker, acting)] : [acting];
}

/** Who says "I" and "we" in a text where no one else is quoted. */
export function authorAt(scene: Scene, evidence: Span, discourse: Discourse): readonly string[] {
  const { document, reading } = scene;
  const signed = authorsOf(document, reading, scene.groups);
  if (signed.length > 0) return signed;
  const introduced = introducedBefore(scene, evidence, discourse);
  if (introduced.length > 0) return introduced;
  const words = textOf(document.text, evidence);
  if (/\b(?:I|my|me)\b/.test(words)) {
    const person = authorPerson(scene);
    if (person !== undefined) return [person];
  } else if (scene.home !== undefined) return [scene.home];
  return document.publisher === undefined ? [] : [publisherName(document.publisher)];
}

/** "The minister said:" before paragraphs without quotation marks. */
function introducedBefore(scene: Scene, evidence: Span, discourse: Discourse): readonly string[] {
  const { blocks, text } = scene.document;
  const lead = blocks.findLast(
    (block) =>
      block.endOffset <= evidence.startOffset && textOf(text, block).trimEnd().endsWith(":"),
  );
  if (!lead) return [];
  const speaker = discourse.taken.findLast(
    ({ mention, names }) =>
      contains(lead, mention) && names.length === 1 && scene.typeOf(names[0] ?? "") === "person",
  );
  return speaker?.names ?? [];
}

/** The person for whom an unsigned text speaks: the one of its title, else the only one with a post of the publisher's state. */
function authorPerson(scene: Scene): string | undefined {
  if (scene.titlePeople.length === 1) return scene.titlePeople[0]?.name;
  const ours = new Set(
    scene.posts.flatMap((post) =>
      scene.typeOf(post.name) === "person" && (post.of === undefined || post.of === scene.home)
        ? [post.name]
        : [],
    ),
  );
  return ours.size === 1 ? [...ours][0] : undefined;
}

/** A publisher's own name, without the address and the further bodies that its header adds. */
export function publisherName(publisher: string): string {
  return publisher.replace(/\s*[(/|].*$/, "").trim() || publisher;
}

/** "We met" said by one: with those whom the text has him meet. */
function withCounterparts(
  scene: Scene,
  speaker: string,
  discourse: Discourse,
  mention: Mention,
): readonly string[] {
  const party = discourse
    .partiesBefore(mention.startOffset)
    .findLast(({ meeting, names }) => meeting && names.includes(speaker));
  if (party) return party.names;
  const inTitle = scene.titlePeople.map(({ name }) => name);
  return inTitle.length === 2 && inTitle.includes(speaker) ? inTitle : [speaker];
}

/** "We have agreed", said of two: the state of the one other person whom the title names. */
function otherSide(scene: Scene, speaker: string, acting: string): readonly string[] {
  const others = scene.titlePeople.filter(({ name }) => name !== speaker);
  const [state] = others.length === 1 ? statesOf(scene, others[0]?.name ?? "") : [];
  const ours = others.length === 0 && state === undefined ? scene.home : state;
  return ours === undefined || ours === acting ? [] : [ours];
}

/** The state or body for which a speaker holds the post that the text gives. */
function actingFor(scene: Scene, speaker: string): string | undefined {
  const [state] = statesOf(scene, speaker);
  if (state !== undefined) return state;
  const posts = scene.posts.filter(({ name }) => name === speaker);
  const governs = posts.length === 0 || posts.some(({ words }) => isGovernmental(words));
  return governs && scene.typeOf(speaker) === "person" ? scene.home : undefined;
}
