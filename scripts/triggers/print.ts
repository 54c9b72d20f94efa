/** Prints what became of records and labels, by kind, value, trigger and word. */
import { KINDS, type Kind } from "../../src/domain/kinds.ts";
import type { LabelledRecord } from "../../test/accuracy/score-reading.ts";
import { type Judged, type JudgedRecord, mainValue } from "./judge.ts";

/** By kind: labels, records, precision and recall of cells, found and cell F1; then by value of the core kinds. */
export function printTables(documents: readonly Judged[]): void {
  const cells = KINDS.map((kind) => countsOf(documents, (record) => record.kind === kind));
  console.log(row("kind", ["gold", "pred", "prec", "recall", "found", "cell"]));
  for (const [index, kind] of KINDS.entries()) printCounts(kind, cells[index] as Counts);
  printCounts(
    "micro",
    countsOf(documents, () => true),
  );
  printCounts("core", countsOf(documents, isCore));
  const macro = cells.map((counts) => f1(counts.cell, counts));
  console.log(
    `macro cell ${(macro.reduce((sum, cell) => sum + cell, 0) / KINDS.length).toFixed(3)}`,
  );
  printTrust(documents);
}

/** By value and by trigger: records, those with a label of the kind in the sentence, found, cell. */
export function printTriggers(documents: readonly Judged[], kind: Kind): void {
  const read = documents.flatMap((document) => document.read).filter((r) => r.record.kind === kind);
  const labels = documents.flatMap(({ document }) =>
    document.records.filter((r) => r.kind === kind),
  );
  console.log(`\n${row("value", ["gold", "pred", "sent", "found", "cell"])}`);
  for (const value of new Set([...labels, ...read.map(({ record }) => record)].map(mainValue)))
    console.log(
      row(value, [
        labels.filter((label) => mainValue(label) === value).length,
        ...tally(read.filter(({ record }) => mainValue(record) === value)),
      ]),
    );
  console.log(`\n${row("trigger", ["pred", "sent", "found", "cell"])}`);
  const groups = Map.groupBy(read, ({ record, trigger }) => `${mainValue(record)}: ${trigger}`);
  for (const [trigger, records] of [...groups].sort((a, b) => b[1].length - a[1].length))
    console.log(row(trigger, tally(records)));
}

/** Sentences of false alarms or of missed labels, of those that have a word. */
export function printExamples(
  documents: readonly Judged[],
  asked: { kind: Kind; which: "false" | "missed"; word: string; most: number },
): void {
  const found = documents.flatMap((document) =>
    asked.which === "missed"
      ? document.missed.map((record) => ({ record, trigger: "", instead: undefined }))
      : document.read
          .filter(({ match, record }) => !match || mainValue(match) !== mainValue(record))
          .map(({ record, trigger, match, sameSentence }) => ({
            record,
            trigger,
            instead: match ?? sameSentence,
          })),
  );
  const shown = found.filter(
    ({ record, trigger }) =>
      record.kind === asked.kind &&
      `${mainValue(record)} ${trigger} ${String(record["evidence"])}`.includes(asked.word),
  );
  const step = Math.max(1, shown.length / asked.most);
  for (let at = 0; at < shown.length; at += step) {
    const { record, trigger, instead } = shown[Math.floor(at)] as (typeof shown)[number];
    console.log(`\n${brief(record)}${trigger && ` [${trigger}]`}`);
    if (instead) console.log(`  label: ${brief(instead)}`);
    console.log(`  ${String(record["evidence"]).replace(/\s+/g, " ")}`);
  }
}

