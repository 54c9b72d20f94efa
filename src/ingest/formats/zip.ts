import { unpackEntry, type ZipEntry, type ZipFault, zipEntries } from "../archive/zip.ts";
import type { Budget, Container, Input, Part } from "../format.ts";
import { MAX_INPUT_BYTES } from "../take-in.ts";

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
    return { kind: "refusal", refusal: { about, ...describe(unpacked, mostBytes) } };
  budget.bytesLeft -= unpacked.length;
  return { kind: "input", input: { ...input, about, bytes: unpacked } };
}

/** Why an entry was not unpacked, in words. */
export function describe(
  fault: ZipFault,
  mostBytes: number,
): { readonly reason: string; readonly remedy: string } {
  switch (fault) {
    case "encrypted":
      return {
        reason: "It is encrypted.",
        remedy: "Unpack it with its password and add what comes out.",
      };
    case "too-large":
      return {
        reason: `It unpacks to more than ${Math.floor(mostBytes / 1024 / 1024)} MB.`,
        remedy: "Unpack the archive, split it into its reports and add those.",
      };
    case "bomb":
      return {
        reason: "It unpacks to so many times its size that it must be an archive made to do harm.",
        remedy: "Unpack it elsewhere, if it can be trusted, and add what comes out.",
      };
    case "method":
      return {
        reason: "It is packed by a method that is not read.",
        remedy: "Pack the archive again, as an ordinary ZIP.",
      };
    case "broken":
      return {
        reason: "It is damaged or cut off.",
        remedy: "Copy or download the archive again.",
      };
    default:
      return fault satisfies never;
  }
}
