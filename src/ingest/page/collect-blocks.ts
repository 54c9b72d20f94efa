import type { Block, BlockKind } from "../../domain/document.ts";
import { isBoilerplate, markStandingParts } from "../boilerplate.ts";
import type { PageElement } from "./node.ts";
import { isBlock, isUnread, roleOf } from "./roles.ts";
import { walk } from "./walk.ts";

/** A paragraph that is bold throughout, of at most so many words and without a full stop, is a heading. */
const MOST_HEADING_WORDS = 14;
const CELL_MARK = " |";
const CELLS = new Set(["td", "th"]);
const BOLD = new Set(["b", "strong"]);
/** Characters that only say where a line may break. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Text that is being put together, and where in the page it stands. */
interface Draft {
  text: string;
  readonly blocks: Block[];
  /** The block that is being written, in pieces: a page may hold it in very many. */
  line: string[];
  /** Whether white space came after the last piece. */
  spaced: boolean;
  /** Whether all of it, so far, is bold. */
  bold: boolean;
  /** Whether `<br>` came after it. */
  broken: boolean;
  readonly roles: BlockKind[];
  boldDepth: number;
  preDepth: number;
}

/**
 * The text under `root` and its blocks: one for each paragraph, heading, list item and table row, with white space between
 * blocks only. The text ends with a line end; it is empty where the page says nothing.
 */
export function collectBlocks(root: PageElement): {
  readonly text: string;
  readonly blocks: Block[];
} {
  const draft: Draft = {
    text: "",
    blocks: [],
    line: [],
    spaced: false,
    bold: true,
    broken: false,
    roles: ["paragraph"],
    boldDepth: 0,
    preDepth: 0,
  };
  for (const step of walk(root, isUnread)) {
    if (step.kind === "text") addText(draft, step.text);
    else if (step.kind === "enter") enter(draft, step.element);
    else leave(draft, step.element);
  }
  endBlock(draft);
  const text = draft.text && `${draft.text}\n`;
  return { text, blocks: markStandingParts(text, draft.blocks) };
}

function enter(draft: Draft, element: PageElement): void {
  const name = element.localName;
  if (name === "br") draft.broken = draft.line.length > 0;
  if (BOLD.has(name)) draft.boldDepth++;
  if (name === "pre") draft.preDepth++;
  if (CELLS.has(name) && draft.line.length > 0) startCell(draft);
  if (!isBlock(element)) return;
  endBlock(draft);
  draft.roles.push(roleOf(element, draft.roles.at(-1) ?? "paragraph"));
}

function leave(draft: Draft, element: PageElement): void {
  if (BOLD.has(element.localName)) draft.boldDepth--;
  if (element.localName === "pre") draft.preDepth--;
  if (!isBlock(element)) return;
  endBlock(draft);
  draft.roles.pop();
}

function startCell(draft: Draft): void {
  draft.line.push(CELL_MARK);
  draft.spaced = true;
}

function addText(draft: Draft, raw: string): void {
  if (draft.preDepth > 0) {
    for (const [index, line] of raw.split("\n").entries()) {
      if (index > 0) endBlock(draft);
      addInline(draft, line);
    }
  } else addInline(draft, raw);
}

function addInline(draft: Draft, raw: string): void {
  const text = raw.replaceAll(INVISIBLE, "").replaceAll(/\s+/g, " ");
  const words = text.trim();
  draft.spaced ||= text.startsWith(" ");
  if (!words) return;
  if (draft.broken) resumeAfterBreak(draft, words);
  draft.line.push(draft.spaced && draft.line.length > 0 ? ` ${words}` : words);
  draft.spaced = text.endsWith(" ");
  draft.bold &&= draft.boldDepth > 0;
}

/** A `<br>` ends a block, unless the sentence plainly goes on. */
function resumeAfterBreak(draft: Draft, next: string): void {
  const goesOn =
    /[\p{Ll}\p{N},’'-]$/u.test(draft.line.at(-1) ?? "") && /^[\p{Ll}\p{N}]/u.test(next);
  if (!goesOn) endBlock(draft);
  draft.spaced = true;
  draft.broken = false;
}

function endBlock(draft: Draft): void {
  const line = draft.line.join("");
  const kind = line && kindOf(line, draft.roles.at(-1) ?? "paragraph", draft.bold);
  draft.line = [];
  draft.spaced = false;
  draft.bold = true;
  draft.broken = false;
  if (!kind) return;
  const afterItem = kind === "item" && draft.blocks.at(-1)?.kind === "item";
  const gap = draft.text === "" ? "" : afterItem ? "\n" : "\n\n";
  const startOffset = draft.text.length + gap.length;
  draft.text += gap + line;
  draft.blocks.push({ startOffset, endOffset: startOffset + line.length, kind });
}

function kindOf(line: string, role: BlockKind, bold: boolean): BlockKind {
  if (role === "boilerplate" || isBoilerplate(line)) return "boilerplate";
  const isShort = line.split(" ").length <= MOST_HEADING_WORDS && !/[.!?;,]["”’)]*$/.test(line);
  return role === "paragraph" && bold && isShort ? "heading" : role;
}
