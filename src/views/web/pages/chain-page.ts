import { html } from "hono/html";
import { keysAmong, type Link } from "../../../state/chain.ts";
import type { WeighedItem } from "../../../state/describe-item.ts";
import { daysQuery } from "../days.ts";
import type { Days, StatedLinks } from "../source.ts";
import { count } from "../words.ts";
import type { Markup } from "./layout.ts";
import { day, inAddress, parties, statusMark } from "./parts.ts";

/** What hangs on what: each condition with what it speaks of, and what each of those would unlock. */
export function chainPage(days: Days, { links, words }: StatedLinks): Markup {
  const keys = keysAmong(links);
  const shown = { days, words };
  return html`<h1>What hangs on what <span class="as-of">as of ${day(days.asOf)}</span></h1>
<form class="days" action="/chain">
  <p><label for="as-of">As of</label> <input id="as-of" name="as-of" type="date" value="${days.asOf}" required></p>
  <p><button>Show</button></p>
</form>
${links.length === 0 ? html`<div class="empty"><p>No report puts anything that matters under a condition as of this day.</p></div>` : html`<p class="summary">${count(links.length, "condition")}. What a condition speaks of is told from its words, and may be wrong.</p>`}
${links.length > 0 ? html`<ol class="chain">${links.map((link) => linkEntry(link, shown))}</ol>` : ""}
${
  keys.length > 0
    ? html`<h2>What each would unlock, or set off</h2><ul class="chain">${keys.map(
        ({
          item,
          cameAbout,
          unlocks,
        }) => html`<li>${itemLink(item, shown)}${cameAbout ? " came about" : ""}
<ul>${unlocks.map(({ link, steps }) => html`<li class="step-${Math.min(steps, 4)}">${SENSE[link.sense]} ${itemLink(link.item, shown)}</li>`)}</ul></li>`,
      )}</ul>`
    : ""
}`;
}

const SENSE = { once: "then", unless: "unless it does:", while: "as long as it does:" } as const;

interface Shown extends Pick<StatedLinks, "words"> {
  readonly days: Days;
}

function linkEntry({ item, condition, on, cameAbout, fellThrough }: Link, shown: Shown): Markup {
  const record = item.condition?.record ?? item.statusRecord;
  const spokenOf = on
    ? html`${cameAbout ? "Came about" : fellThrough ? "Fell through" : "Not yet"}: ${itemLink(on, shown)}`
    : html`<span class="hint">No item of the state speaks of that.</span>`;
  return html`<li>${itemLink(item, shown)}
<p>hangs on <a class="quote" href="/records/${inAddress(record)}#said">“${condition}”</a></p>
<p>${spokenOf}</p></li>`;
}

function itemLink(item: WeighedItem, { days, words }: Shown): Markup {
  return html`<strong>${parties(item)}</strong> ${statusMark(item.status)} <a class="quote" href="/items/${inAddress(item.id)}${daysQuery(days)}">“${words(item)}”</a>`;
}
