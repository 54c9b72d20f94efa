import type { Change, Item } from "../../domain/item.ts";
import type { KeptRecord } from "../../domain/kept-record.ts";
import type { Kind } from "../../domain/kinds.ts";
import { statusWords, whoToWhom } from "../item-lines.ts";

/** A brief: nothing in it that is not from the record. */
export interface Brief {
  readonly title: string;
  /** Null of a dossier without reports. */
  readonly asOf: string | null;
  readonly since: string | null;
  readonly sections: readonly Section[];
  /** Source `n` is at index `n - 1`. */
  readonly sources: readonly Source[];
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** One statement of the brief, with the numbers of its sources. */
export interface Line {
  readonly lead: string;
  /** The record's own words, verbatim. */
  readonly words: string;
  readonly sources: readonly number[];
}

/** A sentence of a report that a line rests on. */
export interface Source {
  readonly publisher: string;
  readonly published: string;
  readonly title: string;
  readonly sentence: string;
}

export interface BriefInput {
  readonly title: string;
  readonly asOf: string;
  readonly since: string | undefined;
  readonly items: readonly Item[];
  readonly changes: readonly Change[];
  readonly record: (id: Item["statusRecord"]) => KeptRecord;
  readonly titleOf: (documentId: string) => string;
}

const HEADINGS: readonly (readonly [Kind, string])[] = [
  ["meeting", "Meetings"],
  ["position", "Positions"],
  ["demand", "Demands"],
  ["commitment", "Commitments"],
  ["deal", "Deals"],
  ["pressure", "Pressure"],
  ["tone", "Tone"],
  ["open", "Open questions"],
  ["role", "Who is who"],
];

/** Writes the brief of a state: contested items first, then what changed, then kind by kind. The same state gives the same brief. */
export function briefOf(input: BriefInput): Brief {
  const sources: Source[] = [];
  const numbers = new Map<string, number>();
  const cite = (item: Item): number[] => {
    const record = input.record(item.statusRecord);
    const known = numbers.get(record.id);
    if (known !== undefined) return [known];
    sources.push(sourceOf(record, input.titleOf));
    numbers.set(record.id, sources.length);
    return [sources.length];
  };
  const line = (item: Item, lead: string): Line => ({
    lead,
    words: item.what,
    sources: cite(item),
  });
  const sections: Section[] = [
    {
      heading: "Contested",
      lines: input.items
        .filter(({ contested }) => contested)
        .map((item) => line(item, leadOf(item))),
    },
    {
      heading: input.since === undefined ? "" : `Changes since ${input.since}`,
      lines: input.changes.map(({ item, was, now }) =>
        line(item, `${item.kind}: ${whoToWhom(item)}: ${was ?? "new"} → ${now ?? "gone"}`),
      ),
    },
    ...HEADINGS.map(([kind, heading]) => ({
      heading,
      lines: input.items
        .filter((item) => item.kind === kind)
        .map((item) => line(item, leadOf(item))),
    })),
  ];
  const { title, asOf, since } = input;
  return {
    title,
    asOf,
    since: since ?? null,
    sections: sections.filter(({ lines }) => lines.length > 0),
    sources,
  };
}

/** The brief of a dossier that holds no reports yet. */
export function emptyBrief(title: string): Brief {
  return { title, asOf: null, since: null, sections: [], sources: [] };
}

function leadOf(item: Item): string {
  const issue = item.issue === undefined ? "" : ` [${item.issue}]`;
  return `${whoToWhom(item)}: ${statusWords(item)}${issue}`;
}

function sourceOf(record: KeptRecord, titleOf: BriefInput["titleOf"]): Source {
  return {
    publisher: record.publisher ?? "unknown publisher",
    published: record.published,
    title: titleOf(record.documentId),
    sentence: record.quote.evidence.replace(/\s+/g, " "),
  };
}
