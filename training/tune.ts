/**
 * Chooses how the program decides on what the network found, and calibrates its confidence:
 * `node training/tune.ts --model ../model --gold FOLDER… --scorer gold.py --out settings.json`.
 * Kinds do not depend on one another, so each value is tried for all kinds at once and each kind keeps its best.
 */
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { KINDS, type Kind } from "../src/domain/kinds.ts";
import type { DecodingSettings } from "../src/read/model/model-labels.ts";
import { calibrate } from "./calibrate.ts";
import { line, openRig, type Report, type Rig } from "./tune-rig.ts";

/** A change must gain this much in F1, so that chance differences are not followed. */
const LEAST_GAIN = 0.002;
/** What a wrong actor costs beside what it loses in F1. */
const WRONG_ACTOR = 0.3;
const ROUNDS = 2;

type PerKind = (settings: DecodingSettings, kind: Kind, value: never) => DecodingSettings;

const rule =
  (name: string): PerKind =>
  (settings, kind, value) => ({
    ...settings,
    rules: { ...settings.rules, [kind]: { ...settings.rules[kind], [name]: value } },
  });
const own =
  (name: "record" | "actorMore"): PerKind =>
  (settings, kind, value) => ({ ...settings, [name]: { ...settings[name], [kind]: value } });

const PER_KIND: readonly (readonly [string, PerKind, readonly unknown[]])[] = [
  ["record", own("record"), [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99]],
  ["rules.agree", rule("agree"), [0, 0.5, 1, 2, 3, 4]],
  ["rules.alone", rule("alone"), [-9, 2]],
  ["rules.actor", rule("actor"), [false, true]],
  ["rules.value", rule("value"), [false, true]],
  ["actorMore", own("actorMore"), [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]],
];

/** What a setting gains: by the scorer's report, and by the share of right targets, none where none is. */
type Gain = (report: Report, targetsRight: number) => number;

const OVERALL: readonly (readonly [keyof DecodingSettings, readonly unknown[], Gain])[] = [
  ["verifier", [0.3, 0.45, 0.6, 0.75, 0.9], objective],
  ["who", [0, 0.25, 0.5, 0.65, 0.8, 1], objective],
  ["actor", [0.05, 0.15, 0.25, 0.35, 0.45], objective],
  ["target", [0.2, 0.3, 0.4, 0.5, 0.6, 0.7], (report, right) => share(report, "target") + right],
  ["source", [0.2, 0.3, 0.4, 0.5, 0.6, 0.7], (report) => share(report, "source")],
  ["othersMore", [0.4, 0.5, 0.6, 0.7, 0.8], (report, right) => share(report, "source") + share(report, "target") + right],
  ["sourceFromStatement", [false, true], (report) => share(report, "source")],
  ["issue", [0.7, 0.9, 1], (report) => share(report, "issue")],
];

function objective(report: Report): number {
  return (report.micro[0] + report.micro[1] + report.core[1]) / 3 - WRONG_ACTOR * report.bad.wrong_actor;
}

function share(report: Report, name: string): number {
  return report.attrs[name]?.[0] ?? 0;
}

const { values } = parseArgs({
  options: {
    model: { type: "string", default: "model" },
    gold: { type: "string", multiple: true, default: ["../shared/corpus/gold-dev"] },
    scorer: { type: "string", default: "../shared/tools/gold.py" },
    cache: { type: "string" },
    out: { type: "string" },
    only: { type: "string" },
  },
});

const rigs: Rig[] = [];
for (const folder of values.gold)
  rigs.push(await openRig(values.model, folder, values.scorer, values.cache && `${values.cache}-${basename(folder)}.json`));
let settings = (rigs[0] as Rig).labels.settings;
await say("as it is");
if (values.only !== "score") {
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, set, tried] of PER_KIND) await tunePerKind(name, set, tried);
    for (const [name, tried, gain] of OVERALL) await tuneOverall(name, tried, gain);
    for (const role of ["target", "source"] as const) await tuneRole(role);
    await say(`round ${round + 1}`);
  }
  settings = { ...settings, calibration: calibrate(rigs, settings) };
  console.log(JSON.stringify(settings));
}
if (values.out) await writeFile(values.out, `${JSON.stringify(settings, null, 1)}\n`);
for (const rig of rigs) rig.close();

async function say(what: string): Promise<void> {
  const reports = await trial(settings);
  reports.forEach((report, index) => {
    console.log(what, basename(values.gold[index] as string), line(report));
  });
}

function trial(tried: DecodingSettings): Promise<Report[]> {
  return Promise.all(rigs.map((rig) => rig.score(rig.decide(tried))));
}

/** The mean of found and cell F1 of a kind, over all sets of texts together. */
function kindScore(reports: readonly Report[], kind: Kind): number {
  let [hits, all] = [0, 0];
  for (const { kinds } of reports) {
    const { gold = 0, pred = 0, found = 0, cell = 0 } = kinds[kind] ?? {};
    hits += ((found + cell) / 2) * (gold + pred);
    all += gold + pred;
  }
  return all === 0 ? 0 : hits / all;
}

async function tunePerKind(name: string, set: PerKind, tried: readonly unknown[]): Promise<void> {
  const before = await trial(settings);
  const best = new Map(KINDS.map((kind) => [kind, { value: undefined as unknown, score: kindScore(before, kind) + LEAST_GAIN }]));
  for (const value of tried) {
    const all = KINDS.reduce((so, kind) => set(so, kind, value as never), settings);
    const reports = await trial(all);
    for (const kind of KINDS) {
      const score = kindScore(reports, kind);
      if (score > (best.get(kind)?.score ?? 0)) best.set(kind, { value, score });
    }
  }
  const taken = [...best].filter(([, { value }]) => value !== undefined);
  for (const [kind, { value }] of taken) settings = set(settings, kind, value as never);
  console.log(name, taken.map(([kind, { value }]) => `${kind} ${value}`).join(", "));
}

async function tuneOverall(name: keyof DecodingSettings, tried: readonly unknown[], gain: Gain): Promise<void> {
  const mean = async (so: DecodingSettings): Promise<number> => {
    const gains = await Promise.all(
      rigs.map(async (rig) => {
        const tried = rig.decide(so);
        return gain(await rig.score(tried), rig.targetsRight(tried));
      }),
    );
    return gains.reduce((sum, one) => sum + one, 0) / gains.length;
  };
  let best = (await mean(settings)) + LEAST_GAIN;
  for (const value of tried) {
    const so = { ...settings, [name]: value };
    const score = await mean(so);
    if (score <= best) continue;
    [best, settings] = [score, so];
  }
  console.log(name, settings[name]);
}

/** Whether the rules' targets or sources are heard, kind by kind: all share one figure. */
async function tuneRole(role: "target" | "source"): Promise<void> {
  const sum = (reports: readonly Report[]): number => reports.reduce((total, report) => total + share(report, role), 0) / reports.length;
  let best = sum(await trial(settings));
  for (const kind of KINDS) {
    const so = rule(role)(settings, kind, !settings.rules[kind][role] as never);
    const then = sum(await trial(so));
    if (then > best + LEAST_GAIN / 2) [best, settings] = [then, so];
  }
  console.log(`rules.${role}`, KINDS.filter((kind) => settings.rules[kind][role]).join(", "));
}
