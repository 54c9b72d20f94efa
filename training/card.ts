/**
 * Measures the shipped model and writes the figures into its card, between the markers: `node training/card.ts --set NAME=FOLDER…`, each FOLDER
 * of gold files. The reading is the program's own, with the rules; `--shared` has `tools/gold.py`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    shared: { type: "string", default: join(root, "../shared") },
  },
});

interface Score {
  readonly micro: readonly [number, number];
  readonly core: readonly [number, number];
  readonly macro: readonly [number, number];
  readonly bad: { readonly wrong_actor: number; readonly opposite: number };
  readonly kinds: Readonly<Record<string, { readonly gold: number; readonly found: number; readonly cell: number }>>;
  readonly attrs: Readonly<Record<string, readonly [number, number]>>;
}

const sets = values.set.map((one) => {
  const [name = "", folder = ""] = one.split("=");
  return { name, texts: goldFiles(folder).length, score: scoreOf(folder) };
});
const path = join(root, "model/MODEL_CARD.md");
const table = [...kindTable(), "", ...attributeTable()].join("\n");
writeFileSync(
  path,
  readFileSync(path, "utf8").replace(
    /<!-- accuracy:start -->[\s\S]*<!-- accuracy:end -->/,
    `<!-- accuracy:start -->\n${table}\n<!-- accuracy:end -->`,
  ),
);
console.log(table);

function goldFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".json"));
}

function scoreOf(folder: string): Score {
  const out = mkdtempSync(join(tmpdir(), "parley-card-"));
  try {
    const files = goldFiles(folder).map((name) => join(folder, name));
    run(process.execPath, [join(root, "src/main.ts"), "read", "--json", "--out", out, ...files]);
    return JSON.parse(run("python3", [join(values.shared, "tools/gold.py"), "score", folder, out, "--json"])) as Score;
  } finally {
    rmSync(out, { recursive: true });
  }
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-500)}`);
  return stdout;
}

function kindTable(): string[] {
  const row = (name: string, cell: (score: Score) => string): string => `| ${name} | ${sets.map(({ score }) => cell(score)).join(" | ")} |`;
  const kinds = Object.keys(sets[0]?.score.kinds ?? {});
  return [
    `| kind: found F1 / cell F1 (records) | ${sets.map(({ name, texts }) => `${name}, ${texts} texts`).join(" | ")} |`,
    `|---|${sets.map(() => "---").join("|")}|`,
    ...kinds.map((kind) => row(kind, ({ kinds: { [kind]: one } }) => (one ? `${pair([one.found, one.cell])} (${one.gold})` : "–"))),
    row("**all (micro)**", ({ micro }) => `**${pair(micro)}**`),
    row("core (without statement and role)", ({ core }) => pair(core)),
    row("macro", ({ macro }) => pair(macro)),
  ];
}

function attributeTable(): string[] {
  const row = (name: string, cell: (score: Score) => string): string => `| ${name} | ${sets.map(({ score }) => cell(score)).join(" | ")} |`;
  return [
    `| of the matched, right (records) | ${sets.map(({ name }) => name).join(" | ")} |`,
    `|---|${sets.map(() => "---").join("|")}|`,
    ...["source", "target", "issue", "time", "certainty", "amount", "condition"].map((name) =>
      row(name, ({ attrs: { [name]: one } }) => (one ? `${one[0].toFixed(2)} (${one[1]})` : "–")),
    ),
    row("**of the predicted**: wrong actor", ({ bad }) => percent(bad.wrong_actor)),
    row("opposite attribute", ({ bad }) => percent(bad.opposite)),
  ];
}

function pair([found, cell]: readonly [number, number]): string {
  return `${found.toFixed(3)} / ${cell.toFixed(3)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
