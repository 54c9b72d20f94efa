import { isDay } from "../domain/time.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY_NUMBER = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>\\d{4})";

// The calendar day as written, without moving it to another time zone: it is the report's own day.
const ISO = /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/;
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T|$)/;
const SLASHED = /(?<!\d)(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)/;
// Read only where the order is plain: the day stands first before full stops, and where the other number is no month.
const DOTTED = /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\.?\d)/;
const DAY_THEN_MONTH =
  /(?<![\d/])(?<day>1[3-9]|2\d|3[01])\/(?<month>\d{1,2})\/(?<year>\d{4})(?![\d/])/;
const MONTH_THEN_DAY =
  /(?<![\d/])(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})(?![\d/])/;
const MONTH_FIRST = new RegExp(`\\b${MONTH_NAME}\\s+${DAY_NUMBER}\\b(?:,?\\s+${YEAR}\\b)?`, "i");
const DAY_FIRST = new RegExp(
  `\\b${DAY_NUMBER}(?:\\s+of)?\\s+${MONTH_NAME}(?:,?\\s+${YEAR}\\b)?`,
  "i",
);

const PATTERNS = [
  ISO,
  COMPACT,
  SLASHED,
  MONTH_FIRST,
  DAY_FIRST,
  DOTTED,
  DAY_THEN_MONTH,
  MONTH_THEN_DAY,
];

/**
 * The first calendar day that a text gives, `YYYY-MM-DD`: ISO, "3 March 2026", "March 3, 2026", "17.2.2026", "17/2/2026" and the like.
 * A day without a year takes `year`; undefined where there is none. 3/4/2026 is not read: its order cannot be known.
 */
export function parseDay(text: string, year?: number): string | undefined {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    const day = groups && dayOf(groups, year);
    if (day) return day;
  }
  return undefined;
}

/** Whether a text names a day of a month, with or without a year. */
export function namesDay(text: string): boolean {
  return parseDay(text, 2000) !== undefined;
}

function dayOf(groups: Record<string, string | undefined>, year?: number): string | undefined {
  const month = monthNumber(groups["month"] ?? "");
  const fullYear = groups["year"] ?? (year === undefined ? undefined : String(year));
  if (!fullYear) return undefined;
  const day = `${fullYear}-${pad(month)}-${pad(Number(groups["day"]))}`;
  return isDay(day) ? day : undefined;
}

function monthNumber(month: string): number {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return named < 0 ? Number(month) : named + 1;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
