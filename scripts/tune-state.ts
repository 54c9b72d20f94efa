/**
 * Finds what of a state matters: the threshold of weight and the doubts of `src/state/weigh.ts` by which the items of labelled
 * dossiers are told best from minor mentions. `node scripts/tune-state.ts [--reader NAME] [DIR…]` (default: the dossiers of
 * test/dossiers, the default reader) reads them, prints the item F1 with the settings as they are, then moves one setting at a
 * time while that helps, and prints the settings found. Nothing is changed: put them into weigh.ts by hand, and never give it a
 * dossier on which the result will be reported.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { KINDS, type Kind } from "../src/domain/kinds.ts";
import type { Reader } from "../src/domain/reader.ts";
import { takeIn } from "../src/ingest/take-in.ts";
import { readDocuments } from "../src/pipeline.ts";
import { linkActors } from "../src/resolve/link-actors.ts";
import { describeItem } from "../src/state/describe-item.ts";
import { movementsIn } from "../src/state/outlook.ts";
import { itemsOf } from "../src/state/state-of-play.ts";
import { statusOf } from "../src/state/status.ts";
import { isMinor, WEIGHING, type Weighing, weightOf } from "../src/state/weigh.ts";
import { keptFrom } from "../test/state/kept-from.ts";
import { underLabelledNames } from "../test/state/labelled-names.ts";
import { type Scored, scoreItems } from "../test/state/score-state.ts";

interface GoldItem extends Scored {
  readonly status: string;
}
interface Dossier {
  readonly issues: readonly string[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly docs: readonly { readonly id: string }[];
  readonly states: readonly { readonly asOf: string; readonly items: readonly GoldItem[] }[];
}

/** One state of a dossier: what is right, and what there is to choose from. */
interface Case {
  readonly gold: readonly GoldItem[];
  readonly candidates: readonly {
    readonly item: GoldItem;
    readonly weight: (weighing: Weighing) => number;
  }[];
}

/** By how much a setting is moved at once, and what must be gained: less is chance, with so few dossiers. */
const STEPS = [-0.3, -0.2, -0.1, 0.1, 0.2, 0.3];
const LEAST_GAIN = 0.002;

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  options: { reader: { type: "string", default: "model" } },
  allowPositionals: true,
});
const folders =
  positionals.length > 0
    ? positionals
    : readdirSync(join(root, "test/dossiers")).map((name) => join(root, "test/dossiers", name));

const reader = await openReader(values.reader);
const cases: Case[] = [];
for (const folder of folders) cases.push(...(await casesOf(folder)));
await reader.close?.();

let best = WEIGHING;
let bestScore = score(best);
console.log(`${bestScore.toFixed(4)}  as it is`);
for (let moved = true; moved; ) {
  moved = false;
  for (const [setting, next] of neighbours(best)) {
    const nextScore = score(next);
    if (nextScore < bestScore + LEAST_GAIN) continue;
    [best, bestScore, moved] = [next, nextScore, true];
    console.log(`${bestScore.toFixed(4)}  ${setting}`);
    break;
  }
}
console.log(JSON.stringify(best, undefined, 2));

/** Settings that differ in one from those given. */
function* neighbours(from: Weighing): Generator<readonly [setting: string, Weighing]> {
  const { minorBelow, ...numbers } = from;
  const moves = (value: number) =>
    STEPS.map((step) => Math.round((value + step) * 100) / 100).filter((other) => other >= 0);
  for (const kind of KINDS)
    for (const value of moves(minorBelow[kind]))
      yield [
        `minor below, ${kind}: ${value}`,
        { ...from, minorBelow: { ...minorBelow, [kind]: value } },
      ];
  for (const [key, number] of Object.entries(numbers))
    for (const value of moves(number)) yield [`${key}: ${value}`, { ...from, [key]: value }];
}

async function openReader(name: string): Promise<Reader> {
  if (name === "grammar")
    return (await import("../src/read/grammar/grammar-reader.ts")).grammarReader();
  return await (await import("../src/adapters/model/open-model-reader.ts")).openModelReader();
}

async function casesOf(folder: string): Promise<Case[]> {
  const dossier = JSON.parse(readFileSync(join(folder, "dossier.json"), "utf8")) as Dossier;
  const { issues } = dossier;
  const documents = [];
  for (const doc of dossier.docs) {
    const bytes = Buffer.from(JSON.stringify({ doc, issues: [] }));
    const taken = await takeIn({ about: doc.id, bytes, hints: {} });
    if (taken.ok) documents.push(taken.value.document);
  }
  const readings = await Array.fromAsync(
    readDocuments(
      documents.map((document) => ({ document, issues })),
      reader,
    ),
  );
  const { nameOf } = linkActors(readings.flatMap(({ actors }) => actors));
  const histories = itemsOf(readings.flatMap(keptFrom), nameOf);
  const canonical = underLabelledNames(dossier.aliases);
  return dossier.states.map(({ asOf, items }) => ({
    gold: items.map(canonical),
    candidates: histories.flatMap((history) => {
      const status = statusOf(history, { asOf, known: asOf });
      if (!status) return [];
      const movements = movementsIn(history.kind, history.entries);
      const item = canonical(describeItem(history, status, { weight: 0, movements }));
      return [{ item, weight: (weighing: Weighing) => weightOf(history, status, weighing) }];
    }),
  }));
}

/** Mean item F1 of all states, each as heavy as it has items. */
function score(weighing: Weighing): number {
  let [sum, items] = [0, 0];
  for (const { gold, candidates } of cases) {
    const shown = candidates.filter(
      ({ item, weight }) =>
        !isMinor(
          { kind: item.kind as Kind, weight: weight(weighing) },
          candidates.length,
          weighing,
        ),
    );
    const found = scoreItems(
      gold,
      shown.map(({ item }) => item),
      (one, other) => one.status === other.status,
    );
    sum += found * gold.length;
    items += gold.length;
  }
  return sum / items;
}
