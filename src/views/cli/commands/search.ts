import { oneLine } from "../../one-line.ts";
import type { Failures } from "../failures.ts";
import type { Services } from "../services.ts";
import { printTable, type Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Finds words in the dossier's documents, best first. */
export async function runSearch(
  query: string,
  options: { readonly directory: string; readonly limit: number; readonly json: boolean },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    const hits = await store.search(query, options.limit);
    if (options.json) terminal.print(JSON.stringify({ query, hits }));
    else if (hits.length === 0)
      terminal.say(`Nothing found for "${oneLine(query)}". Try fewer or shorter words.`);
    else
      printTable(
        terminal,
        [
          { head: "published", share: 2 },
          { head: "document", share: 5 },
          { head: "text", share: 12 },
        ],
        hits.map(({ published, title, text }) => [published, title, text]),
      );
    return 0;
  });
}
