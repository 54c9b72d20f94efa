// Longer than most files: the table of all ways of writing a time is one thing, read best in one place.
import { parseReportedTime, type ReportedTime } from "../../domain/time.ts";
import { between, type Day, dayAt, moved, onDay, periodOf, type Unit } from "./calendar.ts";
import {
  COUNT,
  countOf,
  DAY_NUMBER,
  MONTH,
  monthNumber,
  UNIT,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from "./date-words.ts";
import { seasonTold } from "./seasons.ts";

/** What a rule resolves its words against. */
export interface Reference {
  /** The document's day; undefined where it is not known: only full dates are resolved then. */
  readonly published: Day | undefined;
  /** Whether the words around speak of what is to come. */
  readonly future: boolean;
}

/** How one way of writing a time is found and resolved. */
export interface DateRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly resolve: (groups: Groups, reference: Reference) => ReportedTime | undefined;
}

/** A day and month this long past are those of the year to come: reports seldom look back so far without the year. */
const STALE_DAYS = 300;

type Group =
  | `${"month" | "day" | "from" | "to" | "year"}${1 | 2}`
  | "iso"
  | "year"
  | "month"
  | "unit"
  | "which"
  | "weekday"
  | "count"
  | "next"
  | "season";
type Groups = Readonly<Partial<Record<Group, string>>>;

const rule = (name: string, source: string, resolve: DateRule["resolve"]): DateRule => ({
  name,
  pattern: new RegExp(source, "giu"),
  resolve,
});
/** A rule that needs the document's day. */
const relative = (
  name: string,
  source: string,
  resolve: (groups: Groups, published: Day, future: boolean) => ReportedTime | undefined,
): DateRule =>
  rule(
    name,
    source,
    (groups, { published, future }) => published && resolve(groups, published, future),
  );

const WITHIN_UNIT = `(?<unit>${UNIT})s?`;

