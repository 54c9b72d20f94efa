import { html } from "hono/html";

/** Markup whose text was escaped; only the `html` template makes it. */
export type Markup = ReturnType<typeof html>;

export interface PageParts {
  /** Of the page, for the browser's title line. */
  readonly title: string;
  /** Of the dossier. */
  readonly dossier: string;
  /** Which entry of the menu it is. */
  readonly here?:
    | "state"
    | "changes"
    | "positions"
    | "meetings"
    | "chain"
    | "actors"
    | "reports"
    | "corrections";
  readonly query?: string;
  readonly main: Markup;
}

const MENU = [
  { id: "state", href: "/", words: "State of play" },
  { id: "changes", href: "/changes", words: "Changes" },
  { id: "positions", href: "/positions", words: "Positions" },
  { id: "meetings", href: "/meetings", words: "Meetings" },
  { id: "chain", href: "/chain", words: "Conditions" },
  { id: "actors", href: "/actors", words: "Who is who" },
  { id: "reports", href: "/documents", words: "Reports" },
] as const;

/** A whole page around its main part. */
export function layout({ title, dossier, here, query, main }: PageParts): Markup {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} – ${dossier}</title>
    <link rel="stylesheet" href="/style.css">
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
      <div class="inner">
        <a class="dossier" href="/">${dossier}</a>
        <nav class="menu" aria-label="Pages">
          <ul>
            ${MENU.map(
              ({ id, href, words }) =>
                html`<li><a href="${href}" ${id === here ? html`aria-current="page"` : ""}>${words}</a></li>`,
            )}
          </ul>
        </nav>
        <form class="search" role="search" action="/search">
          <label class="unseen" for="q">Search the reports</label>
          <input id="q" name="q" type="search" placeholder="Search reports" value="${query ?? ""}">
          <button>Search</button>
        </form>
      </div>
    </header>
    <main id="main" tabindex="-1">${main}</main>
    <footer class="bottom">
      <p>Parley read this out of the reports; each line rests on a sentence that it quotes. It has not checked whether the reports are right. <a href="/corrections" ${here === "corrections" ? html`aria-current="page"` : ""}>What was corrected by hand</a></p>
    </footer>
  </body>
</html>`;
}
