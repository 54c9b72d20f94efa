import { html } from "hono/html";
import type { Item } from "../../../domain/item.ts";
import type { KeptRecord } from "../../../domain/kept-record.ts";
import {
  amountInWords,
  dayInWords,
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

/** A status as a mark whose word says everything that its colour does. */
export function statusMark(status: string): Markup {
  return html`<span class="status ${sortOfStatus(status)}">${statusWords(status)}</span>`;
}

/** A status with what qualifies it: contested, or less than asserted. */
export function qualifiedStatus(item: Item, record: KeptRecord): Markup {
  return html`${statusMark(item.status)}${item.contested ? html` <span class="contested">contested</span>` : ""}${certaintyMark(record)}`;
}

/** How sure the report is, where it does more than assert. */
export function certaintyMark({ record }: KeptRecord): Markup {
  return record.certainty === "asserted"
    ? html``
    : html` <span class="certainty">${record.certainty}</span>`;
}

/** The words that the record rests on, leading to their sentence in its report. */
export function quoteLink({ id, quote }: KeptRecord): Markup {
  return html`<a class="quote" href="/records/${inAddress(id)}#said">“${quote.what}”</a>`;
}

/** When, where, how much and on what condition, as far as told. */
export function circumstances({ record, quote }: KeptRecord): Markup {
  const told = [
    record.time && timeInWords(record.time),
    record.place,
    record.amount && amountInWords(record.amount),
    quote.condition && `condition: “${quote.condition}”`,
  ].filter((part) => part !== undefined);
  return told.length > 0 ? html`<span class="circumstances">${told.join(" · ")}</span>` : html``;
}

/** Who published it and when, and who says so in it. */
export function sourceLine({ publisher, published, record }: KeptRecord): Markup {
  const said =
    record.source.length > 0 ? `, according to ${record.source.join(", according to ")}` : "";
  return html`<span class="source">${publisher ?? "unknown publisher"}, ${day(published)}${said}</span>`;
}

export function day(of: string): Markup {
  return html`<time datetime="${of}">${dayInWords(of)}</time>`;
}

/** An address part, as an id may hold any character. */
export function inAddress(id: string): string {
  return encodeURIComponent(id);
}
