import { html } from "hono/html";
import type { Kind } from "../../../domain/kinds.ts";
import { dayBefore, daysQuery } from "../days.ts";
import type { Days, Overview, StatedItem } from "../source.ts";
import { count, dayInWords, KIND_ORDER, KIND_WORDS, namesInWords } from "../words.ts";
import type { Markup } from "./layout.ts";
import {
  circumstances,
  day,
  inAddress,
  names,
  qualifiedStatus,
  quoteLink,
  sourceLine,
} from "./parts.ts";

/** So many report days are offered before and after the one shown. */
const NEAR_DAYS = 4;

/** The state as of a day, a table for each kind. */
export function statePage(overview: Overview, days: Days, items: readonly StatedItem[]): Markup {
  return html`<h1>State of play <span class="as-of">as of ${day(days.asOf)}</span></h1>
${daysForm(days)}
${overview.documents.length === 0 ? noReports() : html`${reportDays(overview, days)}${summary(overview, days, items)}`}
${items.length > 0 ? kindTables(overview, days, items) : ""}`;
}

function daysForm({ asOf, known }: Days): Markup {
  return html`<form class="days" action="/">
  <p><label for="as-of">As of</label> <input id="as-of" name="as-of" type="date" value="${asOf}" required></p>
  <p><label for="known">As known on</label> <input id="known" name="known" type="date" value="${known === asOf ? "" : known}" aria-describedby="known-hint">
  <span class="hint" id="known-hint">left empty: the same day</span></p>
  <p><button>Show</button></p>
</form>`;
}

/** Links to the days on which reports came out, those around the day shown. */
function reportDays(overview: Overview, { asOf }: Days): Markup {
  const all = daysOfReports(overview);
  const before = all.filter((reportDay) => reportDay <= asOf).slice(-NEAR_DAYS - 1);
  const after = all.filter((reportDay) => reportDay > asOf).slice(0, NEAR_DAYS);
  const here = before.at(-1);
  return html`<nav class="report-days" aria-label="Days with reports"><span>Days with reports</span>
  <ul>${[...before, ...after].map(
    (reportDay) =>
      html`<li><a href="/?as-of=${reportDay}" ${reportDay === here ? html`aria-current="true"` : ""}>${day(reportDay)}</a></li>`,
  )}</ul></nav>`;
}

/** The days on which the dossier's documents were published, each once, in order. */
export function daysOfReports(overview: Overview): string[] {
  return [...new Set(overview.documents.map((document) => document.published))].sort();
}

function summary(overview: Overview, { asOf, known }: Days, items: readonly StatedItem[]): Markup {
  const reports = overview.documents.filter((document) => document.published <= known).length;
  if (reports === 0) return notYet(overview, known);
  const contested = items.filter(({ item }) => item.contested).length;
  const since = dayBefore(daysOfReports(overview), asOf);
  return html`<p class="summary">${count(items.length, "item")} from ${count(reports, "report")}${contested > 0 ? `, ${contested} contested` : ""}.
  ${since ? html`<a href="/changes?from=${since}&to=${asOf}">What changed since ${dayInWords(since)}</a>` : ""}</p>`;
}

function noReports(): Markup {
  return html`<div class="empty"><p>This dossier holds no reports yet.</p>
  <p>Add some on the command line, then load this page again:</p>
  <pre><code>parley add -d DOSSIER REPORT…</code></pre></div>`;
}

function notYet(overview: Overview, known: string): Markup {
  const first = daysOfReports(overview)[0] ?? known;
  return html`<div class="empty"><p>Nothing was known yet on ${day(known)}: the first report is of <a href="/?as-of=${first}">${day(first)}</a>.</p></div>`;
}

function kindTables(overview: Overview, days: Days, items: readonly StatedItem[]): Markup {
  const byKind = Map.groupBy(items, ({ item }) => item.kind);
  const kinds = KIND_ORDER.filter((kind) => byKind.has(kind));
  const issuePlace = new Map(overview.issues.map((issue, place) => [issue, place]));
  const sorted = (kind: Kind) =>
    (byKind.get(kind) ?? []).toSorted((a, b) => compareRows(a, b, issuePlace));
  return html`<nav class="kinds" aria-label="Kinds"><ul>${kinds.map(
    (kind) =>
      html`<li><a href="#${kind}">${KIND_WORDS[kind].many} <span class="count">${byKind.get(kind)?.length ?? 0}</span></a></li>`,
  )}</ul></nav>
${kinds.map((kind) => kindTable(kind, days, sorted(kind)))}`;
}

/** By the dossier's order of issues, then by who. */
function compareRows(
  a: StatedItem,
  b: StatedItem,
  issuePlace: ReadonlyMap<string, number>,
): number {
  const place = ({ item }: StatedItem) => issuePlace.get(item.issue ?? "") ?? issuePlace.size;
  const who = ({ item }: StatedItem) => namesInWords(item.actor) || "\uFFFF";
  return place(a) - place(b) || who(a).localeCompare(who(b), "en");
}

function kindTable(kind: Kind, days: Days, rows: readonly StatedItem[]): Markup {
  const words = KIND_WORDS[kind];
  const withTarget = rows.some(({ item }) => item.target.length > 0);
  const withIssue = rows.some(({ item }) => item.issue);
  return html`<section aria-labelledby="${kind}">
  <h2 id="${kind}">${words.many} <span class="count">${rows.length}</span></h2>
  <div class="wide" role="region" aria-labelledby="${kind}" tabindex="0"><table class="state">
    <thead><tr><th scope="col" class="who">${words.actor}</th>${withTarget ? html`<th scope="col" class="who">${words.target}</th>` : ""}
      <th scope="col" class="how">Status</th><th scope="col">In the report’s words</th>${withIssue ? html`<th scope="col" class="issue">Issue</th>` : ""}
      <th scope="col" class="reports">History</th></tr></thead>
    <tbody>${rows.map(
      ({ item, record }) => html`<tr>
      <th scope="row">${names(item.actor)}</th>${withTarget ? html`<td>${namesInWords(item.target)}</td>` : ""}
      <td>${qualifiedStatus(item, record)}</td>
      <td>${quoteLink(record)}${circumstances(record)}${sourceLine(record)}</td>${withIssue ? html`<td>${item.issue ?? ""}</td>` : ""}
      <td><a href="/items/${inAddress(item.id)}${daysQuery(days)}">${count(item.documents.length, "report")}</a></td></tr>`,
    )}</tbody></table></div>
</section>`;
}
