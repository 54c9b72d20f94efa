/** Reads labelled texts once with the exported network, so that many ways of deciding can be scored; see `tune.ts`. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openNetwork } from "../src/adapters/model/open-network.ts";
import { offsetMapOf } from "../src/domain/span.ts";
import { takeIn } from "../src/ingest/take-in.ts";
import { decideRecords } from "../src/read/model/decide-records.ts";
import type { DecodingSettings, ModelLabels } from "../src/read/model/model-labels.ts";
import { type ScoredDocument, scoreDocuments } from "../src/read/model/score-documents.ts";
import { resolveDocument } from "../src/resolve/resolve-document.ts";
import { toGoldRecord } from "../src/views/exports/gold-form.ts";
import { type Labelled, likeNames, matchRecords } from "../test/accuracy/score-reading.ts";

/** What tools/gold.py says of a trial. */
export interface Report {
  readonly micro: readonly [number, number];
  readonly core: readonly [number, number];
  readonly macro: readonly [number, number];
  readonly bad: { readonly wrong_actor: number; readonly opposite: number };
  readonly kinds: Readonly<Record<string, { gold: number; pred: number; found: number; cell: number }>>;
  readonly attrs: Readonly<Record<string, readonly [number, number]>>;
}

export interface Rig {
  readonly labels: ModelLabels;
  readonly gold: ReadonlyMap<string, GoldFile>;
  readonly scored: readonly ScoredDocument[];
  readonly decide: (settings: DecodingSettings) => Map<string, readonly object[]>;
  readonly score: (trial: ReadonlyMap<string, readonly object[]>) => Promise<Report>;
  /** Share of the matched records whose targets are right, also where there is none; the scorer leaves those out. */
  readonly targetsRight: (trial: ReadonlyMap<string, readonly object[]>) => number;
  readonly close: () => void;
}

export interface GoldFile {
  readonly records: readonly GoldRecord[];
  readonly issues: readonly string[];
  /** Canonical name to other names of the text. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

export interface GoldRecord {
  readonly kind: string;
  readonly actor: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export async function openRig(model: string, folder: string, scorer: string, cache?: string): Promise<Rig> {
  const network = await openNetwork(model);
  const kept = cache && existsSync(cache) ? (JSON.parse(await readFile(cache, "utf8")) as ScoredDocument[]) : undefined;
  const gold = new Map<string, GoldFile>();
  const scored: ScoredDocument[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".json"))) {
    const bytes = await readFile(join(folder, name));
    const taken = await takeIn({ about: name, bytes, hints: {} });
    if (!taken.ok) throw new Error(taken.refusal.reason);
    gold.set(name.slice(0, -5), JSON.parse(bytes.toString()));
    if (kept) continue;
    const [one] = await scoreDocuments(network, [taken.value.document], taken.value.issues);
    scored.push(one as ScoredDocument);
  }
  if (kept) scored.push(...kept);
  else if (cache) await writeFile(cache, JSON.stringify(scored));
  await network.close();
  const names = [...gold.keys()];
  const decide = (settings: DecodingSettings): Map<string, readonly object[]> =>
    new Map(
      scored.map((one, index) => {
        const name = names[index] as string;
        const issues = gold.get(name)?.issues ?? [];
        const records = decideRecords(one, { ...network.labels, settings }, issues);
        const reading = {
          documentId: one.document.id,
          reader: { name: "model", version: "" },
          mentions: one.candidates.detected,
          records,
          shareRead: 1,
          notes: [],
        };
        const offsets = offsetMapOf(one.document.text);
        const resolved = resolveDocument(one.document, reading, issues).records;
        return [name, resolved.map((record) => toGoldRecord(record, one.document.text, offsets.toCodePoint))];
      }),
    );
  const child = spawn("python3", [join(import.meta.dirname, "score_lines.py"), scorer, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const score = async (trial: ReadonlyMap<string, readonly object[]>): Promise<Report> => {
    child.stdin.write(`${JSON.stringify(Object.fromEntries(trial))}\n`);
    return JSON.parse((await lines.next()).value as string) as Report;
  };
  const targetsRight = (trial: ReadonlyMap<string, readonly object[]>): number => {
    let [right, all] = [0, 0];
    for (const [name, records] of trial) {
      const labels = gold.get(name) as unknown as Labelled;
      const like = likeNames(labels.aliases ?? {});
      for (const { expected, actual } of matchRecords(labels, { records } as unknown as Labelled)) {
        right += Number(like(namesIn(expected["target"]), namesIn(actual["target"])) >= 0.5);
        all++;
      }
    }
    return right / Math.max(1, all);
  };
  return { labels: network.labels, gold, scored, decide, score, targetsRight, close: () => child.stdin.end() };
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}

/** A report on one line. */
export function line(report: Report): string {
  const f = (x: number): string => x.toFixed(3);
  const attrs = Object.entries(report.attrs).map(([name, [share]]) => `${name} ${share.toFixed(2)}`);
  return `found ${f(report.micro[0])} cell ${f(report.micro[1])} core ${f(report.core[0])} ${f(report.core[1])} macro ${f(report.macro[1])} wrong ${f(report.bad.wrong_actor)} opposite ${f(report.bad.opposite)} | ${attrs.join(" ")}`;
}
