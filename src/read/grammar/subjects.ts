import { lower } from "../mentions/read-text.ts";
import {
  hasAnd,
  isJoined,
  isListed,
  isOwner,
  isSpokenFor,
  isSubordinate,
  joinedTo,
  mentionEnding,
  named,
  PREPOSITION,
  phraseStart,
  RELATIVE,
  standIn,
} from "./phrases.ts";
import type { PlacedMention, SentenceView } from "./sentence-view.ts";

const AUXILIARY =
  /^(?:has|have|had|having|since|thus|therefore|however|long|ever|is|are|was|were|be|been|being|will|would|shall|should|can|could|may|might|must|do|does|did|not|also|later|then|earlier|again|now|still|already|once|recently|repeatedly|never|both|all|jointly|only|just|even|soon|first|further|too|n['’]t|once|today|yesterday|instead|always|often|had|ve|ll|d|re|s|['’](?:ve|ll|d|re|m)|don['’]t|didn['’]t|won['’]t|wouldn['’]t|can['’]t|cannot|couldn['’]t|doesn['’]t|hasn['’]t|haven['’]t|\p{L}+ly)$/iu;
const COORDINATOR = /^(?:and|but|or|then)$/i;
const MOST_SCAN = 45;
const MOST_INSERTION = 8;

/**
 * Who does what the verb at a word says: the mentions that are its subject, coordinated ones together. Empty where the subject is no
 * mention. `from` is the first word that may belong to the clause.
 */
export function subjectOf(
  view: SentenceView,
  verb: number,
  from: number = view.firstWord,
): PlacedMention[] {
  if (OWNING.test(lower(view.words, verb - 1))) return ownerBefore(view, verb - 1);
  const at = skipBack(view, verb - 1, from);
  if (at < from) return [];
  const before = lower(view.words, at);
  if (RELATIVE.test(before))
    return withCoordinated(view, mentionEnding(view, skipComma(view, at)), from);
  if (COORDINATOR.test(before) || before === "to" || isParticiple(view, verb)) {
    const near = before === "to" ? governedSubject(view, at, from) : [];
    return near.length > 0 ? near : firstSubject(view, from, verb);
  }
  return directSubject(view, at, from);
}

const OWNING = /^(?:['’]s?|his|her|its|their|our|my)$/;

/** "Vale's demand", "their commitment": whose the thing is. */
function ownerBefore(view: SentenceView, at: number): PlacedMention[] {
  const owner = view.actors.find((mention) => mention.end === at || mention.first === at);
  return owner ? [owner] : [];
}

/** Whose the thing is that a noun names: "Norland's second attack", "Norland attacks"; adjectives may stand between. */
export function ownerOf(view: SentenceView, noun: number): PlacedMention[] {
  for (let at = noun; at > view.firstWord && at > noun - MOST_ADJECTIVES; at--) {
    const owner = view.mentions.find((mention) => mention.end === at);
    if (owner) return [owner];
    const word = view.words[at - 1];
    if (!word || !/^(?:\p{Ll}[\p{L}-]*|['’]s?|-)$/u.test(word.text)) return [];
    if (PREPOSITION.test(word.text) || NO_ADJECTIVE.test(word.text)) return [];
  }
  return [];
}

const MOST_ADJECTIVES = 6;
const NO_ADJECTIVE =
  /^(?:the|a|an|this|that|these|those|any|no|some|is|are|was|were|has|have|had|will|would|to|not|be|been|who|which|\p{L}+ed)$/u;

/** The first mention of a range that no preposition and no possessive subordinates, with those coordinated to it. */
export function firstSubject(view: SentenceView, from: number, end: number): PlacedMention[] {
  const first = view.actors.find(
    (mention) =>
      mention.first >= from &&
      mention.end <= end &&
      !isSubordinate(view, mention, from) &&
      !isOwner(view, mention),
  );
  return first ? joinedTo(view, first, end) : [];
}

/** Mentions from a word on until `end`, beginning with the first that the words allow as an object, and those joined to it. */
export function objectOf(view: SentenceView, from: number, end: number): PlacedMention[] {
  const first = view.actors.find((mention) => mention.first >= from && mention.end <= end);
  return first ? joinedTo(view, first, end) : [];
}

/** Back over auxiliaries, adverbs and what stands between commas or as a short insertion. */
function skipBack(view: SentenceView, start: number, from: number): number {
  let at = start;
  for (let steps = 0; at >= from && steps < MOST_SCAN; steps++) {
    const word = lower(view.words, at);
    if (AUXILIARY.test(word) && !mentionEnding(view, at + 1)) at--;
    else if (word === ",") {
      const opening = openingComma(view, at - 1, from);
      if (opening === undefined) return at - 1;
      at = opening - 1;
    } else {
      const insertion = insertionStart(view, at, from);
      if (insertion === undefined) return at;
      at = insertion - 1;
    }
  }
  return at;
}

/** The comma that opens the insertion which a comma closes: right after a mention. */
function openingComma(view: SentenceView, at: number, from: number): number | undefined {
  for (let back = at; back > from && back > at - MOST_SCAN; back--)
    if (view.words[back]?.text === "," && mentionEnding(view, back)) return back;
  return undefined;
}

/** "on Monday", "in a statement", "via Twitter" between a subject and its verb. */
function insertionStart(view: SentenceView, at: number, from: number): number | undefined {
  if (mentionEnding(view, at + 1)) return undefined;
  for (let back = at; back > from && back > at - MOST_INSERTION; back--) {
    const word = lower(view.words, back);
    if (/^(?:on|in|via|during|after|through|at|for)$/.test(word))
      return mentionEnding(view, back) ? back : undefined;
    if (word === "," || mentionEnding(view, back)) return undefined;
  }
  return undefined;
}

function directSubject(view: SentenceView, start: number, from: number): PlacedMention[] {
  let mention = mentionEnding(view, start + 1);
  // "the leader of the rebels said": what the preposition ties is not the subject, but what it is tied to.
  for (let steps = 0; mention && isSubordinate(view, mention, from) && steps < 6; steps++) {
    const preposition = phraseStart(view, mention, from) - 1;
    mention = mentionEnding(view, preposition) ?? mentionBefore(view, preposition, from);
  }
  if (!mention || isOwner(view, mention)) return [];
  return withCoordinated(view, named(view, standIn(view, mention)), from);
}

/** The subject of an infinitive: whom somebody is urged or asked to do it, else who does what governs it. */
function governedSubject(view: SentenceView, to: number, from: number): PlacedMention[] {
  const object = mentionEnding(view, to);
  if (!object) return to - 1 > from ? subjectOf(view, to - 1, from) : [];
  const governor = lower(view.words, phraseStart(view, object, from) - 1);
  return CONTROLS_OBJECT.test(governor) ? withCoordinated(view, object, from) : [];
}

const CONTROLS_OBJECT =
  /^(?:urg|ask|call|press|order|want|allow|help|requir|t[eo]ld?l?|persuad|convinc|invit|forc|encourag|enabl|instruct|direct|warn|advis|implor|push|expect|permit|command|compel|like|need|on|upon|for|let|lead|led|prompt|commit|get|got|cause|bring|brought|beg)\p{L}*$/u;

function withCoordinated(
  view: SentenceView,
  last: PlacedMention | undefined,
  from: number,
): PlacedMention[] {
  if (!last) return [];
  const all = [last];
  for (let steps = 0; steps < MOST_COORDINATED; steps++) {
    const first = all[0] as PlacedMention;
    const previous = previousMention(view, first, from);
    const start = phraseStart(view, first, from);
    if (!previous || !isJoined(view, previous.end, start) || isOwner(view, previous)) break;
    // Only an "and" opens a list; commas alone go on with it.
    if (all.length === 1 && !hasAnd(view, previous.end, first.first)) break;
    all.unshift(previous);
  }
  const [first] = all;
  const isTied = all.length > 1 && first !== undefined && isSubordinate(view, first, from);
  if (!isTied || isSpokenFor(view, first, from)) return all;
  return isListed(view, first, from) ? all : [last];
}

const MOST_COORDINATED = 12;

/** "…, saying": a participle that hangs on the sentence's subject, not on the words right before it. */
function isParticiple(view: SentenceView, verb: number): boolean {
  return lower(view.words, verb).endsWith("ing") && !PROGRESSIVE.test(lower(view.words, verb - 1));
}

const PROGRESSIVE = /^(?:is|are|was|were|be|been|being|am|not|now|['’](?:s|re|m)|\p{L}+ly)$/iu;

function mentionBefore(view: SentenceView, end: number, from: number): PlacedMention | undefined {
  const mention = view.actors.findLast(
    (candidate) => candidate.end <= end && candidate.first >= from,
  );
  return mention &&
    end - mention.end <= 4 &&
    !view.words.slice(mention.end, end).some((word) => word.text === ",")
    ? mention
    : undefined;
}

function previousMention(
  view: SentenceView,
  mention: PlacedMention,
  from: number,
): PlacedMention | undefined {
  return view.actors.findLast(
    (candidate) => candidate.end <= mention.first && candidate.first >= from,
  );
}

function skipComma(view: SentenceView, at: number): number {
  return view.words[at - 1]?.text === "," ? at - 1 : at;
}
