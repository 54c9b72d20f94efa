import { html } from "hono/html";
import type { FoundItem } from "../../found.ts";
import type { FoundSentence } from "../source.ts";
import { count, KIND_WORDS } from "../words.ts";
import type { Markup } from "./layout.ts";
import { day, inAddress, statusMark } from "./parts.ts";

/** Sentences that hold the words looked for. */
export function searchPage(query: string, found: readonly FoundSentence[]): Markup {
  if (!query)
    return html`<h1>Search</h1><div class="empty"><p>Write some words of a report into the search field above.</p></div>`;
  if (found.length === 0)
    return html`<h1>Search</h1><div class="empty"><p>No sentence was found for “${query}”. Try fewer words, or one word alone.</p></div>`;
  return html`<h1>Search <span class="count">${count(found.length, "sentence")} for “${query}”</span></h1>
<ol class="history">${found.map(
    (
      hit,
    ) => html`<li><blockquote><span class="beside">${hit.before.join(" ")}</span> ${hit.text} <span class="beside">${hit.after.join(" ")}</span></blockquote>
<p class="source"><a href="/documents/${inAddress(hit.documentId)}">${hit.title}</a>, ${day(hit.published)}</p>${hit.items.length > 0 ? html`<ul class="found">${hit.items.map(foundItem)}</ul>` : ""}</li>`,
  )}</ol>`;
}

/** An item that rests on the sentence; one that has left the state since is shown as of the sentence's day. */
function foundItem({ id, kind, status, asOf }: FoundItem): Markup {
  return html`<li><a href="/items/${inAddress(id)}${asOf === undefined ? "" : `?as-of=${asOf}`}">${KIND_WORDS[kind].one}</a> ${statusMark(status)}${asOf === undefined ? "" : html` <span class="hint">on ${day(asOf)}</span>`}</li>`;
}