/** In order of preference: where two match the same words, the first is kept. */
export const DATE_RULES: readonly DateRule[] = [
  rule("2025-08-19", String.raw`\b(?<iso>\d{4}-\d{2}-\d{2})\b`, ({ iso }) =>
    parseReportedTime(iso ?? ""),
  ),
  rule(
    "9-10 December 2021, from 9 to 10 December, December 9 and 10",
    String.raw`\b(?:(?<month1>${MONTH}) (?<from1>${DAY_NUMBER})(?:\s?[-–]\s?| and | to )(?<to1>${DAY_NUMBER})|(?<from2>${DAY_NUMBER})(?:\s?[-–]\s?| and | to )(?<to2>${DAY_NUMBER}) (?:of )?(?<month2>${MONTH}))(?:,? (?<year>${YEAR}))?\b`,
    (groups, reference) => {
      const month = groups.month1 ?? groups.month2;
      const first = dayIn(groups.from1 ?? groups.from2, month, groups.year, reference);
      const last = dayIn(groups.to1 ?? groups.to2, month, groups.year, reference);
      return first && last && between(first, last);
    },
  ),
  rule(
    "August 19, 2025; 19 August",
    String.raw`\b(?:(?<month1>${MONTH}) (?<day1>${DAY_NUMBER})(?!\d)|(?<day2>${DAY_NUMBER}) (?:of )?(?<month2>${MONTH}))(?:,? (?<year>${YEAR}))?\b`,
    (groups, reference) => {
      const day = dayIn(
        groups.day1 ?? groups.day2,
        groups.month1 ?? groups.month2,
        groups.year,
        reference,
      );
      return day && onDay(day);
    },
  ),
  rule(
    "February 2022",
    String.raw`\b(?:(?:early|mid|late)[- ])?(?<month>${MONTH})(?: of)?,? (?<year>${YEAR})\b`,
    ({ month, year }) => monthTime(Number(year), monthNumber(month ?? "")),
  ),
  rule(
    "2003-2006, from 2003 to 2006, between 2003 and 2006",
    String.raw`\b(?:(?<year1>${YEAR})\s?[-–]\s?(?<year2>${YEAR})|from (?<from1>${YEAR}) (?:to|until|through) (?<to1>${YEAR})|between (?<from2>${YEAR}) and (?<to2>${YEAR}))\b`,
    ({ year1, year2, from1, to1, from2, to2 }) =>
      yearsTold(year1 ?? from1 ?? from2, year2 ?? to1 ?? to2),
  ),
  relative(
    "by the end of the year",
    String.raw`\b(?:by|before|until|till) (?:the )?end of (?:the |this )?(?<unit>week|month|year)\b`,
    ({ unit }, published) => {
      const period = periodOf(published, unit as Unit);
      return { from: published.toString(), to: period.to, precision: "interval" };
    },
  ),
  relative(
    "by the year's end",
    String.raw`\b(?:by|before) (?:the )?(?:year[- ]end|year['’]s end|end of year)\b`,
    (_, published) => ({
      from: published.toString(),
      to: `${published.year}-12-31`,
      precision: "interval",
    }),
  ),
  rule(
    "by the end of 2025, of March",
    String.raw`\b(?:by |before |until |at )?(?:the )?end of (?:(?<month>${MONTH})(?:,? (?<year1>${YEAR}))?|(?<year2>${YEAR}))\b`,
    ({ month, year1, year2 }, reference) => {
      if (year2) return parseReportedTime(year2);
      const year = year1 ? Number(year1) : yearOfMonth(monthNumber(month ?? ""), reference, true);
      return year === undefined ? undefined : monthTime(year, monthNumber(month ?? ""));
    },
  ),
  relative(
    "today, tonight",
    String.raw`\b(?:earlier |later )?(?:today|tonight|this (?:morning|afternoon|evening))\b`,
    (_, published) => onDay(published),
  ),
  relative("yesterday", String.raw`\b(?:yesterday|last night)\b`, (_, published) =>
    onDay(moved(published, -1, "day")),
  ),
  relative("tomorrow", String.raw`\btomorrow\b`, (_, published) =>
    onDay(moved(published, 1, "day")),
  ),
  relative(
    "by Friday, until Friday",
    String.raw`\b(?:by|until|till) (?:next )?(?<weekday>${WEEKDAY})\b`,
    ({ weekday }, published) => between(published, weekdayNear(weekday, published, true)),
  ),
  relative(
    "on Monday, last Friday, next Tuesday",
    String.raw`\b(?:(?<which>last|past|this|next|coming|this coming|this past) )?(?<weekday>${WEEKDAY})\b(?!,? (?:${MONTH} \d|\d{1,2} ${MONTH}))`,
    ({ which, weekday }, published, future) =>
      onDay(weekdayTold(which, weekday, published, future)),
  ),
  relative(
    "two weeks ago, a month earlier",
    String.raw`\b(?:about |around |nearly |almost |over |more than )?(?<count>${COUNT}) ${WITHIN_UNIT} (?:ago|earlier)\b`,
    ({ count, unit }, published) =>
      near(moved(published, -countOf(count ?? ""), unitOf(unit)), unitOf(unit)),
  ),
  relative(
    "within two weeks, in the coming days, over the next year",
    String.raw`\b(?<which>within|in|over|during|for)(?: the)?(?: (?<next>next|coming))?(?: (?<count>${COUNT}))? (?<unit>day|week|month|year)s?\b(?! (?:of|long))`,
    ({ which, next, count, unit }, published, future) => {
      if (!next && !(count && (future || which?.toLowerCase() === "within"))) return undefined;
      return between(published, moved(published, count ? countOf(count) : 3, unitOf(unit)));
    },
  ),
  relative(
    "continuing for 1 year, extended for six months",
    String.raw`\b(?:continu|exten|renew|prolong)\p{L}{1,4} (?:\p{L}+ ){0,4}for (?:an additional |another |a further )?(?<count>${COUNT}|another|an additional|a further) ${WITHIN_UNIT}\b`,
    ({ count, unit }, published) =>
      between(
        published,
        moved(published, /^an/i.test(count ?? "") ? 1 : countOf(count ?? ""), unitOf(unit)),
      ),
  ),
  relative(
    "over the last five years, for the past two weeks",
    String.raw`\b(?:over|in|for|during|within|of) (?:the )?(?:last|past) (?<count>${COUNT}) ${WITHIN_UNIT}\b`,
    ({ count, unit }, published) =>
      between(moved(published, -countOf(count ?? ""), unitOf(unit)), published),
  ),
  relative(
    "last week, next month, this year",
    String.raw`\b(?:earlier |later )?(?<which>last|past|previous|this|next|coming) (?<unit>week|month|year)(?:['’]s)?\b`,
    ({ which, unit }, published) => periodTold(which ?? "this", unitOf(unit), published),
  ),
  relative(
    "last summer, this spring",
    String.raw`\b(?<which>last|this|next) (?<season>spring|summer|autumn|fall|winter)\b`,
    ({ which, season }, published) => seasonTold(which ?? "this", season ?? "", published),
  ),
  relative(
    "the October summit, this past July",
    String.raw`\b(?:the|this past|this coming|an?) (?<month>${MONTH})(?= \p{Ll})(?! of\b)`,
    ({ month }, published, future) => {
      const number = monthNumber(month ?? "");
      const year = yearOfMonth(number, { published, future });
      return year === undefined ? undefined : monthTime(year, number);
    },
  ),
  relative(
    "in February, last July, by March",
    String.raw`\b(?:(?:in|by|since|until|from|during|of|for|this|before|after)(?: (?:early|mid|late))?[- ](?<month1>${MONTH})|(?<which>last|next|early|mid|late)[- ](?<month2>${MONTH}))\b(?! \d)`,
    ({ month1, month2, which }, published, future) => {
      const month = monthNumber(month1 ?? month2 ?? "");
      const told = which?.toLowerCase();
      const year = yearOfMonth(month, {
        published,
        future: told === "next" || (future && told !== "last"),
      });
      // "Last June" in June is a year ago.
      const shift = told === "last" && month === published.month ? 1 : 0;
      return year === undefined ? undefined : monthTime(year - shift, month);
    },
  ),
  rule(
    "in 2022, by 2030, since 2014",
    String.raw`\b(?:in|by|since|until|till|before|after|during|from|through|throughout|beyond|early|late|mid-?|year)(?: early| late| mid)? ?(?<year>${YEAR})\b(?![-–/]\d| (?:people|men|women|troops))`,
    ({ year }) => parseReportedTime(year ?? ""),
  ),
];

