import { html } from "hono/html";
import type { Markup } from "./layout.ts";

/** A page that says what is wrong and what to do next. */
export function messagePage(heading: string, message: string): Markup {
  return html`<h1>${heading}</h1><div class="empty"><p>${message}</p><p><a href="/">Go to the state of play</a></p></div>`;
}
