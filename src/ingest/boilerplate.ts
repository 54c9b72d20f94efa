import type { Block } from "../domain/document.ts";
import { textOf } from "../domain/span.ts";
import { namesDay } from "./parse-day.ts";

/** A line longer than this is a sentence of the report, whatever its first words. */
const MOST_WORDS = 30;
const MOST_CHARACTERS = 300;
/** A standing heading ("Related news") is short. */
const MOST_HEADING_WORDS = 6;

// Openings and closings that publishers put around reports. Each must fit the whole line's purpose: what may open a
// sentence of a report ("Share prices fell") is not here.
const STANDING_LINES: readonly RegExp[] = [
  /^(?:read|see|also read|read also|see also|watch|listen)(?: more| also| next| now)?\s*[:|»>]/i,
  /^(?:read more|see more|show more|load more|more on this|view (?:all|comments|gallery)|continue reading|skip to)\b/i,
  /^(?:related|recommended|trending|most (?:read|popular)|more (?:from|stories|news)|you (?:may|might) also like|up next)\b.{0,60}$/i,
  /^(?:share (?:this|on|via|with|article|story)|tweet this|follow (?:us|@)|like us|join (?:us|our)|print this|email this|copy link)\b/i,
  /^share$|^tweet$|^print$|^e-?mail$|^comments?(?: \(\d+\))?$|^advertisement$|^sponsored(?: content)?$|^loading\W*$/i,
  /^(?:sign up|subscribe|register|log ?in|get)\b.{0,80}\b(?:newsletter|inbox|e-?mail|subscri\w+|updates|account|alerts?|free)\b/i,
  /^(?:our|this|the) newsletter\b|\bnewsletter\b.{0,40}\bsign up\b/i,
  /^(?:©|\(c\) ?\d{4}|copyright\b)|\ball rights reserved\b/i,
  /^(?:photos?|images?|pictures?|videos?|graphics?|illustration|caption|file (?:photo|picture|image))(?: credits?| courtesy| by)?\s*[:/]/i,
  /^\(?(?:photo|image|picture) (?:by|courtesy|credit)\b/i,
  /^(?:this site uses|we use|accept(?: all)?) cookies\b|^cookie (?:policy|settings|preferences)\b/i,
  /^(?:terms (?:of|and)|privacy (?:policy|notice)|contact us|about us|advertise with us)\b.{0,60}$|^privacy (?:policy|notice)\s*:/i,
  /^(?:(?:additional )?reporting|editing|writing|compiled|translated) by\b/i,
  /^[Bb][Yy] \p{Lu}[\p{L}.'’-]*(?:,? (?:and |in |for |of |at )?\p{Lu}[\p{L}.'’-]*){0,9}$/u,
  /^(?:for immediate release|embargoed until .*|-+ ?ends? ?-+|end|ends|more to follow\.?)$/i,
  /^(?:media|press) (?:contacts?|enquiries|inquiries)\b/i,
  /^(?:for (?:more|further) information|for media enquiries)\b.{0,30}\b(?:contact|visit|see|call|e-?mail)\b/i,
  /^(?:first )?(?:published|updated|posted|last (?:updated|modified))(?: on| at)?\s*:?\s.{0,40}\d/i,
  /^\d+ ?(?:min(?:ute)?s?) read$|^\d+ (?:minutes?|hours?|days?) ago$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^\S+@\S+\.\w+$/,
];

const STANDING_HEADINGS =
  /^(?:related (?:news|articles|stories|topics|links|content)|sister links?|sources?|external links?|references|see also|further reading|tags?|topics|share(?: this)?|comments|contacts?|about the authors?|most (?:read|popular)|newsletter|notes to editors)\W*$/i;

const CLOCK = /\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?/gi;
const CALENDAR_WORDS =
  /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b(?:[A-Z]{2,4}|[ap]\.?m\.?)\b|\d+(?:st|nd|rd|th)?|@\w+/gi;

/** Whether a line stands around reports (menus, captions, share lines, bylines, bare dates) and says nothing of its own. */
export function isBoilerplate(line: string): boolean {
  const text = line.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (text.length > MOST_CHARACTERS || text.split(/\s+/).length > MOST_WORDS) return false;
  return STANDING_LINES.some((pattern) => pattern.test(text)) || isBareDate(text);
}

/**
 * Blocks again, with what stands under a standing heading ("Related news") marked as well: its list or further standing
 * lines, up to the first paragraph or other heading.
 */
export function markStandingParts(text: string, blocks: readonly Block[]): Block[] {
  let standing = false;
  return blocks.map((block) => {
    const heads = headsStandingPart(textOf(text, block));
    standing = heads || (standing && (block.kind === "item" || block.kind === "boilerplate"));
    return standing ? { ...block, kind: "boilerplate" } : block;
  });
}

function headsStandingPart(line: string): boolean {
  return (
    line.length <= MOST_CHARACTERS &&
    line.split(/\s+/, MOST_HEADING_WORDS + 1).length <= MOST_HEADING_WORDS &&
    STANDING_HEADINGS.test(line)
  );
}

/** A date, a clock time or an account's handle, and nothing else: "Wednesday, 28 November, 07:30". */
function isBareDate(text: string): boolean {
  const clock = text.replaceAll(CLOCK, " ");
  if (clock === text && !namesDay(text)) return false;
  return !/\p{L}/u.test(clock.replaceAll(CALENDAR_WORDS, " "));
}
