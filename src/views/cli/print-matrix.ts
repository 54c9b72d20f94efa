import type { WeighedItem } from "../../state/describe-item.ts";
import type { IssueMatrix, PartyRow, StanceEntry } from "../../state/matrix.ts";
import { isOverdue } from "../../state/moves.ts";
import type { WordsOf } from "../matrix-words.ts";
import { oneLine } from "../one-line.ts";
import { OVERDUE } from "../outlook-words.ts";
import { printTable, type Terminal } from "./terminal.ts";

/** Prints where the parties stand, issue by issue: each party's stances, demands and commitments, all of them. */
export function printMatrix(
  matrix: readonly IssueMatrix[],
  { asOf }: { readonly asOf: string },
  words: WordsOf,
  terminal: Terminal,
): void {
  terminal.print(terminal.style("bold", `Where the parties stand as of ${asOf}`));
  for (const { issue, options, rows } of matrix) {
    terminal.print(`\n${terminal.style("bold", issue.toUpperCase())}`);
    const stances = rows.flatMap((row) => row.stances.map((stance) => ({ ...stance, row })));
    options.forEach(({ words }, option) => {
      const sides = Map.groupBy(
        stances.filter((stance) => stance.option === option),
        ({ value }) => value,
      );
      if (words === undefined || stances.length < 2) return;
      const told = [...sides].map(
        ([value, held]) => `${value}: ${[...new Set(held.map(({ row }) => row.party))].join(", ")}`,
      );
      terminal.print(`  “${oneLine(words)}” – ${told.join("; ")}`);
    });
    printTable(
      terminal,
      COLUMNS,
      rows.map((row) => cells(row, asOf, words)),
    );
  }
}

const COLUMNS = [
  { head: "party", share: 3 },
  { head: "stands", share: 8 },
  { head: "demands", share: 6 },
  { head: "commitments", share: 6 },
  { head: "last heard", share: 2 },
] as const;

function cells(row: PartyRow, asOf: string, words: WordsOf): string[] {
  const { party, stances, demands, commitments, lastHeard } = row;
  return [
    party,
    stances.map((stance) => stanceWords(stance, party, words)).join("; "),
    demands.map((item) => itemWords(item, { party, asOf, words })).join("; "),
    commitments.map((item) => itemWords(item, { party, asOf, words })).join("; "),
    lastHeard,
  ];
}

function stanceWords(entry: StanceEntry, party: string, words: WordsOf): string {
  const { holder, toward, departs } = entry;
  const person = holder === party ? "" : ` (${holder}${departs ? ", departs from the party" : ""})`;
  const stance = toward === "unclear" ? "stance unclear" : toward;
  return `${stance} “${words.ofStance(entry)}”${person}`;
}

function itemWords(
  item: WeighedItem,
  {
    party,
    asOf,
    words,
  }: { readonly party: string; readonly asOf: string; readonly words: WordsOf },
): string {
  const { actor, target, status } = item;
  const others = actor.filter((name) => name !== party);
  const person = others.length === 0 ? "" : ` (${others.join(", ")})`;
  const toward = target.length === 0 ? "" : ` → ${target.join(", ")}`;
  const late = isOverdue(item, asOf) ? `, ${OVERDUE}` : "";
  return `${status}${late} “${words.ofItem(item)}”${toward}${person}`;
}
