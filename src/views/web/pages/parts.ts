import { html } from "hono/html";
import type { Item, Movement } from "../../../domain/item.ts";
import type { KeptRecord } from "../../../domain/kept-record.ts";
import type { WeighedItem } from "../../../state/describe-item.ts";
import { isOverdue } from "../../../state/moves.ts";
import { type PathStep, pathStepsWords, shortened } from "../../item-path.ts";
import { movementWords, OVERDUE } from "../../outlook-words.ts";
import { daysQuery } from "../days.ts";
import type { Days } from "../source.ts";
import {
  amountInWords,
  dayInWords,
  KIND_WORDS,
  namesInWords,
  sortOfStatus,
  statusWords,
  timeInWords,
} from "../words.ts";
import type { Markup } from "./layout.ts";

/** Names, or "unattributed" where nothing supported a guess. */
export function names(of: readonly string[]): Markup {
  return of.length > 0 ? html`${namesInWords(of)}` : html`<span class="none">unattributed</span>`;
}

/** Who, and toward whom where there is somebody. */
export function parties({ kind, actor, target }: Item): Markup {
  const toward = html` <span class="toward">${KIND_WORDS[kind].toward} ${namesInWords(target)}</span>`;
  return html`${names(actor)}${target.length > 0 ? toward : ""}`;
}

/** A status as a mark whose word says everything that its colour does. */
export function statusMark(status: string): Markup {
  return html`<span class="status ${sortOfStatus(status)}">${statusWords(status)}</span>`;
}

/** A status with what qualifies it: contested, less than asserted, overdue, and which way it moved last. */
export function qualifiedStatus(item: WeighedItem, record: KeptRecord, asOf: string): Markup {
  return html`${statusMark(item.status)}${item.contested ? html` <span class="contested">contested</span>` : ""}${certaintyMark(record)}${overdueMark(item, asOf)}${item.moved ? html` ${movementMark(item.moved)}` : ""}`;
}

/** How sure the report is, where it does other than assert and the status does not say the same ("conditional", "unconfirmed"). */
export function certaintyMark({ record }: KeptRecord): Markup {
  const { certainty, attributes } = record;
  return certainty === "asserted" || certainty === attributes.value
    ? html``
    : html` <span class="certainty">${certainty}</span>`;
}

/** That a plan's day has passed without a report: worked out, and told by nobody. */
export function overdueMark(item: WeighedItem, asOf: string): Markup {
  return isOverdue(item, asOf) && item.due !== undefined
    ? html` <span class="overdue">${OVERDUE}</span> <span class="hint">was due ${day(item.due)}</span>`
    : html``;
}

/** Which way an item moved, when and why, leading to the sentence that did it. */
export function movementMark(moved: Movement): Markup {
  return html`<a class="moved ${moved.direction}" href="/records/${inAddress(moved.record)}#said">${movementWords(moved)}</a> <span class="hint">${day(moved.on)}</span>`;
}

/** Words of a record, leading to their sentence in its report. */
export function quoteLink({ id }: KeptRecord, words: string): Markup {
  return html`<a class="quote" href="/records/${inAddress(id)}#said">“${words}”</a>`;
}

/** The stages that an item came through, each leading to the sentence that says so; nothing of one stage. */
export function pathLine(steps: readonly PathStep[], asOf: string): Markup {
  if (steps.length < 2) return html``;
  const words = pathStepsWords(steps, asOf);
  const stages = shortened(steps.map(({ record }, index) => ({ record, words: words[index] })));
  return html`<span class="path"><span class="unseen">Came through: </span>${stages.map(
    (stage, index) =>
      html`${index === 0 ? "" : html` <span aria-label="then">→</span> `}${stage ? html`<a href="/records/${inAddress(stage.record)}#said">${stage.words}</a>` : "…"}`,
  )}</span>`;
}

/** Who, and toward whom, each leading to all that the state says of them. */
export function partiesLinked({ kind, actor, target }: Item, days: Days): Markup {
  const linked = (all: readonly string[]) =>
    all.map((name, index) => html`${separator(index, all.length)}${partyLink(name, days)}`);
  const from =
    actor.length > 0 ? html`${linked(actor)}` : html`<span class="none">unattributed</span>`;
  return html`${from}${target.length > 0 ? html` <span class="toward">${KIND_WORDS[kind].toward} ${linked(target)}</span>` : ""}`;
}

function separator(index: number, length: number): string {
  if (index === 0) return "";
  return index === length - 1 ? " and " : ", ";
}

function partyLink(name: string, days: Days): Markup {
  return html`<a class="name" href="/actors/${inAddress(name)}${daysQuery(days)}">${name}</a>`;
}

/** An item's issue, leading to all that bears on it. */
export function issueLink({ issue }: Pick<Item, "issue">, days: Days): Markup {
  return issue === undefined
    ? html``
    : html`<a class="name" href="/${daysQuery(days)}&issue=${inAddress(issue)}">${issue}</a>`;
}

/** When, where, how much and on what condition, as far as told. */
export function circumstances({ record, quote, published }: KeptRecord): Markup {
  const { time } = record;
  const isSameDay = time?.from === published && time.to === published;
  const told = [
    time && !isSameDay ? timeInWords(time) : undefined,
    record.place,
    record.amount && amountInWords(record.amount),
    quote.condition && `condition: “${quote.condition}”`,
  ].filter((part) => part !== undefined);
  return told.length > 0 ? html`<span class="circumstances">${told.join(" · ")}</span>` : html``;
}

/** Who published it and when, who says so in it, and how sure the reader is that it says so. */
export function sourceLine(kept: KeptRecord): Markup {
  const { publisher, published, record } = kept;
  const sure = `reader ${Math.round(record.confidence * 100)} % sure`;
  return html`<span class="source">${publisher ?? "unknown publisher"}, ${day(published)}${saidBy(kept)} · ${sure}</span>`;
}

/** Whose word it is: nothing where the report says so itself. */
function saidBy({ record: { source, actor } }: KeptRecord): string {
  if (source.length === 0) return "";
  const isOwn = source.every((name) => actor.includes(name));
  return isOwn ? ", by own account" : `, according to ${namesInWords(source)}`;
}

export function day(of: string): Markup {
  return html`<time datetime="${of}">${dayInWords(of)}</time>`;
}

/** An address part, as an id may hold any character. */
export function inAddress(id: string): string {
  return encodeURIComponent(id);
}
