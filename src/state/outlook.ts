import {
  type Condition,
  type Movement,
  type Outlook,
  type Stance,
  type Told,
  VOICES,
  type Voice,
} from "../domain/item.ts";
import type { Kind } from "../domain/kinds.ts";
import { authorityOf, partiesTo } from "./authority.ts";
import type { Entry } from "./entry.ts";
import { movementsAmong } from "./movement.ts";
import { areOfOneMatter, type Proposition, propositionIn } from "./proposition.ts";
import { inOrderOfHistory, type Status } from "./status.ts";
import { publishersOf } from "./weigh.ts";

/** What follows from an item's history besides its status: how it moved, on whose word it rests, on what it depends. */
export function outlookOf(kind: Kind, status: Status, movements: Movements): Outlook {
  const own = status.history.filter((entry) => entry.kind === kind && !entry.isEcho);
  const last = own.findLast((entry) => movements.has(entry));
  const moved = last && movements.get(last);
  const condition = conditionOf(own, status);
  const stances = kind === "position" ? stancesOf(own) : [];
  return {
    ...(moved && { moved }),
    told: toldOf(kind, status),
    ...(condition && { condition }),
    ...(stances.length > 1 && { stances }),
  };
}

/** The records that moved an item. */
export type Movements = ReadonlyMap<Entry, Movement>;

/** What moved an item on any day: worked out once for all of them. */
export function movementsIn(kind: Kind, entries: readonly Entry[]): Movements {
  const own = entries.filter((entry) => entry.kind === kind && !entry.isEcho);
  return movementsAmong(kind, own.sort(inOrderOfHistory));
}

function toldOf(kind: Kind, { history }: Status): Told {
  const own = history.filter((entry) => entry.kind === kind);
  const entries = own.length > 0 ? own : history;
  const actors = partiesTo("position", entries);
  const parties = partiesTo(kind, entries);
  const targets = new Set(entries.flatMap(({ targetParties }) => targetParties));
  const voices = new Set(entries.map((entry) => voiceOf(entry, { actors, parties, targets })));
  const days = entries.map(({ kept }) => kept.published).sort();
  return {
    by: VOICES.filter((voice) => voices.has(voice)),
    publishers: publishersOf(entries),
    first: days[0] as string,
    last: days.at(-1) as string,
  };
}

function voiceOf(
  entry: Entry,
  sides: Readonly<Record<"actors" | "parties" | "targets", ReadonlySet<string>>>,
): Voice {
  if (entry.sourceParties.some((party) => sides.actors.has(party))) return "self";
  if (entry.sourceParties.some((party) => sides.targets.has(party))) return "other side";
  const authority = authorityOf(entry, sides.parties);
  switch (authority) {
    case "report":
    case "unnamed":
      return authority;
    case "party":
    case "other":
      return "third party";
    default:
      return authority satisfies never;
  }
}

/** Main attributes by which nothing hangs on a condition any more. */
const OVER = new Set(
  "delivers withdraws declines met dropped held cancelled refused eased delivered rejected".split(
    " ",
  ),
);

/** The condition of what still stands: the latest that was told, unless the same was said later without it. */
function conditionOf(own: readonly Entry[], { value, entry }: Status): Condition | undefined {
  if (OVER.has(value)) return undefined;
  const told = own.findLast(({ kept }) => kept.quote.condition !== undefined);
  const words = told?.kept.quote.condition;
  if (!told || words === undefined) return undefined;
  const isPast = entry !== told && entry.about > told.about && entry.value !== told.value;
  return isPast ? undefined : { words, record: told.kept.id };
}

/** As many stances of one holder on one issue as are listed. */
const MOST_STANCES = 5;

function stancesOf(own: readonly Entry[]): Stance[] {
  const seen: Proposition[] = [];
  const stances: Stance[] = [];
  for (const { kept, value } of own.toReversed()) {
    if (kept.record.certainty === "denied" || stances.length === MOST_STANCES) continue;
    const proposition = propositionIn({ kept });
    if (seen.some((other) => areOfOneMatter(other, proposition))) continue;
    seen.push(proposition);
    stances.push({ what: kept.quote.what, value, record: kept.id, on: kept.published });
  }
  return stances;
}
