import { html } from "hono/html";
import type { Turn } from "../../../state/moves.ts";
import { sentenceOf } from "../../readable-words.ts";
import { daysQuery } from "../days.ts";
import type { StatedMove, StatedMoves } from "../source.ts";
import { count, KIND_WORDS } from "../words.ts";
import { filterFields, type Narrowed, narrowedNote } from "./filter-form.ts";
import type { Markup } from "./layout.ts";
import {
  day,
  inAddress,
  issueLink,
  movementMark,
  partiesLinked,
  pathLine,
  sourceLine,
  statusMark,
} from "./parts.ts";

/** What turned between two days, each with its sentence, the weightiest first within each group. */
export function changesPage(
  { from, to }: { readonly from: string; readonly to: string },
  { moves, firstReport }: StatedMoves,
  narrowed: Narrowed,
): Markup {
  const all = `/changes?from=${from}&to=${to}`;
  const groups = GROUPS.map((group) => ({
    ...group,
    words: group.id === "new" && firstReport !== undefined ? "All that was told" : group.words,
    moves: moves.filter((move) => groupOf(move) === group.id),
  })).filter((group) => group.moves.length > 0);
  return html`<h1>Changes <span class="as-of">from ${day(from)} to ${day(to)}</span></h1>
<form class="days" action="/changes">
  <p><label for="from">From</label> <input id="from" name="from" type="date" value="${from}" required></p>
  <p><label for="to">To</label> <input id="to" name="to" type="date" value="${to}" required></p>
  ${filterFields(narrowed)}
  <p><button>Show</button></p>
</form>
${narrowedNote(narrowed, all)}
${firstReport === undefined ? "" : html`<p class="note plain">Nothing was known on ${day(from)}: the first report is of <a href="${`/changes?from=${firstReport}&to=${to}`}">${day(firstReport)}</a>. So this is all that was told since, with what it came through, and none of it counts as new.</p>`}
${narrowed.refusal ? "" : moves.length === 0 ? nothingChanged(from, to) : html`<p class="summary">${firstReport === undefined ? count(moves.length, "change") : count(moves.length, "item")}.</p>`}
${groups.map((group) => table(group, { from, to }))}`;
}

const GROUPS = [
  { id: "moved", words: "Changed" },
  { id: "contested", words: "Contested or settled" },
  { id: "turned", words: "Hardened or softened" },
  { id: "overdue", words: "Overdue" },
  { id: "on-the-way", words: "Changed on the way" },
  { id: "new", words: "New" },
  { id: "gone", words: "Gone" },
] as const;

/** Where a move is listed; its other turns are marked there. */
function groupOf({ turns }: StatedMove): (typeof GROUPS)[number]["id"] {
  for (const id of ["gone", "new", "moved"] as const) if (turns.includes(id)) return id;
  if (turns.includes("contested") || turns.includes("settled")) return "contested";
  if (turns.includes("hardened") || turns.includes("softened")) return "turned";
  return turns.length > 0 ? "overdue" : "on-the-way";
}

function nothingChanged(from: string, to: string): Markup {
  return html`<div class="empty"><p>Nothing changed between these days. Choose an earlier first day, or see the <a href="/?as-of=${to}">state as of ${day(to)}</a>${from > to ? "; note that the first day is after the second" : ""}.</p></div>`;
}

function table(
  group: { readonly id: string; readonly words: string; readonly moves: readonly StatedMove[] },
  { from, to }: { readonly from: string; readonly to: string },
): Markup {
  const rest = group.moves.slice(AT_ONCE);
  return html`<section aria-labelledby="${group.id}"><h2 id="${group.id}">${group.words} <span class="count">${group.moves.length}</span></h2>
${rows(group.moves.slice(0, AT_ONCE), { from, to })}${rest.length > 0 ? html`<details class="lighter"><summary>${rest.length} more, of less weight</summary>${rows(rest, { from, to })}</details>` : ""}</section>`;
}

/** So many of a group are shown at once: the weightiest, as they come in that order. */
const AT_ONCE = 40;

function rows(
  moves: readonly StatedMove[],
  { from, to }: { readonly from: string; readonly to: string },
): Markup {
  return html`<div class="wide"><table class="state"><thead><tr><th scope="col" class="issue">Kind</th><th scope="col" class="who">Who</th><th scope="col" class="how">Status</th><th scope="col">The sentence</th><th scope="col" class="reports">History</th></tr></thead>
<tbody>${moves.map((move) => row(move, { asOf: move.now === undefined ? from : to, to }))}</tbody></table></div>`;
}

/** A sentence of more letters is cut; the report has all of it. */
const LONGEST = 280;

const MARKED: Readonly<Partial<Record<Turn, Markup>>> = {
  contested: html` <span class="contested">now contested</span>`,
  settled: html` <span class="contested settled">no longer contested</span>`,
  overdue: html` <span class="overdue">overdue, not confirmed</span>`,
};

function row(
  { item, was, now, turns, record, path }: StatedMove,
  { asOf, to }: { readonly asOf: string; readonly to: string },
): Markup {
  const days = { asOf, known: asOf };
  const statuses =
    was !== undefined && now !== undefined && was !== now
      ? html`${statusMark(was)} <span aria-label="then">→</span> ${statusMark(now)}`
      : statusMark(now ?? was ?? item.status);
  const marks = turns.flatMap((turn) => MARKED[turn] ?? []);
  const { moved } = item;
  const isTurn = moved !== undefined && turns.some((turn) => turn === moved.direction);
  return html`<tr><td>${KIND_WORDS[item.kind].one}<span class="source">${issueLink(item, days)}</span></td><th scope="row">${partiesLinked(item, days)}</th>
<td>${statuses}${marks}${isTurn ? html` ${movementMark(moved)}` : ""}</td>
<td><a class="quote" href="/records/${inAddress(record.id)}#said">“${sentenceOf(record, LONGEST)}”</a>${pathLine(path, to)}${sourceLine(record)}</td>
<td><a href="/items/${inAddress(item.id)}${daysQuery(days)}">${count(item.documents.length, "report")}</a></td></tr>`;
}
