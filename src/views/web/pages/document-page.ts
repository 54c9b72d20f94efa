import { html } from "hono/html";
import type { Block, Document } from "../../../domain/document.ts";
import type { KeptRecord } from "../../../domain/kept-record.ts";
import { type Span, textOf } from "../../../domain/span.ts";
import type { Overview } from "../source.ts";
import { count, KIND_WORDS } from "../words.ts";
import type { Markup } from "./layout.ts";
import { certaintyMark, day, inAddress, names, statusMark } from "./parts.ts";

/** A report's text as it was taken in, with the sentence of a record marked where one is given. */
export function documentPage(document: Document, kept?: KeptRecord): Markup {
  return html`<article class="document" lang="${document.language}">
<header><h1>${document.title}</h1>
<p class="source">${document.publisher ?? "unknown publisher"}${document.published ? html`, ${day(document.published)}` : ""}</p>
${kept ? readAs(kept) : ""}</header>
${document.blocks.map((block) => blockOf(document, block, kept))}
</article>`;
}

/** All reports of the dossier, the latest first. */
export function documentsPage({ documents }: Overview): Markup {
  const latestFirst = documents.toReversed();
  return html`<h1>Reports <span class="count">${documents.length}</span></h1>
${
  documents.length === 0
    ? html`<div class="empty"><p>There are none yet. Add some on the command line:</p><pre><code>parley add -d DOSSIER REPORT…</code></pre></div>`
    : html`<div class="wide"><table class="state">
<thead><tr><th scope="col" class="how">Published</th><th scope="col">Title</th><th scope="col" class="who">Publisher</th><th scope="col" class="issue">Records</th></tr></thead>
<tbody>${latestFirst.map(
        (
          line,
        ) => html`<tr><td class="day">${day(line.published)}</td><th scope="row"><a href="/documents/${inAddress(line.id)}">${line.title}</a></th>
<td>${line.publisher ?? "unknown"}</td><td>${count(line.recordCount, "record")}</td></tr>`,
      )}</tbody></table></div>`
}`;
}

/** What was read out of the marked sentence. */
function readAs(kept: KeptRecord): Markup {
  const { attributes, actor } = kept.record;
  return html`<p class="read-as">Read as: ${KIND_WORDS[attributes.kind].one.toLowerCase()} of ${names(actor)} ${statusMark(attributes.value)}${certaintyMark(kept)} <a href="#said">Go to the sentence</a></p>`;
}

function blockOf(document: Document, block: Block, kept: KeptRecord | undefined): Markup {
  const content = kept ? marked(document.text, block, kept) : html`${textOf(document.text, block)}`;
  switch (block.kind) {
    case "heading":
      return html`<h2>${content}</h2>`;
    case "item":
      return html`<p class="item">${content}</p>`;
    case "boilerplate":
      return html`<p class="boilerplate" title="Not read: it stands around the report">${content}</p>`;
    case "paragraph":
      return html`<p>${content}</p>`;
    default:
      return block.kind satisfies never;
  }
}

/** A block's text with the part of the evidence that lies in it marked, and within that the words of `what`. */
function marked(text: string, block: Span, { record }: KeptRecord): Markup {
  const said = within(record.evidence, block);
  if (said.startOffset >= said.endOffset) return html`${textOf(text, block)}`;
  const what = within(record.what, said);
  const slice = (from: number, to: number) => text.slice(from, to);
  const isFirst = record.evidence.startOffset >= block.startOffset;
  return html`${slice(block.startOffset, said.startOffset)}<mark ${isFirst ? html`id="said"` : ""}>${slice(said.startOffset, what.startOffset)}<strong>${textOf(text, what)}</strong>${slice(what.endOffset, said.endOffset)}</mark>${slice(said.endOffset, block.endOffset)}`;
}

/** The part of a span that lies in another; empty, at an end of the other, where none does. */
function within(span: Span, outer: Span): Span {
  const clamp = (offset: number) => Math.min(Math.max(offset, outer.startOffset), outer.endOffset);
  return { startOffset: clamp(span.startOffset), endOffset: clamp(span.endOffset) };
}
