/** The formats that are read, and those that are recognised in order to say so. */
export type FormatName = "text" | "markdown" | "html" | "gold";

// First bytes of what is no text. https://en.wikipedia.org/wiki/List_of_file_signatures
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\x03\x04", "a ZIP archive or an Office document"],
  ["PK\x05\x06", "an empty ZIP archive"],
  ["\xD0\xCF\x11\xE0", "an old Office document"],
  ["\x1F\x8B", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\xFD7zXZ", "an xz archive"],
  ["7z\xBC\xAF", "a 7-Zip archive"],
  ["\x89PNG", "a PNG picture"],
  ["\xFF\xD8\xFF", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["RIFF", "a sound, film or picture"],
  ["OggS", "a sound or film"],
  ["ID3", "a sound"],
  ["\x7FELF", "a program"],
  ["MZ\x90", "a program"],
  ["SQLite format 3\0", "a database"],
  ["{\\rtf", "a Rich Text document"],
];

/** Bytes looked at for zeros. */
const HEAD_BYTES = 8192;
/** Text in UTF-16 has zeros in one of two bytes at most; `decode` tells it. Below this share a few stray zeros are forgiven. */
const STRAY_ZEROS = 0.001;

/** What bytes are that are no text, in words for a message; undefined where they may be text. */
export function tellBinary(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  const zeros = head.split("\0").length - 1;
  const isUtf16 = zeros >= head.length * 0.3 && zeros <= head.length * 0.55;
  const isUtf32 = zeros > head.length * 0.55 && /^(?:\xFF\xFE\0\0|\0\0\xFE\xFF)/.test(head);
  return zeros > head.length * STRAY_ZEROS && !isUtf16 && !isUtf32 ? "binary data" : undefined;
}

/**
 * Which format a decoded text is in, told from its content; the name only decides between Markdown and plain text, which
 * no content decides for sure: in a `.txt` every character is kept as it stands.
 */
export function tellFormat(text: string, name: string): FormatName {
  const head = text.slice(0, HEAD_BYTES).trimStart();
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
