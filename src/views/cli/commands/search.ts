import { type Found, type FoundItem, findIn } from "../../found.ts";
import { oneLine } from "../../one-line.ts";
import type { Failures } from "../failures.ts";
import type { Services } from "../services.ts";
import { printTable, type Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

export interface SearchOptions {
  readonly directory: string;
  /** How many hits at most. */
  readonly limit: number;
  /** How many sentences before and after each. */
  readonly context: number;
  readonly json: boolean;
}

/** Finds words in the dossier's documents, best first, each with its document, the items that rest on it and what stands beside it. */
export async function runSearch(
  query: string,
  options: SearchOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) => {
    const hits = await findIn(dossier, query, options);
    if (options.json) terminal.print(JSON.stringify({ query, hits }));
    else if (hits.length === 0)
      terminal.say(`Nothing found for "${oneLine(query)}". Try fewer or shorter words.`);
    else
      printTable(
        terminal,
        COLUMNS,
        hits.map((hit) => row(hit, terminal)),
      );
    return 0;
  });
}

const COLUMNS = [
  { head: "published", share: 2 },
  { head: "document", share: 3 },
  { head: "title", share: 4 },
  { head: "items", share: 4 },
  { head: "text", share: 12 },
] as const;

function row(hit: Found, terminal: Terminal): string[] {
  const { published, documentId, title, items, before, after, text } = hit;
  const hasBeside = before.length + after.length > 0;
  const said = terminal.rich || !hasBeside ? terminal.style("bold", text) : `»${text}«`;
  return [
    published,
    documentId,
    title,
    items.map(itemWords).join("; "),
    [...before, said, ...after].join(" "),
  ];
}

/** "x4f2 demand: raised", with the day that `show` needs where it is no more in the latest state. */
function itemWords({ id, kind, status, asOf }: FoundItem): string {
  return `${id} ${kind}: ${status}${asOf === undefined ? "" : ` (--as-of ${asOf})`}`;
}
