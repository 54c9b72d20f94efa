/** What `tools/gold.py score --json` gives, and how it is shown in Markdown. */
import { readFileSync, writeFileSync } from "node:fs";

export interface ReadingScore {
  /** Pairs of found and cell F1, 0 to 1. */
  readonly micro: readonly [number, number];
  readonly core: readonly [number, number];
  readonly macro: readonly [number, number];
  /** Shares of the predicted records. */
  readonly bad: { readonly wrong_actor: number; readonly opposite: number };
  readonly kinds: Readonly<Record<string, { gold: number; found: number; cell: number }>>;
  /** Share right of the matched records that have the attribute, and how many have it. */
  readonly attrs: Readonly<Record<string, readonly [number, number]>>;
}

/** A row of a table. */
export function row(name: string, cells: readonly string[]): string {
  return `| ${name} | ${cells.join(" | ")} |`;
}

/** The first row of a table and the line under it. */
export function head(name: string, columns: readonly string[]): string[] {
  return [row(name, columns), `|---|${columns.map(() => "---").join("|")}|`];
}

export function pair([found, cell]: readonly [number, number]): string {
  return `${found.toFixed(3)} / ${cell.toFixed(3)}`;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** Puts a table between a file's markers for it. Throws where there are none. */
export function writeTable(path: string, lines: readonly string[]): void {
  const text = readFileSync(path, "utf8");
  const markers = /<!-- accuracy:start -->[\s\S]*<!-- accuracy:end -->/;
  if (!markers.test(text)) throw new Error(`${path} has no markers for the accuracy table`);
  const table = lines.join("\n");
  writeFileSync(
    path,
    text.replace(markers, () => `<!-- accuracy:start -->\n${table}\n<!-- accuracy:end -->`),
  );
}
