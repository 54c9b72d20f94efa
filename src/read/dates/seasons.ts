import type { ReportedTime } from "../../domain/time.ts";
import { between, type Day } from "./calendar.ts";

/** "last summer", "this winter": seasons of the northern half of the world, by whole months. */
export function seasonTold(which: string, season: string, published: Day): ReportedTime {
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[season.toLowerCase()] ?? 1;
  const shift = {
    last: published.month <= first + 2 ? -1 : 0,
    this: 0,
    next: published.month >= first ? 1 : 0,
  };
  const year = published.year + (shift[which.toLowerCase() as keyof typeof shift] ?? 0);
  const start = Temporal.PlainDate.from({ year, month: first, day: 1 });
  return between(start, start.add({ months: 3 }).subtract({ days: 1 }));
}
