/** A record of a web archive, or what stands where one should. */
export type WarcRecord =
  | {
      readonly kind: "record";
      /** Names in lower case. */
      readonly headers: ReadonlyMap<string, string>;
      readonly content: Uint8Array;
    }
  /** The archive ends within this record. */
  | { readonly kind: "cut-off"; readonly headers: ReadonlyMap<string, string> }
  /** So many bytes that are no record. */
  | { readonly kind: "noise"; readonly byteCount: number };

const MARK = "WARC/1.";
/** Heads are some hundred bytes; what goes on longer is none. */
const MOST_HEAD_BYTES = 64 * 1024;

/** The records of an unpacked web archive (ISO 28500), one after another; after noise the next one is looked for. */
export function* warcRecords(archive: Uint8Array): Generator<WarcRecord> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  let offset = skipLineEnds(bytes, 0);
  while (offset < bytes.length) {
    const head =
      bytes.toString("latin1", offset, offset + MARK.length) === MARK
        ? readHead(bytes, offset)
        : undefined;
    const length = Number(head?.headers.get("content-length") ?? Number.NaN);
    if (!head || !Number.isSafeInteger(length) || length < 0) {
      const next = nextMark(bytes, offset + 1);
      yield { kind: "noise", byteCount: next - offset };
      offset = next;
      continue;
    }
    const end = head.contentOffset + length;
    if (end > bytes.length) yield { kind: "cut-off", headers: head.headers };
    else
      yield {
        kind: "record",
        headers: head.headers,
        content: bytes.subarray(head.contentOffset, end),
      };
    offset = skipLineEnds(bytes, end);
  }
}

/** Header lines up to an empty line, and where what follows begins; undefined where there is no such line. */
export function readHead(
  content: Uint8Array,
  offset: number,
):
  | {
      readonly first: string;
      readonly headers: ReadonlyMap<string, string>;
      readonly contentOffset: number;
    }
  | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const text = bytes.toString("latin1", offset, offset + MOST_HEAD_BYTES);
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return undefined;
  const [first = "", ...lines] = text.slice(0, end.index).split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { first, headers, contentOffset: offset + end.index + end[0].length };
}

function nextMark(bytes: Buffer, from: number): number {
  const found = bytes.indexOf(`\n${MARK}`, from, "latin1");
  return found < 0 ? bytes.length : found + 1;
}

function skipLineEnds(bytes: Buffer, from: number): number {
  let offset = from;
  while (bytes[offset] === 0x0a || bytes[offset] === 0x0d) offset++;
  return offset;
}
