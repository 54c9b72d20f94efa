import type { Document } from "../domain/document.ts";
import type { Mention } from "../domain/mention.ts";
import { foldName } from "../domain/name-forms.ts";
import { GIVEN_NAMES } from "./given-names.ts";

/** Which of "he" and "she" takes a person up; undefined where nothing tells. */
export type Gender = "he" | "she" | undefined;

const TITLES = {
  he: /\b(?:mr|sir|lord|king|prince|emperor|sheikh|sultan|emir|pope|father|brother|baron|duke|chairman|congressman|spokesman|businessman)\b/i,
  she: /\b(?:mrs|ms|miss|dame|lady|queen|princess|empress|sister|madam|baroness|duchess|chairwoman|congresswoman|spokeswoman|businesswoman)\b/i,
} as const;
/** How far before a name its title of courtesy stands, in UTF-16 units. */
const TITLE_REACH = 10;

/** What a person's mentions tell: titles of courtesy, posts that tell it, then a given name that only one gender bears. */
export function genderOf(document: Document, name: string, mentions: readonly Mention[]): Gender {
  for (const mention of mentions) {
    const before = document.text.slice(
      Math.max(0, mention.startOffset - TITLE_REACH),
      mention.startOffset,
    );
    const words = /[\p{L}]+\.?\s+$/u.exec(before)?.[0] ?? "";
    const told = toldBy(words) ?? toldBy(mention.post?.title ?? "");
    if (told) return told;
  }
  const [given, ...rest] = foldName(name).split(/[\s-]+/);
  if (given === undefined || rest.length === 0) return undefined;
  return GIVEN_NAMES.she.has(given) ? "she" : GIVEN_NAMES.he.has(given) ? "he" : undefined;
}

function toldBy(words: string): Gender {
  if (TITLES.she.test(words)) return "she";
  return TITLES.he.test(words) ? "he" : undefined;
}
