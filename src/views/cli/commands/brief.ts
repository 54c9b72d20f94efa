import { writeFile } from "node:fs/promises";
import { playOf } from "../../../pipeline.ts";
import { briefOf } from "../../brief/brief.ts";
import { toMarkdown } from "../../brief/markdown.ts";
import { daysOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";

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
  const opened = await services.openDossier(options.directory, { create: false });
  if (!opened.ok) return sayRefusal(terminal, opened.refusal);
  const { store } = opened.value;
  const play = await playOf(store);
  const [settings, documents] = await Promise.all([store.settings(), store.documents()]);
  const days = daysOf(play, { asOf: options.asOf, known: undefined });
  if (!days) {
    await store.close();
    terminal.say("This dossier holds no reports yet. Add some: parley add -d DIR FILE…");
    return 0;
  }
  const since = options.since ?? play.reportDays.findLast((day) => day < days.asOf);
  const titles = new Map<string, string>(documents.map(({ id, title }) => [id, title]));
  const { items } = await play.state(days);
  const changes = since === undefined ? [] : await play.changes(since, days.asOf);
  const named = [...items, ...changes.map(({ item }) => item)];
  const record = await play.records(named.map((item) => item.statusRecord));
  await store.close();
  const brief = briefOf({
    title: settings.title,
    asOf: days.asOf,
    since,
    items,
    changes,
    record,
    titleOf: (id) => titles.get(id) ?? id,
  });
  const text = options.json ? JSON.stringify(brief, null, 1) : toMarkdown(brief);
  if (options.out !== undefined) return await writeBrief(options.out, text, terminal);
  terminal.print(text);
  return 0;
}

async function writeBrief(path: string, text: string, terminal: Terminal): Promise<Failures> {
  try {
    await writeFile(path, `${text}\n`);
    return 0;
  } catch (error) {
    const reason = `It could not be written: ${error instanceof Error ? error.message : String(error)}.`;
    const remedy = "Give a file in a folder that is there and may be written to.";
    return sayRefusal(terminal, { about: path, reason, remedy });
  }
}
