import { html } from "hono/html";
import type { Refusal } from "../../../domain/note.ts";
import { filterWords, type ItemFilter, type Wanted, wantsAll } from "../../filter-items.ts";
import { KIND_ORDER, KIND_WORDS } from "../words.ts";
import type { Markup } from "./layout.ts";

/** What a page may be narrowed to, what it was asked for, and what was meant by that or why it was not understood. */
export interface Narrowed {
  readonly wanted: Wanted;
  readonly filter: ItemFilter | undefined;
  readonly refusal: Refusal | undefined;
  readonly issues: readonly string[];
  /** Those who act, the most active first. */
  readonly parties: readonly string[];
}

/** So many names are offered while one is typed; any other may be typed, too. */
const OFFERED = 60;

/** The fields that narrow a page, for the form that they stand in. A field holds one; an address may ask for several. */
export function filterFields({ wanted, issues, parties }: Narrowed): Markup {
  const [issue = "", party = "", kind = ""] = [
    wanted.issues[0],
    wanted.parties[0],
    wanted.kinds[0],
  ];
  const known = issues.find((one) => one.toLowerCase() === issue.toLowerCase()) ?? issue;
  const options = known === "" || issues.includes(known) ? issues : [known, ...issues];
  return html`<p><label for="issue">Issue</label> <select id="issue" name="issue"><option value="">all</option>${options.map((one) => option(one, one, known))}</select></p>
  <p><label for="party">Party or person</label> <input id="party" name="party" list="parties" value="${party}" autocomplete="off">
  <datalist id="parties">${parties.slice(0, OFFERED).map((name) => html`<option value="${name}"></option>`)}</datalist></p>
  <p><label for="kind">Kind</label> <select id="kind" name="kind"><option value="">all</option>${KIND_ORDER.map((one) => option(one, KIND_WORDS[one].many, kind))}</select></p>`;
}

function option(value: string, words: string, chosen: string): Markup {
  return html`<option value="${value}" ${value === chosen ? html`selected` : ""}>${words}</option>`;
}

/** What is shown of all there is, with the way back to all; why nothing is, where what was asked for was not understood. */
export function narrowedNote({ wanted, filter, refusal }: Narrowed, all: string): Markup {
  if (refusal)
    return html`<div class="empty" role="status"><p>“${refusal.about}”: ${refusal.reason}</p><p>${refusal.remedy.replaceAll("`", "")}</p><p><a href="${all}">Show all</a> · <a href="/actors">Who is who</a></p></div>`;
  if (!filter || wantsAll(wanted)) return html``;
  return html`<p class="narrowed" role="status">Only ${filterWords(filter)}. <a href="${all}">Show all</a></p>`;
}
