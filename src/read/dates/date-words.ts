// Regular-expression sources of the words that dates are written with.

/** A month in full or abbreviated. */
export const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
/** A weekday in full. */
export const WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
/** Years that news tells of. */
export const YEAR = "(?:19[3-9]\\d|20\\d\\d)";
/** 1 to 31, with or without its ordinal ending. */
export const DAY_NUMBER = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
/** A number or a vague count of units. */
export const COUNT =
  "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|a few|a couple of|couple of)";
/** A unit of time, singular. */
export const UNIT = "(?:day|week|month|year)";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  // Vague counts are read as their least.
  several: 3,
  few: 3,
  "a few": 3,
  "a couple of": 2,
  "couple of": 2,
};

/** 1 to 12 for a month's name or abbreviation. */
export function monthNumber(word: string): number {
  return MONTHS.indexOf(word.toLowerCase().slice(0, 3)) + 1;
}

/** 1 (Monday) to 7 for a weekday's name. */
export function weekdayNumber(word: string): number {
  return WEEKDAYS.indexOf(word.toLowerCase()) + 1;
}

/** The number that a count's words stand for. */
export function countOf(words: string): number {
  return COUNTS[words.toLowerCase()] ?? Number(words);
}
