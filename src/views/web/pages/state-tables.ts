import { html } from "hono/html";
import type { Told } from "../../../domain/item.ts";
import type { Kind } from "../../../domain/kinds.ts";
import { voicesInWords } from "../../outlook-words.ts";
import { daysQuery } from "../days.ts";
import type { Days, Overview, StatedItem } from "../source.ts";
import { count, KIND_ORDER, KIND_WORDS, namesInWords } from "../words.ts";
import type { Markup } from "./layout.ts";
import {
  circumstances,
  day,
  inAddress,
  issueLink,
  partiesLinked,
  pathLine,
  qualifiedStatus,
  quoteLink,
  sourceLine,
} from "./parts.ts";

interface TableContext {
  readonly overview: Overview;
  readonly days: Days;
  /** Before the ids of the headings, so that two sets of tables can stand on one page. */
  readonly idPrefix: string;
}

/** A table for each kind that has items, with links to them above; nothing where there are no items. */
export function kindTables(items: readonly StatedItem[], context: TableContext): Markup {
  const byKind = Map.groupBy(items, ({ item }) => item.kind);
  const kinds = KIND_ORDER.filter((kind) => byKind.has(kind));
  if (kinds.length === 0) return html``;
  const inOrder = orderOf(context.overview);
  const rows = (kind: Kind) => (byKind.get(kind) ?? []).toSorted(inOrder);
  return html`<nav class="kinds" aria-label="Kinds"><ul>${kinds.map(
    (kind) =>
      html`<li><a href="#${context.idPrefix}${kind}">${KIND_WORDS[kind].many} <span class="count">${byKind.get(kind)?.length ?? 0}</span></a></li>`,
  )}</ul></nav>
${kinds.map((kind) => kindTable(kind, rows(kind), context))}`;
}

const BY_NAME = new Intl.Collator("en");
/** Sorts after every name. */
const LAST = "\uFFFF";

/** By the dossier's order of issues, then by who. */
function orderOf({ issues }: Overview): (a: StatedItem, b: StatedItem) => number {
  const places = new Map(issues.map((issue, place) => [issue, place]));
  const place = ({ item }: StatedItem) => places.get(item.issue ?? "") ?? places.size;
  const who = ({ item }: StatedItem) => namesInWords(item.actor) || LAST;
  return (a, b) => place(a) - place(b) || BY_NAME.compare(who(a), who(b));
}

function kindTable(
  kind: Kind,
  rows: readonly StatedItem[],
  { days, idPrefix }: TableContext,
): Markup {
  const words = KIND_WORDS[kind];
  const id = `${idPrefix}${kind}`;
  const { heavy, lighter } = byWeight(rows);
  return html`<section aria-labelledby="${id}">
  <h2 id="${id}">${words.many} <span class="count">${rows.length}</span></h2>
  ${table(heavy, kind, days)}
  ${lighter.length > 0 ? html`<details class="lighter"><summary>${lighter.length} more ${words.many.toLowerCase()}, of less weight</summary>${table(lighter, kind, days)}</details>` : ""}
</section>`;
}

/** A kind of more items than this shows the weightiest of them; the others are folded. Weight is how sure and how often they were told. */
const AT_ONCE = 25;
/** Fewer than this are not worth folding. */
const WORTH_FOLDING = 8;

function byWeight(rows: readonly StatedItem[]): {
  readonly heavy: readonly StatedItem[];
  readonly lighter: readonly StatedItem[];
} {
  if (rows.length < AT_ONCE + WORTH_FOLDING) return { heavy: rows, lighter: [] };
  const weights = rows.map(({ item }) => item.weight).toSorted((a, b) => b - a);
  const least = weights[AT_ONCE - 1] ?? 0;
  const isHeavy = ({ item }: StatedItem) => item.weight >= least || item.contested;
  return { heavy: rows.filter(isHeavy), lighter: rows.filter((row) => !isHeavy(row)) };
}

function table(rows: readonly StatedItem[], kind: Kind, days: Days): Markup {
  const words = KIND_WORDS[kind];
  const withIssue = rows.some(({ item }) => item.issue);
  return html`<div class="wide"><table class="state">
    <thead><tr><th scope="col" class="who">${words.actor}</th>
      <th scope="col" class="how">Status</th><th scope="col">In the report’s words</th>${withIssue ? html`<th scope="col" class="issue">Issue</th>` : ""}
      <th scope="col" class="reports">History</th></tr></thead>
    <tbody>${rows.map(
      ({ item, record, words: told, path }) => html`<tr>
      <th scope="row">${partiesLinked(item, days)}</th>
      <td>${qualifiedStatus(item, record, days.asOf)}</td>
      <td>${quoteLink(record, told)}${pathLine(path, days.asOf)}${circumstances(record)}${sourceLine(record)}</td>${withIssue ? html`<td>${issueLink(item, days)}</td>` : ""}
      <td><a href="/items/${inAddress(item.id)}${daysQuery(days)}">${count(item.documents.length, "report")}<span class="unseen"> on ${told}</span></a>${toldLine(item.told)}</td></tr>`,
    )}</tbody></table></div>`;
}

/** How many publishers told it and on whose word; of one report its own line says the day. */
function toldLine({ by, publishers, first, last }: Told): Markup {
  const until = first === last ? "" : html`; last ${day(last)}`;
  return html`<span class="source">${count(publishers, "publisher")}; ${voicesInWords(by)}${until}</span>`;
}
