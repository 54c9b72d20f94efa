import { html } from "hono/html";
import type { WeighedItem } from "../../../state/describe-item.ts";
import type { IssueMatrix, PartyRow, StanceEntry } from "../../../state/matrix.ts";
import { daysQuery } from "../days.ts";
import type { Days, Positions } from "../source.ts";
import { namesInWords } from "../words.ts";
import type { Markup } from "./layout.ts";
import { day, inAddress, overdueMark, statusMark } from "./parts.ts";

/** Where the parties, or all who act each by themselves, stand: a table for each issue. */
export function positionsPage(
  days: Days,
  { matrix, words: told }: Positions,
  by: "party" | "actor",
): Markup {
  const shown = { days, words: told };
  const others = by === "party" ? "actor" : "party";
  const words =
    by === "party"
      ? html`Rows are parties, with all who act for them on this day. <a class="switch" href="/positions${daysQuery(days)}&by=${others}">Give each person a row</a>`
      : html`Each has a row. <a class="switch" href="/positions${daysQuery(days)}">Put persons with their parties</a>`;
  return html`<h1>Positions <span class="as-of">as of ${day(days.asOf)}</span></h1>
<form class="days" action="/positions">
  <p><label for="as-of">As of</label> <input id="as-of" name="as-of" type="date" value="${days.asOf}" required></p>
  ${by === "actor" ? html`<input type="hidden" name="by" value="actor">` : ""}<p><button>Show</button></p>
</form>
<p class="summary">${words}</p>
${matrix.length === 0 ? html`<div class="empty"><p>No stance, demand or commitment bears on an issue of the dossier as of this day.</p></div>` : ""}
${matrix.length > 0 ? html`<nav class="kinds" aria-label="Issues"><ul>${matrix.map(({ issue }, place) => html`<li><a href="#issue-${place}">${issue}</a></li>`)}</ul></nav>` : ""}
${matrix.map((issue, place) => issueTable(issue, place, shown))}`;
}

interface Shown extends Pick<Positions, "words"> {
  readonly days: Days;
}

function issueTable({ issue, options, rows }: IssueMatrix, place: number, shown: Shown): Markup {
  const shared = options.flatMap(({ words }, option) => {
    const held = rows.flatMap(({ party, stances }) =>
      stances.filter((stance) => stance.option === option).map(({ value }) => ({ party, value })),
    );
    return words === undefined || held.length < 2 ? [] : [{ words, held }];
  });
  return html`<section aria-labelledby="issue-${place}"><h2 id="issue-${place}">${issue}</h2>
${shared.length > 0 ? html`<ul class="options">${shared.map(optionLine)}</ul>` : ""}
<div class="wide"><table class="state positions"><thead><tr><th scope="col" class="who">Who</th><th scope="col">Stands</th><th scope="col">Demands</th><th scope="col">Commits to</th><th scope="col" class="reports">Last heard</th></tr></thead>
<tbody>${rows.map((row) => partyRow(row, shown))}</tbody></table></div></section>`;
}

/** A proposition that more than one stance is toward, and who is for it and who against. */
function optionLine(option: {
  readonly words: string;
  readonly held: readonly { readonly party: string; readonly value: string }[];
}): Markup {
  const sides = Map.groupBy(option.held, ({ value }) => value);
  return html`<li>“${option.words}” ${[...sides].map(
    ([value, held]) =>
      html` ${statusMark(value)} ${namesInWords([...new Set(held.map(({ party }) => party))])}`,
  )}</li>`;
}

function partyRow(row: PartyRow, shown: Shown): Markup {
  const { party, members, stances, demands, commitments, lastHeard } = row;
  const persons =
    members.length > 0 ? html` <span class="members">with ${namesInWords(members)}</span>` : "";
  return html`<tr><th scope="row"><a class="name" href="/actors/${inAddress(party)}${daysQuery(shown.days)}">${party}</a>${persons}</th>
<td>${cell(
    "stands",
    stances.map((stance) => stanceLine(stance, party, shown)),
  )}</td>
<td>${cell(
    "demands",
    demands.map((item) => itemLine(item, party, shown)),
  )}</td>
<td>${cell(
    "commits to",
    commitments.map((item) => itemLine(item, party, shown)),
  )}</td>
<td><span class="narrow">last heard </span>${day(lastHeard)}</td></tr>`;
}

/** So many lines of a cell are shown at once. */
const IN_CELL = 8;

/** On a narrow screen, where the columns have no heads, a cell says what it is. */
function cell(name: string, lines: readonly Markup[]): Markup {
  return lines.length === 0
    ? html``
    : html`<span class="narrow">${name} </span><ul class="cell">${lines.slice(0, IN_CELL)}</ul>${lines.length > IN_CELL ? html`<details class="more"><summary>${lines.length - IN_CELL} more</summary><ul class="cell">${lines.slice(IN_CELL)}</ul></details>` : ""}`;
}

function stanceLine(stance: StanceEntry, party: string, { days, words }: Shown): Markup {
  const { holder, toward, item, departs } = stance;
  const person = holder === party ? "" : html` <span class="toward">– ${holder}</span>`;
  return html`<li>${statusMark(toward)} <a class="quote" href="/items/${inAddress(item)}${daysQuery(days)}">“${words.ofStance(stance)}”</a>${person}${departs ? html` <span class="contested">departs from the party</span>` : ""}</li>`;
}

function itemLine(item: WeighedItem, party: string, { days, words }: Shown): Markup {
  const others = item.actor.filter((name) => name !== party);
  const person =
    others.length === 0 ? "" : html` <span class="toward">– ${namesInWords(others)}</span>`;
  return html`<li>${statusMark(item.status)} <a class="quote" href="/items/${inAddress(item.id)}${daysQuery(days)}">“${words.ofItem(item)}”</a>${person}${overdueMark(item, days.asOf)}</li>`;
}
