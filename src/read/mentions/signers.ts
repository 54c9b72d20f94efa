import type { Document } from "../../domain/document.ts";
import type { Mention } from "../../domain/mention.ts";
import { textOf } from "../../domain/span.ts";
import { holderOf, knownByName, leaderBySurname, lookUp } from "../gazetteer/gazetteer.ts";
import { type Word, wordsOf } from "../words.ts";
import { personShape } from "./person-names.ts";
import { POST_HEADS } from "./words/post-words.ts";

const GENRE =
  "(?:Statement|Remarks|Letter|Message|Memorandum|Speech|Address|Keynote|Op-Ed|Article|Interview|Comments|Proclamation|Gaggle|Press Conference)s?";
/** Titles that name who signs or speaks: "Statement by President Vale on …". */
const SIGNED = new RegExp(`^(?:[\\p{L}-]+ )?${GENRE} (?:by|from|of|with) (?:the )?`, "iu");
/** "Vice President Vale's Press Gaggle", "President Vale Statement on …". */
const POSSESSED = new RegExp(
  `^(?:The )?(.{3,60}?)(?:['’]s? (?:[\\p{L}-]+ ){0,3}|['’]s? |(?: [Jj]oint| [Oo]pening| [Cc]losing)? )${GENRE}\\b`,
  "iu",
);
const JOINT =
  /^Joint (?:[\p{L}-]+ ){0,2}?(?:Statement|Declaration|Communiqu[eé]) (?:by|from|between|of) (?:the )?/iu;
const STATED = /^(?:Statement|Declaration|Message)s? (?:by|from|of) (?:the )?/iu;
/** What a title goes on with after its signer. */
const SUBJECT =
  /^(?:on|at|before|following|regarding|after|concerning|about|marking|welcoming|condemning|announcing|honou?ring|celebrating|commemorating|recogni[sz]ing|reaffirming|calling|supporting|urging|responding|applauding|confirming|delivering|in)$/i;
