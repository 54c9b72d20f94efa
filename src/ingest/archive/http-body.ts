import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from "node:zlib";

/** The body of an HTTP response as it was meant: its chunks joined and unpacked, to at most `mostBytes`; throws where it is broken or larger. */
export function httpBody(
  body: Uint8Array,
  headers: ReadonlyMap<string, string>,
  mostBytes: number,
): Uint8Array {
  const isChunked = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "");
  const encodings = (headers.get("content-encoding") ?? "").toLowerCase().split(/\s*,\s*/);
  return encodings
    .toReversed()
    .reduce(
      (bytes, encoding) => unpack(bytes, encoding, mostBytes),
      isChunked ? joinChunks(body) : body,
    );
}

function unpack(bytes: Uint8Array, encoding: string, mostBytes: number): Uint8Array {
  const limit = { maxOutputLength: mostBytes };
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return gunzipSync(bytes, limit);
    case "br":
      return brotliDecompressSync(bytes, limit);
    case "zstd":
      return zstdDecompressSync(bytes, limit);
    case "deflate":
      // Some servers leave the zlib head out: https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1.2
      return (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit);
    default:
      return bytes;
  }
}

/** Chunks joined; as they are where they are none after all: some archives join them and leave the header as it was. */
function joinChunks(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const chunks: Buffer[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const lineEnd = bytes.indexOf("\r\n", offset);
    const size = /^(?<hex>[0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(
      lineEnd < 0 ? "" : bytes.toString("latin1", offset, Math.min(lineEnd, offset + 200)),
    )?.groups?.["hex"];
    if (size === undefined) return body;
    const start = lineEnd + 2;
    const end = start + Number.parseInt(size, 16);
    if (end === start) break;
    chunks.push(bytes.subarray(start, end));
    offset = end + 2;
  }
  return Buffer.concat(chunks);
}
