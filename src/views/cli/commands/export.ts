import { type Dossier, type Play, playOf } from "../../../pipeline.ts";
import { atomFeed } from "../../exports/atom.ts";
import { recordOfMove } from "../../move-lines.ts";
import { daysOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { sayNoReports, withDossier } from "../with-dossier.ts";
import { writeOutput } from "../write-output.ts";

export interface ExportOptions {
  readonly directory: string;
  readonly what: "atom" | "ics";
  readonly asOf: string | undefined;
  readonly out: string | undefined;
}

/** What feed readers and calendars take: what turned, report day by report day, or the meetings with their status. */
export async function runExport(
  options: ExportOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    const play = await playOf(store);
    const days = daysOf(play, { asOf: options.asOf, known: undefined });
    if (!days) return sayNoReports(terminal);
    const text =
      options.what === "atom"
        ? await feedOf(play, days.asOf, store)
        : await calendarOf(play, days.asOf, { store, terminal });
    if (options.out === undefined) {
      terminal.print(text.trimEnd());
      return 0;
    }
    const unwritten = await writeOutput(options.out, text);
    return unwritten ? sayRefusal(terminal, unwritten) : 0;
  });
}

/** So many of the latest report days are in the feed: readers keep what they have seen. */
const FEED_DAYS = 10;

async function feedOf(play: Play, asOf: string, store: Dossier["store"]): Promise<string> {
  const days = play.reportDays.filter((day) => day <= asOf).slice(-FEED_DAYS - 1);
  const told = await Promise.all(
    days.slice(1).map(async (day, index) => ({
      day,
      moves: await play.moves(days[index] as string, day),
    })),
  );
  const record = await play.records(told.flatMap(({ moves }) => moves.map(recordOfMove)));
  return atomFeed({ title: (await store.settings()).title, days: told, record });
}

async function calendarOf(
  play: Play,
  asOf: string,
  { store, terminal }: { readonly store: Dossier["store"]; readonly terminal: Terminal },
): Promise<string> {
  const { meetingsCalendar } = await import("../../exports/calendar.ts");
  const { items } = await play.state({ asOf, known: asOf });
  const meetings = items.filter(({ kind }) => kind === "meeting");
  const record = await play.records(meetings.flatMap(({ history }) => history));
  const { title } = await store.settings();
  const { text, undated } = meetingsCalendar({ title, asOf, items: meetings, record });
  if (undated > 0) {
    const left = undated === 1 ? "1 meeting is" : `${undated} meetings are`;
    terminal.say(`${left} left out: no report tells the day.`);
  }
  return text;
}
