import { describeFault } from "../archive/describe-fault.ts";
import { gunzip } from "../archive/gunzip.ts";
import type { Budget, Container, Input, Part } from "../format.ts";
import { MAX_ARCHIVE_BYTES } from "../limits.ts";
import { tellBytes } from "../tell-bytes.ts";

/** A file packed by gzip: what it unpacks to is taken in. A web archive that is cut off is read as far as it goes. */
export const gzip: Container = {
  async *open(input: Input, budget: Budget): AsyncGenerator<Part> {
    const { about } = input;
    const mostBytes = Math.min(MAX_ARCHIVE_BYTES, budget.bytesLeft);
    const { bytes, end } = await gunzip(input.bytes, mostBytes);
    budget.bytesLeft -= bytes.length;
    const told = tellBytes(bytes);
    const isWebArchive = told.kind === "format" && told.name === "warc";
    if (isWebArchive || end === "whole") yield { kind: "input", input: { ...input, bytes } };
    const fault = end === "cut-off" ? "broken" : "too-large";
    if (end !== "whole")
      yield { kind: "refusal", refusal: { about, ...describeFault(fault, mostBytes) } };
  },
};
