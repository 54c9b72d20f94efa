import type { Kind } from "../../domain/kinds.ts";
import { contains, sharedLength } from "../../domain/span.ts";
import type { RecordDraft } from "./draft.ts";

/**
 * Leaves out drafts that say again, as another kind, what a better one says: a number that changes hands is a deal and not also a
 * commitment; a call for sanctions is pressure and not also a demand, one for talks a meeting; what somebody is asked to do is the
 * demand's content and not done by it.
 */
export function dropRepeats(drafts: readonly RecordDraft[]): RecordDraft[] {
  return drafts.filter(
    (draft) => !drafts.some((other) => other !== draft && repeats(draft, other)),
  );
}

function repeats(draft: RecordDraft, other: RecordDraft): boolean {
  if (sharedLength(draft.what, other.what) === 0) return false;
  const [kind, better] = [draft.attributes.kind, other.attributes.kind];
  if (better === "deal") return kind === "commitment";
  if (better === "pressure" && other.attributes.value === "urged") return kind === "demand";
  if (better === "meeting" && other.attributes.value === "sought") return kind === "demand";
  if (draft.attributes.value === "urged") return false;
  if (better === "demand") return ASKED_OF.has(kind) && isAskedOf(draft, other);
  return false;
}

const ASKED_OF: ReadonlySet<Kind> = new Set<Kind>(["commitment", "pressure"]);

function isAskedOf(draft: RecordDraft, demand: RecordDraft): boolean {
  const asked = new Set(demand.target.map((mention) => mention.index));
  return (
    contains(demand.what, draft.what) && draft.actor.some((mention) => asked.has(mention.index))
  );
}