function yearsTold(from: string | undefined, to: string | undefined): ReportedTime | undefined {
  return from === undefined || to === undefined
    ? undefined
    : { from: `${from}-01-01`, to: `${to}-12-31`, precision: "interval" };
}

function unitOf(word: string | undefined): Unit {
  return (word ?? "day").toLowerCase() as Unit;
}

function monthTime(year: number, month: number): ReportedTime | undefined {
  return parseReportedTime(`${year}-${String(month).padStart(2, "0")}`);
}

function dayIn(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  reference: Reference,
): Day | undefined {
  const [dayNumber, monthIndex] = [Number.parseInt(day ?? "", 10), monthNumber(month ?? "")];
  if (year) return dayAt(Number(year), monthIndex, dayNumber);
  const { published } = reference;
  if (!published) return undefined;
  const years = [-1, 0, 1].map((shift) => dayAt(published.year + shift, monthIndex, dayNumber));
  const candidates = years.filter((candidate) => candidate !== undefined);
  const past = candidates.findLast(
    (candidate) => Temporal.PlainDate.compare(candidate, published) <= 0,
  );
  const toCome = candidates.find(
    (candidate) => Temporal.PlainDate.compare(candidate, published) >= 0,
  );
  const isStale = past !== undefined && published.since(past).days > STALE_DAYS;
  return reference.future || isStale ? toCome : past;
}

/** The year that a month without one is of: the nearest past, or the nearest to come. */
function yearOfMonth(
  month: number,
  { published, future }: Reference,
  toCome = false,
): number | undefined {
  if (!published || month === 0) return undefined;
  if (future || toCome) return month >= published.month ? published.year : published.year + 1;
  return month <= published.month ? published.year : published.year - 1;
}

function weekdayNear(weekday: string | undefined, published: Day, toCome: boolean): Day {
  const ahead = (weekdayNumber(weekday ?? "") - published.dayOfWeek + 7) % 7;
  return moved(published, toCome ? ahead : ahead === 0 ? 0 : ahead - 7, "day");
}

function weekdayTold(
  which: string | undefined,
  weekday: string | undefined,
  published: Day,
  future: boolean,
): Day {
  const told = which?.toLowerCase();
  const toCome =
    told === "next" || told?.endsWith("coming") || (future && told !== "last" && told !== "past");
  const day = weekdayNear(weekday, published, toCome === true);
  const isToday = day.equals(published);
  if (isToday && (told === "next" || told === "coming")) return moved(day, 7, "day");
  return isToday && told === "last" ? moved(day, -7, "day") : day;
}

function periodTold(which: string, unit: Unit, published: Day): ReportedTime {
  const shift =
    { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1 }[which.toLowerCase()] ?? 0;
  return periodOf(moved(published, shift, unit), unit);
}

/** "Two weeks ago" is the week around that day; "three years ago" is that year. */
function near(day: Day, unit: Unit): ReportedTime {
  return periodOf(day, unit);
}
