import type { PdfPage, Piece } from "./read-pages.ts";
import { lineOf, rowsOf } from "./reading-order.ts";

/** Running heads and page numbers stand in this share of the page, at its top and at its bottom. */
const MARGIN = 0.12;
/** At most so many rows at either end are looked at. */
const MARGIN_ROWS = 3;
/** A head runs where so great a share of the pages has it: left and right pages may have different ones. */
const LEAST_SHARE = 0.3;

const PAGE_NUMBER =
  /^(?:page\s+|p\.\s*|[-–—]\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|\|)\s*\d{1,4})?(?:\s*[-–—])?$/i;

/** The pieces of each page that are not of its report: running heads, running feet, page numbers. */
export function runningHeads(pages: readonly PdfPage[]): ReadonlyMap<PdfPage, ReadonlySet<Piece>> {
  const margins = pages.map((page) => ({ page, rows: marginRows(page) }));
  const counts = new Map<string, number>();
  for (const { rows } of margins)
    for (const key of new Set(rows.map(({ text }) => keyOf(text))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, pages.length * LEAST_SHARE);
  return new Map(
    margins.map(({ page, rows }) => {
      const heads = rows.filter(
        ({ text }) => PAGE_NUMBER.test(text) || (counts.get(keyOf(text)) ?? 0) >= least,
      );
      return [page, new Set(heads.flatMap(({ pieces }) => pieces))];
    }),
  );
}

/** Rows at the page's ends. Its first and last rows count wherever they stand: some pages have wide margins. */
function marginRows(page: PdfPage): { readonly text: string; readonly pieces: readonly Piece[] }[] {
  const rows = rowsOf(page.pieces);
  const isMargin = (row: readonly Piece[], index: number): boolean => {
    const baseline = (row[0] as Piece).baseline;
    if (index === 0 || index === rows.length - 1) return true;
    const isTop = baseline < page.height * MARGIN && index < MARGIN_ROWS;
    return isTop || (baseline > page.height * (1 - MARGIN) && index >= rows.length - MARGIN_ROWS);
  };
  return rows
    .filter((row, index) => isMargin(row, index))
    .map((row) => ({ text: lineOf(row).text, pieces: row }));
}

/** What is the same on every page of a running head: its words without the page's number. */
function keyOf(text: string): string {
  return text.replaceAll(/\d+/g, "#").replaceAll(/\s+/g, " ").toLowerCase();
}
