/** How finely a time is known. */
export type Precision = "day" | "month" | "year" | "interval";

/**
 * A calendar time as reports give it: whole days, both ends included, no time zone (the report's own day).
 * An unknown time is the absence of a `ReportedTime`, never a made-up day.
 */
export interface ReportedTime {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`, not before `from`. */
  readonly to: string;
  readonly precision: Precision;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^(\d{4})$/;

/** Reads `2025-08-19`, `2025-02`, `2025` or `A/B` of these; undefined where the text is no such time. */
export function parseReportedTime(text: string): ReportedTime | undefined {
  const parts = text.split("/");
  if (parts.length === 2) {
    const first = parseReportedTime(parts[0] as string);
    const last = parseReportedTime(parts[1] as string);
    if (!first || !last || last.to < first.from) return undefined;
    return { from: first.from, to: last.to, precision: "interval" };
  }
  if (parts.length !== 1) return undefined;
  if (DAY.test(text)) return isDay(text) ? { from: text, to: text, precision: "day" } : undefined;
  const month = MONTH.exec(text);
  if (month) return ofMonth(Number(month[1]), Number(month[2]));
  if (YEAR.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31`, precision: "year" };
  return undefined;
}

/** Writes a time in the form that `parseReportedTime` reads. */
export function formatReportedTime(time: ReportedTime): string {
  switch (time.precision) {
    case "day":
      return time.from;
    case "month":
      return time.from.slice(0, 7);
    case "year":
      return time.from.slice(0, 4);
    case "interval":
      return `${time.from}/${time.to}`;
    default:
      return time.precision satisfies never;
  }
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function ofMonth(year: number, month: number): ReportedTime | undefined {
  if (month < 1 || month > 12) return undefined;
  const prefix = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  return { from: `${prefix}-01`, to: `${prefix}-${daysInMonth(year, month)}`, precision: "month" };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
