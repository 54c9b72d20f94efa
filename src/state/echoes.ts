import type { KeptRecord } from "../domain/kept-record.ts";

/**
 * The records of one document that only restate another of its records from the other side, as the scheme's annotators write
 * them: who refuses a demand declines, and so does who refuses to meet. They weigh nothing in the state of their own.
 */
export function echoesAmong(records: readonly KeptRecord[]): ReadonlySet<KeptRecord> {
  const refusals = records.filter(isRefusal);
  if (refusals.length === 0) return new Set();
  return new Set(
    records.filter((kept) => isDeclining(kept) && refusals.some((other) => restates(kept, other))),
  );
}

function isDeclining({ record }: KeptRecord): boolean {
  return record.attributes.kind === "commitment" && record.attributes.value === "declines";
}

function isRefusal({ record }: KeptRecord): boolean {
  const { kind, value } = record.attributes;
  return (
    (kind === "demand" && value === "rejected") ||
    (kind === "meeting" && (value === "refused" || value === "cancelled"))
  );
}

function restates(declining: KeptRecord, refusal: KeptRecord): boolean {
  const [a, b] = [declining.record, refusal.record];
  if (a.evidence.startOffset === b.evidence.startOffset) return true;
  // "He has agreed to no meeting. He will not be going."
  if (b.attributes.kind !== "meeting" || a.issue === undefined) return false;
  return a.issue === b.issue && a.actor.some((name) => b.actor.includes(name));
}
