import { asMentionIndex, type Mention, type MentionIndex } from "../domain/mention.ts";
import { kindOf, type MentionRecord } from "../domain/record.ts";
import { contains, type Span } from "../domain/span.ts";
import type { Antecedents } from "./antecedents.ts";
import type { Scene } from "./scene.ts";

const SAY =
  "(?:said|says|added|adds|stated|states|announced|declared|claimed|claims|insisted|insists|argued|argues|warned|warns|stressed|noted|confirmed|conceded|admitted|denied|denies|replied|wrote|writes|maintains|maintained|complained|explained|recalled|promised|vowed|predicted|estimated)";
/** From who speaks to what is said: " said that", ", who came late, said: “". */
const BEFORE = new RegExp(
  `^(?:, [^,.;]{1,60},)? (?:\\p{Ll}+ly |also |then )?${SAY}(?: that)?:? ?["“‘']?$`,
  "u",
);
/** From what is said to who speaks: ",” said ", ", " before "the union said". */
const AFTER = new RegExp(`^[,.?!]?["”’']?,? (${SAY} )?(?:the )?$`, "u");
const SPOKE = new RegExp(`^(?:, [^,.;]{1,60},)? (?:also |later )?${SAY}\\b`, "u");

/** "The president of *Norland* noted": whom a preposition governs does not speak. */
const GOVERNED = /\b(?:of|for|to|by|with|in|from|at|against|about) (?:the )?$/iu;

/**
 * The records, with the speakers of statements whom the words right beside what is said tell, where the reader took others: those
 * of whom the words said speak, or of another sentence. What stands in such a statement and had its speakers has them too.
 */
export function withTellers(
  scene: Scene,
  records: readonly MentionRecord[],
  antecedents: Antecedents,
): readonly MentionRecord[] {
  const told = records.flatMap((record) => {
    const teller = tellerOf(scene, record, antecedents);
    return teller === undefined ? [] : [{ record, teller }];
  });
  if (told.length === 0) return records;
  return records.map((record) => {
    const one = told.find(
      (other) =>
        other.record === record ||
        (kindOf(record) !== "statement" && contains(other.record.what, record.what)),
    );
    if (!one) return record;
    const took = one.record.actor;
    const instead = (who: readonly MentionIndex[]): readonly MentionIndex[] =>
      who.length > 0 && who.every((index) => took.includes(index)) ? [one.teller] : who;
    return { ...record, actor: instead(record.actor), source: instead(record.source) };
  });
}

function tellerOf(
  scene: Scene,
  record: MentionRecord,
  antecedents: Antecedents,
): MentionIndex | undefined {
  if (kindOf(record) === "role" || record.actor.length === 0) return undefined;
  if (kindOf(record) !== "statement") return partiesOf(scene, record, antecedents);
  const { evidence, what, attributes } = record;
  const { mentions } = scene.reading;
  const index = mentions.findIndex(
    (mention) =>
      mention.form !== "author" &&
      contains(evidence, mention) &&
      !contains(what, mention) &&
      tells(scene.document.text, mention, what),
  );
  const teller = asMentionIndex(index);
  const mention = mentions[index];
  if (!mention || (record.actor.length === 1 && record.actor[0] === teller)) return undefined;
  // Whom a pronoun takes up the reader knows better, but where it is of several minds.
  if (mention.form === "pronoun" && record.actor.length === 1) return undefined;
  return antecedents(teller, { speakers: [], attributes, evidence }).length > 0
    ? teller
    : undefined;
}

/** "The two leaders agreed on a road": those who act together as the words before tell, where the reader took whoever was near. */
function partiesOf(
  scene: Scene,
  record: MentionRecord,
  antecedents: Antecedents,
): MentionIndex | undefined {
  const { evidence, what, attributes } = record;
  const { mentions } = scene.reading;
  const index = mentions.findIndex(
    (mention) =>
      mention.form === "nominal" &&
      mention.plural &&
      contains(evidence, mention) &&
      mention.endOffset <= what.startOffset &&
      ACTING.test(scene.document.text.slice(mention.endOffset, what.startOffset)),
  );
  const parties = asMentionIndex(index);
  if (index < 0 || record.actor.includes(parties)) return undefined;
  const before = scene.document.text.slice(0, mentions[index]?.startOffset).slice(-12);
  if (GOVERNED.test(before)) return undefined;
  return antecedents(parties, { speakers: [], attributes, evidence }).length > 1
    ? parties
    : undefined;
}

/** What stands between those who act and what they do: " have also agreed to ". */
const ACTING = /^ (?:\p{Ll}+ ){0,4}$/u;

function tells(text: string, mention: Mention, what: Span): boolean {
  const before = text.slice(Math.max(0, mention.startOffset - 12), mention.startOffset);
  if (mention.endOffset <= what.startOffset && GOVERNED.test(before)) return false;
  if (mention.endOffset <= what.startOffset)
    return BEFORE.test(text.slice(mention.endOffset, what.startOffset));
  if (mention.startOffset < what.endOffset) return false;
  const between = AFTER.exec(text.slice(what.endOffset, mention.startOffset));
  return (
    between !== null && (between[1] !== undefined || SPOKE.test(text.slice(mention.endOffset)))
  );
}
