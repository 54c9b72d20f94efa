import type { PdfPage, Piece } from "./read-pages.ts";

/** A line of text in the column that it stands in. Points from the page's top left. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Edges of the text of its column. */
  readonly columnLeft: number;
  readonly columnRight: number;
  /** Counts the columns of a document as they are read. */
  readonly column: number;
}

/** Pieces whose baselines are nearer than this share of their size stand on one line. */
const SAME_LINE = 0.4;
/** A gutter is at least this wide, in sizes of the font; the space between words is a quarter. */
const GUTTER = 0.7;
/** Columns have at least so many lines beside each other, of at least so many characters: else it may be a table. */
const LEAST_COLUMN_LINES = 4;
const LEAST_LINE_CHARACTERS = 18;
/** Steps at which gutters are looked for, in points. */
const STEP = 3;
/** A wider gap between pieces is a space. */
const WORD_GAP = 0.12;
/** Gutters on a page; more is no page of text. */
const MOST_SPLITS = 12;

/** The lines of a page in the order of reading: columns one after another, what spans them before and after. */
export function linesInOrder(page: PdfPage, pieces: readonly Piece[], firstColumn: number): Line[] {
  const columns = columnsOf(rowsOf(pieces), MOST_SPLITS);
  return columns.flatMap((rows, index) => columnLines(rows, page.number, firstColumn + index));
}

/** Pieces on one baseline, from left to right. */
type Row = readonly Piece[];

/** The rows of pieces from top to bottom. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { baseline: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const near = row && piece.baseline - row.baseline < SAME_LINE * Math.max(row.size, piece.size);
    if (near) row.pieces.push(piece);
    else rows.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => row.pieces.toSorted((a, b) => a.left - b.left));
}

/** Splits rows at their best gutter, again and again: what is above it, its left side, its right side, what is below. */
function columnsOf(rows: readonly Row[], splitsLeft: number): Row[][] {
  const gutter = splitsLeft > 0 ? bestGutter(rows) : undefined;
  if (!gutter) return rows.length > 0 ? [[...rows]] : [];
  const { first, last, at } = gutter;
  const inside = rows.slice(first, last + 1);
  const side = (isOnSide: (piece: Piece) => boolean): Row[] =>
    inside.map((row) => row.filter(isOnSide)).filter((row) => row.length > 0);
  return [
    rows.slice(0, first),
    side((piece) => middleOf(piece) < at),
    side((piece) => middleOf(piece) >= at),
    rows.slice(last + 1),
  ].flatMap((part) => columnsOf(part, splitsLeft - 1));
}

/** Rows `first` to `last`, that no piece crosses at `at`. */
interface Gutter {
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly lines: number;
}

function bestGutter(rows: readonly Row[]): Gutter | undefined {
  const pieces = rows.flat();
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  let best: Gutter | undefined;
  for (let at = left + STEP; at < right; at += STEP)
    for (const gutter of guttersAt(rows, at)) if (gutter.lines > (best?.lines ?? 0)) best = gutter;
  return best;
}

/** The runs of rows that nothing crosses at a place, with enough lines of prose on either side. */
function* guttersAt(rows: readonly Row[], at: number): Generator<Gutter> {
  let first = 0;
  for (let index = 0; index <= rows.length; index++) {
    const row = rows[index];
    if (row && !row.some((piece) => crosses(piece, at))) continue;
    const lines = index > first ? proseLines(rows.slice(first, index), at) : 0;
    if (lines > 0) yield { first, last: index - 1, at, lines };
    first = index + 1;
  }
}

function crosses(piece: Piece, at: number): boolean {
  const margin = (piece.size * GUTTER) / 2;
  return piece.left < at + margin && piece.right > at - margin;
}

/** Lines on both sides; 0 where either side has too few or too short ones to be a column of prose. */
function proseLines(rows: readonly Row[], at: number): number {
  const sides = [0, 1].map((side) => {
    const parts = rows
      .map((row) => row.filter((piece) => middleOf(piece) < at === (side === 0)))
      .filter((row) => row.length > 0);
    const characters = parts.flat().reduce((sum, piece) => sum + piece.text.length, 0);
    const isProse = characters >= parts.length * LEAST_LINE_CHARACTERS;
    return isProse && parts.length >= LEAST_COLUMN_LINES ? parts.length : 0;
  });
  return sides.includes(0) ? 0 : sides.reduce((sum, lines) => sum + lines, 0);
}

function middleOf(piece: Piece): number {
  return (piece.left + piece.right) / 2;
}

function columnLines(rows: readonly Row[], page: number, column: number): Line[] {
  const edges = {
    columnLeft: Math.min(...rows.flat().map((piece) => piece.left)),
    columnRight: Math.max(...rows.flat().map((piece) => piece.right)),
  };
  return rows.map((row) => ({ ...lineOf(row), page, column, ...edges }));
}

/** A row as one line: its pieces with spaces where there are gaps. */
export function lineOf(row: Row): Pick<Line, "text" | "left" | "right" | "baseline" | "size"> {
  let text = "";
  let end: number | undefined;
  for (const piece of row) {
    const isApart = end !== undefined && piece.left - end > WORD_GAP * piece.size;
    text += isApart && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text;
    end = Math.max(end ?? 0, piece.right);
  }
  // The size and the baseline of most of its characters: small capitals and note marks do not count.
  const main = row.toSorted((a, b) => b.text.length - a.text.length)[0] as Piece;
  const left = (row[0] as Piece).left;
  return { text: text.trim(), left, right: end ?? left, baseline: main.baseline, size: main.size };
}
