/** The fields of a `---` header and the text under it. */
export interface Headed {
  /** Values without surrounding white space and quotation marks, by key as written. */
  readonly fields: ReadonlyMap<string, string>;
  /** Everything below the header, stripped, with one line end: what offsets count into. */
  readonly body: string;
}

// White space as Python's `str.strip` knows it, which differs from `String.trim` (U+001C to U+001F and U+0085, not U+FEFF):
// gold files are built with it, and offsets must agree.
const SPACE =
  "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const NOT_SPACE = new RegExp(`[^${SPACE}]`, "u");
const HEADER_MARK = "---\n";
const HEADER_END = "\n---\n";

/** Splits a text from its `---` header; all of it is body where it has none. Line ends become `\n`. */
export function readHeader(text: string): Headed {
  const raw = text.replaceAll(/\r\n?/g, "\n");
  const end = raw.startsWith(HEADER_MARK) ? raw.indexOf(HEADER_END, HEADER_MARK.length) : -1;
  if (end < 0) return { fields: new Map(), body: `${strip(raw)}\n` };
  return {
    fields: fieldsOf(raw.slice(HEADER_MARK.length, end)),
    body: `${strip(raw.slice(end + HEADER_END.length))}\n`,
  };
}

/** Takes white space, as Python knows it, from both ends. */
export function strip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !NOT_SPACE.test(text.charAt(start))) start++;
  while (end > start && !NOT_SPACE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function fieldsOf(header: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of header.split("\n")) {
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const value = strip(line.slice(colon + 1)).replaceAll(/^"+|"+$/g, "");
    fields.set(strip(line.slice(0, colon)), value);
  }
  return fields;
}
