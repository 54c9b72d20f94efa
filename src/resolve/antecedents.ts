import type { Document } from "../domain/document.ts";
import { asMentionIndex, type Mention, type MentionIndex } from "../domain/mention.ts";
import type { NameGroup } from "../domain/name-groups.ts";
import type { Reading } from "../domain/reader.ts";
import { kindOf } from "../domain/record.ts";
import { contains, type Span } from "../domain/span.ts";
import { authorOf } from "./author-of.ts";

/** Names of the actors that a mention stands for; empty where nothing supports a guess. `speakers` are who is speaking there. */
export type Antecedents = (mention: MentionIndex, speakers: readonly string[]) => readonly string[];

/** How far back, in UTF-16 units, a pronoun or nominal looks for whom it stands for. */
const REACH = 900;
/** Nominals that stand for two parties named just before. */
const PAIR =
  /^(?:the |both |these )?(?:two |both )?(?:leaders|sides|parties|presidents|ministers|countries|states|nations|governments|men|women|pair|delegations|heads of state)$/i;
/** Words that tell which office or sort of body a nominal means. */
const OFFICE =
  /\b(president|prime minister|premier|chancellor|minister|secretary|ambassador|envoy|spokes\w+|governor|mayor|chief|king|queen|leader|commissioner|representative|negotiator|director|judge|senator)\b/i;

/** Bodies that speak for the state named last. */
const GOVERNING =
  /^(?:government|authorities|administration|country|state|army|military|parliament|presidency)$/;

interface NamedMention {
  readonly mention: Mention;
  readonly name: string;
}

/** Works out, for one document, whom its mentions stand for. */
export function findAntecedents(
  document: Document,
  reading: Reading,
  groups: readonly NameGroup[],
): Antecedents {
  const names = new Map<number, string>();
  for (const group of groups) for (const index of group.mentions) names.set(index, group.name);
  const signer = reading.mentions.find(({ form, type }) => form === "author" && type === "person");
  const author = signer ? (signer.known ?? signer.text) : authorOf(document);
  const named: NamedMention[] = reading.mentions.flatMap((mention, index) => {
    const name = names.get(index);
    return name === undefined || mention.form === "author" ? [] : [{ mention, name }];
  });
  const speakerAt = speakersOf(reading, names);

  const resolve = (index: MentionIndex, speakers: readonly string[]): readonly string[] => {
    const mention = reading.mentions[index];
    if (!mention) return [];
    if (mention.form === "author") return [mention.known ?? mention.text];
    const own = names.get(index);
    if (own !== undefined) return [own];
    switch (mention.form) {
      case "first-person": {
        const speaking = speakers.length > 0 ? speakers : speakerAt(mention);
        return speaking.length > 0 ? speaking : author ? [author] : [];
      }
      case "pronoun":
        return mention.plural ? lastPlural(mention) : lastSingular(mention);
      case "nominal":
        return nominal(mention);
      case "name":
        return [];
      default:
        return mention.form satisfies never;
    }
  };

  const before = (mention: Mention): NamedMention[] =>
    named.filter(
      ({ mention: other }) =>
        other.endOffset <= mention.startOffset && mention.startOffset - other.endOffset < REACH,
    );

  const lastSingular = (mention: Mention): string[] => {
    const wanted = /^(?:he|him|his|she|her|hers)$/i.test(mention.text)
      ? ["person"]
      : ["state", "organisation", "group"];
    const candidates = before(mention).filter(
      ({ mention: m }) => wanted.includes(m.type) && !isAdjective(m),
    );
    const chosen = subjectOfLast(document, candidates) ?? candidates.at(-1);
    return chosen ? [chosen.name] : [];
  };

  const lastPlural = (mention: Mention): readonly string[] => {
    const before = pluralsBefore(mention);
    const last = before.at(-1);
    if (!last) return principals(mention, "person");
    const chosen = before.find((other) => sameSentence(document, other, last)) ?? last;
    return PAIR.test(chosen.text) ? lastTwo(chosen) : nameOfPlural(chosen);
  };

  /** Groups named or told of before a mention. */
  const pluralsBefore = (mention: Mention): Mention[] =>
    reading.mentions.filter(
      (other) =>
        other.endOffset <= mention.startOffset &&
        mention.startOffset - other.endOffset < REACH &&
        (other.form === "nominal" || other.form === "name") &&
        (other.plural || other.type === "group"),
    );

  const nameOfPlural = (mention: Mention): readonly string[] => {
    const name = names.get(reading.mentions.indexOf(mention));
    return name === undefined ? [withoutArticle(mention.text)] : [name];
  };

  const nominal = (mention: Mention): readonly string[] => {
    if (PAIR.test(mention.text)) return lastTwo(mention);
    const office = OFFICE.exec(mention.text)?.[1]?.toLowerCase();
    if (office !== undefined && !mention.plural) {
      const holder = holderOf(mention, office);
      if (holder) return [holder];
      if (/^the\b/i.test(mention.text) && mention.post?.of === undefined)
        return lastSingularPerson(mention);
    }
    const body = mention.plural ? undefined : bodyOf(mention);
    return [body ?? withoutArticle(mention.text)];
  };

  /** "The league" is the league that the text names; "the government" that of the state named last. */
  const bodyOf = (mention: Mention): string | undefined => {
    const head = mention.text.split(/\s+/).at(-1)?.toLowerCase() ?? "";
    const bare = withoutArticle(mention.text).split(/\s+/).length === 1;
    if (!bare) return undefined;
    if (GOVERNING.test(head))
      return before(mention).findLast(({ mention: m }) => m.type === "state")?.name;
    const bodies = named.filter(
      ({ mention: m, name }) =>
        m.type !== "person" && name.toLowerCase().split(/\s+/).includes(head),
    );
    return (bodies.findLast(({ mention: m }) => m.endOffset <= mention.startOffset) ?? bodies[0])
      ?.name;
  };

  /** Who holds the office that a nominal names: of the same state and rank, where it tells them. */
  const holderOf = (mention: Mention, office: string): string | undefined => {
    const deputy = /\b(?:vice|deputy)\b/i;
    const holders = named.filter(({ mention: { type, post } }) => {
      if (type !== "person" || !post?.title.toLowerCase().includes(office)) return false;
      if (deputy.test(post.title) !== deputy.test(mention.text)) return false;
      return mention.post?.of === undefined || mention.post.of === post.of;
    });
    return holders
      .map(({ mention: m, name }) => ({ name, distance: mention.startOffset - m.startOffset }))
      .sort((a, b) => rank(a.distance) - rank(b.distance))[0]?.name;
  };

  const lastSingularPerson = (mention: Mention): string[] => {
    const person = before(mention)
      .filter(({ mention: m }) => m.type === "person")
      .at(-1);
    return person ? [person.name] : [withoutArticle(mention.text)];
  };

  const lastTwo = (mention: Mention): readonly string[] =>
    principals(
      mention,
      /leaders|presidents|ministers|men|women|heads|pair/i.test(mention.text) ? "person" : "state",
    );

  /**
   * The two that a text is about so far: those that it has named oftenest. States are those that its two persons act for,
   * where it tells that.
   */
  const principals = (mention: Mention, type: "person" | "state"): readonly string[] => {
    const persons = oftenest(
      named.filter(({ mention: m }) => m.type === "person" && m.startOffset < mention.startOffset),
    );
    if (type === "person") return persons.length === 2 ? persons : [];
    const theirs = persons.flatMap(
      (name) =>
        named.find((other) => other.name === name && other.mention.post?.of !== undefined)?.mention
          .post?.of ?? [],
    );
    if (unique(theirs).length === 2) return unique(theirs);
    return oftenest(
      named.filter(
        ({ mention: m }) =>
          m.startOffset < mention.startOffset && (m.type === "state" || m.type === "organisation"),
      ),
    );
  };

  return resolve;
}

