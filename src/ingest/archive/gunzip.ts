import { constants, createGunzip } from "node:zlib";

/** What came of unpacking: the bytes up to the limit or the first fault, and whether that was all. */
export interface Gunzipped {
  readonly bytes: Uint8Array;
  readonly end: "whole" | "cut-off" | "too-large";
}

/** Unpacks gzip data, of one member or many, at most `mostBytes`; keeps what came before a fault. */
export async function gunzip(packed: Uint8Array, mostBytes: number): Promise<Gunzipped> {
  const chunks: Buffer[] = [];
  let byteCount = 0;
  const stream = createGunzip({ chunkSize: 64 * 1024, flush: constants.Z_SYNC_FLUSH });
  stream.end(packed);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      byteCount += chunk.length;
      if (byteCount > mostBytes) return { bytes: Buffer.concat(chunks), end: "too-large" };
      chunks.push(chunk);
    }
    return { bytes: Buffer.concat(chunks), end: "whole" };
  } catch {
    return { bytes: Buffer.concat(chunks), end: "cut-off" };
  }
}
