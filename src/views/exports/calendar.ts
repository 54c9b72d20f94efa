import ical, { ICalEventStatus } from "ical-generator";
import type { KeptRecord } from "../../domain/kept-record.ts";
import type { ReportedTime } from "../../domain/time.ts";
import type { WeighedItem } from "../../state/describe-item.ts";
import { isOverdue } from "../../state/moves.ts";
import { saidBy, statusWords, who } from "../item-lines.ts";
import { oneLine } from "../one-line.ts";
import { OVERDUE, toldInWords } from "../outlook-words.ts";

export interface CalendarInput {
  readonly title: string;
  readonly asOf: string;
  readonly items: readonly WeighedItem[];
  /** Records of the items' histories. */
  readonly record: (id: KeptRecord["id"]) => KeptRecord;
}

/** A calendar, and how many meetings it leaves out because no report gives them a day. */
export interface Calendar {
  readonly text: string;
  readonly undated: number;
}

/** A time longer than a month, in days, is none that a calendar could show. */
const LONGEST = 31;

/** The meetings of a state as an iCalendar file (RFC 5545), whole days, each with its status; the same state gives the same bytes. */
export function meetingsCalendar({ title, asOf, items, record }: CalendarInput): Calendar {
  const calendar = ical({
    name: oneLine(`${title}: meetings as of ${asOf}`),
    prodId: { company: "Parley", product: "Parley", language: "EN" },
  });
  let undated = 0;
  for (const item of items.filter(({ kind }) => kind === "meeting")) {
    const dated = timeOf(item, record);
    if (!dated) {
      undated++;
      continue;
    }
    const { place } = dated.kept.record;
    calendar.createEvent({
      id: `${item.id}@parley`,
      stamp: new Date(`${asOf}T00:00:00Z`),
      start: Temporal.PlainDate.from(dated.time.from),
      end: Temporal.PlainDate.from(dated.time.to).add({ days: 1 }),
      allDay: true,
      summary: summaryOf(item, asOf),
      description: descriptionOf(item, record(item.statusRecord)),
      status: eventStatus(item, asOf),
      ...(place !== undefined && { location: oneLine(place) }),
    });
  }
  return { text: `${calendar.toString()}\r\n`, undated };
}

/** When it is to be or was: what the record says that gave its status, else what was said last. */
function timeOf(
  { statusRecord, history }: WeighedItem,
  record: CalendarInput["record"],
): { readonly time: ReportedTime; readonly kept: KeptRecord } | undefined {
  for (const id of [statusRecord, ...history.toReversed()]) {
    const kept = record(id);
    const { time, attributes } = kept.record;
    if (time && attributes.kind === "meeting" && lengthOf(time) <= LONGEST) return { time, kept };
  }
  return undefined;
}

function lengthOf({ from, to }: ReportedTime): number {
  return Temporal.PlainDate.from(from).until(to).days + 1;
}

function summaryOf(item: WeighedItem, asOf: string): string {
  const host = item.target.length > 0 ? `, hosted by ${item.target.join(", ")}` : "";
  const issue = item.issue === undefined ? "" : ` (${item.issue})`;
  const late = isOverdue(item, asOf) ? `, ${OVERDUE}` : "";
  return oneLine(`${statusWords(item)}${late}: ${who(item.actor)}${host}${issue}`);
}

function descriptionOf(item: WeighedItem, kept: KeptRecord): string {
  const { certainty } = kept.record;
  return [
    `“${oneLine(kept.quote.evidence)}”`,
    `${oneLine(saidBy(kept))}, ${kept.published}; ${certainty}`,
    toldInWords(item.told),
  ].join("\n");
}

/** Only what is agreed by all or over is confirmed. */
function eventStatus(item: WeighedItem, asOf: string): ICalEventStatus {
  if (item.status === "cancelled" || item.status === "refused") return ICalEventStatus.CANCELLED;
  const isFirm = item.status === "scheduled" || item.status === "held";
  return isFirm && !item.contested && !isOverdue(item, asOf)
    ? ICalEventStatus.CONFIRMED
    : ICalEventStatus.TENTATIVE;
}
