import { plainSentences } from "../../domain/plain-sentences.ts";
import { type Span, textOf } from "../../domain/span.ts";

/** A sentence that holds what was looked for. */
export interface FoundSentence extends Span {
  /** How many of the terms it holds as whole words. */
  readonly whole: number;
}

/** So many sentences of one passage are hits, so that a long one does not fill the list. */
const MOST = 3;

/**
 * The sentences of a passage that answer terms best, in their order, without the space around them: those that hold most of them as
 * whole words, of equals those that hold more as other forms of them. "ratio" is in "ratios", not in "operations". Where none holds
 * any, because the index knows forms that are not known here, it is the passage.
 */
export function foundSentences(
  text: string,
  passage: Span,
  terms: readonly string[],
): FoundSentence[] {
  const wanted = terms.map(asPattern);
  let most = 0;
  let best: FoundSentence[] = [];
  for (const span of plainSentences(text, passage)) {
    const folded = fold(textOf(text, span));
    const whole = wanted.filter((term) => term.whole.test(folded)).length;
    const forms = wanted.filter((term) => term.form.test(folded)).length;
    const score = whole * (terms.length + 1) + forms;
    if (score === 0 || score < most) continue;
    if (score > most) best = [];
    most = score;
    best.push({ ...span, whole });
  }
  return best.length > 0 ? best.slice(0, MOST) : [{ ...passage, whole: 0 }];
}

interface Term {
  readonly whole: RegExp;
  /** The word or another of its forms. */
  readonly form: RegExp;
}

function asPattern(term: string): Term {
  const words = fold(term)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const between = "[^\\p{L}\\p{N}]+";
  const pattern = (parts: readonly string[], ending: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${parts.join(between)}${ending}`, "u");
  return {
    whole: pattern(words, "(?![\\p{L}\\p{N}])"),
    form: pattern(
      words.map((word) => `${stemOf(word)}\\p{L}{0,5}`),
      "(?![\\p{L}\\p{N}])",
    ),
  };
}

/** What of a word stays when it is put into another form: "parties" and "party" share "part". */
function stemOf(word: string): string {
  const cut = word.replace(/(?:ations?|ments?|ings?|ions?|als?|ers?|ies|ied|ed|es|s|y|e)$/u, "");
  return cut.length >= 3 ? cut : word;
}

/** As the index folds words: lower case, without marks on letters. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
