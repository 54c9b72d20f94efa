import { html } from "hono/html";
import type { Turn } from "../../../state/moves.ts";
import { daysQuery } from "../days.ts";
import type { StatedMove } from "../source.ts";
import { count, KIND_WORDS } from "../words.ts";
import type { Markup } from "./layout.ts";
import { day, inAddress, movementMark, parties, sourceLine, statusMark } from "./parts.ts";

/** What turned between two days, each with its sentence, the weightiest first within each group. */
export function changesPage(from: string, to: string, moves: readonly StatedMove[]): Markup {
  const groups = GROUPS.map((group) => ({
    ...group,
    moves: moves.filter((move) => groupOf(move) === group.id),
  })).filter((group) => group.moves.length > 0);
  return html`<h1>Changes <span class="as-of">from ${day(from)} to ${day(to)}</span></h1>
<form class="days" action="/changes">
  <p><label for="from">From</label> <input id="from" name="from" type="date" value="${from}" required></p>
  <p><label for="to">To</label> <input id="to" name="to" type="date" value="${to}" required></p>
  <p><button>Show</button></p>
</form>
${moves.length === 0 ? nothingChanged(from, to) : html`<p class="summary">${count(moves.length, "change")}.</p>`}
${groups.map((group) => table(group, from, to))}`;
}

const GROUPS = [
  { id: "moved", words: "Changed" },
  { id: "contested", words: "Contested or settled" },
  { id: "turned", words: "Hardened or softened" },
  { id: "overdue", words: "Overdue" },
  { id: "new", words: "New" },
  { id: "gone", words: "Gone" },
] as const;

/** Where a move is listed; its other turns are marked there. */
function groupOf({ turns }: StatedMove): (typeof GROUPS)[number]["id"] {
  for (const id of ["gone", "new", "moved"] as const) if (turns.includes(id)) return id;
  if (turns.includes("contested") || turns.includes("settled")) return "contested";
  return turns.includes("hardened") || turns.includes("softened") ? "turned" : "overdue";
}

function nothingChanged(from: string, to: string): Markup {
  return html`<div class="empty"><p>Nothing changed between these days. Choose an earlier first day, or see the <a href="/?as-of=${to}">state as of ${day(to)}</a>${from > to ? "; note that the first day is after the second" : ""}.</p></div>`;
}

function table(
  group: { readonly id: string; readonly words: string; readonly moves: readonly StatedMove[] },
  from: string,
  to: string,
): Markup {
  return html`<section aria-labelledby="${group.id}"><h2 id="${group.id}">${group.words} <span class="count">${group.moves.length}</span></h2>
<div class="wide"><table class="state"><thead><tr><th scope="col" class="issue">Kind</th><th scope="col" class="who">Who</th><th scope="col" class="how">Status</th><th scope="col">The sentence</th><th scope="col" class="reports">History</th></tr></thead>
<tbody>${group.moves.map((move) => row(move, move.now === undefined ? from : to))}</tbody></table></div></section>`;
}

const MARKED: Readonly<Partial<Record<Turn, Markup>>> = {
  contested: html` <span class="contested">now contested</span>`,
  settled: html` <span class="contested settled">no longer contested</span>`,
  overdue: html` <span class="overdue">overdue, not confirmed</span>`,
};

function row({ item, was, now, turns, record }: StatedMove, asOf: string): Markup {
  const statuses =
    was !== undefined && now !== undefined && was !== now
      ? html`${statusMark(was)} <span aria-label="then">→</span> ${statusMark(now)}`
      : statusMark(now ?? was ?? item.status);
  const marks = turns.flatMap((turn) => MARKED[turn] ?? []);
  const { moved } = item;
  const isTurn = moved !== undefined && turns.some((turn) => turn === moved.direction);
  return html`<tr><td>${KIND_WORDS[item.kind].one}<span class="source">${item.issue ?? ""}</span></td><th scope="row">${parties(item)}</th>
<td>${statuses}${marks}${isTurn ? html` ${movementMark(moved)}` : ""}</td>
<td><a class="quote" href="/records/${inAddress(record.id)}#said">“${record.quote.evidence}”</a>${sourceLine(record)}</td>
<td><a href="/items/${inAddress(item.id)}${daysQuery({ asOf, known: asOf })}">${count(item.documents.length, "report")}</a></td></tr>`;
}
