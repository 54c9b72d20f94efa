import type { Block } from "../domain/document.ts";
import { textOf } from "../domain/span.ts";
import { namesDay, parseDay } from "./parse-day.ts";

/** A dateline stands at the head of a text; a date further down is of something that the text tells. */
const HEAD_BLOCKS = 6;
const MOST_DATE_LINE_WORDS = 14;
const MOST_LINE_CHARACTERS = 200;
/** A name and a day have no more. */
const MOST_NAME_WORDS = 12;

// "GENEVA, March 3 (Agency) —": a place in capitals, the day, perhaps the agency, a dash.
const WIRE =
  /^(?<place>\p{Lu}[\p{Lu}\s.,'’()/-]{2,60}?),\s+(?<day>[^—–()]{3,30}?)\s*(?:\([^()]{1,40}\)\s*)?(?:—|–|--|\s-\s)/u;

const DAY_APART =
  /[,|·•–—]\s+(?:\p{L}+day,?\s+)?(?:\d{1,2}\s+\p{L}{3,9}|\p{L}{3,9}\s+\d{1,2},?)\s+\d{4}$/u;

/**
 * The day that a text's dateline or date line gives, `YYYY-MM-DD`.
 * Where it names no year, `year` is taken; undefined where there is no dateline or no year.
 */
export function datelineDay(
  text: string,
  blocks: readonly Block[],
  year?: number,
): string | undefined {
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    const line = textOf(text, block);
    const wire = WIRE.exec(line)?.groups?.["day"];
    const day = wire ? parseDay(wire, year) : partsDay(line, year);
    if (day) return day;
  }
  return undefined;
}

/** The day of a line, or of one of the parts that bars set apart: "Source: The Post | 2026-03-03 18:20 | Editor: Ann Lee". */
function partsDay(line: string, year?: number): string | undefined {
  const parts = line.length > MOST_LINE_CHARACTERS ? [] : line.split(/\s*[|·•]\s*/u);
  return [line, ...parts].map((part) => dateLineDay(part, year)).find(Boolean);
}

/** The day of a short line that dates the text: "Wednesday, 28 November 2007", "Published 3 March 2026, 08:14". */
function dateLineDay(line: string, year?: number): string | undefined {
  const words = line.split(/\s+/).length;
  if (words > MOST_DATE_LINE_WORDS || !namesDay(line)) return undefined;
  // A heading such as "What was agreed on 3 March 2026" tells of a day; a date line is little more than its date.
  const rest = line.replaceAll(/\b\d\S*|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi, " ");
  const otherWords = rest.match(/\p{L}{3,}/gu)?.length ?? 0;
  // "By Ann Lee, The Paper, 3 March 2026": a byline tells no other day.
  const isByline = /^by\s+\p{L}/iu.test(line);
  // "The Paper, 3 March 2026", "Lakeside | 3 March 2026": the day stands apart from a name.
  const isApart = words <= MOST_NAME_WORDS && DAY_APART.test(line);
  const isDated =
    isByline ||
    isApart ||
    /^(?:first )?(?:published|posted|updated|date|issued|released)\b/i.test(line);
  return isDated || otherWords <= 2 ? parseDay(line, year) : undefined;
}
