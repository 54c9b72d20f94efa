import { playOf } from "../../../pipeline.ts";
import { recordJson, saidBy, statusWords, whoToWhom } from "../../item-lines.ts";
import { oneLine } from "../../one-line.ts";
import { daysOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

export interface ShowOptions {
  readonly directory: string;
  readonly asOf: string | undefined;
  readonly known: string | undefined;
  readonly json: boolean;
}

/** One item's history as of a day: every record of it with its sentence, its source and how sure the reader is. */
export async function runShow(
  id: string,
  options: ShowOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    const play = await playOf(store);
    const days = daysOf(play, options);
    const state = days ? await play.state(days) : { items: [], minor: [] };
    const item = [...state.items, ...state.minor].find((candidate) => candidate.id === id);
    const history = item?.history ?? [];
    const records = history.map(await play.records(history));
    if (!item)
      return sayRefusal(terminal, {
        about: id,
        reason: `There is no such item in the state as of ${days?.asOf ?? "any day"}.`,
        remedy: "`parley state --all` lists the items with their ids; `--as-of` chooses the day.",
      });
    if (options.json) {
      terminal.print(JSON.stringify({ ...days, ...item, records: records.map(recordJson) }));
      return 0;
    }
    terminal.print(terminal.style("bold", `${item.kind}: ${whoToWhom(item)}`));
    terminal.print(`${statusWords(item)}${item.issue === undefined ? "" : ` · ${item.issue}`}\n`);
    for (const record of records) {
      const mark = record.id === item.statusRecord ? terminal.style("green", "▸") : " ";
      const { attributes, certainty, confidence } = record.record;
      const sure = `${Math.round(confidence * 100)} %`;
      terminal.print(
        `${mark} ${record.published}  ${attributes.kind} ${attributes.value}, ${certainty}, reader ${sure} sure; ${saidBy(record)} [${record.documentId}]`,
      );
      terminal.print(`    ${oneLine(record.quote.evidence)}`);
    }
    return 0;
  });
}
