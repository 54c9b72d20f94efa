import type { Document } from "../../domain/document.ts";
import type { Mention, Post } from "../../domain/mention.ts";
import { lookUp } from "../gazetteer/gazetteer.ts";
import type { Sentence } from "../sentences.ts";
import { holderNamed, postFinder, type Surnames } from "./attach-posts.ts";
import { authorMentions } from "./author.ts";
import { bodyOpeners, findLaterNames, type NamesTold, surnamesOf } from "./find-later-names.ts";
import { findKnownNames, findNames } from "./find-names.ts";
import { findNominals } from "./find-nominals.ts";
import { findPronouns } from "./find-pronouns.ts";
import {
  type Draft,
  lower,
  type ReadText,
  readText,
  type SentenceWords,
  spanOfWords,
  textOfWords,
} from "./read-text.ts";
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
  const told: NamesTold = {
    surnames: surnamesOf(text, firstPass.flat()),
    openers: bodyOpeners(text, firstPass.flat()),
  };
  const mentions = text.sentences.flatMap((sentence, index) =>
    completed(text, sentence, firstPass[index] as Draft[], told),
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
  told: NamesTold,
): Mention[] {
  const { surnames } = told;
  const taken = wordsTaken(names);
  const later = findLaterNames(text, sentence, taken, told);
  for (const draft of later) taken.add(draft.first);
  const allNames = [...names, ...later];
  const nominals = sentence.sentence.heading ? [] : findNominals(text, sentence, taken);
  const inNominals = wordsTaken(nominals);
  const drafts = [
    ...allNames.filter((draft) => !inNominals.has(draft.first)),
    ...nominals,
    // A name may hold what looks like a pronoun: "al-It".
    ...findPronouns(text, sentence).filter(
      ({ first }) => !inNominals.has(first) && !taken.has(first),
    ),
  ].sort((a, b) => a.first - b.first);
  const postOf = postFinder(text, sentence, allNames);
  return drafts.map((draft) => toMention(text, draft, { post: postOf(draft), surnames }));
}

function wordsTaken(drafts: readonly Draft[]): Set<number> {
  const taken = new Set<number>();
  for (const { first, end } of drafts) for (let at = first; at < end; at++) taken.add(at);
  return taken;
}

function toMention(
  text: ReadText,
  draft: Draft,
  { post, surnames }: { post: Post | undefined; surnames: Surnames },
): Mention {
  const known =
    draft.form === "nominal" ? (draft.known ?? holderNamed(text, post, surnames)) : draft.known;
  const mention: Mention = {
    ...spanOfWords(text, draft),
    form: draft.form,
    text: textOfWords(text, draft),
    // A post makes a person of a name whose shape said nothing.
    type: post && draft.type === "unknown" ? "person" : draft.type,
    plural: draft.plural,
    ...(known ? { known } : {}),
  };
  return post ? { ...mention, post } : mention;
}
