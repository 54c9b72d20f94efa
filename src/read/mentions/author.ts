import type { Document } from "../../domain/document.ts";
import type { Mention } from "../../domain/mention.ts";
import { textOf } from "../../domain/span.ts";
import { knownByName, leaderBySurname, lookUp } from "../gazetteer/gazetteer.ts";
import { type Word, wordsOf } from "../words.ts";
import { personShape } from "./person-names.ts";
import { POST_HEADS } from "./words/post-words.ts";

/** Titles that name who signs or speaks: "Statement by President Vale on …". */
const SIGNED =
  /^(?:[\p{L}-]+ )?(?:Statement|Remarks|Letter|Message|Memorandum|Speech|Address|Keynote|Op-Ed|Article|Interview|Comments|Proclamation)s? (?:by|from|of|with) (?:the )?/iu;

/** "Vice President Vale's Press Gaggle". */
const POSSESSED =
  /^(.{3,60}?)['’]s? (?:[\p{L}-]+ ){0,3}(?:Remarks|Gaggle|Speech|Statement|Address|Press Conference|Interview|Comments)\b/u;
const JOINT =
  /^Joint (?:[\p{L}-]+ ){0,2}?(?:Statement|Declaration|Communiqu[eé]) (?:by|from|between|of) (?:the )?/iu;
/** How far into a title its speaker is named, and how near to a text's end it is signed. */
const MOST_WORDS_BEFORE = 16;
const LAST_BLOCKS = 4;
const SIGNATURE = /^\p{Lu}+(?: \p{Lu}\.)? \p{Lu}[\p{Lu}'’-]+(?: JR\.?)?$/u;

/** A part of a web address that may be a name. */
const HOST_WORD = /(?<=\.)\p{Ll}{4,}(?=\.)/gu;

/** The text's own signer, where its title names one, and its publisher: empty spans at the text's start. */
export function authorMentions(document: Document): Mention[] {
  const authors = signersOf(document);
  if (document.publisher) {
    const known = knownByName(document.publisher.replace(/^The /, ""));
    authors.push({
      ...author(document.publisher),
      type: "organisation",
      ...(known ? { known: known.name } : {}),
      ...postOfPublisher(document.publisher),
    });
  }
  return authors;
}

/** The state for which a publisher acts, where its name tells: "Ministry of Ports of Norland", "en.norland.example". */
function postOfPublisher(publisher: string): Pick<Mention, "post"> {
  const words = wordsOf(
    publisher.replace(HOST_WORD, (word) => word[0]?.toUpperCase() + word.slice(1)),
  );
  for (let at = 0; at < words.length; at++) {
    const found = lookUp(words, at);
    if (found?.type !== "state") continue;
    return { post: { title: "", of: found.name, span: { startOffset: 0, endOffset: 0 } } };
  }
  return {};
}

function signersOf(document: Document): Mention[] {
  const joint = jointAuthors(document.title);
  if (joint.length > 1) return joint;
  const name = namedInTitle(document.title) ?? signedBelow(document);
  return name === undefined ? [] : [person(name, document.published)];
}

function person(name: string, day: string | undefined): Mention {
  const isSurname = !name.includes(" ");
  const known = knownByName(name) ?? (isSurname ? leaderBySurname(name, day) : undefined);
  return { ...author(name), type: "person", ...(known ? { known: known.name } : {}) };
}

/** A joint statement is of all persons that its title names, else of all states. */
function jointAuthors(title: string): Mention[] {
  const signed = JOINT.exec(title);
  if (!signed) return [];
  const words = wordsOf(title.slice(signed[0].length));
  const stop = words.findIndex(({ text }) =>
    /^(?:on|at|following|regarding|after|concerning)$/i.test(text),
  );
  const named = stop > 0 ? words.slice(0, stop) : words;
  const persons: Mention[] = [];
  const states: Mention[] = [];
  for (let at = 0; at < named.length; at++) {
    const found = lookUp(named, at);
    const shape = found ? undefined : personShape(named, at, named.length);
    if (found) {
      const list = found.type === "person" ? persons : states;
      list.push({ ...author(found.name), type: found.type, known: found.name });
      at += found.wordCount - 1;
    } else if (shape && shape.nameWords > 1) {
      persons.push(person(spelled(named.slice(at, shape.end)), undefined));
      at = shape.end - 1;
    }
  }
  return persons.length > 1 ? persons : states;
}

/** The first person named after "Statement by"; a lone word counts only after a title. */
function namedInTitle(title: string): string | undefined {
  const signed = SIGNED.exec(title);
  const possessed = signed ? undefined : POSSESSED.exec(title);
  const told = signed ? title.slice(signed[0].length) : possessed?.[1];
  if (told === undefined) return undefined;
  const words = wordsOf(told).slice(0, MOST_WORDS_BEFORE);
  for (let at = 0; at < words.length; at++) {
    const found = lookUp(words, at);
    if (found && found.type !== "person") {
      at += found.wordCount - 1;
      continue;
    }
    const shape = personShape(words, at, words.length);
    const titled = POST_HEADS.has(words[at - 1]?.text.toLowerCase() ?? "");
    if (shape && (shape.nameWords > 1 || titled)) return spelled(words.slice(at, shape.end));
  }
  return undefined;
}

/** A name in capitals alone on one of the last lines. */
function signedBelow(document: Document): string | undefined {
  const lines = document.blocks.slice(-LAST_BLOCKS).map((block) => textOf(document.text, block));
  const line = lines.find((text) => SIGNATURE.test(text));
  return line
    ?.toLowerCase()
    .replaceAll(
      /(^|[\s.-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

function author(text: string): Mention {
  return { startOffset: 0, endOffset: 0, form: "author", text, type: "unknown", plural: false };
}

/** Words of another text put together as they stood there. */
function spelled(words: readonly Word[]): string {
  return words
    .map((word, index) =>
      index > 0 && words[index - 1]?.endOffset !== word.startOffset ? ` ${word.text}` : word.text,
    )
    .join("");
}
