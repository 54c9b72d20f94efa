import type { Document } from "../../domain/document.ts";
import type { Mention, Post } from "../../domain/mention.ts";
import { lookUp } from "../gazetteer/gazetteer.ts";
import type { Sentence } from "../sentences.ts";
import { authorMentions } from "./author.ts";
import { findLaterNames, surnamesOf } from "./find-later-names.ts";
import { findKnownNames, findNames } from "./find-names.ts";
import { findNominals } from "./find-nominals.ts";
import { findPronouns } from "./find-pronouns.ts";
import { type NamesByPlace, type PostWords, postAfter, postBefore } from "./posts.ts";
import { type Draft, lower, type ReadText, readText, type SentenceWords } from "./read-text.ts";
import { labelledLeader, type SpeakerLabel, speakerLabel } from "./speaker-labels.ts";
import { POST_HEADS } from "./words/post-words.ts";

/**
 * Everything in a document that may stand for an actor: authors first, then in order of their start. Names of the gazetteer and of
 * shape, surnames alone, nominals, pronouns and first persons; no mention overlaps another.
 */
export function detectMentions(document: Document, sentences: readonly Sentence[]): Mention[] {
  return mentionsOf(readText(document, sentences));
}

/** The same, for a text whose words are at hand. */
export function mentionsOf(text: ReadText): Mention[] {
  const labels = text.sentences.map((sentence) => speakerLabel(text, sentence));
  const firstPass = text.sentences.map((sentence, index) => namesOf(text, sentence, labels[index]));
  const surnames = surnamesOf(text, firstPass.flat());
  const mentions = text.sentences.flatMap((sentence, index) =>
    completed(text, sentence, firstPass[index] as Draft[], surnames),
  );
  return [...authorMentions(text.document), ...mentions];
}

/** Names of several words or known; in a part of a transcript its label is one name. */
function namesOf(
  text: ReadText,
  sentence: SentenceWords,
  label: SpeakerLabel | undefined,
): Draft[] {
  const rest = label ? { ...sentence, first: label.end + 1 } : sentence;
  const names = sentence.sentence.heading ? findKnownNames(text, rest) : findNames(text, rest);
  if (!label?.name) return names;
  const owners = findKnownNames(text, { ...sentence, end: label.name.first });
  const known = labelledLeader(text, label) ?? fullNameOf(text, label.name);
  const byPost = isPost(text, label.name);
  const speaker: Draft = {
    ...label.name,
    form: byPost ? "nominal" : "name",
    type: "person",
    plural: false,
  };
  return [...owners, known ? { ...speaker, known } : speaker, ...names];
}

/** "THE PRESIDENT": a label that names nobody by name. */
function isPost(text: ReadText, { end }: { end: number }): boolean {
  return POST_HEADS.has(lower(text.words, end - 1));
}

function fullNameOf(text: ReadText, name: { first: number; end: number }): string | undefined {
  const found = lookUp(text.words, name.first);
  return found?.type === "person" && name.first + found.wordCount === name.end
    ? found.name
    : undefined;
}

/** Adds to a sentence's names what needs the whole document's names, and gives names their posts. */
function completed(
  text: ReadText,
  sentence: SentenceWords,
  names: readonly Draft[],
  surnames: ReadonlyMap<string, string | undefined>,
): Mention[] {
  const taken = wordsTaken(names);
  const later = findLaterNames(text, sentence, taken, surnames);
  for (const draft of later) taken.add(draft.first);
  const allNames = [...names, ...later];
  const nominals = sentence.sentence.heading ? [] : findNominals(text, sentence, taken);
  const inNominals = wordsTaken(nominals);
  const drafts = [
    ...allNames.filter((draft) => !inNominals.has(draft.first)),
    ...nominals,
    ...findPronouns(text, sentence).filter((draft) => !inNominals.has(draft.first)),
  ].sort((a, b) => a.first - b.first);
  const places = namesByPlace(allNames);
  return drafts.map((draft) =>
    toMention(text, draft, postOf(text, sentence, { draft, places, names: allNames })),
  );
}

function wordsTaken(drafts: readonly Draft[]): Set<number> {
  const taken = new Set<number>();
  for (const { first, end } of drafts) for (let at = first; at < end; at++) taken.add(at);
  return taken;
}

function namesByPlace(names: readonly Draft[]): NamesByPlace {
  const owners = names.filter((draft) => draft.type !== "person");
  const byEnd = new Map(owners.map((draft) => [draft.end, draft]));
  const byFirst = new Map(owners.map((draft) => [draft.first, draft]));
  return { endingAt: (end) => byEnd.get(end), beginningAt: (first) => byFirst.get(first) };
}

function postOf(
  text: ReadText,
  sentence: SentenceWords,
  { draft, places, names }: { draft: Draft; places: NamesByPlace; names: readonly Draft[] },
): Post | undefined {
  if (draft.form === "nominal") return nominalPost(text, draft, { places, names });
  if (draft.form !== "name" || (draft.type !== "person" && draft.type !== "unknown"))
    return undefined;
  const found =
    postBefore(text.words, draft.first, sentence.first, places) ??
    postAfter(text.words, draft.end, sentence.end, places);
  return found && toPost(text, found, names);
}

/** The post that "the Russian foreign minister" and "the President of France" name. */
function nominalPost(
  text: ReadText,
  draft: Draft,
  { places, names }: { places: NamesByPlace; names: readonly Draft[] },
): Post | undefined {
  const head = draft.end - 1;
  if (draft.type !== "person" || !POST_HEADS.has(lower(text.words, head))) return undefined;
  const found = postBefore(text.words, draft.end, draft.first, places);
  if (!found) return undefined;
  const of = found.of ?? ownerAfter(text, draft.end, places);
  return toPost(text, of ? { ...found, of } : found, names);
}

function ownerAfter(
  text: ReadText,
  at: number,
  places: NamesByPlace,
): { first: number; end: number } | undefined {
  if (lower(text.words, at) !== "of") return undefined;
  const first = lower(text.words, at + 1) === "the" ? at + 2 : at + 1;
  const owner = places.beginningAt(first);
  return owner && { first: owner.first, end: owner.end };
}

function toPost(text: ReadText, post: PostWords, names: readonly Draft[]): Post {
  const span = spanOf(text, post);
  const owner =
    post.of && names.find((draft) => draft.first === post.of?.first && draft.end === post.of.end);
  const of = owner && (owner.known ?? textOfDraft(text, owner));
  const title = text.document.text.slice(span.startOffset, span.endOffset);
  return of ? { title, of, span } : { title, span };
}

function toMention(text: ReadText, draft: Draft, post: Post | undefined): Mention {
  const mention: Mention = {
    ...spanOf(text, draft),
    form: draft.form,
    text: textOfDraft(text, draft),
    // A post makes a person of a name whose shape said nothing.
    type: post && draft.type === "unknown" ? "person" : draft.type,
    plural: draft.plural,
    ...(draft.known ? { known: draft.known } : {}),
  };
  return post ? { ...mention, post } : mention;
}

function textOfDraft(text: ReadText, draft: { first: number; end: number }): string {
  const { startOffset, endOffset } = spanOf(text, draft);
  return text.document.text.slice(startOffset, endOffset);
}

function spanOf(
  text: ReadText,
  range: { first: number; end: number },
): { startOffset: number; endOffset: number } {
  return {
    startOffset: text.words[range.first]?.startOffset ?? 0,
    endOffset: text.words[range.end - 1]?.endOffset ?? 0,
  };
}
