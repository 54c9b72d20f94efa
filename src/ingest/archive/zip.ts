import { inflateRawSync } from "node:zlib";

/** One file of a ZIP archive, as its directory describes it. */
export interface ZipEntry {
  /** As written in the archive; never used as a path. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; no other is read. */
  readonly method: number;
  readonly packedBytes: number;
  /** As the directory says; the archive may lie. */
  readonly unpackedBytes: number;
  /** Of the entry's own header, from the archive's start. */
  readonly headerOffset: number;
}

/** Why an entry was not unpacked. */
export type ZipFault = "encrypted" | "too-large" | "bomb" | "method" | "broken";

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16
const END_MARK = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const HEADER_MARK = 0x04034b50;
const HEADER_BYTES = 30;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;

/** Text shrinks to a third, seldom to a twentieth; what shrinks more, and is large, was made to fill the memory. */
const MOST_RATIO = 150;
const RATIO_COUNTS_FROM_BYTES = 2 * 1024 * 1024;

/** The files of a ZIP archive, in the order of its directory, folders left out; undefined where it has no whole directory. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOffset(archive);
  if (end === undefined) return undefined;
  const count = archive.readUInt16LE(end + 10);
  let offset = archive.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (offset + ENTRY_BYTES > end || archive.readUInt32LE(offset) !== ENTRY_MARK) return undefined;
    const entry = entryAt(archive, offset);
    if (!entry.name.endsWith("/")) entries.push(entry);
    offset += ENTRY_BYTES + lengthsAt(archive, offset + 28, 3);
  }
  return entries;
}

function endOffset(archive: Buffer): number | undefined {
  const least = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
  for (let offset = archive.length - END_BYTES; offset >= least; offset--)
    if (archive.readUInt32LE(offset) === END_MARK) return offset;
  return undefined;
}

function entryAt(archive: Buffer, offset: number): ZipEntry {
  const flags = archive.readUInt16LE(offset + 8);
  const nameStart = offset + ENTRY_BYTES;
  const name = archive.subarray(nameStart, nameStart + archive.readUInt16LE(offset + 28));
  return {
    name: name.toString((flags & UTF8_NAME) > 0 ? "utf8" : "latin1"),
    isEncrypted: (flags & ENCRYPTED) > 0,
    method: archive.readUInt16LE(offset + 10),
    packedBytes: archive.readUInt32LE(offset + 20),
    unpackedBytes: archive.readUInt32LE(offset + 24),
    headerOffset: archive.readUInt32LE(offset + 42),
  };
}

/** The sum of so many 16-bit lengths that stand one after another. */
function lengthsAt(archive: Buffer, offset: number, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += archive.readUInt16LE(offset + 2 * index);
  return sum;
}

/** Unpacks one entry, at most `mostBytes` of it, whatever the directory says of its size. */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  mostBytes: number,
): Uint8Array | ZipFault {
  if (entry.isEncrypted) return "encrypted";
  if (entry.method !== 0 && entry.method !== 8) return "method";
  if (isBomb(entry)) return "bomb";
  if (entry.unpackedBytes > mostBytes) return "too-large";
  const packed = packedPart(bytes, entry);
  if (!packed) return "broken";
  if (entry.method === 0) return packed.length > mostBytes ? "too-large" : packed;
  try {
    // What is longer than the directory says is a lie, and broken.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch {
    return "broken";
  }
}

function isBomb({ packedBytes, unpackedBytes }: ZipEntry): boolean {
  return unpackedBytes > RATIO_COUNTS_FROM_BYTES && unpackedBytes > packedBytes * MOST_RATIO;
}

function packedPart(bytes: Uint8Array, entry: ZipEntry): Buffer | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerOffset, packedBytes } = entry;
  if (headerOffset + HEADER_BYTES > archive.length) return undefined;
  if (archive.readUInt32LE(headerOffset) !== HEADER_MARK) return undefined;
  const start = headerOffset + HEADER_BYTES + lengthsAt(archive, headerOffset + 26, 2);
  if (start + packedBytes > archive.length) return undefined;
  return archive.subarray(start, start + packedBytes);
}
