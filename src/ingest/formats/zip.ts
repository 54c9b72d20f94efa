import { describeFault } from "../archive/describe-fault.ts";
import { unpackEntry, type ZipEntry, zipEntries } from "../archive/zip.ts";
import type { Budget, Container, Input, Part } from "../format.ts";
import { MAX_INPUT_BYTES } from "../limits.ts";

// What systems put into archives by themselves.
const NOT_MEANT = /(?:^|\/)(?:__MACOSX\/|\.[^./]|Thumbs\.db$|desktop\.ini$)/i;

/**
 * A ZIP archive: each of its files is taken in by itself. Nothing is written to disk, so a file's name, whatever it is,
 * names the file in messages and no more.
 */
export const zip: Container = {
  *open(input: Input, budget: Budget): Generator<Part> {
    for (const entry of zipEntries(input.bytes) ?? [])
      if (!NOT_MEANT.test(entry.name)) yield partOf(input, entry, budget);
  },
};

function partOf(input: Input, entry: ZipEntry, budget: Budget): Part {
  const about = `${input.about}: ${entry.name}`;
  const mostBytes = Math.min(MAX_INPUT_BYTES, budget.bytesLeft);
  const unpacked = unpackEntry(input.bytes, entry, mostBytes);
  if (typeof unpacked === "string")
    return { kind: "refusal", refusal: { about, ...describeFault(unpacked, mostBytes) } };
  budget.bytesLeft -= unpacked.length;
  return { kind: "input", input: { ...input, about, bytes: unpacked } };
}
