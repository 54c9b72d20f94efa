import { html } from "hono/html";
import type { Change } from "../../../domain/item.ts";
import { daysQuery } from "../days.ts";
import { count, KIND_WORDS } from "../words.ts";
import type { Markup } from "./layout.ts";
import { day, inAddress, parties, statusMark } from "./parts.ts";

/** What differs between the states as of two days. */
export function changesPage(from: string, to: string, changes: readonly Change[]): Markup {
  const groups = [
    { id: "new", words: "New", changes: changes.filter(({ was }) => was === undefined) },
    {
      id: "moved",
      words: "Changed",
      changes: changes.filter(({ was, now }) => was !== undefined && now !== undefined),
    },
    { id: "gone", words: "Gone", changes: changes.filter(({ now }) => now === undefined) },
  ].filter((group) => group.changes.length > 0);
  return html`<h1>Changes <span class="as-of">from ${day(from)} to ${day(to)}</span></h1>
<form class="days" action="/changes">
  <p><label for="from">From</label> <input id="from" name="from" type="date" value="${from}" required></p>
  <p><label for="to">To</label> <input id="to" name="to" type="date" value="${to}" required></p>
  <p><button>Show</button></p>
</form>
${changes.length === 0 ? nothingChanged(from, to) : html`<p class="summary">${count(changes.length, "change")}.</p>`}
${groups.map((group) => table(group, from, to))}`;
}

function nothingChanged(from: string, to: string): Markup {
  return html`<div class="empty"><p>Nothing changed between these days. Choose an earlier first day, or see the <a href="/?as-of=${to}">state as of ${day(to)}</a>${from > to ? "; note that the first day is after the second" : ""}.</p></div>`;
}

function table(
  group: { readonly id: string; readonly words: string; readonly changes: readonly Change[] },
  from: string,
  to: string,
): Markup {
  return html`<section aria-labelledby="${group.id}"><h2 id="${group.id}">${group.words} <span class="count">${group.changes.length}</span></h2>
<div class="wide"><table class="state">
<thead><tr><th scope="col" class="how">Kind</th><th scope="col" class="who">Who</th><th scope="col" class="how">Status</th><th scope="col">In the report’s words</th><th scope="col" class="reports">History</th></tr></thead>
<tbody>${group.changes.map((change) => row(change, change.now === undefined ? from : to))}</tbody></table></div></section>`;
}

function row({ item, was, now }: Change, asOf: string): Markup {
  const moved = was !== undefined && now !== undefined;
  const statuses = moved
    ? html`${statusMark(was)} <span aria-label="then">→</span> ${statusMark(now)}`
    : statusMark(now ?? was ?? item.status);
  return html`<tr><td>${KIND_WORDS[item.kind].one}</td><th scope="row">${parties(item)}</th>
<td>${statuses}</td><td><a class="quote" href="/records/${inAddress(item.statusRecord)}#said">“${item.what}”</a></td>
<td><a href="/items/${inAddress(item.id)}${daysQuery({ asOf, known: asOf })}">${count(item.documents.length, "report")}</a></td></tr>`;
}
