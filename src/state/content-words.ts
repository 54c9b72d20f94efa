/** Words that say nothing about what a phrase is about: articles, pronouns, auxiliaries, prepositions, verbs of saying. */
const EMPTY_WORDS = new Set(
  `a an the and or but nor as at be been being am is are was were by for from has have had having he her hers him his i in into
   it its itself me my no not of off on onto or our ours out over she so than that their theirs them then there these they this
   those to too under up upon us was we were what when where which while who whom whose why will with within without would
   you your all any both each few more most other some such only own same very can could may might must shall should do does
   did done if unless until once again also still yet now just about above after against along among around before behind
   between during since through toward towards said say says told tell one two three`.split(/\s+/),
);

/**
 * The content words of a phrase, each once, cut to a rough stem so that "withdraw", "withdrawn" and "withdrawal" are one
 * word, and "date", "dated" another. Numbers stay as they are written, without separators.
 */
export function contentWords(phrase: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of phrase.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu))
    if (!EMPTY_WORDS.has(word) && word !== "s" && word !== "t") words.add(stem(word));
  return words;
}

/** How alike two sets of words are, 0 to 1 (Dice); 0 where one is empty. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Long enough to tell words apart, short enough to drop what `SUFFIX` does not know. */
const STEM_LENGTH = 7;
const SUFFIX = /(?:ations?|ments?|ings?|ions?|als?|ers?|ies|ied|ed|es|s|y|e)$/;

function stem(word: string): string {
  if (/^\p{N}/u.test(word)) return word.replaceAll(",", "");
  if (word.length <= 3) return word;
  const cut = word.replace(SUFFIX, "");
  return (cut.length >= 3 ? cut : word).slice(0, STEM_LENGTH);
}
