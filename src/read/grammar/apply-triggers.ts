import { contains, type Span } from "../../domain/span.ts";
import { findAll } from "../find-all.ts";
import { clauseFrom, trimmed } from "./clauses.ts";
import {
  canBeTarget,
  type RecordDraft,
  type SpokenSentence,
  sourceAt,
  voicesAt,
  without,
} from "./draft.ts";
import type { MeetingMemory } from "./find-meetings.ts";
import { meansOf } from "./means.ts";
import { type PlacedMention, wordAt } from "./sentence-view.ts";
import { firstSubject, objectOf, ownerOf, subjectOf } from "./subjects.ts";
import { inContext } from "./trigger-context.ts";
import { COMMITMENT_TRIGGERS } from "./triggers/commitment-triggers.ts";
import { DEMAND_TRIGGERS } from "./triggers/demand-triggers.ts";
import { OPEN_TRIGGERS } from "./triggers/open-triggers.ts";
import { POSITION_TRIGGERS } from "./triggers/position-triggers.ts";
import { PRESSURE_TRIGGERS } from "./triggers/pressure-triggers.ts";
import { ROLE_TRIGGERS } from "./triggers/role-triggers.ts";
import { TONE_TRIGGERS } from "./triggers/tone-triggers.ts";
import type { Trigger } from "./triggers/trigger.ts";

/** Tables by kind: within one, the first trigger to match some words takes them. */
const TABLES: readonly (readonly Trigger[])[] = [
  POSITION_TRIGGERS,
  COMMITMENT_TRIGGERS,
  DEMAND_TRIGGERS,
  PRESSURE_TRIGGERS,
  TONE_TRIGGERS,
  OPEN_TRIGGERS,
  ROLE_TRIGGERS,
];
/** One sentence seldom says more of one kind. */
const MOST_OF_A_KIND = 2;
const LEAST_WHAT = 4;

/** The records that the trigger tables find in a sentence. */
export function applyTriggers(sentence: SpokenSentence, memory: MeetingMemory): RecordDraft[] {
  return TABLES.flatMap((table) => {
    const drafts: RecordDraft[] = [];
    for (const trigger of table.filter((other) => hasActor(sentence, other, memory)))
      for (const draft of matches(sentence, trigger, memory)) {
        const repeats = drafts.some((other) => overlaps(other, draft) || sameClaim(other, draft));
        if (!repeats && drafts.length < MOST_OF_A_KIND) drafts.push(draft);
      }
    return drafts;
  });
}

/** Whether a sentence has anybody who may act by a trigger's rule: most patterns need not be tried without. */
function hasActor(
  { view, voices }: SpokenSentence,
  { actor, attributes }: Trigger,
  { participants }: MeetingMemory,
): boolean {
  if (attributes.kind === "open") return true;
  if (actor === "speaker") return voices.length > 0;
  return (
    view.mentions.length > 0 || voices.length > 0 || (actor === "agent" && participants.length > 0)
  );
}

function overlaps(a: RecordDraft, b: RecordDraft): boolean {
  return contains(a.what, b.what) || contains(b.what, a.what);
}

function sameClaim(a: RecordDraft, b: RecordDraft): boolean {
  const key = (draft: RecordDraft): string => draft.actor.map((mention) => mention.index).join();
  return a.attributes.value === b.attributes.value && key(a) === key(b);
}

function* matches(
  sentence: SpokenSentence,
  trigger: Trigger,
  memory: MeetingMemory,
): Generator<RecordDraft> {
  const { view } = sentence;
  for (const match of findAll(trigger.pattern, view.text.slice(view.startOffset, view.endOffset))) {
    const startOffset = view.startOffset + match.index;
    const found = { startOffset, endOffset: startOffset + match[0].length };
    const draft = draftOf(sentence, trigger, { found, memory });
    if (draft) yield draft;
  }
}

function draftOf(
  sentence: SpokenSentence,
  trigger: Trigger,
  { found, memory }: { found: Span; memory: MeetingMemory },
): RecordDraft | undefined {
  const { view } = sentence;
  const told = inContext(view, found.startOffset, trigger.attributes);
  if (!told) return undefined;
  const voice = voicesAt(sentence, found.startOffset)[0];
  const limit = voice?.endOffset ?? view.endOffset;
  const from = voice ? wordAt(view, voice.startOffset) : view.firstWord;
  const direct = subjectOf(view, wordAt(view, found.startOffset), from);
  const subject = direct.length > 0 ? direct : fallbackSubject(sentence, from, found.startOffset);
  const whatStart = trigger.whatFrom === "after" ? found.endOffset : found.startOffset;
  const clause = clauseFrom(view, whatStart, limit);
  const what =
    (voice && trigger.actor === "speaker") || told.kind === "open"
      ? trimmed(view.text, {
          startOffset: clauseStart(view.text, (voice ?? view).startOffset, found.startOffset),
          endOffset: clause.endOffset,
        })
      : clause;
  if (what.endOffset - what.startOffset < LEAST_WHAT) return undefined;
  const clauseEnd = wordAt(view, clause.endOffset);
  if (trigger.target === "subject" && !direct.some(isOther)) return undefined;
  const passive = isSubject(trigger) && isPassive(sentence, found);
  const agents = agentsOf(sentence, found.endOffset, clauseEnd);
  const actor = actorOf(passive ? { ...trigger, actor: "agent" } : trigger, {
    own: direct,
    owner: whose(sentence, found, clauseEnd),
    subject,
    objects: objectOf(view, wordAt(view, found.endOffset), clauseEnd),
    speakers: voice?.speakers ?? [],
    // What "was agreed" or "was signed" after a meeting, those who met agreed and signed.
    agents:
      agents.length > 0 || trigger.attributes.value !== "agrees" ? agents : memory.participants,
  });
  if (!actor || (actor.length === 0 && trigger.attributes.kind !== "open")) return undefined;
  const target = targetOf(trigger, {
    subject,
    objects: passive ? subject : targetsAfter(sentence, found.endOffset, clauseEnd),
  });
  const attributes =
    told.kind === "commitment"
      ? { ...told, means: meansOf(view.text.slice(what.startOffset, what.endOffset)) }
      : told;
  return {
    attributes,
    actor,
    target: without(target, actor),
    source: sourceAt(sentence, found.startOffset),
    what,
    confidence: trigger.confidence,
    told: found,
  };
}

