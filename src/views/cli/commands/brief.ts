import { extname } from "node:path";
import type { RecordId } from "../../../domain/id.ts";
import type { Outcome } from "../../../domain/note.ts";
import { type Dossier, type Play, playOf } from "../../../pipeline.ts";
import type { WeighedItem } from "../../../state/describe-item.ts";
import { lastHeard } from "../../../state/last-heard.ts";
import type { Brief } from "../../brief/brief.ts";
import { toHtml } from "../../brief/html.ts";
import { briefOf, emptyBrief } from "../../brief/make-brief.ts";
import { toMarkdown } from "../../brief/markdown.ts";
import { filterIn } from "../../filter-in.ts";
import { filterWords, type Wanted } from "../../filter-items.ts";
import { pathOf, recordsOfPath } from "../../item-path.ts";
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
  /** What of it is asked for. */
  readonly wanted: Wanted;
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
  return await withDossier(options.directory, services, terminal, async (dossier) => {
    const outcome = await briefAsOf(dossier, options);
    if (!outcome.ok) return sayRefusal(terminal, outcome.refusal);
    const brief = outcome.value;
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

async function briefAsOf(dossier: Dossier, options: BriefOptions): Promise<Outcome<Brief>> {
  const { store } = dossier;
  const play = await playOf(store);
  const [settings, documents] = await Promise.all([store.settings(), store.documents()]);
  const days = daysOf(play, { asOf: options.asOf, known: undefined });
  if (!days) return { ok: true, value: emptyBrief(settings.title) };
  const state = await play.state(days);
  const filter = await filterIn(dossier, state, options.wanted);
  if (!filter.ok) return filter;
  const { keeps } = filter.value;
  const [items, minor] = [state.items.filter(keeps), state.minor.filter(keeps)];
  const since = sinceOf(play, options.since, days.asOf);
  const moves = since === undefined ? [] : await play.moves(since, days.asOf);
  const kept = moves.filter(({ item }) => keeps(item));
  const record = await play.records([
    ...[...items, ...kept.map(({ item }) => item)].flatMap(citedBy),
    ...kept.map(recordOfMove),
  ]);
  const titles = new Map<string, string>(documents.map(({ id, title }) => [id, title]));
  const value = briefOf({
    title: settings.title,
    about: filterWords(filter.value),
    asOf: days.asOf,
    since,
    items,
    minor,
    moves: kept,
    lastHeard: lastHeard(items, [...items, ...minor]),
    record,
    path: (item) => pathOf(item, recordsOfPath(item).map(record)),
    titleOf: (id) => titles.get(id) ?? id,
  });
  return { ok: true, value };
}

/** Since when changes are told: nothing is known before the first report, and so nothing changed since. */
function sinceOf(play: Play, given: string | undefined, asOf: string): string | undefined {
  const since = given ?? play.reportDays.findLast((day) => day < asOf);
  const [first = ""] = play.reportDays;
  return since === undefined || since < first ? undefined : since;
}

/** The records on which a line of an item may rest. */
function citedBy(item: WeighedItem): RecordId[] {
  const { statusRecord, moved, condition, settled } = item;
  return [
    statusRecord,
    ...(moved ? [moved.record] : []),
    ...(condition ? [condition.record] : []),
    ...(settled ? [settled.record] : []),
    ...recordsOfPath(item),
  ];
}
