import type { MainValue, MeetingFormat } from "../../domain/kinds.ts";
import type { Span } from "../../domain/span.ts";
import { findAll } from "../find-all.ts";
import { clauseFrom } from "./clauses.ts";
import { type RecordDraft, type SpokenSentence, sourceAt, voicesAt } from "./draft.ts";
import {
  participantsOfNoun,
  participantsOfPair,
  participantsOfPassive,
  participantsOfVerb,
} from "./participants.ts";
import type { PlacedMention } from "./sentence-view.ts";

type Stage = MainValue<"meeting">;

const ENCOUNTER =
  "(?:talks|meetings?|summits?|negotiations|consultations|(?:telephone |phone )?conversations?|(?:phone |telephone )?calls?|discussions|dialogue|(?<!\\b(?:news|press) )conference|encounter|session|round of talks)";
/** Verbs of meeting: their subject met, and whoever "with" names. */
const MEET = new RegExp(
  `\\b(?:met(?! (?:the|an?|its|their|our|with) (?:\\p{L}+ )?(?:deadline|criteri|need|require|demand|challenge|target|standard|goal|justice|resistance|condition|obligation))|meets(?! (?:\\p{L}+ ){0,3}(?:requirement|criteri|standard|need|demand))|meet(?:ing)?(?= with| again| in| on| face)|(?:will|to|would|could|may|might|should|can) meet(?! (?:\\p{L}+ ){0,3}(?:deadline|criteri|needs?|require|demand|challenge|target|standard|goal|condition|obligation))|(?:held|hold|holds|holding|had|have|having|conducted|began|begin|started|resumed|continued|opened|attended|attend|convene[ds]?|host(?:ed|s|ing)?) (?:[\\p{L}-]+ ){0,6}${ENCOUNTER}|discuss(?:ed|es|ing)?|reviewed|dwel[lt]t? on|touch(?:ed)? (?:up)?on|(?:exchanged|compared) (?:views|opinions|notes)|(?:spoke|spoken|speak|talked|talk|speaking|talking)(?: [\\p{L}-]+){0,3} (?:with|about|to (?:President|Prime))|in touch with|received (?=\\p{Lu}))`,
  "giu",
);
/** The encounter as a thing: "talks between A and B", "A's meeting with B". */
const NOUN = new RegExp(
  `\\b(?:(?:[\\p{L}-]+ ){0,2}${ENCOUNTER}) (?:between|with|of|among|involving)\\s`,
  "giu",
);

/** "Russian-Turkish talks", "a Vale-Okoro meeting". */
const PAIRED = new RegExp(
  `\\p{Lu}[\\p{L}.]+[-–](?:\\p{Lu}[\\p{L}.]+[-–])*\\p{Lu}[\\p{L}.]+ (?:[\\p{L}-]+ ){0,2}${ENCOUNTER}`,
  "gu",
);
/** "The meeting was attended by …". */
const ATTENDED = new RegExp(`${ENCOUNTER} (?:[\\p{L}-]+ ){0,3}?(?:attended|joined) by\\s`, "giu");
/** An encounter told without who met. */
const BARE = new RegExp(
  `\\b(?:(?:the|these|their|our|this|such|today['’]s|yesterday['’]s|final|further|enlarged|restricted) (?:[\\p{L}-]+ ){0,3}${ENCOUNTER}|${ENCOUNTER} (?:was|were|has|have|will|took|focused|discussed|continued|concluded|ended|began|lasted)|discuss(?:ed|ing)?|(?:exchanged|exchange of) (?:views|opinions))\\b`,
  "giu",
);

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  [
    "refused",
    /\b(?:refus\w+|declin\w+|reject\w+|rule[sd]? out|(?:will|would|did|does) ?(?:not|n['’]t) (?:meet|hold|attend|talk|negotiate|speak)|no (?:plans|intention) (?:to|for|of))/i,
  ],
  [
    "cancelled",
    /\b(?:cancel\w*|called off|calling off|postpon\w+|scrapped|did not (?:go ahead|take place))/i,
  ],
  [
    "unconfirmed",
    /\b(?:not (?:yet )?confirmed|unconfirmed|may meet|might meet|could meet|possib\w+)/i,
  ],
  ["proposed", /\b(?:propos\w+|suggest\w+|invit\w+|offer\w+ to (?:meet|host|hold))/i],
  [
    "sought",
    /\b(?:want\w*|hop(?:e|es|ed|ing)|seek\w*|sought|call(?:s|ed|ing)? for|urg\w+|ready|willing\w*|desire|push\w* for|request\w*|ask\w* (?:for|to)|should|must|need(?:s|ed)? to|arrang\w+|broker\w*|organi[sz]\w+|resum\w+|would like|return to|bring .{0,40}to)\b/i,
  ],
  [
    "scheduled",
    /\b(?:will|shall|is to|are to|was to|were to|to be held|scheduled|upcoming|forthcoming|next (?:week|month|year|round|\w+day)|set to|due to|plan\w*|going to|expected to|tomorrow|agreed to (?:meet|hold)|would (?:meet|hold|be held))\b/i,
  ],
];
/** Words before a verb in which its stage is told. */
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
  ] as const)
    for (const found of occurrences(sentence, pattern)) {
      if (isTold(drafts, found) || !isToldOf(sentence, found)) continue;
      const all = recalled(participants(sentence, found), memory);
      if (all.length > 1) memory.participants = all;
      if (
        all.length > 1 ||
        all.some(mayMeetAlone) ||
        WITH_SOMEBODY.test(textAfter(sentence, found))
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

/** "with families of the captives": somebody was met who is no mention. */
const WITH_SOMEBODY = /^(?: \p{L}+){0,3} with \p{L}/u;

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
  return !/^the \p{L}+ of /iu.test(words) && !/\b(?:of|for)\s$/i.test(lead);
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
      value: stageOf(sentence, found, what),
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

function stageOf({ view }: SpokenSentence, found: Span, what: Span): Stage {
  const lead = view.text.slice(
    Math.max(view.startOffset, found.startOffset - LEAD),
    found.startOffset,
  );
  const near = `${lead.split(/[;“”"]/).at(-1) ?? ""}${view.text.slice(found.startOffset, Math.min(what.endOffset, found.endOffset + LEAD))}`;
  const isPast =
    /\b(?:met|held|had|discussed|spoke|talked|exchanged|took place|conducted|attended|received|hosted)\b/i.test(
      view.text.slice(found.startOffset, found.endOffset),
    );
  const stage = STAGES.find(
    ([value, pattern]) => pattern.test(isPast ? lead : near) && !(isPast && value === "scheduled"),
  )?.[0];
  return stage ?? "held";
}

function formatOf(count: number, hasGroups: boolean): MeetingFormat | undefined {
  if (count === 2) return "bilateral";
  if (count === 3 && !hasGroups) return "trilateral";
  return count > 3 ? "multilateral" : undefined;
}
