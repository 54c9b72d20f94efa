import type { Amount } from "../domain/record.ts";
import type { Span } from "../domain/span.ts";
import { findAll } from "./find-all.ts";

/** Words that tell a number with its unit, and the amount. */
export interface AmountMention extends Span {
  readonly amount: Amount;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  C$: "CAD",
  A$: "AUD",
  NZ$: "NZD",
  HK$: "HKD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₽": "RUB",
  "₴": "UAH",
  "₪": "ILS",
  "₺": "TRY",
};
const CURRENCY_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:u\.?s\.? |american )?dollars?$/i, "USD"],
  [/^canadian dollars?$/i, "CAD"],
  [/^australian dollars?$/i, "AUD"],
  [/^euros?$/i, "EUR"],
  [/^(?:british )?pounds?(?: sterling)?$/i, "GBP"],
  [/^(?:japanese )?yen$/i, "JPY"],
  [/^(?:chinese )?yuan$/i, "CNY"],
  [/^(?:russian )?roubles?$|^(?:russian )?rubles?$/i, "RUB"],
  [/^(?:indian )?rupees?$/i, "INR"],
  [/^(?:ukrainian )?hryvnias?$/i, "UAH"],
  [/^(?:swiss )?francs?$/i, "CHF"],
  [/^(?:israeli )?shekels?$/i, "ILS"],
];
const CODES = "USD|EUR|GBP|JPY|CNY|RUB|CHF|CAD|AUD|INR|UAH|ILS|TRY|SEK|NOK|DKK|PLN|BRL|ZAR|KES|NGN";
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const NUMBER_WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const WORDS = `${NUMBER_WORDS.join("|")}|${Object.keys(TENS).join("|")}`;
const LONG_SCALE = "hundred|thousand|million|billion|trillion";
const SYMBOL = String.raw`(?:US|C|A|NZ|HK)?\$|[€£¥₹₽₴₪₺]`;
const RANGE = String.raw`\s?(?:-|–|to|and|or)\s?`;

const MONEY_BEFORE = new RegExp(
  String.raw`(?<symbol>${SYMBOL}|\b(?:${CODES})\s?)(?<value>${DIGITS})(?:\s*-?(?<scale>${LONG_SCALE}|bn|tn|mn|mln|[mbk])\b)?(?:${RANGE}(?:${SYMBOL})?(?<max>${DIGITS})(?:\s?-?(?<maxScale>${LONG_SCALE}|bn|tn|mn|mln|[mbk])\b))?`,
  "gi",
);
const MONEY_AFTER = new RegExp(
  String.raw`\b(?<value>${DIGITS}|${WORDS})(?:${RANGE}(?<max>${DIGITS}))?(?:[\s-](?<scale>${LONG_SCALE}|bn|tn|mn|mln))?[\s-](?<currency>(?:u\.?s\.?|american|canadian|australian|british|japanese|chinese|russian|indian|ukrainian|swiss|israeli)?\s?(?:dollars?|euros?|pounds?(?: sterling)?|yen|yuan|roubles?|rubles?|rupees?|hryvnias?|francs?|shekels?))\b`,
  "gi",
);
const PERCENT = new RegExp(
  String.raw`\b(?<value>${DIGITS}|${WORDS})(?:\s?%?${RANGE}(?<max>${DIGITS}))?[\s-]?(?:%|per ?cent\b|percentage points?\b)`,
  "gi",
);
const COUNTED = new RegExp(
  String.raw`\b(?<value>${DIGITS}|${WORDS})(?:${RANGE}(?<max>${DIGITS}))?(?:\s(?<scale>${LONG_SCALE}))?\s(?<noun>(?:[\p{L}-]+\s){0,2}?(?:\p{Ll}+s|\p{Ll}*(?:people|men|women|children)|personnel|aircraft))\b`,
  "giu",
);
/** Nouns whose number is a time, an age, a rank or no quantity that changes hands. */
const NOT_COUNTED =
  /\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|sides|parties|parts|ways|things|as|is|was|has|this|its|his|us|points|others|leaders|presidents|countries|nations|states|governments|was|does|rounds)$/i;
const MONTH =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?\s$/;

/** The amounts that a sentence tells, in order. Offsets count into `text`; ranges give their lower end and `max`. */
export function findAmounts(text: string, span: Span): AmountMention[] {
  const sentence = text.slice(span.startOffset, span.endOffset);
  const found: AmountMention[] = [];
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Amount | undefined): void => {
    for (const match of findAll(pattern, sentence)) {
      const startOffset = span.startOffset + match.index;
      const place = { startOffset, endOffset: startOffset + match[0].length };
      if (found.some((other) => overlaps(other, place))) continue;
      const amount = read(match);
      if (amount) found.push({ ...place, amount });
    }
  };
  if (/[$€£¥₹₽₴₪₺]|\b(?:[A-Z]{3})\s?\d/.test(sentence)) take(MONEY_BEFORE, moneyBefore);
  take(MONEY_AFTER, moneyAfter);
  if (/%|cent/.test(sentence)) take(PERCENT, (match) => amountOf(match, "percent"));
  take(COUNTED, (match) => counted(match, sentence));
  return found.sort((a, b) => a.startOffset - b.startOffset);
}

function moneyBefore(match: RegExpExecArray): Amount {
  const { symbol = "" } = match.groups ?? {};
  const code = symbol.trim().toUpperCase();
  return amountOf(match, SYMBOLS[code] ?? code);
}

function moneyAfter(match: RegExpExecArray): Amount | undefined {
  const { currency = "" } = match.groups ?? {};
  const unit = CURRENCY_NAMES.find(([pattern]) => pattern.test(currency.trim()))?.[1];
  return unit === undefined ? undefined : amountOf(match, unit);
}

function counted(match: RegExpExecArray, sentence: string): Amount | undefined {
  const { noun = "", value = "" } = match.groups ?? {};
  if (NOT_COUNTED.test(noun) || /\b(?:of|in|and|the|to|for|or|on|at)\s/i.test(noun))
    return undefined;
  if (MONTH.test(sentence.slice(0, match.index))) return undefined;
  // "2014 protests" are of a year; "one" is seldom a quantity.
  if (/^(?:19|20)\d\d$/.test(value) || /^one$/i.test(value)) return undefined;
  return amountOf(match, noun);
}

function amountOf(match: RegExpExecArray, unit: string): Amount {
  const { value = "", max, scale, maxScale } = match.groups ?? {};
  const factor = scaleOf(scale ?? maxScale);
  const lower = numberOf(value) * factor;
  if (max === undefined) return { value: lower, unit };
  const upper = numberOf(max) * scaleOf(maxScale ?? scale);
  return upper > lower ? { value: lower, max: upper, unit } : { value: lower, unit };
}

function scaleOf(word: string | undefined): number {
  return SCALES[word?.toLowerCase() ?? ""] ?? 1;
}

function numberOf(words: string): number {
  const small = words.toLowerCase();
  const index = NUMBER_WORDS.indexOf(small);
  return index >= 0 ? index + 1 : (TENS[small] ?? Number(small.replaceAll(",", "")));
}

function overlaps(a: Span, b: Span): boolean {
  return a.startOffset < b.endOffset && b.startOffset < a.endOffset;
}
