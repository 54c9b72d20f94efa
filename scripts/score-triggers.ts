/**
 * Scores the grammar reader on the project's own labels (`training/`), by kind, by value and by trigger, and lists what it gets
 * wrong, so that each trigger shows how often it is right. Texts come from the labelled texts beside the project.
 *
 *   node scripts/score-triggers.ts                        tables of all kinds
 *   node scripts/score-triggers.ts --kind demand          … and the triggers of a kind: records, sentences right, found, cell
 *   node scripts/score-triggers.ts --kind demand --false 20 [--word urged]   false alarms with their sentences
 *   node scripts/score-triggers.ts --kind demand --missed 20                 labels that were not read
 *   node scripts/score-triggers.ts --kind demand --words  words that missed labels have more often than other sentences
 *
 * `--part rare-dev` scores the texts that nothing was developed on: tables only. `--shared DIR` as for `scripts/score.ts`.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { KINDS, type Kind } from "../src/domain/kinds.ts";
import { type Judged, judgeDocument, type LabelledDocument } from "./triggers/judge.ts";
import { printExamples, printTables, printTriggers, printWords } from "./triggers/print.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    kind: { type: "string" },
    false: { type: "string" },
    missed: { type: "string" },
    word: { type: "string", default: "" },
    words: { type: "boolean", default: false },
    part: { type: "string", default: "annotations" },
    shared: { type: "string", default: join(root, "../shared") },
  },
});
const kind = KINDS.find((known) => known === values.kind);
if (values.part !== "annotations" && kind)
  throw new Error("Rules are developed on `annotations` only; other parts give their tables.");

const judged = loadLabels().map(judgeDocument);
printTables(judged);
if (kind) printKind(judged, kind);

function printKind(documents: readonly Judged[], of: Kind): void {
  if (!values.false && !values.missed && !values.words) printTriggers(documents, of);
  if (values.words) printWords(documents, of);
  for (const which of ["false", "missed"] as const) {
    const most = Number(values[which] ?? 0);
    if (most > 0) printExamples(documents, { kind: of, which, word: values.word, most });
  }
}

/** The labels of a part of `training/` with their texts, as `training/labelled/load.py` puts them together. */
function loadLabels(): LabelledDocument[] {
  const script =
    "import json,sys;from labelled.load import load_documents;json.dump(load_documents(sys.argv[1],parts=(sys.argv[2],)),sys.stdout)";
  const { stdout, stderr, status } = spawnSync(
    "python3",
    ["-c", script, join(values.shared, "corpus"), values.part],
    { cwd: join(root, "training"), maxBuffer: 2 ** 28, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The labels of ${values.part} were not read: ${stderr}`);
  return JSON.parse(stdout) as LabelledDocument[];
}
