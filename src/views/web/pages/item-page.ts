import { html } from "hono/html";
import type { Movement } from "../../../domain/item.ts";
import type { KeptRecord } from "../../../domain/kept-record.ts";
import type { Link } from "../../../state/chain.ts";
import type { WeighedItem } from "../../../state/describe-item.ts";
import { whoToWhom } from "../../item-lines.ts";
import { movementWords, voicesInWords } from "../../outlook-words.ts";
import { daysQuery } from "../days.ts";
import type { Days, ItemHistory, StatedLinks } from "../source.ts";
import { count, KIND_WORDS, timeInWords } from "../words.ts";
import type { Markup } from "./layout.ts";
import {
  certaintyMark,
  circumstances,
  day,
  inAddress,
  issueLink,
  parties,
  partiesLinked,
  pathLine,
  qualifiedStatus,
  sourceLine,
  statusMark,
} from "./parts.ts";

/** One item: where it stands and how it came to that. */
export function itemPage(
  days: Days,
  {
    item,
    record,
    words: told,
    path,
    history,
    movements,
    links: { links, words: wordsOf },
  }: ItemHistory,
): Markup {
  const words = KIND_WORDS[item.kind];
  return html`<p class="back"><a href="/${daysQuery(days)}#${item.kind}">State of play as of ${day(days.asOf)}</a></p>
<h1>${parties(item)}: “${told}”</h1>
<dl class="facts">
  <div><dt>Kind</dt><dd>${words.one}</dd></div>
  <div><dt>${words.actor}</dt><dd>${partiesLinked(item, days)}</dd></div>
  ${item.issue ? html`<div><dt>Issue</dt><dd>${issueLink(item, days)}</dd></div>` : ""}
  <div><dt>Status</dt><dd>${qualifiedStatus(item, record, days.asOf)}</dd></div>
  <div><dt>Says</dt><dd>${voicesInWords(item.told.by)}</dd></div>
  <div><dt>Sources</dt><dd>${count(item.told.publishers, "independent publisher")}</dd></div>
  ${path.length > 1 ? html`<div><dt>Came through</dt><dd>${pathLine(path, days.asOf)}</dd></div>` : ""}
  <div><dt>First and last report</dt><dd>${day(item.told.first)}${item.told.last === item.told.first ? "" : html` to ${day(item.told.last)}`}</dd></div>
</dl>
${item.contested ? html`<p class="note">Contested: sources disagree, and no later report known on ${day(days.known)} settles it.</p>` : ""}
${links.length > 0 ? html`<ul class="links">${links.map((link) => linkLine(link, item.id, { days, words: wordsOf }))}</ul>` : ""}
<h2>History <span class="count">${count(history.length, "record")} in ${count(item.documents.length, "report")}</span></h2>
<ol class="history">${history.map((kept) =>
    historyEntry(
      kept,
      kept.id === item.statusRecord,
      movements.find((moved) => moved.record === kept.id),
    ),
  )}</ol>`;
}

/** When it happened or held; a plan counts from its publication. */
function aboutDay({ record, published }: KeptRecord): Markup {
  const { time } = record;
  return time && time.to < published ? html`${timeInWords(time)}` : day(published);
}

/** What it hangs on, or what hangs on it. */
function linkLine(
  { item, condition, on, cameAbout }: Link,
  shown: string,
  { days, words }: { readonly days: Days } & Pick<StatedLinks, "words">,
): Markup {
  const to = (other: WeighedItem) =>
    html`<a href="/items/${inAddress(other.id)}${daysQuery(days)}">${KIND_WORDS[other.kind].one.toLowerCase()} of ${whoToWhom(other)}: “${words(other)}”</a>`;
  if (item.id !== shown) return html`<li>On it hangs the ${to(item)}: “${condition}”</li>`;
  if (!on) return html`<li>Hangs on “${condition}”, of which the state knows nothing</li>`;
  return html`<li>Hangs on “${condition}”: the ${to(on)} ${statusMark(on.status)}${cameAbout ? ", which came about" : ""}</li>`;
}

function historyEntry(kept: KeptRecord, gaveStatus: boolean, moved: Movement | undefined): Markup {
  return html`<li ${gaveStatus ? html`class="gave-status"` : ""}>
  <p class="when">${aboutDay(kept)} ${statusMark(kept.record.attributes.value)}${certaintyMark(kept)}${gaveStatus ? html` <span class="hint">gives the status</span>` : ""}${moved ? html` <span class="moved ${moved.direction}">${movementWords(moved)}</span>` : ""}</p>
  <blockquote><a class="quote" href="/records/${inAddress(kept.id)}#said">${kept.quote.evidence}</a></blockquote>
  <p>${circumstances(kept)}${sourceLine(kept)}</p>
</li>`;
}