function isSubject({ actor }: Trigger): boolean {
  return actor === "subject" || actor === "own-subject";
}

/** Whose a thing is: told before it, or right after it by "by". */
function whose({ view }: SpokenSentence, found: Span, clauseEnd: number): PlacedMention[] {
  const owner = ownerOf(view, wordAt(view, found.startOffset));
  const isBy = /^\sby\s/.test(view.text.slice(found.endOffset, found.endOffset + 4));
  return owner.length > 0 || !isBy
    ? owner
    : objectOf(view, wordAt(view, found.endOffset), clauseEnd);
}

/** Of whom something is required: never who speaks. */
function isOther({ mention }: PlacedMention): boolean {
  return mention.form !== "first-person";
}

/** "were arrested", "areas besieged by": the subject suffers what the verb says. */
function isPassive({ view }: SpokenSentence, found: Span): boolean {
  const verb = view.text.slice(found.startOffset, found.endOffset);
  if (!PARTICIPLE.test(verb) || FEELING.test(verb)) return false;
  const before = view.text.slice(view.startOffset, found.startOffset);
  return BE_BEFORE.test(before) || /^\s+by\b/.test(view.text.slice(found.endOffset));
}

const PARTICIPLE = /^(?:\p{L}+ly )?\p{L}+(?:ed|en|wn|ung|ound|eld|ent|aid|ut|ade|old|orn)\b/u;
/** Participles that tell what their subject feels. */
const FEELING =
  /^(?:appalled|outraged|committed|determined|concerned|pleased|convinced|honou?red|opposed)/i;
const BE_BEFORE =
  /\b(?:was|were|been|be|being|is|are|gets?|got) (?:\p{L}+ly |also |not |never |then |later |jointly )?$/u;

/** Who acts where the verb has no subject that is a mention: the clause's first actor, else whose words they are. */
function fallbackSubject(
  sentence: SpokenSentence,
  from: number,
  offset: number,
): readonly PlacedMention[] {
  const first = firstSubject(sentence.view, from, wordAt(sentence.view, offset));
  return first.length > 0 ? first : (voicesAt(sentence, offset)[0]?.speakers ?? []);
}

/** Where the clause around a place begins: after the last comma or stop before it, not before the voice's own start. */
function clauseStart(text: string, from: number, at: number): number {
  const before = text.slice(from, at);
  const stop = /.*(?:[;:—]|,\s(?:but|and|that)\s|\bthat\s)/su.exec(before);
  return from + (stop?.[0].length ?? 0);
}

interface Arguments {
  /** The subject of the verb itself, where it is told. */
  readonly own: readonly PlacedMention[];
  readonly objects: readonly PlacedMention[];
  readonly owner: readonly PlacedMention[];
  readonly subject: readonly PlacedMention[];
  readonly speakers: readonly PlacedMention[];
  readonly agents: readonly PlacedMention[];
}

function actorOf(
  trigger: Trigger,
  { own, owner, subject, objects, speakers, agents }: Arguments,
): readonly PlacedMention[] | undefined {
  switch (trigger.actor) {
    case "subject":
      return subject;
    case "speaker":
      return speakers;
    case "agent":
      return agents;
    case "own-subject":
      return own;
    case "several":
      return subject.length > 1 || subject.some(({ mention }) => mention.plural) ? subject : [];
    case "object":
      return objects;
    case "owner":
      return owner;
    case "subject-or-speaker":
      return subject.length > 0 ? subject : speakers;
    default:
      return trigger.actor satisfies never;
  }
}

function targetOf(
  trigger: Trigger,
  { subject, objects }: { subject: readonly PlacedMention[]; objects: readonly PlacedMention[] },
): readonly PlacedMention[] {
  if (trigger.target === "none") return [];
  return trigger.target === "subject" ? subject : objects;
}

function agentsOf({ view }: SpokenSentence, from: number, clauseEnd: number): PlacedMention[] {
  const by = /\bby\s/.exec(view.text.slice(from, view.words[clauseEnd - 1]?.endOffset ?? from));
  return by ? objectOf(view, wordAt(view, from + by.index + 3), clauseEnd) : [];
}

function targetsAfter({ view }: SpokenSentence, from: number, clauseEnd: number): PlacedMention[] {
  return objectOf(view, wordAt(view, from), clauseEnd).filter(canBeTarget);
}