/** Runs of one to three words that stand oftener in missed labels' words than elsewhere: count, texts, in how many sentences in all. */
export function printWords(documents: readonly Judged[], kind: Kind): void {
  const missed = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  for (const { document, missed: labels } of documents)
    for (const label of labels.filter((record) => record.kind === kind))
      for (const run of runs(String(label.what ?? ""))) {
        missed.set(run, (missed.get(run) ?? new Set()).add(document.doc.id));
        times.set(run, (times.get(run) ?? 0) + 1);
      }
  const everywhere = new Map<string, number>();
  for (const { document } of documents)
    for (const sentence of document.doc.text.split(/[.!?\n]+/))
      for (const run of runs(sentence))
        if (times.has(run)) everywhere.set(run, (everywhere.get(run) ?? 0) + 1);
  const share = (run: string): number => (times.get(run) ?? 0) / (everywhere.get(run) ?? 1);
  const often = [...times].filter(
    ([run, count]) => count >= 3 && (missed.get(run)?.size ?? 0) >= 3,
  );
  for (const [run, count] of often
    .filter(([run]) => share(run) >= 0.1)
    .sort((a, b) => b[1] * share(b[0]) - a[1] * share(a[0]))
    .slice(0, 120))
    console.log(row(run, [count, missed.get(run)?.size ?? 0, everywhere.get(run) ?? 0]));
}

function runs(words: string): Set<string> {
  const tokens = words.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return new Set(
    tokens.flatMap((_, at) =>
      [1, 2, 3]
        .filter((n) => at + n <= tokens.length)
        .map((n) => tokens.slice(at, at + n).join(" ")),
    ),
  );
}

interface Counts {
  readonly gold: number;
  readonly pred: number;
  readonly found: number;
  readonly cell: number;
}

function countsOf(
  documents: readonly Judged[],
  counted: (record: LabelledRecord) => boolean,
): Counts {
  const read = documents
    .flatMap((document) => document.read)
    .filter(({ record }) => counted(record));
  return {
    gold: documents.flatMap(({ document }) => document.records).filter(counted).length,
    pred: read.length,
    found: read.filter(({ match }) => match).length,
    cell: read.filter(isRight).length,
  };
}

function isRight({ match, record }: JudgedRecord): boolean {
  return match !== undefined && mainValue(match) === mainValue(record);
}

function isCore({ kind }: LabelledRecord): boolean {
  return kind !== "statement" && kind !== "role";
}

/** Right sentence, wrong actor; and a main attribute that is wrong, per hundred records. */
function printTrust(documents: readonly Judged[]): void {
  const read = documents.flatMap((document) => document.read);
  const wrong = read.filter(({ match, sameSentence }) => !match && sameSentence).length;
  const opposite = read.filter(
    ({ match, record }) => match && isOpposite(mainValue(match), mainValue(record)),
  ).length;
  console.log(
    `wrong actor ${percent(wrong, read.length)}, opposite ${percent(opposite, read.length)}`,
  );
}

const AFFIRMED = /^(?:offers|pledges|agrees|delivers|scheduled|held|proposed|met)$/;
const NEGATED = /^(?:declines|withdraws|refused|cancelled|rejected)$/;
const PAIRS: ReadonlySet<string> = new Set([
  "supports opposes",
  "warm hostile",
  "imposed eased",
  "agreed rejected",
]);

function isOpposite(a: string, b: string): boolean {
  return [
    [a, b],
    [b, a],
  ].some(
    ([one = "", other = ""]) =>
      PAIRS.has(`${one} ${other}`) || (AFFIRMED.test(one) && NEGATED.test(other)),
  );
}

function tally(read: readonly JudgedRecord[]): number[] {
  return [
    read.length,
    read.filter(({ sameSentence }) => sameSentence).length,
    read.filter(({ match }) => match).length,
    read.filter(isRight).length,
  ];
}

function printCounts(name: string, counts: Counts): void {
  const { gold, pred, found, cell } = counts;
  const shares = [
    cell / Math.max(1, pred),
    cell / Math.max(1, gold),
    f1(found, counts),
    f1(cell, counts),
  ];
  console.log(row(name, [gold, pred, ...shares.map((share) => share.toFixed(3))]));
}

function f1(hits: number, { gold, pred }: Counts): number {
  return gold + pred === 0 ? 0 : (2 * hits) / (gold + pred);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

function brief(record: LabelledRecord): string {
  const list = (field: string): string => ((record[field] as string[] | undefined) ?? []).join("+");
  return `${record.kind} ${mainValue(record)}: ${list("actor")} -> ${list("target")} | ${record.what ?? ""}`;
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.slice(0, 39).padEnd(40) + cells.map((cell) => String(cell).padStart(7)).join("");
}
