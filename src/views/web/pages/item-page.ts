import { html } from "hono/html";
import type { KeptRecord } from "../../../domain/kept-record.ts";
import { daysQuery } from "../days.ts";
import type { Days, ItemHistory } from "../source.ts";
import { count, KIND_WORDS, timeInWords } from "../words.ts";
import type { Markup } from "./layout.ts";
import {
  certaintyMark,
  circumstances,
  day,
  inAddress,
  parties,
  qualifiedStatus,
  sourceLine,
  statusMark,
} from "./parts.ts";

/** One item: where it stands and how it came to that. */
export function itemPage(days: Days, { item, record, history }: ItemHistory): Markup {
  const words = KIND_WORDS[item.kind];
  return html`<p class="back"><a href="/${daysQuery(days)}#${item.kind}">State of play as of ${day(days.asOf)}</a></p>
<h1>${parties(item)}: “${item.what}”</h1>
<dl class="facts">
  <div><dt>Kind</dt><dd>${words.one}</dd></div>
  ${item.issue ? html`<div><dt>Issue</dt><dd>${item.issue}</dd></div>` : ""}
  <div><dt>Status</dt><dd>${qualifiedStatus(item, record)}</dd></div>
</dl>
${item.contested ? html`<p class="note">Contested: sources disagree, and no later report known on ${day(days.known)} settles it.</p>` : ""}
<h2>History <span class="count">${count(history.length, "record")} in ${count(item.documents.length, "report")}</span></h2>
<ol class="history">${history.map((kept) => historyEntry(kept, kept.id === item.statusRecord))}</ol>`;
}

/** When it happened or held; a plan counts from its publication. */
function aboutDay({ record, published }: KeptRecord): Markup {
  const { time } = record;
  return time && time.to < published ? html`${timeInWords(time)}` : day(published);
}

function historyEntry(kept: KeptRecord, gaveStatus: boolean): Markup {
  return html`<li ${gaveStatus ? html`class="gave-status"` : ""}>
  <p class="when">${aboutDay(kept)} ${statusMark(kept.record.attributes.value)}${certaintyMark(kept)}${gaveStatus ? html` <span class="hint">gives the status</span>` : ""}</p>
  <blockquote><a class="quote" href="/records/${inAddress(kept.id)}#said">${kept.quote.evidence}</a></blockquote>
  <p>${circumstances(kept)}${sourceLine(kept)}</p>
</li>`;
}
