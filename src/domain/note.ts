/** Something the user should know that is no failure: what was left out, guessed or not understood, and where. */
export interface Note {
  /** File, document or record concerned. */
  readonly about: string;
  readonly message: string;
}

/** A refusal that the caller must handle: what was tried on which input, why it was refused, what to do about it. */
export interface Refusal {
  /** File or input concerned. */
  readonly about: string;
  readonly reason: string;
  readonly remedy: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };
