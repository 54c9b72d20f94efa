import { extname } from "node:path";
import { type Dossier, playOf } from "../../../pipeline.ts";
import { lastHeard } from "../../../state/last-heard.ts";
import type { Brief } from "../../brief/brief.ts";
import { toHtml } from "../../brief/html.ts";
import { briefOf, emptyBrief } from "../../brief/make-brief.ts";
import { toMarkdown } from "../../brief/markdown.ts";
import { recordOfMove } from "../../move-lines.ts";
import { daysOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { sayNoReports, withDossier } from "../with-dossier.ts";
import { writeOutput } from "../write-output.ts";

export type BriefFormat = "markdown" | "html" | "docx";

export interface BriefOptions {
  readonly directory: string;
  readonly asOf: string | undefined;
  readonly since: string | undefined;
  /** Undefined: what the name of `out` ends in, or Markdown. */
  readonly format: BriefFormat | undefined;
  /** Write out the sentences that lines rest on, too. */
  readonly sentences: boolean;
  readonly out: string | undefined;
  readonly json: boolean;
}

/** A page that can be forwarded: the state as of a day and what changed since another, each line with its numbered source. */
export async function runBrief(
  options: BriefOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const format = options.format ?? formatOf(options.out);
  if (format === "docx" && options.out === undefined && !options.json)
    return sayRefusal(terminal, {
      about: "brief",
      reason: "A Word document cannot be printed.",
      remedy: "Say where to write it: --out brief.docx.",
    });
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    const brief = await briefAsOf(store, options);
    if (brief.asOf === null) sayNoReports(terminal);
    if (brief.asOf === null && !options.json) return 0;
    const content = options.json
      ? JSON.stringify(brief, null, 1)
      : await written(brief, format, options);
    if (options.out === undefined) {
      terminal.print(typeof content === "string" ? content : Buffer.from(content).toString("utf8"));
      return 0;
    }
    const unwritten = await writeOutput(options.out, content);
    return unwritten ? sayRefusal(terminal, unwritten) : 0;
  });
}

function formatOf(path = ""): BriefFormat {
  const ending = extname(path).toLowerCase();
  if (ending === ".docx") return "docx";
  return ending === ".html" || ending === ".htm" ? "html" : "markdown";
}

async function written(
  brief: Brief,
  format: BriefFormat,
  options: Pick<BriefOptions, "sentences">,
): Promise<string | Uint8Array> {
  switch (format) {
    case "markdown":
      return toMarkdown(brief, options);
    case "html":
      return toHtml(brief, options);
    case "docx":
      return await (await import("../../brief/docx.ts")).toDocx(brief, options);
    default:
      return format satisfies never;
  }
}

async function briefAsOf(store: Dossier["store"], options: BriefOptions): Promise<Brief> {
  const play = await playOf(store);
  const [settings, documents] = await Promise.all([store.settings(), store.documents()]);
  const days = daysOf(play, { asOf: options.asOf, known: undefined });
  if (!days) return emptyBrief(settings.title);
  const since = options.since ?? play.reportDays.findLast((day) => day < days.asOf);
  const titles = new Map<string, string>(documents.map(({ id, title }) => [id, title]));
  const { items, minor } = await play.state(days);
  const moves = since === undefined ? [] : await play.moves(since, days.asOf);
  const shown = [...items, ...moves.map(({ item }) => item)];
  const cited = shown.flatMap(({ statusRecord, moved, condition }) => [
    statusRecord,
    ...(moved ? [moved.record] : []),
    ...(condition ? [condition.record] : []),
  ]);
  return briefOf({
    title: settings.title,
    asOf: days.asOf,
    since,
    items,
    minor,
    moves,
    lastHeard: lastHeard(items, [...items, ...minor]),
    record: await play.records([...cited, ...moves.map(recordOfMove)]),
    titleOf: (id) => titles.get(id) ?? id,
  });
}
