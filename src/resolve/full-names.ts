import { foldName, nameWords } from "../domain/name-forms.ts";
import type { NameGroup } from "../domain/name-groups.ts";
import { GIVEN_NAMES } from "./given-names.ts";

const TITLED =
  /\b(?:President|Minister|Premier|Chancellor|King|Queen|Secretary|Secretary-General|Ambassador|Governor|Mayor|Chairman|Chair|Envoy|Representative|Advis[eo]r|Spokes\p{Ll}+|General|Director|Commissioner|Mr\.?|Ms\.?|Mrs\.?) (?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2})(?=$|[,.;]|['’]s\b| (?:and|of|on|met|to|in|at|held|regarding)\b)/gu;
const GIVEN_FIRST = /(?<given>\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?(?<surname>\p{Lu}[\p{L}’'-]+)/gu;

/**
 * The same groups, where the text has a person by one word only and the document's title tells the full name, under that full name:
 * "Ode" of "Meeting with President Piet Ode", "Lee" of "President Lee Jae Min of Estmark". Names that the gazetteer knows stay as they are.
 */
export function nameInFull(groups: readonly NameGroup[], title: string): readonly NameGroup[] {
  const found = namesIn(title);
  if (found.length === 0) return groups;
  const taken = new Set(groups.map(({ name }) => foldName(name)));
  const isFree = (word: string | undefined): boolean => word !== undefined && !taken.has(word);
  return groups.map((group) => {
    if (group.known || (group.type !== "person" && group.type !== "unknown")) return group;
    const [word, ...others] = nameWords(group.name);
    if (word === undefined || others.length > 0) return group;
    const full = found.find((name) => {
      const words = nameWords(name);
      // "President Vale Visits Norland" tells no name: the text has both ends of it apart.
      const fits =
        words.at(-1) === word
          ? isGiven(words[0] ?? "") || isFree(words[0])
          : words[0] === word && isFree(words.at(-1));
      return fits && !taken.has(foldName(name));
    });
    return full === undefined ? group : { ...group, name: full, type: "person" };
  });
}

/** Full names in a title that begin with a common given name, in their order. */
export function givenNamesIn(title: string): string[] {
  return [...title.matchAll(GIVEN_FIRST)].flatMap(({ 0: name, groups }) =>
    isGiven(foldName(`x ${groups?.["given"] ?? ""}`).slice(2)) ? [name] : [],
  );
}

function namesIn(title: string): string[] {
  const titled = [...title.matchAll(TITLED)].map(({ groups }) => groups?.["name"] ?? "");
  return [...titled, ...givenNamesIn(title)];
}

function isGiven(folded: string): boolean {
  return GIVEN_NAMES.he.has(folded) || GIVEN_NAMES.she.has(folded);
}
