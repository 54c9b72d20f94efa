import { html } from "hono/html";
import type { FoundSentence } from "../source.ts";
import { count } from "../words.ts";
import type { Markup } from "./layout.ts";
import { day, inAddress } from "./parts.ts";

/** Sentences that hold the words looked for. */
export function searchPage(query: string, found: readonly FoundSentence[]): Markup {
  if (!query)
    return html`<h1>Search</h1><div class="empty"><p>Write some words of a report into the search field above.</p></div>`;
  if (found.length === 0)
    return html`<h1>Search</h1><div class="empty"><p>No sentence was found for “${query}”. Try fewer words, or one word alone.</p></div>`;
  return html`<h1>Search <span class="count">${count(found.length, "sentence")} for “${query}”</span></h1>
<ol class="history">${found.map(
    (hit) => html`<li><blockquote>${hit.text}</blockquote>
<p class="source"><a href="/documents/${inAddress(hit.documentId)}">${hit.title}</a>, ${day(hit.published)}</p></li>`,
  )}</ol>`;
}