/** The two names that occur oftenest, the earlier first where they occur alike; in order of their first mention. */
function oftenest(mentions: readonly NamedMention[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const order = [...counts.keys()];
  const best = [...order].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 2);
  return order.filter((name) => best.includes(name));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function sameSentence(document: Document, first: Mention, last: Mention): boolean {
  const between = document.text.slice(first.endOffset, last.startOffset);
  return !/[.!?]["”’]?\s+["“]?[A-Z]/.test(between);
}

/** Earlier mentions before later ones, near before far. */
function rank(distance: number): number {
  return distance >= 0 ? distance : 1e6 - distance;
}

/** A demonym before a noun ("French" in "French President"), which a pronoun does not take up. */
function isAdjective(mention: Mention): boolean {
  return (
    mention.known !== undefined &&
    mention.text !== mention.known &&
    /(?:an|ish|ese|ch|i|ic)$/.test(mention.text)
  );
}

/** The first candidate of the sentence in which the last one stands: subjects are taken up more often than objects. */
function subjectOfLast(
  document: Document,
  candidates: readonly NamedMention[],
): NamedMention | undefined {
  const last = candidates.at(-1);
  if (!last) return undefined;
  return candidates.find(({ mention }) => sameSentence(document, mention, last.mention));
}

/** Who speaks at a place, by the document's statements. */
function speakersOf(
  reading: Reading,
  names: ReadonlyMap<number, string>,
): (place: Span) => readonly string[] {
  const statements = reading.records.filter((record) => kindOf(record) === "statement");
  return (place) => {
    const statement = statements.find((record) => contains(record.evidence, place));
    return statement
      ? statement.actor.flatMap(
          (index) => names.get(index) ?? names.get(asMentionIndex(index)) ?? [],
        )
      : [];
  };
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|a|an|its|his|her|their)\s+/i, "").replace(/\s+/g, " ");
}
