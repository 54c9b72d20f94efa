/** The formats of plain text that are read. */
export type FormatName = "text" | "markdown" | "html" | "gold";

/** Characters that tell what a text begins with. */
const HEAD_CHARACTERS = 8192;

/**
 * Which format a decoded text is in, told from its content; the name only decides between Markdown and plain text, which
 * no content decides for sure: in a `.txt` every character is kept as it stands.
 */
export function tellFormat(text: string, name: string): FormatName {
  const head = text.slice(0, HEAD_CHARACTERS).trimStart();
  if (/^\{\s*"/.test(head) && /"(?:doc|text)"\s*:/.test(text)) return "gold";
  if (isHtml(head)) return "html";
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return "markdown";
  return /\.(?:txt|text)$/i.test(name) || !isMarkdown(text) ? "text" : "markdown";
}

function isHtml(head: string): boolean {
  const opening = head.replace(/^<\?xml[^>]*>\s*/, "").replaceAll(/<!--[\s\S]*?-->\s*/g, "");
  return /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|main|section|header|div|p|h[1-6])\b/i.test(
    opening,
  );
}

/** Only what nobody writes by chance in plain text counts: a heading mark, together with a link or emphasis. */
function isMarkdown(text: string): boolean {
  const hasHeading = /^#{1,6} \S/m.test(text);
  const hasInline = /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|\*\*\S[^*\n]{0,200}\*\*/.test(text);
  return hasHeading && hasInline;
}
