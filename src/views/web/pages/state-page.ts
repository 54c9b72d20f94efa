import { html } from "hono/html";
import type { LastHeard, Silences } from "../../../state/last-heard.ts";
import { isOverdue } from "../../../state/moves.ts";
import { type Wanted, wantsAll } from "../../filter-items.ts";
import { dayBefore, daysQuery, reportDaysOf, wantedQuery } from "../days.ts";
import type { Days, Overview, StatedItem, StatedItems } from "../source.ts";
import { count, dayInWords } from "../words.ts";
import { filterFields, type Narrowed, narrowedNote } from "./filter-form.ts";
import type { Markup } from "./layout.ts";
import { noReports } from "./message-page.ts";
import { day } from "./parts.ts";
import { kindTables } from "./state-tables.ts";

/** So many report days are offered before and after the one shown. */
const NEAR_DAYS = 4;

/** The state as of a day, a table for each kind. */
export function statePage(
  overview: Overview,
  days: Days,
  { items, minor, lastHeard }: StatedItems,
  narrowed: Narrowed,
): Markup {
  const isNarrowed = !wantsAll(narrowed.wanted);
  return html`<h1>State of play <span class="as-of">as of ${day(days.asOf)}</span></h1>
${daysForm(days, narrowed)}
${overview.documents.length === 0 ? noReports() : html`${reportDays(overview, days, narrowed.wanted)}${narrowedNote(narrowed, `/${daysQuery(days)}`)}${narrowed.refusal ? "" : summary(overview, days, { items, minor, isNarrowed })}`}
${kindTables(items, { overview, days, idPrefix: "" })}
${items.length > 0 && !isNarrowed ? silences(lastHeard, days) : ""}
${minor.length > 0 ? minorMentions({ overview, days, isOpen: isNarrowed && items.length === 0 }, minor) : ""}`;
}

function daysForm({ asOf, known }: Days, narrowed: Narrowed): Markup {
  return html`<form class="days" action="/">
  <p><label for="as-of">As of</label> <input id="as-of" name="as-of" type="date" value="${asOf}" required></p>
  <p><label for="known">As known on</label> <input id="known" name="known" type="date" value="${known === asOf ? "" : known}" aria-describedby="known-hint">
  <span class="hint" id="known-hint">left empty: the same day</span></p>
  ${filterFields(narrowed)}
  <p><button>Show</button></p>
</form>`;
}

/** Links to the days on which reports came out, those around the day shown. */
function reportDays(overview: Overview, { asOf }: Days, wanted: Wanted): Markup {
  const all = reportDaysOf(overview);
  const before = all.filter((reportDay) => reportDay <= asOf).slice(-NEAR_DAYS - 1);
  const after = all.filter((reportDay) => reportDay > asOf).slice(0, NEAR_DAYS);
  const here = before.at(-1);
  return html`<nav class="report-days" aria-label="Days with reports"><span>Days with reports</span>
  <ul>${[...before, ...after].map(
    (reportDay) =>
      html`<li><a href="/?as-of=${reportDay}${wantedQuery(wanted)}" ${reportDay === here ? html`aria-current="true"` : ""}>${day(reportDay)}</a></li>`,
  )}</ul></nav>`;
}

function summary(
  overview: Overview,
  { asOf, known }: Days,
  {
    items,
    minor,
    isNarrowed,
  }: Pick<StatedItems, "items" | "minor"> & { readonly isNarrowed: boolean },
): Markup {
  const reports = overview.documents.filter((document) => document.published <= known).length;
  if (reports === 0) return notYet(overview, known);
  if (isNarrowed && items.length === 0)
    return html`<div class="empty"><p>${minor.length > 0 ? "Only minor mentions are of that: see below." : "Nothing in the state of this day is of that. Search finds what no item holds."}</p></div>`;
  const contested = items.filter(({ item }) => item.contested).length;
  const overdue = items.filter(({ item }) => isOverdue(item, asOf)).length;
  const since = dayBefore(reportDaysOf(overview), asOf);
  return html`<p class="summary">${count(items.length, "item")} ${isNarrowed ? "" : html`from ${count(reports, "report")}`}${minor.length > 0 ? html` and ${count(minor.length, "minor mention")} below them` : ""}${contested > 0 ? `, ${contested} contested` : ""}.
  ${since ? html`<a href="/changes?from=${since}&to=${asOf}">What changed since ${dayInWords(since)}</a>` : ""}</p>
  ${overdue > 0 ? html`<p class="note plain">${count(overdue, "plan")} overdue: ${overdue === 1 ? "its" : "their"} day has passed, and no report says what came of ${overdue === 1 ? "it" : "them"}.</p>` : ""}`;
}

/** Silence is not stability: who and what was last heard of when, the longest silent first. */
function silences({ parties, issues }: Silences, { asOf }: Days): Markup {
  const list = (words: string, heard: readonly LastHeard[]) =>
    heard.length === 0
      ? ""
      : html`<section><h3>${words}</h3><ul>${heard.map(({ name, on }) => html`<li>${name} <span class="hint">${day(on)}, ${daysAgo(on, asOf)}</span></li>`)}</ul></section>`;
  return html`<section aria-labelledby="last-heard"><h2 id="last-heard">Last heard</h2>
<div class="silences">${list("Parties", parties)}${list("Issues", issues)}</div></section>`;
}

function daysAgo(on: string, asOf: string): string {
  const { days } = Temporal.PlainDate.from(on).until(asOf);
  return days <= 0 ? "the same day" : `${count(days, "day")} before`;
}

/** What was said once in passing: folded, not lost. */
function minorMentions(
  {
    overview,
    days,
    isOpen,
  }: { readonly overview: Overview; readonly days: Days; readonly isOpen: boolean },
  minor: readonly StatedItem[],
): Markup {
  return html`<details class="minor" ${isOpen ? html`open` : ""}><summary>${count(minor.length, "minor mention")}, said once in passing</summary>
${kindTables(minor, { overview, days, idPrefix: "minor-" })}</details>`;
}

function notYet(overview: Overview, known: string): Markup {
  const first = reportDaysOf(overview)[0] ?? known;
  return html`<div class="empty"><p>Nothing was known yet on ${day(known)}: the first report is of <a href="/?as-of=${first}">${day(first)}</a>.</p></div>`;
}
