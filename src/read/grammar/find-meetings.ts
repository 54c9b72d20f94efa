import type { MeetingFormat } from "../../domain/kinds.ts";
import type { Span } from "../../domain/span.ts";
import { findAll } from "../find-all.ts";
import { clauseFrom } from "./clauses.ts";
import { type RecordDraft, type SpokenSentence, sourceAt, voicesAt } from "./draft.ts";
import { meetingStage } from "./meeting-stage.ts";
import {
  participantsOfNoun,
  participantsOfPair,
  participantsOfPassive,
  participantsOfVerb,
  participantsOfVisit,
} from "./participants.ts";
import type { PlacedMention } from "./sentence-view.ts";
import { ATTENDED, BARE, MEET, NOUN, PAIRED, TONE_OF, VISIT } from "./triggers/meeting-patterns.ts";

/** How far after a verb those are told who are no mention, in characters. */
const LEAD = 60;

/** Who took part in the meeting told last: a later "the talks" is theirs. */
export interface MeetingMemory {
  participants: readonly PlacedMention[];
  /** Persons named so far, in the order in which they were named last. */
  people: readonly PlacedMention[];
}

/** The meetings that a sentence tells, with all who take part; `memory` goes from sentence to sentence of a document. */
export function findMeetings(sentence: SpokenSentence, memory: MeetingMemory): RecordDraft[] {
  const drafts: RecordDraft[] = [];
  rememberPeople(sentence, memory);
  for (const [pattern, participants] of [
    [MEET, participantsOfVerb],
    [NOUN, participantsOfNoun],
    [PAIRED, participantsOfPair],
    [ATTENDED, participantsOfPassive],
    [VISIT, participantsOfVisit],
  ] as const)
    for (const found of occurrences(sentence, pattern)) {
      if (isTold(drafts, found) || !isToldOf(sentence, found)) continue;
      const all = recalled(participants(sentence, found), memory);
      if (all.length > 1) memory.participants = all;
      if (
        all.length > 1 ||
        all.some(mayMeetAlone) ||
        (all.length === 1 && isOneSided(sentence, found))
      )
        drafts.push(meeting(sentence, found, all));
    }
  if (drafts.length === 0 && memory.participants.length > 1)
    for (const found of occurrences(sentence, BARE)
      .filter((place) => isToldOf(sentence, place))
      .slice(0, 1))
      drafts.push({ ...meeting(sentence, found, memory.participants), confidence: 0.4 });
  return drafts.slice(0, MOST_MEETINGS);
}

/** A group, and who is only "he": whom they met stands elsewhere. */
function mayMeetAlone({ mention }: PlacedMention): boolean {
  return mention.plural || mention.form === "pronoun";
}

/** Who attends, hosts, visits or invites is told without the others. */
const ONE_SIDED = /^(?:attend|t(?:ook|ak)|participat|host|visit|invit|chair)/i;

/** "with families of the captives": somebody was met who is no mention. */
const WITH_SOMEBODY = /^(?: \p{L}+){0,3} with \p{L}/u;

function isOneSided(sentence: SpokenSentence, found: Span): boolean {
  const words = sentence.view.text.slice(found.startOffset, found.endOffset);
  return ONE_SIDED.test(words) || WITH_SOMEBODY.test(textAfter(sentence, found));
}

function textAfter({ view }: SpokenSentence, found: Span): string {
  return view.text.slice(found.endOffset, Math.min(view.endOffset, found.endOffset + LEAD));
}

/** "until the talks", "the tone of discussions", "was not discussed": the talks only date something, or were not held. */
function isToldOf({ view }: SpokenSentence, found: Span): boolean {
  const lead = view.text.slice(
    Math.max(view.startOffset, found.startOffset - 12),
    found.startOffset,
  );
  if (
    /\b(?:until|before|after|following|without|any|no|more|not|never|speaking at)\s$|n['’]t\s$/i.test(
      lead,
    )
  )
    return false;
  const words = view.text.slice(found.startOffset, found.endOffset);
  return !TONE_OF.test(words) && !/\b(?:of|for)\s$/i.test(lead);
}

const MOST_MEETINGS = 2;

function occurrences({ view }: SpokenSentence, pattern: RegExp): Span[] {
  const text = view.text.slice(view.startOffset, view.endOffset);
  return findAll(pattern, text).map((match) => {
    const startOffset = view.startOffset + match.index;
    return { startOffset, endOffset: startOffset + match[0].length };
  });
}

function isTold(drafts: readonly RecordDraft[], found: Span): boolean {
  return drafts.some(
    ({ what }) => what.startOffset <= found.endOffset && found.startOffset <= what.endOffset,
  );
}

/** "The two leaders", "they" and one who "discussed" something did so with whom the meeting told last was. */
function recalled(
  actor: readonly PlacedMention[],
  { participants, people }: MeetingMemory,
): readonly PlacedMention[] {
  const [one] = actor;
  if (!one || actor.length > 1) return actor;
  if (TWO.test(one.mention.text))
    return participants.length === 2 ? participants : lastTwo(people, actor);
  if (one.mention.plural)
    return MEETERS.test(one.mention.text) && participants.length > 1 ? participants : actor;
  return participants.some((other) => sameName(other, one)) ? participants : actor;
}

/** The two persons named last; `otherwise` where there are not two. */
function lastTwo(
  people: readonly PlacedMention[],
  otherwise: readonly PlacedMention[],
): readonly PlacedMention[] {
  return people.length > 1 ? people.slice(-2) : otherwise;
}

function sameName(a: PlacedMention, b: PlacedMention): boolean {
  return surname(a) === surname(b) || b.mention.form !== "name";
}

function surname({ mention }: PlacedMention): string {
  return mention.text.split(" ").at(-1) ?? mention.text;
}

/** Keeps the persons that a sentence names, each where it was named last. */
function rememberPeople({ view }: SpokenSentence, memory: MeetingMemory): void {
  for (const placed of view.actors) {
    if (placed.mention.form !== "name" || placed.mention.type !== "person") continue;
    const others = memory.people.filter((other) => surname(other) !== surname(placed));
    memory.people = [...others, placed];
  }
}

const TWO =
  /^(?:the (?:two|2) .+|the two|the (?:leaders|presidents|heads of state)|both (?:sides|leaders|presidents|ministers|of them))$/i;
const MEETERS =
  /^(?:they|the (?:(?:three|four|five) )?(?:leaders|presidents|ministers|sides|parties|heads of state|participants|delegations|counterparts)|both|participants)$/i;

function meeting(
  sentence: SpokenSentence,
  found: Span,
  actor: readonly PlacedMention[],
): RecordDraft {
  const { view } = sentence;
  const limit = voicesAt(sentence, found.startOffset)[0]?.endOffset ?? view.endOffset;
  const what = clauseFrom(view, found.startOffset, limit);
  const format = formatOf(
    actor.length,
    actor.some(({ mention }) => mention.plural),
  );
  return {
    attributes: {
      kind: "meeting",
      value: meetingStage(view, found, what),
      ...(format ? { format } : {}),
    },
    actor,
    target: [],
    source: sourceAt(sentence, found.startOffset),
    what,
    confidence: 0.55,
    told: found,
  };
}

function formatOf(count: number, hasGroups: boolean): MeetingFormat | undefined {
  if (count === 2) return "bilateral";
  if (count === 3 && !hasGroups) return "trilateral";
  return count > 3 ? "multilateral" : undefined;
}
