import type { RecordId } from "../../domain/id.ts";
import type { LastHeard } from "../../state/last-heard.ts";
import { oneLine } from "../one-line.ts";
import type { Brief, BriefInput, Line, Source } from "./brief.ts";
import { type Candidate, chosenOf, placeOf } from "./choose-lines.ts";

const MOST_SILENT = 5;

/**
 * Writes the brief of a state, one page of it: contested items first, then what changed, then the rest of what matters most, kind by
 * kind, each item once. The same state gives the same brief.
 */
export function briefOf(input: BriefInput): Brief {
  const { title, about, asOf, since, items, minor, lastHeard } = input;
  const chosen = chosenOf(input);
  const { cite, sources } = citations(input);
  const sections = [...Map.groupBy(chosen, ({ heading }) => heading)]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([heading, lines]) => ({ heading, lines: lines.map(cite) }));
  const shown = new Set(chosen.flatMap(({ item, also }) => [item.id, ...also]));
  return {
    title,
    ...(about !== "" && { about }),
    asOf,
    since: since ?? null,
    sections,
    left: { items: items.filter(({ id }) => !shown.has(id)).length, minor: minor.length },
    silent: {
      parties: silentOf(lastHeard.parties, asOf),
      issues: silentOf(lastHeard.issues, asOf),
    },
    sources,
  };
}

/** The brief of a dossier that holds no reports yet. */
export function emptyBrief(title: string): Brief {
  const left = { items: 0, minor: 0 };
  return {
    title,
    asOf: null,
    since: null,
    sections: [],
    left,
    silent: { parties: [], issues: [] },
    sources: [],
  };
}

/** Those of whom the latest day's reports say nothing. */
function silentOf(heard: readonly LastHeard[], asOf: string): readonly LastHeard[] {
  return heard.filter(({ on }) => on < asOf).slice(0, MOST_SILENT);
}

/** Numbers reports as lines name them. */
function citations({ record, titleOf }: BriefInput) {
  const sources: Source[] = [];
  const cited = (id: RecordId): { readonly sentence: string; readonly source: number } => {
    const { documentId, publisher, published, quote } = record(id);
    let index = sources.findIndex(({ document }) => document === documentId);
    if (index === -1) {
      const title = oneLine(titleOf(documentId));
      const by = oneLine(publisher ?? "unknown publisher");
      index = sources.push({ document: documentId, publisher: by, published, title }) - 1;
    }
    return { sentence: oneLine(quote.evidence), source: index + 1 };
  };
  const cite = ({ draft }: Candidate): Line => {
    const { lead, words, marks, record: id } = draft;
    const own = cited(id);
    const told = marks.map((mark) => ({
      words: mark.words,
      ...(mark.record && cited(mark.record)),
    }));
    return { lead, words, marks: told, ...own };
  };
  return { cite, sources };
}
