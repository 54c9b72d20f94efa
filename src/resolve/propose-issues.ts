import { contentStems, STOP_WORDS } from "./stems.ts";

/** What the proposal looks at: the words of records (`what`), by document. */
export interface ProposalInput {
  readonly documentId: string;
  readonly what: string;
}

/** How many issues are proposed at most: a list that a user can hold in view. */
const MOST = 8;

/**
 * Issues that a dossier without a list might have: short phrases that recur in what is said in several documents, none sharing
 * its main words with a better one, names of actors left out. Most frequent first; empty where nothing recurs.
 */
export function proposeIssues(
  inputs: readonly ProposalInput[],
  actorNames: readonly string[],
): string[] {
  const names = new Set(actorNames.flatMap((name) => contentStems(name)));
  const documentsOf = new Map<string, Set<string>>();
  const spelling = new Map<string, string>();
  for (const { documentId, what } of inputs)
    for (const phrase of phrasesOf(what, names)) {
      const key = contentStems(phrase).join(" ");
      spelling.set(key, spelling.get(key) ?? phrase);
      documentsOf.set(key, (documentsOf.get(key) ?? new Set()).add(documentId));
    }
  const ranked = [...documentsOf]
    .filter(([, documents]) => documents.size > 1)
    .map(([key, documents]) => ({ key, score: documents.size * weightOf(key) }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const chosen: string[] = [];
  for (const { key } of ranked) {
    if (chosen.length === MOST) break;
    if (!chosen.some((other) => shareWord(other, key))) chosen.push(key);
  }
  return chosen.map((key) => spelling.get(key) ?? key);
}

/** Words of any negotiation, which name no issue of this one. */
const GENERAL = new Set(
  "again agreement another between billion border both every first further next since still without billion cubic demand dollars government leader leaders matter meeting metres million minister month months offer other parties party people percent position president prime proposal question ready report round second session sides statement summit support talks today visit weeks year years".split(
    " ",
  ),
);

/** Two words say more than one; a phrase of two goes before a word of twice as many documents. */
function weightOf(key: string): number {
  return key.includes(" ") ? 2.2 : 1;
}

/** Lower-case runs of one or two content words of five letters or more, as written. */
function phrasesOf(text: string, names: ReadonlySet<string>): string[] {
  const words = text.match(/[\p{L}-]+/gu) ?? [];
  const usable = words.map(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      word.length >= 5 &&
      !STOP_WORDS.has(word) &&
      !GENERAL.has(word) &&
      !/(?:ed|ly|ing)$/.test(word) &&
      !contentStems(word).some((stem) => names.has(stem)),
  );
  return words.flatMap((word, index) => {
    if (usable[index] !== true) return [];
    const next = words[index + 1];
    return usable[index + 1] === true && next !== undefined ? [word, `${word} ${next}`] : [word];
  });
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(" "));
  return b.split(" ").some((word) => words.has(word));
}
