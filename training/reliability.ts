/**
 * Holds the shipped reader's confidence against what was right, and draws it: `node training/reliability.ts --gold FOLDER --out diagram.svg`.
 * Prints the expected calibration error and a table in Markdown.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Bin, outcomesIn, reliabilityOf } from "./outcomes.ts";
import type { Labelled } from "../test/accuracy/score-reading.ts";
import { type GoldRecord, openRig } from "./tune-rig.ts";

const { values } = parseArgs({
  options: {
    model: { type: "string", default: "model" },
    gold: { type: "string", default: "../shared/corpus/gold-dev" },
    scorer: { type: "string", default: "../shared/tools/gold.py" },
    out: { type: "string" },
  },
});

const rig = await openRig(values.model, values.gold, values.scorer);
const read = [...rig.decide(rig.labels.settings)];
rig.close();
const outcomes = read.flatMap(([name, records]) => outcomesIn(rig.gold.get(name) as Labelled, records as GoldRecord[]));
const { error, bins } = reliabilityOf(outcomes);
console.log(`Expected calibration error ${error.toFixed(3)} over ${outcomes.length} records.\n`);
console.log("| confidence | records | mean confidence | right |\n|---|---|---|---|");
for (const { from, records, told, right } of bins)
  console.log(`| ${from.toFixed(1)}–${(from + 0.1).toFixed(1)} | ${records} | ${told.toFixed(2)} | ${right.toFixed(2)} |`);
if (values.out) await writeFile(values.out, drawn(bins, error));

/** A reliability diagram: a bar a bin, as wide as the bin and as high as the share that was right; on the diagonal told is right. */
function drawn(shown: readonly Bin[], expectedError: number): string {
  const [size, margin] = [300, 46];
  const x = (share: number): string => (margin + share * size).toFixed(1);
  const y = (share: number): string => (margin + (1 - share) * size).toFixed(1);
  const bars = shown.map(
    ({ from, records, told, right }) =>
      `<rect x="${x(from + 0.005)}" y="${y(right)}" width="${(0.09 * size).toFixed(1)}" height="${(right * size).toFixed(1)}" fill="#5b7fa6"/>` +
      `<circle cx="${x(told)}" cy="${y(right)}" r="3" fill="#1d2b3a"/>` +
      `<text x="${x(from + 0.05)}" y="${y(0.015)}" text-anchor="middle" font-size="9" fill="#fff">${records}</text>`,
  );
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (share) =>
      `<text x="${x(share)}" y="${margin + size + 16}" text-anchor="middle">${share}</text>` +
      `<text x="${margin - 8}" y="${y(share)}" text-anchor="end" dominant-baseline="middle">${share}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size + 2 * margin} ${size + 2 * margin}" font-family="sans-serif" font-size="11" fill="#1d2b3a" role="img" aria-label="Share of records that were right by the confidence told; expected calibration error ${expectedError.toFixed(3)}">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${margin}" y="20" font-size="13">Right by confidence (gold-dev), error ${expectedError.toFixed(3)}</text>
${bars.join("\n")}
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#b4452f" stroke-dasharray="4 3" fill="none"/>
<path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" stroke="#1d2b3a" fill="none"/>
${ticks.join("\n")}
<text x="${x(0.5)}" y="${margin + size + 34}" text-anchor="middle">confidence told</text>
<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">share right</text>
</svg>
`;
}
