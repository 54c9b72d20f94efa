import { type Dossier, playOf } from "../../../pipeline.ts";
import { type Brief, briefOf, emptyBrief } from "../../brief/brief.ts";
import { toMarkdown } from "../../brief/markdown.ts";
import { daysOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { sayNoReports, withDossier } from "../with-dossier.ts";
import { writeOutput } from "../write-output.ts";

export interface BriefOptions {
  readonly directory: string;
  readonly asOf: string | undefined;
  readonly since: string | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
}

/** A page that can be forwarded: the state as of a day and what changed since another, each line with its numbered sources. */
export async function runBrief(
  options: BriefOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    const brief = await briefAsOf(store, options);
    if (!brief.asOf) sayNoReports(terminal);
    if (!brief.asOf && !options.json) return 0;
    const text = options.json ? JSON.stringify(brief, null, 1) : toMarkdown(brief);
    if (options.out === undefined) {
      terminal.print(text);
      return 0;
    }
    const unwritten = await writeOutput(options.out, `${text}\n`);
    return unwritten ? sayRefusal(terminal, unwritten) : 0;
  });
}

async function briefAsOf(store: Dossier["store"], options: BriefOptions): Promise<Brief> {
  const play = await playOf(store);
  const [settings, documents] = await Promise.all([store.settings(), store.documents()]);
  const days = daysOf(play, { asOf: options.asOf, known: undefined });
  if (!days) return emptyBrief(settings.title);
  const since = options.since ?? play.reportDays.findLast((day) => day < days.asOf);
  const titles = new Map<string, string>(documents.map(({ id, title }) => [id, title]));
  const { items } = await play.state(days);
  const changes = since === undefined ? [] : await play.changes(since, days.asOf);
  const named = [...items, ...changes.map(({ item }) => item)];
  const record = await play.records(named.map((item) => item.statusRecord));
  return briefOf({
    title: settings.title,
    asOf: days.asOf,
    since,
    items,
    changes,
    record,
    titleOf: (id) => titles.get(id) ?? id,
  });
}
