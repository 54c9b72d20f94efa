import { ITEM_MARK } from "../find-blocks.ts";
import type { Line } from "./reading-order.ts";

/** Lines that make one paragraph, heading or list item. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** Height of its font, in points. */
  readonly size: number;
}

const BULLET = /^[•‣▪◦●○■–*-]\s+/;
const SENTENCE_END = /[.!?:;]["”’)\]]*$/;

/** Fonts whose heights differ by less are one. */
const SAME_SIZE = 0.08;
/** Lines farther apart than so many usual distances are of different paragraphs. */
const WIDE_GAP = 1.3;
/** Of fewer lines nothing usual can be told, and they are taken to stand no farther apart than this. */
const FEW = 4;
const MOST_LEADING = 1.4;
/** A line that leaves so great a share of its column empty was ended by its writer. */
const SHORT_LINE = 0.35;
/** A first line is set in by at least so many sizes of the font. */
const INDENT = 0.7;

/** Puts lines, in reading order, together to paragraphs. One may go on in the next column or on the next page. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const leading = usualLeading(lines);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && goesOn(last, line, leading)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((part) => ({ lines: part, size: (part[0] as Line).size }));
}

/** The height of the font that most of the text is set in; 0 where there is none. */
export function bodySize(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 4) / 4;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The distance between two lines of a paragraph, in sizes of the font: the one that half of the lines do not pass. */
function usualLeading(lines: readonly Line[]): number {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    if (last?.column !== line.column || !isSameSize(last, line)) continue;
    const distance = (line.baseline - last.baseline) / line.size;
    if (distance > 0.8 && distance < 3) distances.push(distance);
  }
  const middle = distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
  return distances.length < FEW ? Math.min(middle || MOST_LEADING, MOST_LEADING) : middle;
}

function goesOn(paragraph: readonly Line[], line: Line, leading: number): boolean {
  const first = paragraph[0] as Line;
  const last = paragraph.at(-1) as Line;
  if (!isSameSize(last, line) || BULLET.test(line.text)) return false;
  if (last.column !== line.column) return goesOnElsewhere(last, line);
  if (line.baseline - last.baseline > leading * WIDE_GAP * line.size) return false;
  if (ITEM_MARK.test(line.text) && (ITEM_MARK.test(first.text) || SENTENCE_END.test(last.text)))
    return false;
  const isItem = ITEM_MARK.test(first.text);
  if (!isItem && line.left - last.left > INDENT * line.size) return false;
  const room = last.columnRight - last.right;
  const isShort = room > SHORT_LINE * (last.columnRight - last.columnLeft);
  return !((isShort || SENTENCE_END.test(last.text)) && hadRoom(last, line));
}

/** Across columns and pages nothing but the words themselves tells: a sentence that has not ended goes on. */
function goesOnElsewhere(last: Line, line: Line): boolean {
  if (/^\p{Ll}/u.test(line.text)) return true;
  return !SENTENCE_END.test(last.text) && !hadRoom(last, line) && !ITEM_MARK.test(line.text);
}

/** Whether the first word of `next` would have fitted on the line before. */
function hadRoom(last: Line, next: Line): boolean {
  const word = next.text.search(/\s|$/);
  const wordWidth = ((next.right - next.left) / Math.max(1, next.text.length)) * (word + 1);
  return last.columnRight - last.right > wordWidth + 0.5 * last.size;
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);
}
