// Parts before a hyphen that is the word's own: "non-binding", "self-rule", "vice-president".
const OWN_HYPHEN =
  /(?:^|[^\p{L}])(?:non|self|co|ex|vice|pro|anti|pre|post|well|long|short|half|semi|quasi|cross|high|low|full|part|one|two|three|four|five|six|seven|eight|nine|ten|north|south|east|west|mid|all|so|then|cease|inter|multi|war|oil|peace|sea|land|state|hard|time|work|decision|policy|law)-$/iu;

/** What the lines of a document say about its words: those that stand within a line, in lower case. */
export function wordsWithin(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu))
      words.add(word.replaceAll("‐", "-"));
  return words;
}

/**
 * Joins lines of one paragraph. A hyphen at the end of a line is taken out, unless the word has it by itself: the
 * document's other lines (`words`) decide, then the word's first part.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => {
    if (text.endsWith("\u00AD")) return text.slice(0, -1) + line;
    if (!/[\p{L}\p{N}][-‐]$/u.test(text)) return text ? `${text} ${line}` : line;
    return keepsHyphen(text, line, words) ? text + line : text.slice(0, -1) + line;
  }, "");
}

function keepsHyphen(text: string, next: string, words: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}/u.test(next)) return true;
  const head = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*[-‐]$/u.exec(text)?.[0].toLowerCase() ?? "";
  const tail = /^[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/u.exec(next)?.[0].toLowerCase() ?? "";
  if (words.has(head.slice(0, -1) + tail)) return false;
  if (words.has(`${head.slice(0, -1)}-${tail}`)) return true;
  return OWN_HYPHEN.test(`${text.slice(0, -1)}-`);
}
