/**
 * How often the resolver names the right actor, target and source, given gold records and the labelled mentions: apart for each form of
 * mention. Nothing but the resolver and the detection of mentions is measured.
 * Usage: node training/resolver-lab.ts --texts ../shared/corpus [--part annotations|rare-dev|corpus] [--errors ROLE:FORM]
 */
import { parseArgs } from "node:util";
import { resolveDocument } from "../src/resolve/resolve-document.ts";
import { areSame, type Folding, foldingOf } from "./resolver-lab-names.ts";
import { type Case, caseOf, type Form, goldDocuments, ROLES, type Role } from "./resolver-lab-gold.ts";

const FORMS: readonly Form[] = ["name", "nominal", "pronoun", "first-person", "none"];

/** Counts of one form in one role. */
interface Tally {
  all: number;
  right: number;
  /** Named nobody. */
  empty: number;
  /** Wrong because the words were not detected as a mention. */
  undetected: number;
}

const { values } = parseArgs({
  options: { texts: { type: "string", default: "../shared/corpus" }, part: { type: "string" }, errors: { type: "string" } },
});
for (const part of values.part === undefined ? ["annotations", "rare-dev"] : [values.part]) {
  const cases = goldDocuments(values.texts, [part]).map(caseOf);
  const tallies = measure(cases, part);
  if (values.errors === undefined) print(part, cases.length, tallies);
}

function measure(cases: readonly Case[], part: string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const one of cases) {
    const { records } = resolveDocument(one.document, one.reading, one.gold.issues);
    const folding = foldingOf(one.gold.aliases);
    one.kept.forEach((gold, index) => {
      for (const role of ROLES) {
        const form = gold.mentions[role][0]?.form;
        if (form === undefined || (role === "actor" && gold.kind === "open")) continue;
        const found = records[index]?.[role] ?? [];
        const right = areSame(gold[role], found, folding);
        const detected = one.isDetected(index, role);
        for (const key of [`${role}:${form}`, `${role}:all`]) {
          const tally = tallies.get(key) ?? { all: 0, right: 0, empty: 0, undetected: 0 };
          tally.all++;
          tally.right += Number(right);
          tally.empty += Number(found.length === 0);
          tally.undetected += Number(!right && !detected);
          tallies.set(key, tally);
        }
        if (!right && values.errors === `${role}:${form}`) printError(one, index, { role, found, folding, part });
      }
      tallyIssue(tallies, gold.issue, records[index]?.issue);
    });
  }
  return tallies;
}

function tallyIssue(tallies: Map<string, Tally>, gold: string | undefined, found: string | undefined): void {
  if (gold === undefined) return;
  const tally = tallies.get("issue:all") ?? { all: 0, right: 0, empty: 0, undetected: 0 };
  tally.all++;
  tally.right += Number(gold === found);
  tally.empty += Number(found === undefined);
  tallies.set("issue:all", tally);
}

function print(part: string, documents: number, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`\n${part}: ${documents} documents\nrole    form            all   right  of all  nobody  undetected`);
  for (const role of [...ROLES, "issue"] as const)
    for (const form of [...FORMS, "all"]) {
      const tally = tallies.get(`${role}:${form}`);
      if (!tally) continue;
      const { all, right, empty, undetected } = tally;
      const cells = [all, right, (right / all).toFixed(3), empty, undetected].map((cell) => String(cell).padStart(7));
      console.log(`${role.padEnd(8)}${form.padEnd(13)}${cells.join(" ")}`);
    }
}

function printError(
  { gold: { doc }, kept, document, reading }: Case,
  index: number,
  { role, found, part }: { role: Role; found: readonly string[]; folding: Folding; part: string },
): void {
  const gold = kept[index];
  if (!gold) return;
  const words = (reading.records[index]?.[role] ?? []).map((at) => reading.mentions[at]?.text);
  const [{ start, end } = {}] = gold.mentions[role];
  const chars = [...document.text];
  const marked =
    start === undefined || end === undefined
      ? chars.slice(gold.start, gold.end).join("")
      : `${chars.slice(gold.start, start).join("")}[${chars.slice(start, end).join("")}]${chars.slice(end, gold.end).join("")}`;
  console.log(`${part} ${doc.id} "${doc.title}" (${doc.publisher})\n  ${gold.kind} ${role}: gold ${gold[role].join(", ")} | found ${found.join(", ")} | mention ${words.join(", ")}\n  ${marked.replace(/\s+/g, " ")}`);
}
