import type { Document } from "../domain/document.ts";

/** Titles under which somebody signs: "Statement by", "Remarks by", "Message from". */
const SIGNED =
  /^(?:joint\s+)?(?:statement|remarks|message|address|speech|letter|proclamation|post|op-ed|interview)\s+(?:by|from|of|with)\s+(.+)$/i;
const TITLE_WORDS =
  /^(?:(?:the|u\.?s\.?|vice|deputy|acting|former|prime|foreign|first|national|security|press|white|house|nsc|state|homeland)\s+|(?:president|minister|secretary|spokes\w+|chancellor|premier|advisor|adviser|ambassador|director|chair\w*|lady|senator|general|council|of|the)\b[\s,]*)+/i;

/**
 * Who says "I" and "we" in a text in which nobody else is speaking: the person whom its title names as its author, else its
 * publisher; undefined where neither is told.
 */
export function authorOf(document: Document): string | undefined {
  const signed = SIGNED.exec(document.title)?.[1];
  if (signed !== undefined) {
    const name = signed
      .replace(TITLE_WORDS, "")
      .match(/^(?:[A-Z][\w.'’-]*\s+){1,3}[A-Z][\w'’-]+/u)?.[0];
    if (name !== undefined) return name.trim();
  }
  return document.publisher;
}
