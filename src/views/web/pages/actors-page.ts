import { html } from "hono/html";
import type { ListedActor } from "../../../correct-actors.ts";
import { daysQuery } from "../days.ts";
import type { Days, Overview, StatedItems } from "../source.ts";
import { count } from "../words.ts";
import type { Markup } from "./layout.ts";
import { day, inAddress } from "./parts.ts";
import { kindTables } from "./state-tables.ts";

/** Everybody whom the reports name, those of most reports first. */
export function actorsPage(actors: readonly ListedActor[]): Markup {
  const byReports = actors.toSorted((a, b) => b.documents.length - a.documents.length);
  return html`<h1>Who is who <span class="count">${count(actors.length, "actor")}</span></h1>
${
  actors.length === 0
    ? html`<div class="empty"><p>The reports name nobody yet.</p></div>`
    : html`<p class="summary">Two rows for one actor, or one for two? Say so on the command line: <code>parley actors merge</code> and <code>parley actors split</code>; both can be taken back.</p>
<div class="wide"><table class="state actors"><thead><tr><th scope="col" class="who">Name</th><th scope="col" class="issue">What it is</th><th scope="col" class="issue">Reports</th><th scope="col">Also written</th></tr></thead>
<tbody>${byReports.map(({ name, type, documents, aliases }) => html`<tr><th scope="row"><a href="/actors/${inAddress(name)}">${name}</a></th><td>${type === "unknown" ? "" : type}</td><td>${count(documents.length, "report")}</td><td>${aliases.join(", ")}</td></tr>`)}</tbody></table></div>`
}`;
}

/** One actor: its names, and all that the state says of what it and who acts for it do, and of what is done toward it. */
export function actorPage(
  { name, type, aliases, documents }: ListedActor,
  { overview, days }: { readonly overview: Overview; readonly days: Days },
  { items, minor }: Pick<StatedItems, "items" | "minor">,
): Markup {
  return html`<p class="back"><a href="/${daysQuery(days)}">State of play as of ${day(days.asOf)}</a> · <a href="/actors">Who is who</a></p>
<h1>${name}</h1>
<dl class="facts">
  ${type === "unknown" ? "" : html`<div><dt>What it is</dt><dd>${type}</dd></div>`}
  ${aliases.length > 0 ? html`<div><dt>Also written</dt><dd>${aliases.join(", ")}</dd></div>` : ""}
  <div><dt>Named in</dt><dd><a href="/search?q=${inAddress(`"${name}"`)}">${count(documents.length, "report")}</a></dd></div>
  <div><dt>Items as of ${day(days.asOf)}</dt><dd>${items.length}${minor.length > 0 ? ` and ${count(minor.length, "minor mention")}` : ""}</dd></div>
</dl>
${items.length + minor.length === 0 ? html`<div class="empty"><p>The state of this day says nothing of it: it is named in passing only.</p></div>` : ""}
${kindTables(items, { overview, days, idPrefix: "" })}
${minor.length > 0 ? html`<details class="minor" ${items.length === 0 ? html`open` : ""}><summary>${count(minor.length, "minor mention")}, said once in passing</summary>${kindTables(minor, { overview, days, idPrefix: "minor-" })}</details>` : ""}`;
}
