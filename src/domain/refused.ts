import type { Refusal } from "./note.ts";

/** An error of the outside that the user can mend: the refusal to be said where the command ends. */
export type RefusedError = Error & { readonly refusal: Refusal };

/** Makes the error that carries a refusal out of work that has no result to hand it back in. */
export function refusedError(refusal: Refusal, cause: unknown): RefusedError {
  return Object.assign(new Error(refusal.reason, { cause }), { refusal });
}

/** The refusal that an error carries; undefined for any other error, which is a bug. */
export function refusalIn(error: unknown): Refusal | undefined {
  return error instanceof Error && "refusal" in error ? (error as RefusedError).refusal : undefined;
}
