import { playOf } from "../../../pipeline.ts";
import { type Key, keysAmong, type Link } from "../../../state/chain.ts";
import type { WeighedItem } from "../../../state/describe-item.ts";
import { statusWords, whoToWhom } from "../../item-lines.ts";
import { linkJson } from "../../link-json.ts";
import { linksOf } from "../../links-of.ts";
import { oneLine } from "../../one-line.ts";
import { wordsAmong } from "../../told-items.ts";
import { daysOf } from "../days.ts";
import type { Failures } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { sayNoReports, withDossier } from "../with-dossier.ts";

export interface ChainOptions {
  readonly directory: string;
  readonly asOf: string | undefined;
  readonly known: string | undefined;
  readonly json: boolean;
}

/** What hangs on what as of a day: each condition and the item that it speaks of; and what would be unlocked by each of those. */
export async function runChain(
  options: ChainOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    const play = await playOf(store);
    const days = daysOf(play, options);
    const links = days ? await linksOf(play, days) : [];
    const keys = keysAmong(links);
    if (options.json)
      terminal.print(
        JSON.stringify({ ...days, links: links.map(linkJson), keys: keys.map(keyJson) }),
      );
    if (!days) return sayNoReports(terminal);
    if (options.json) return 0;
    if (links.length === 0)
      terminal.say(`No report puts anything under a condition as of ${days.asOf}.`);
    else {
      const shown = links.flatMap(({ item, on }) => (on ? [item, on] : [item]));
      const lineOf = lineIn(await wordsAmong(play, shown));
      printChain({ links, keys, asOf: days.asOf, lineOf }, terminal);
    }
    return 0;
  });
}

interface Chain {
  readonly links: readonly Link[];
  readonly keys: readonly Key[];
  readonly asOf: string;
  readonly lineOf: (item: WeighedItem) => string;
}

function printChain({ links, keys, asOf, lineOf }: Chain, terminal: Terminal): void {
  terminal.print(
    terminal.style("bold", `What hangs on what as of ${asOf}: ${links.length} conditions`),
  );
  for (const { item, condition, on, cameAbout, fellThrough } of links) {
    terminal.print(lineOf(item));
    terminal.print(`  hangs on “${oneLine(condition)}”`);
    const state = cameAbout ? "came about" : fellThrough ? "fell through" : "not yet";
    terminal.print(on ? `    ${state}: ${lineOf(on)}` : "    no item of the state speaks of that");
  }
  if (keys.length === 0) return;
  terminal.print(`\n${terminal.style("bold", "What each would unlock, or set off")}`);
  for (const { item, cameAbout, unlocks } of keys) {
    terminal.print(`${lineOf(item)}${cameAbout ? " (came about)" : ""}`);
    for (const { link, steps } of unlocks)
      terminal.print(`${"  ".repeat(steps)}${SENSE[link.sense]} ${lineOf(link.item)}`);
  }
}

const SENSE = { once: "then:", unless: "unless it does:", while: "as long as it does:" } as const;

function lineIn(words: (item: WeighedItem) => string): (item: WeighedItem) => string {
  return (item) =>
    `${item.id}  ${item.kind}: ${whoToWhom(item)}: ${statusWords(item)}: “${words(item)}”`;
}

function keyJson({ item, cameAbout, unlocks }: Key): object {
  return {
    item: item.id,
    what: item.what,
    status: item.status,
    cameAbout,
    unlocks: unlocks.map(({ link, steps }) => ({ item: link.item.id, sense: link.sense, steps })),
  };
}
