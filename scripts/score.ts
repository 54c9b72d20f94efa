/**
 * Prints the reading's accuracy on the labelled texts beside the project: `gold-dev` (records) and `dossier-truce` (the state
 * of play, with the default reader and, to measure consolidation apart, with gold records). `--reader NAME` chooses a reader,
 * `--shared DIR` the folder of the labelled texts (default `../shared`).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { underLabelledNames } from "../test/state/labelled-names.ts";
import { matchItems, type Scored } from "../test/state/score-state.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    reader: { type: "string" },
    shared: { type: "string", default: join(root, "../shared") },
    json: { type: "boolean", default: false },
  },
});
const gold = join(values.shared, "tools/gold.py");
if (!existsSync(gold)) {
  console.error(
    `The labelled texts were not found in ${values.shared}. Give their folder with --shared DIR; without them nothing can be measured.`,
  );
  process.exit(1);
}
const readerOption = values.reader === undefined ? [] : ["--reader", values.reader];
const scratch = mkdtempSync(join(tmpdir(), "parley-score-"));
try {
  scoreReading();
  scoreDossier();
} finally {
  rmSync(scratch, { recursive: true });
}

function scoreReading(): void {
  const dev = join(values.shared, "corpus/gold-dev");
  const files = readdirSync(dev).filter((name) => name.endsWith(".json"));
  const out = join(scratch, "gold-dev");
  parley("read", "--json", "--out", out, ...readerOption, ...files.map((name) => join(dev, name)));
  title(`gold-dev, reader ${values.reader ?? "default"}`);
  run("python3", [gold, "score", dev, out, ...(values.json ? ["--json"] : [])]);
}

function scoreDossier(): void {
  const folder = join(values.shared, "corpus/dossier-truce");
  const whole = join(folder, "dossier.json");
  const stripped = join(scratch, "stripped.json");
  run("python3", [gold, "strip", whole, stripped]);
  for (const [name, options] of [
    ["gold records (consolidation apart from reading)", ["--records", join(folder, "records")]],
    [`reader ${values.reader ?? "default"}`, readerOption],
  ] as const) {
    const out = join(scratch, "replayed.json");
    parley("replay", stripped, "--out", out, ...options);
    title(`dossier-truce, ${name}`);
    run("python3", [gold, "dossier", whole, out]);
    if (!values.json) console.log(contestedIn(whole, out));
  }
}

interface Labelled {
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly states: readonly {
    readonly asOf: string;
    readonly items: readonly (Scored & { readonly contested?: boolean })[];
  }[];
}

/** How many contested items were found, how many falsely claimed, and how many not seen, over all states. */
function contestedIn(goldFile: string, replayedFile: string): string {
  const labelled = JSON.parse(readFileSync(goldFile, "utf8")) as Labelled;
  const replayed = JSON.parse(readFileSync(replayedFile, "utf8")) as Labelled;
  const named = underLabelledNames(labelled.aliases ?? {});
  const counts = { right: 0, claimed: 0, there: 0 };
  for (const { asOf, items } of labelled.states) {
    const told = replayed.states.find((state) => state.asOf === asOf)?.items ?? [];
    const [there, claimed] = [items, told].map((list) =>
      list.filter(({ contested }) => contested).map(named),
    ) as [Scored[], Scored[]];
    counts.right += matchItems(there, claimed).length;
    counts.claimed += claimed.length;
    counts.there += there.length;
  }
  const { right, claimed, there } = counts;
  return `contested: ${right} of ${there} found, ${claimed - right} of ${claimed} falsely claimed`;
}

function title(text: string): void {
  if (!values.json) console.log(`\n== ${text}`);
}

function parley(...args: string[]): void {
  run(process.execPath, [join(root, "src/main.ts"), ...args]);
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0)
    throw new Error(`${command} ${args.slice(0, 3).join(" ")} ended with ${status}`);
}
