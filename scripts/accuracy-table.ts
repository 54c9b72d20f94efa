/** Measures every reader and consolidation, and writes the README's accuracy table between its markers. Figures are never typed by hand. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    shared: { type: "string", default: join(root, "../shared") },
    reader: { type: "string", multiple: true, default: ["model", "grammar"] },
  },
});

interface ReadingScore {
  readonly micro: readonly [number, number];
  readonly core: readonly [number, number];
  readonly macro: readonly [number, number];
  readonly bad: { readonly wrong_actor: number; readonly opposite: number };
  readonly kinds: Readonly<Record<string, { gold: number; found: number; cell: number }>>;
  readonly attrs: Readonly<Record<string, readonly [number, number]>>;
}

const scores = values.reader.map((reader) => ({ reader, ...measure(reader) }));
const table = [...readingTable(), "", ...kindTable(), "", ...dossierTable()].join("\n");
const path = join(root, "README.md");
const readme = readFileSync(path, "utf8");
writeFileSync(
  path,
  readme.replace(
    /<!-- accuracy:start -->[\s\S]*<!-- accuracy:end -->/,
    `<!-- accuracy:start -->\n${table}\n<!-- accuracy:end -->`,
  ),
);
console.log(table);

/** `npm run score --json` prints the reading's figures as one JSON line, then a line for each replay of the dossier. */
function measure(reader: string): { score: ReadingScore; dossier: string[] } {
  const args = [
    join(root, "scripts/score.ts"),
    "--json",
    "--reader",
    reader,
    "--shared",
    values.shared,
  ];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`scoring ${reader} ended with ${status}`);
  const lines = stdout.split("\n");
  const json = lines.find((line) => line.startsWith("{"));
  if (json === undefined) throw new Error(`scoring ${reader} printed no figures`);
  return {
    score: JSON.parse(json) as ReadingScore,
    dossier: lines.filter((line) => line.startsWith("items found")),
  };
}

function readingTable(): string[] {
  const line = (name: string, value: (score: ReadingScore) => string): string =>
    `| ${name} | ${scores.map(({ score }) => value(score)).join(" | ")} |`;
  return [
    `| gold-dev | ${scores.map(({ reader }) => `reader \`${reader}\``).join(" | ")} |`,
    `|---|${scores.map(() => "---").join("|")}|`,
    line("found F1 / cell F1 (micro)", ({ micro }) => pair(micro)),
    line("core found / cell F1", ({ core }) => pair(core)),
    line("macro found / cell F1", ({ macro }) => pair(macro)),
    line("wrong actor, of the predicted", ({ bad }) => percent(bad.wrong_actor)),
    line("opposite attribute, of the predicted", ({ bad }) => percent(bad.opposite)),
    ...["source", "target", "issue", "time", "certainty", "condition", "amount"].map((name) =>
      line(`\`${name}\` right, of the matched`, ({ attrs }) => {
        const attribute = attrs[name];
        return attribute ? `${attribute[0].toFixed(2)} (n=${attribute[1]})` : "–";
      }),
    ),
  ];
}

function kindTable(): string[] {
  const kinds = Object.keys(scores[0]?.score.kinds ?? {});
  return [
    `| kind (gold records) | ${scores.map(({ reader }) => `\`${reader}\` found / cell`).join(" | ")} |`,
    `|---|${scores.map(() => "---").join("|")}|`,
    ...kinds.map((kind) => {
      const cells = scores.map(({ score }) =>
        pair([score.kinds[kind]?.found ?? 0, score.kinds[kind]?.cell ?? 0]),
      );
      return `| ${kind} (${scores[0]?.score.kinds[kind]?.gold ?? 0}) | ${cells.join(" | ")} |`;
    }),
  ];
}

function dossierTable(): string[] {
  const rows = scores.flatMap(({ reader, dossier }, index) => [
    ...(index === 0 ? [["gold records (consolidation apart from reading)", dossier[0] ?? ""]] : []),
    [`reader \`${reader}\``, dossier[1] ?? ""],
  ]);
  return [
    "| dossier-truce, records from | items found F1 | item F1 | change F1 | contested F1 |",
    "|---|---|---|---|---|",
    ...rows.map(([name, line]) => `| ${name} | ${(line?.match(/\d\.\d+/g) ?? []).join(" | ")} |`),
  ];
}

function pair([found, cell]: readonly [number, number]): string {
  return `${found.toFixed(3)} / ${cell.toFixed(3)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
