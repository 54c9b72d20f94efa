import { html } from "hono/html";
import type { KeptRecord } from "../../../domain/kept-record.ts";
import { isOverdue } from "../../../state/moves.ts";
import { daysQuery } from "../days.ts";
import type { Days, StatedItem } from "../source.ts";
import { count, timeInWords } from "../words.ts";
import type { Markup } from "./layout.ts";
import {
  day,
  inAddress,
  partiesLinked,
  pathLine,
  qualifiedStatus,
  quoteLink,
  sourceLine,
} from "./parts.ts";

/** The meetings of a state: those to come, those that no day is told of, and those that were, the latest first. */
export function meetingsPage(days: Days, meetings: readonly StatedItem[]): Markup {
  const groups = GROUPS.map((group) => ({
    ...group,
    meetings: meetings.filter((meeting) => groupOf(meeting, days.asOf) === group.id),
  })).filter((group) => group.meetings.length > 0);
  return html`<h1>Meetings <span class="as-of">as of ${day(days.asOf)}</span></h1>
<form class="days" action="/meetings">
  <p><label for="as-of">As of</label> <input id="as-of" name="as-of" type="date" value="${days.asOf}" required></p>
  <p><button>Show</button></p>
</form>
${meetings.length === 0 ? html`<div class="empty"><p>The reports tell of no meeting as of this day.</p></div>` : html`<p class="summary">${count(meetings.length, "meeting")}. As a calendar: <code>parley export ics</code></p>`}
${groups.map((group) => table(group, days))}`;
}

const GROUPS = [
  { id: "ahead", words: "Ahead" },
  { id: "overdue", words: "Overdue, not confirmed" },
  { id: "undated", words: "Wanted or planned, no day told" },
  { id: "over", words: "Held" },
  { id: "off", words: "Cancelled or refused" },
] as const;
type Group = (typeof GROUPS)[number]["id"];

function groupOf({ item, record }: StatedItem, asOf: string): Group {
  if (item.status === "held") return "over";
  if (item.status === "cancelled" || item.status === "refused") return "off";
  if (isOverdue(item, asOf)) return "overdue";
  return (record.record.time?.to ?? "") >= asOf ? "ahead" : "undated";
}

function table(
  {
    id,
    words,
    meetings,
  }: { readonly id: Group; readonly words: string; readonly meetings: readonly StatedItem[] },
  days: Days,
): Markup {
  const forward = id === "ahead" ? 1 : -1;
  const inOrder = meetings.toSorted(
    (a, b) => forward * (dayOf(a.record) < dayOf(b.record) ? -1 : 1),
  );
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${words} <span class="count">${meetings.length}</span></h2>
<div class="wide"><table class="state"><thead><tr><th scope="col" class="issue">When and where</th><th scope="col" class="who">Who meets</th><th scope="col" class="how">Status</th><th scope="col">In the report’s words</th><th scope="col" class="issue">History</th></tr></thead>
<tbody>${inOrder.map(({ item, record, words: told, path }) => {
    const { time, place } = record.record;
    return html`<tr><td>${time ? timeInWords(time) : html`<span class="hint">no day told; reported ${day(record.published)}</span>`}${place === undefined ? "" : html`<span class="source">${place}</span>`}</td><th scope="row">${partiesLinked(item, days)}</th><td>${qualifiedStatus(item, record, days.asOf)}</td><td>${quoteLink(record, told)}${pathLine(path, days.asOf)}${sourceLine(record)}</td><td><a href="/items/${inAddress(item.id)}${daysQuery(days)}">${count(item.documents.length, "report")}<span class="unseen"> on ${told}</span></a></td></tr>`;
  })}</tbody></table></div></section>`;
}

function dayOf({ record, published }: KeptRecord): string {
  return record.time?.from ?? published;
}
