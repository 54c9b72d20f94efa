import type { Attributes } from "../../../domain/record.ts";

/**
 * Who acts: the verb's subject, else the first actor of its clause; only the verb's own subject, or only if it is more than one; who speaks; the agent after "by"
 * (else nobody); the first actor after the trigger; whose the thing is ("Norland's attack", "Norland attacks"), else the agent;
 * or the speaker where the verb has no subject.
 */
export type ActorRule =
  | "subject"
  | "own-subject"
  | "several"
  | "speaker"
  | "agent"
  | "object"
  | "owner"
  | "subject-or-speaker";
/** Toward whom: the first other actor after the trigger, the verb's subject, or nobody. */
export type TargetRule = "object" | "subject" | "none";

/** Words that make a record, and where its arguments stand. */
export interface Trigger {
  readonly attributes: Attributes;
  /** Global; matched within a sentence. */
  readonly pattern: RegExp;
  readonly actor: ActorRule;
  readonly target: TargetRule;
  /** Where `what` begins: at the trigger or after it. */
  readonly whatFrom: "trigger" | "after";
  /** How sure such a record is, 0 to 1. */
  readonly confidence: number;
}

/** What most triggers have in common, and a pattern's source, matched without regard to case at word borders. */
export function trigger(
  attributes: Attributes,
  source: string,
  rest: Partial<Omit<Trigger, "attributes" | "pattern">> = {},
): Trigger {
  // A capital asked for stays one, though the rest is matched without regard to case.
  const joined = source.replaceAll(/\s*\n\s*/g, "").replaceAll("\\p{Lu}", "(?-i:\\p{Lu})");
  return {
    attributes,
    pattern: new RegExp(`\\b(?:${joined})(?:(?<![\\p{L}])|(?![\\p{L}]))`, "giu"),
    actor: "subject",
    target: "object",
    whatFrom: "trigger",
    confidence: 0.6,
    ...rest,
  };
}