/** "G7 Leaders’ Statement", "Statement of the G7 Leaders". */
const OF_LEADERS =
  /^(?:Joint )?(?:Statement (?:by|from|of) (?:the )?)?((?:\p{Lu}[\p{L}\d-]* ){1,3}(?:Leaders|Foreign Ministers|Finance Ministers))(?:['’]s? (?:[\p{L}-]+ )?(?:Statement|Declaration|Communiqu[eé])| (?:Statement|Declaration|Communiqu[eé])| on\b|$)/u;
const OFFICE =
  /^(?:(?:Vice|Deputy|Prime|Foreign|Home|Defen[cs]e|Finance) )*(?:President|Minister|Secretary|Chancellor|King|Queen)\b/iu;
/** How far into a title its speaker is named, and how near to a text's end it is signed. */
const MOST_WORDS_BEFORE = 30;
const LAST_BLOCKS = 4;
const SIGNATURE = /^\p{Lu}+(?: \p{Lu}\.)? \p{Lu}[\p{Lu}'’-]+(?: JR\.?)?$/u;
/** Publishers whose own "I" is a head of state or of government. */
const HEADS_OFFICE: readonly (readonly [RegExp, string])[] = [
  [/\bWhite House\b|\bkremlin\b|\bPresident of\b|\bPresiden(?:cy|tial)\b/i, "President"],
  [/\bPrime Minister\b|\bDowning Street\b/i, "Prime Minister"],
];

/**
 * Who signs a text or speaks in it: whom its title names, or the holder of the office that it names; who signs below; for an
 * office of a state's head that writes "I", the head. Empty where none of these tells.
 */
export function signersOf(document: Document, home: string | undefined): Mention[] {
  const joint = jointAuthors(document.title);
  if (joint.length > 1) return joint;
  const leaders = OF_LEADERS.exec(document.title)?.[1];
  if (leaders !== undefined) return [{ ...authorNamed(leaders), type: "group", plural: true }];
  const name = namedInTitle(document.title) ?? signedBelow(document);
  if (name !== undefined) return [person(name, document.published)];
  const holder = officeInTitle(document, home) ?? headWriting(document, home);
  return holder === undefined ? [] : [person(holder, document.published)];
}

/** An author under a name, of whom nothing more is known. */
export function authorNamed(text: string): Mention {
  return { startOffset: 0, endOffset: 0, form: "author", text, type: "unknown", plural: false };
}

function person(name: string, day: string | undefined): Mention {
  const isSurname = !name.includes(" ");
  const known = knownByName(name) ?? (isSurname ? leaderBySurname(name, day) : undefined);
  return { ...authorNamed(name), type: "person", ...(known ? { known: known.name } : {}) };
}

/** A statement is of all persons that its title lists after "by", a joint one else of all states. */
function jointAuthors(title: string): Mention[] {
  const signed = JOINT.exec(title) ?? STATED.exec(title);
  if (!signed) return [];
  const named = untilSubject(wordsOf(title.slice(signed[0].length)));
  const persons: Mention[] = [];
  const states: Mention[] = [];
  for (let at = 0; at < named.length; at++) {
    const found = lookUp(named, at);
    const shape = found ? undefined : personShape(named, at, named.length);
    if (found) {
      const list = found.type === "person" ? persons : states;
      list.push({ ...authorNamed(found.name), type: found.type, known: found.name });
      at += found.wordCount - 1;
    } else if (shape && shape.nameWords > 1) {
      persons.push(person(spelled(named.slice(at, shape.end)), undefined));
      at = shape.end - 1;
    }
  }
  return persons.length > 1 || !JOINT.test(title) ? persons : states;
}

function untilSubject(words: readonly Word[]): readonly Word[] {
  const stop = words.findIndex(({ text }) => SUBJECT.test(text));
  return stop > 0 ? words.slice(0, stop) : words;
}

/** What a title says of its signer: the words after "Statement by", or before "'s statement". */
function signedWith(title: string): string | undefined {
  const signed = SIGNED.exec(title);
  return signed ? title.slice(signed[0].length) : POSSESSED.exec(title)?.[1];
}

/** The first person named after "Statement by"; a lone word counts only after a title. */
function namedInTitle(title: string): string | undefined {
  const told = signedWith(title);
  if (told === undefined) return undefined;
  const words = untilSubject(wordsOf(told)).slice(0, MOST_WORDS_BEFORE);
  for (let at = 0; at < words.length; at++) {
    const found = lookUp(words, at);
    if (found && found.type !== "person") {
      at += found.wordCount - 1;
      continue;
    }
    const shape = personShape(words, at, words.length);
    const titled = POST_HEADS.has(words[at - 1]?.text.toLowerCase() ?? "");
    if (!shape || (shape.nameWords < 2 && !titled)) continue;
    // "Director for Harbour Economics Ada Vale": the last two words of a long run.
    const first = shape.nameWords > 3 && !shape.sure ? shape.end - 2 : at;
    return spelled(words.slice(first, shape.end));
  }
  return undefined;
}

/** "Statement by the President of Norland", "Foreign Secretary statement": who holds that office on that day. */
function officeInTitle({ title, published }: Document, home: string | undefined) {
  const told = signedWith(title);
  const post = told === undefined ? undefined : OFFICE.exec(told)?.[0];
  if (told === undefined || post === undefined) return undefined;
  const after = / of (?:the )?(.*)$/.exec(told.slice(post.length))?.[1] ?? "";
  const state = lookUp(wordsOf(after), 0)?.name ?? home;
  return state === undefined ? undefined : holderOf(post, state, published);
}

/** The head of a state whose office publishes a text that says "I" outside of quotation marks and turns of a talk. */
function headWriting({ publisher, published, text }: Document, home: string | undefined) {
  const post = HEADS_OFFICE.find(([office]) => office.test(publisher ?? ""))?.[1];
  if (post === undefined || home === undefined || !/\bI \p{Ll}/u.test(text)) return undefined;
  if (TURN.test(text)) return undefined;
  const unquoted = text.replace(/[“"][^”"\n]*[”"]?/g, "");
  return /\bI \p{Ll}/u.test(unquoted) ? holderOf(post, home, published) : undefined;
}

/** A line that opens a turn of a talk; "TO THE CONGRESS:" and "Dear Mr. Vale:" open a letter. */
const TURN =
  /^(?!TO\b|To\b|Dear\b|FROM\b|SUBJECT\b|MEMORANDUM\b)(?:\p{Lu}[\p{L}\p{M}.’'\- ]{1,70}:|Q\b)/mu;

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

/** Words of another text put together as they stood there. */
function spelled(words: readonly Word[]): string {
  return words
    .map((word, index) =>
      index > 0 && words[index - 1]?.endOffset !== word.startOffset ? ` ${word.text}` : word.text,
    )
    .join("");
}
