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

/** How far into a title its speaker is named, and how near to a text's end it is signed. */
const MOST_WORDS_BEFORE = 16;
const LAST_BLOCKS = 4;
const SIGNATURE = /^\p{Lu}+(?: \p{Lu}\.)? \p{Lu}[\p{Lu}'’-]+(?: JR\.?)?$/u;

/** The text's own signer, where its title names one, and its publisher: empty spans at the text's start. */
export function authorMentions(document: Document): Mention[] {
  const signer = signerOf(document);
  const authors = signer ? [signer] : [];
  if (document.publisher) {
    const known = knownByName(document.publisher.replace(/^The /, ""));
    authors.push({
      ...author(document.publisher),
      type: "organisation",
      ...(known ? { known: known.name } : {}),
    });
  }
  return authors;
}

function signerOf(document: Document): Mention | undefined {
  const name = namedInTitle(document.title) ?? signedBelow(document);
  if (!name) return undefined;
  const isSurname = !name.includes(" ");
  const known =
    knownByName(name) ?? (isSurname ? leaderBySurname(name, document.published) : undefined);
  return { ...author(name), type: "person", ...(known ? { known: known.name } : {}) };
}

/** The first person named after "Statement by"; a lone word counts only after a title. */
function namedInTitle(title: string): string | undefined {
  const signed = SIGNED.exec(title);
  if (!signed) return undefined;
  const words = wordsOf(title.slice(signed[0].length)).slice(0, MOST_WORDS_BEFORE);
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
