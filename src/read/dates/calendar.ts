import type { Precision, ReportedTime } from "../../domain/time.ts";

/** A day of the calendar that can be reckoned with. */
export type Day = Temporal.PlainDate;

/** A period that is reckoned in. */
export type Unit = "day" | "week" | "month" | "year";

/** The day written `YYYY-MM-DD`; undefined where the text is none. */
export function dayOf(text: string | undefined): Day | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? Temporal.PlainDate.from(text)
    : undefined;
}

/** The day of those numbers; undefined where the month has no such day. */
export function dayAt(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const found = Temporal.PlainDate.from({ year, month, day });
  return found.day === day ? found : undefined;
}

/** A day moved by whole units. */
export function moved(day: Day, count: number, unit: Unit): Day {
  return day.add({ [`${unit}s`]: count });
}

/** The time of one day. */
export function onDay(day: Day): ReportedTime {
  return { from: day.toString(), to: day.toString(), precision: "day" };
}

/** The time from one day to another, both included; turned round where they are in the wrong order. */
export function between(first: Day, last: Day, precision: Precision = "interval"): ReportedTime {
  const [from, to] = Temporal.PlainDate.compare(first, last) <= 0 ? [first, last] : [last, first];
  return { from: from.toString(), to: to.toString(), precision };
}

/** The whole week (Monday to Sunday), month or year that a day lies in. */
export function periodOf(day: Day, unit: Unit): ReportedTime {
  switch (unit) {
    case "day":
      return onDay(day);
    case "week": {
      const monday = day.subtract({ days: day.dayOfWeek - 1 });
      return between(monday, monday.add({ days: 6 }));
    }
    case "month":
      return between(day.with({ day: 1 }), day.with({ day: day.daysInMonth }), "month");
    case "year":
      return between(day.with({ month: 1, day: 1 }), day.with({ month: 12, day: 31 }), "year");
    default:
      return unit satisfies never;
  }
}
