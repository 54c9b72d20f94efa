import { nameWords } from "../domain/name-forms.ts";
import { type PostHeld, postWords } from "./posts-held.ts";

const POST =
  "(?:(?:Vice|Deputy|Prime|Foreign|Defen[cs]e|Interior|Finance|Federal|First|Crown|Acting|National|Security|Press) |Vice-)*(?:President|Minister|Secretary(?:-General)?|Chancellor|Premier|King|Queen|Prince|Emir|Amir|Ambassador|Governor|Mayor|Spokes\\w+|Advis[eo]r|Director|Commissioner|Representative)";
const BEFORE_NAME = new RegExp(
  `(${POST})(?: (?:of|for) ((?:the )?\\p{Lu}[\\p{L} ]*?))?,? (?:\\p{Lu}[\\p{L}.'’-]* ){0,3}$`,
  "u",
);
const NAMED_POST = new RegExp(`(${POST}) (\\p{Lu}[\\p{L}-]+?)(?:['’]s\\b|$|[ ,])`, "gu");
const POST_WORD = new RegExp(`^${POST}$`, "u");

/** A person named in a document's title. */
export interface TitlePerson {
  readonly name: string;
  /** Where in the title. */
  readonly offset: number;
  readonly post: (PostHeld & { readonly owner?: string }) | undefined;
}

/**
 * Which of the document's persons its title names, in the title's order, with the posts that it gives them. Of those of whom the
 * text does not tell that they are persons (`others`), whoever opens the title or has a post in it is one.
 */
export function peopleInTitle(
  title: string,
  persons: readonly string[],
  others: readonly string[],
): TitlePerson[] {
  const found = (name: string): TitlePerson[] => {
    const offset = placeOf(title, name);
    return offset === undefined ? [] : [{ name, offset, post: postIn(title, offset, name) }];
  };
  return [
    ...persons.flatMap(found),
    ...others
      .flatMap(found)
      .filter(({ name, post }) => post !== undefined || title.startsWith(`${name} `)),
  ].sort((a, b) => a.offset - b.offset);
}

/** Posts that a title gives to names that the text does not bear: "Vice President Vale's visit". */
export function postsNamedIn(title: string, isBorne: (word: string) => boolean): PostHeld[] {
  return [...title.matchAll(NAMED_POST)].flatMap(
    ({ 0: found, 1: post = "", 2: name = "", index }) => {
      const next = /^\p{L}+/u.exec(title.slice(index + found.length))?.[0] ?? "";
      return POST_WORD.test(name) || /^(?:Of|The)$/i.test(name) || isBorne(name) || isBorne(next)
        ? []
        : [{ name, words: postWords(post), of: undefined, offset: -1 }];
    },
  );
}

function placeOf(title: string, name: string): number | undefined {
  const surname = nameWords(name).at(-1);
  if (surname === undefined) return undefined;
  for (const match of title.matchAll(/\p{L}[\p{L}.-]*/gu)) {
    const words = nameWords(match[0].replace(/['’]s$/, ""));
    if (words.at(-1) === surname) return match.index;
  }
  return undefined;
}

function postIn(title: string, offset: number, name: string): PostHeld | undefined {
  const match = BEFORE_NAME.exec(title.slice(0, offset));
  if (!match) return undefined;
  const owner = /(\p{Lu}[\p{L}.]*)(?:['’]s)? $/u.exec(title.slice(0, match.index))?.[1];
  return {
    name,
    words: postWords(match[1] ?? ""),
    of: match[2]?.replace(/^the /, ""),
    ...(match[2] === undefined && owner !== undefined ? { owner } : {}),
    offset: -1,
  };
}
