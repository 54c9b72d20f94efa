import type { ItemHistory } from "./consolidate.ts";
import { describeAlone, type ItemAlone } from "./describe-item.ts";
import { movementsIn } from "./outlook.ts";
import { statusOf } from "./status.ts";
import { weightOf } from "./weigh.ts";

/** What an item is from one day to another, each day as known on that day. */
export interface Standing {
  /** From this day to before that one, `YYYY-MM-DD`; `9999-12-31` where it goes on. */
  readonly from: string;
  readonly until: string;
  /** How many of its records were known: the first so many in order of publication. */
  readonly known: number;
  readonly item: ItemAlone;
}

const FOREVER = "9999-12-31";

/**
 * All that an item was from a day on, in order of day; nothing for days on which it was not in the state. What is known on a day changes
 * only on days of publication, so there is one standing for each of these at most.
 */
export function standingsOf(item: ItemHistory, since = ""): Standing[] {
  const days = [...new Set(item.entries.map(({ kept }) => kept.published))];
  const movements = movementsIn(item.kind, item.entries);
  return days.flatMap((from, index) => {
    if (from < since) return [];
    const status = statusOf(item, { asOf: from, known: from });
    if (!status) return [];
    const until = days[index + 1] ?? FOREVER;
    const shown = describeAlone(item, status, { weight: weightOf(item, status), movements });
    return [{ from, until, known: status.history.length, item: shown }];
  });
}
