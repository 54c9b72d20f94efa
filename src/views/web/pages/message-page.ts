import { html } from "hono/html";
import type { Markup } from "./layout.ts";

/** A page that says what is wrong and what to do next. */
export function messagePage(heading: string, message: string): Markup {
  return html`<h1>${heading}</h1><div class="empty"><p>${message}</p><p><a href="/">Go to the state of play</a></p></div>`;
}

/** That there is nothing to show yet, and what to do. */
export function noReports(): Markup {
  return html`<div class="empty"><p>This dossier holds no reports yet.</p>
  <p>Add some on the command line, then load this page again:</p>
  <pre><code>parley add -d DOSSIER REPORT…</code></pre></div>`;
}
