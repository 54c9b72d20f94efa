import type { Document } from "../../src/domain/document.ts";
import { asId } from "../../src/domain/id.ts";
import type { KeptRecord } from "../../src/domain/kept-record.ts";
import type { Certainty, Kind } from "../../src/domain/kinds.ts";
import { type Amount, type Attributes, makeRecord } from "../../src/domain/record.ts";
import { parseReportedTime } from "../../src/domain/time.ts";

/** A record made up for a test. */
export interface MadeUp {
  /** Kind and main attribute: `meeting scheduled`. */
  readonly is: string;
  /** Day of publication. */
  readonly on: string;
  /** Names, separated by commas. */
  readonly actor?: string;
  readonly target?: string;
  readonly source?: string;
  readonly what?: string;
  readonly issue?: string;
  readonly time?: string;
  readonly certainty?: Certainty;
  readonly amount?: Amount;
  /** Part of `what`. */
  readonly condition?: string;
  readonly means?: string;
  readonly format?: string;
  readonly document?: string;
  readonly publisher?: string;
  readonly confidence?: number;
}

/** The records as a dossier would keep them; those of one day are of one document, in the order given, unless they say so. */
export function keptRecords(made: readonly MadeUp[]): KeptRecord[] {
  return made.map((one, index) => keptRecord(one, index));
}

function keptRecord(made: MadeUp, index: number): KeptRecord {
  const { on, what = made.is, publisher = "The Courier", certainty = "asserted" } = made;
  const documentId = asId<KeptRecord["documentId"]>(made.document ?? `d${on}`);
  const evidence = { startOffset: index * 1000, endOffset: index * 1000 + what.length };
  const text = " ".repeat(evidence.startOffset) + what;
  const time = made.time === undefined ? undefined : parseReportedTime(made.time);
  return {
    id: asId(`${documentId}:test@1:${index}`),
    documentId,
    publisher,
    published: on,
    recordedAt: `${on}T12:00:00.000Z`,
    reader: { name: "test", version: "1" },
    record: makeRecord<string>({ id: documentId, text } as unknown as Document, {
      attributes: attributesOf(made),
      actor: names(made.actor),
      target: names(made.target),
      source: names(made.source),
      evidence,
      what: evidence,
      certainty,
      ...(time && { time }),
      ...(made.issue !== undefined && { issue: made.issue }),
      ...(made.amount && { amount: made.amount }),
      confidence: made.confidence ?? 1,
    }),
    quote: { evidence: what, what, ...(made.condition && { condition: made.condition }) },
  };
}

function attributesOf({ is, means, format }: MadeUp): Attributes {
  const [kind, value] = is.split(" ") as [Kind, string];
  const extras = {
    ...(kind === "commitment" && { means: means ?? "other" }),
    ...(kind === "meeting" && format !== undefined && { format }),
  };
  return { kind, value, ...extras } as Attributes;
}

function names(list: string | undefined): string[] {
  return list === undefined || list === "" ? [] : list.split(",").map((name) => name.trim());
}
