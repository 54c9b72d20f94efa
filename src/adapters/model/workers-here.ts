import { availableParallelism, totalmem } from "node:os";

/** Each needs some 200 MB; this leaves the better part of the memory to whatever else runs. */
const MEMORY_A_WORKER = 1.5e9;
/** More were not tried. */
const MOST = 16;

/** How many documents this machine had best read at once: one a processor, as far as its memory goes. */
export function workersHere(): number {
  // 0 or far more than there is where nothing constrains the process.
  const allowed = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  const byMemory = Math.floor(Math.min(totalmem(), allowed) / MEMORY_A_WORKER);
  return Math.max(1, Math.min(availableParallelism(), byMemory, MOST));
}
