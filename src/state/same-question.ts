import type { Entry } from "./entry.ts";
import type { ItemDraft } from "./item-draft.ts";
import { bestLikeness, JOINING } from "./same-matter.ts";

/** Main attributes by which a record of another kind may answer a question. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  commitment: ["agrees", "delivers"],
  deal: ["agreed", "delivered"],
  demand: ["met", "dropped"],
  meeting: ["held"],
};

/** How alike an answer must be to its question. */
const ANSWERING = 0.2;

/** Words by which a question asks whether parties will meet. */
const MEETING_WORDS = new Set(["meet", "summit", "talk", "encount", "sit", "convene", "session"]);

/** How much an open question is like one known: a dossier's issue has one question open until it is answered. */
export function questionScore(entry: Entry, draft: ItemDraft): number {
  const { issue } = entry.kept.record;
  const alike = bestLikeness(entry, draft);
  if (issue === undefined || draft.issues.size === 0) return alike;
  return draft.issues.has(issue) ? JOINING + alike / 2 : 0;
}

/** Whether a record of this kind and value could answer some question. */
export function mayAnswer(entry: Entry): boolean {
  return (
    entry.kept.record.certainty === "asserted" &&
    (ANSWERS[entry.kind]?.includes(entry.value) ?? false)
  );
}

/** Whether a record answers a question: a later document says done, agreed or held what was asked. */
export function answers(entry: Entry, question: ItemDraft): boolean {
  const { last } = question;
  // One answer is enough until the question is put again.
  if (last.kind !== "open") return false;
  if (entry.kept.documentId === last.documentId) return false;
  if (entry.kind !== "meeting") return bestLikeness(entry, question) >= ANSWERING;
  const asksForMeeting = question.phrases.some((words) =>
    [...words].some((word) => MEETING_WORDS.has(word)),
  );
  return asksForMeeting && entry.actor.filter((name) => question.actors.has(name)).length > 1;
}
