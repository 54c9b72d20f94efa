import { html } from "hono/html";
import type { ListedCorrection } from "../../listed-corrections.ts";
import type { Markup } from "./layout.ts";
import { day } from "./parts.ts";

/** What users decided by hand, the latest first. */
export function correctionsPage(corrections: readonly ListedCorrection[]): Markup {
  return html`<h1>Corrections <span class="count">${corrections.length}</span></h1>
${
  corrections.length === 0
    ? html`<div class="empty"><p>Nothing was decided by hand yet. On the command line:</p><ul class="commands"><li>one item, not two: <code>parley items merge ITEM ITEM</code></li><li>two items, not one: <code>parley items split ITEM RECORD</code></li><li>one actor, not two: <code>parley actors merge NAME OTHER</code></li><li>two actors, not one: <code>parley actors split NAME</code></li></ul><p>Each can be undone, and holds for reports to come.</p></div>`
    : html`<p class="summary">Undo one with <code>parley corrections undo NUMBER</code>; it stays in this list.</p>
<div class="wide"><table class="state"><thead><tr><th scope="col" class="issue">Number</th><th scope="col" class="issue">When</th><th scope="col">What was decided</th><th scope="col" class="who">By whom and why</th></tr></thead>
<tbody>${corrections
        .toReversed()
        .map(
          ({ id, recordedAt, words, by, why, undoneBy }) =>
            html`<tr><th scope="row">${id}</th><td>${day(recordedAt.slice(0, 10))}</td><td>${words}${undoneBy === null ? "" : html` <span class="hint">undone by ${undoneBy}</span>`}</td><td>${by ?? ""}${why === null ? "" : html`<span class="source">${why}</span>`}</td></tr>`,
        )}</tbody></table></div>`
}`;
}
