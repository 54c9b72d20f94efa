import { asMentionIndex, type Mention } from "../domain/mention.ts";
import type { MentionRecord } from "../domain/record.ts";
import { contains, type Span, textOf } from "../domain/span.ts";
import type { Antecedents } from "./antecedents.ts";
import { statesOf } from "./office-holders.ts";
import type { Scene } from "./scene.ts";

/** "Ambassador to Norland", "envoy for Sudland": where they are sent, not who sends them. */
const SENT = /\b(?:ambassador|envoy|representative|coordinator|attach[eé]|consul|mediator)\b/i;
const POSSESSIVE = /^(?:its|their|our)$/i;
/** What may stand between an owner and the post: "the union's *long-serving* general secretary". */
const OWNED = /^['’]s? (?:[\p{L}-]+ ){0,4}$/u;
const OWNED_BY_PRONOUN = /^ (?:[\p{Ll}-]+ ){0,4}$/u;
const BESIDE = /^ (?:(?:former|acting|new|then|deputy|senior|interim|outgoing|incoming) )?$/;
const BELONGING = /^ (?:of|for|at|with) (?:the )?$/;

/**
 * For whom a `role` record's post is held, as the words beside the post or the person say: "the union's secretary", "its chair",
 * "director of the Lake Fund", "Vale Ode of Norland", "for the union by Vale Ode". Empty where they say nothing.
 */
export function ownerTold(
  scene: Scene,
  record: MentionRecord,
  antecedents: Antecedents,
): readonly string[] {
  const { reading } = scene;
  const quiet = {
    speakers: [],
    attributes: { kind: "statement", value: "direct" },
    evidence: record.evidence,
  } as const;
  const holders = record.actor.flatMap((index) => reading.mentions[index] ?? []);
  for (const [index, mention] of reading.mentions.entries()) {
    if (mention.startOffset < record.evidence.startOffset || mention.form === "author") continue;
    if (mention.endOffset > record.evidence.endOffset) break;
    if (holders.includes(mention) || !isOwner(scene, mention, record.what, holders)) continue;
    const named = scene.nameOf.get(index);
    const names = named === undefined ? antecedents(asMentionIndex(index), quiet) : [named];
    const owners = mention.form === "first-person" ? partiesOfSpeakers(scene, names) : names;
    if (owners.length > 0) return owners;
  }
  return [];
}

/** "Vale Ode of Norland", wherever it stands: persons, with the states and bodies of which the text says that they are. */
export function personsOf({ document, nameOf, reading, typeOf }: Scene): [string, string][] {
  return reading.mentions.flatMap((mention, index): [string, string][] => {
    const person = nameOf.get(index);
    const owner = nameOf.get(index + 1);
    const next = reading.mentions[index + 1];
    if (person === undefined || owner === undefined || !next || mention.form === "author")
      return [];
    const between = document.text.slice(mention.endOffset, next.startOffset);
    const isOwned = typeOf(person) === "person" && next.type !== "person";
    return isOwned && /^ of (?:the )?$/.test(between) ? [[person, owner]] : [];
  });
}

/** "Our negotiator": the one for whom who says so acts. */
function partiesOfSpeakers(scene: Scene, speakers: readonly string[]): readonly string[] {
  return speakers.flatMap((name) =>
    scene.typeOf(name) === "person" ? statesOf(scene, name).slice(0, 1) : [name],
  );
}

function isOwner(scene: Scene, mention: Mention, post: Span, holders: readonly Mention[]): boolean {
  const { text } = scene.document;
  return (
    isBefore(text, mention, post) ||
    isAfter(text, mention, post) ||
    holders.some((holder) => isOfHolder(text, mention, holder))
  );
}

/** "Lake Fund director", "the union's secretary", "its chair", the owner within the post's own words or before them. */
function isBefore(text: string, mention: Mention, post: Span): boolean {
  const isWithin = contains(post, mention);
  if (!isWithin && mention.endOffset > post.startOffset) return false;
  const start = post.startOffset;
  if (isWithin && !/^(?:the )?$/i.test(text.slice(start, mention.startOffset))) return false;
  const between = isWithin
    ? text.slice(mention.endOffset, post.endOffset).replace(/[\p{L}-]+$/u, "")
    : text.slice(mention.endOffset, start);
  if (POSSESSIVE.test(mention.text)) return OWNED_BY_PRONOUN.test(between);
  if (mention.form === "pronoun" || mention.form === "first-person") return false;
  if (OWNED.test(between)) return true;
  if (mention.type === "person") return false;
  return isWithin
    ? /^ (?:[\p{L}-]+ ){0,3}$/u.test(between) && !/ (?:of|for|to|at|in) /.test(between)
    : BESIDE.test(between);
}

/** "director of the Lake Fund". */
function isAfter(text: string, mention: Mention, post: Span): boolean {
  if (mention.form === "pronoun" || mention.form === "first-person") return false;
  const words = textOf(text, post);
  const isWithin = mention.startOffset >= post.startOffset && mention.startOffset < post.endOffset;
  const between = isWithin
    ? (/ (?:of|for|at|with) (?:the )?$/.exec(
        text.slice(post.startOffset, mention.startOffset),
      )?.[0] ?? "")
    : text.slice(post.endOffset, mention.startOffset);
  if (!BELONGING.test(between)) return false;
  if (SENT.test(words) && !between.startsWith(" of")) return false;
  // "Secretary of Commerce": what the post is over.
  const opening = text.slice(post.startOffset, mention.startOffset);
  const isOver =
    !/ of .* of /.test(opening) && /\b(?:minister|secretary) of (?:the )?$/i.test(opening);
  return !isOver || mention.type === "state" || mention.known !== undefined;
}

/** "Vale Ode of Norland", "for the union by Vale Ode". */
function isOfHolder(text: string, mention: Mention, holder: Mention): boolean {
  if (mention.type === "person" || mention.form === "pronoun") return false;
  if (mention.startOffset >= holder.endOffset)
    return /^,? of (?:the )?$/.test(text.slice(holder.endOffset, mention.startOffset));
  return (
    text.slice(mention.endOffset, holder.startOffset) === " by " &&
    /\bfor (?:the )?$/i.test(text.slice(Math.max(0, mention.startOffset - 10), mention.startOffset))
  );
}
