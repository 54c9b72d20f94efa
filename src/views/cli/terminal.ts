import { styleText } from "node:util";
import Table from "cli-table3";
import { oneLine } from "../one-line.ts";

/** Where a command writes: the terminal's wishes are asked once, here. */
export interface Terminal {
  /** Whether standard output is a terminal: tables and colour there, plain lines in a pipe. */
  readonly rich: boolean;
  readonly columns: number;
  readonly print: (line: string) => void;
  /** Messages and progress, on standard error. */
  readonly say: (line: string) => void;
  readonly style: (format: Style, text: string) => string;
}

type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** The terminal of this process; honours `NO_COLOR` and `FORCE_COLOR` as Node does. */
export function processTerminal(): Terminal {
  const rich = process.stdout.isTTY === true;
  process.stdout.on("error", ignoreClosedPipe);
  return {
    rich,
    columns: process.stdout.columns ?? 100,
    print: (line) => process.stdout.write(`${line}\n`),
    say: (line) => process.stderr.write(`${line}\n`),
    style: (format, text) => (rich ? styleText(format, text) : text),
  };
}

/** The reader of a pipe may stop early (`| head`); the command then ends its work without printing. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** Rows as a table on a terminal, as tab-separated lines with a header in a pipe. `widths` are shares of the line. */
export function printTable(
  terminal: Terminal,
  columns: readonly { readonly head: string; readonly share: number }[],
  rows: readonly (readonly string[])[],
): void {
  if (!terminal.rich) {
    terminal.print(columns.map(({ head }) => head).join("\t"));
    for (const row of rows) terminal.print(row.map(oneLine).join("\t"));
    return;
  }
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const free = Math.max(60, terminal.columns) - 3 * columns.length - 1;
  const table = new Table({
    head: columns.map(({ head }) => head),
    colWidths: columns.map(({ share }) => Math.max(6, Math.floor((free * share) / total) + 2)),
    wordWrap: true,
    style: { head: ["bold"], border: ["dim"] },
  });
  table.push(...rows.map((row) => row.map(oneLine)));
  terminal.print(table.toString());
}

/** A progress line on standard error, drawn over itself; silent where standard error is no terminal. */
export function progressBar(
  label: string,
  total: number,
): { step: (about: string) => void; end: () => void } {
  if (process.stderr.isTTY !== true || total < 2) return { step: () => {}, end: () => {} };
  let done = 0;
  const draw = (about: string): void => {
    const filled = Math.round((24 * done) / total);
    const bar = `${"█".repeat(filled)}${"░".repeat(24 - filled)}`;
    process.stderr.write(`\r\u001b[2K${label} ${bar} ${done}/${total} ${about.slice(-48)}`);
  };
  draw("");
  return {
    step: (about) => {
      done += 1;
      draw(about);
    },
    end: () => process.stderr.write("\r\u001b[2K"),
  };
}
