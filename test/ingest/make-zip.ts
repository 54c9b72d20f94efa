import { deflateRawSync } from "node:zlib";
import { writeZip } from "../../src/ingest/archive/write-zip.ts";

/** A file for an archive, and what is odd about it. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly isDeflated?: boolean;
  readonly isEncrypted?: boolean;
  /** Unpacked size that the directory states. */
  readonly claimsBytes?: number;
}

/** An archive of files, sound or as odd as asked for. */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const packed = files.map(({ name, content, isDeflated }) => {
    const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
    return [name, isDeflated ? deflateRawSync(bytes) : bytes] as const;
  });
  const archive = writeZip(packed);
  let offset = archive.readUInt32LE(archive.length - 6);
  for (const { content, isDeflated, isEncrypted, claimsBytes } of files) {
    if (isEncrypted) archive.writeUInt16LE(0x801, offset + 8);
    if (isDeflated) archive.writeUInt16LE(8, offset + 10);
    const size = claimsBytes ?? (isDeflated ? content.length : undefined);
    if (size !== undefined) archive.writeUInt32LE(size, offset + 24);
    offset += 46 + archive.readUInt16LE(offset + 28);
  }
  return archive;
}
