/** Measures every reader and consolidation, and writes the README's accuracy table between its markers. Figures are never typed by hand. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { head, pair, percent, type ReadingScore, row, writeTable } from "./scored-table.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    shared: { type: "string", default: join(root, "../shared") },
    reader: { type: "string", multiple: true, default: ["model", "grammar"] },
  },
});

const scores = values.reader.map((reader) => ({ reader, ...measure(reader) }));
const table = [...readingTable(), "", ...kindTable(), "", ...dossierTable()];
writeTable(join(root, "README.md"), table);
console.log(table.join("\n"));

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
    row(
      name,
      scores.map(({ score }) => value(score)),
    );
  return [
    ...head(
      "gold-dev",
      scores.map(({ reader }) => `reader \`${reader}\``),
    ),
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
    ...head(
      "kind (gold records)",
      scores.map(({ reader }) => `\`${reader}\` found / cell`),
    ),
    ...kinds.map((kind) => {
      const cells = scores.map(({ score }) =>
        pair([score.kinds[kind]?.found ?? 0, score.kinds[kind]?.cell ?? 0]),
      );
      return row(`${kind} (${scores[0]?.score.kinds[kind]?.gold ?? 0})`, cells);
    }),
  ];
}

function dossierTable(): string[] {
  const rows = scores.flatMap(({ reader, dossier }, index) => [
    ...(index === 0 ? [["gold records (consolidation apart from reading)", dossier[0] ?? ""]] : []),
    [`reader \`${reader}\``, dossier[1] ?? ""],
  ]);
  return [
    ...head("dossier-truce, records from", [
      "items found F1",
      "item F1",
      "change F1",
      "contested F1",
    ]),
    ...rows.map(([name = "", line]) => row(name, line?.match(/\d\.\d+/g) ?? [])),
  ];
}
