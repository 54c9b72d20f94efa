import type { Refusal } from "../domain/note.ts";

/** Larger documents are refused: no report is that long, and reading one takes memory many times its size. */
export const MAX_INPUT_BYTES = 20 * 1024 * 1024;

/** Archives hold many documents, so they may be larger than one, packed and unpacked. */
export const MAX_ARCHIVE_BYTES = 200 * 1024 * 1024;

/** The refusal of an input of so many bytes, for those who know its size before they read it. */
export function tooLarge(about: string, byteCount: number, mostBytes: number): Refusal {
  const size = Math.ceil(byteCount / 1024 / 1024);
  const reason = `It has ${size} MB; at most ${mostBytes / 1024 / 1024} MB are read.`;
  return { about, reason, remedy: "Split it into its reports and add those." };
}
