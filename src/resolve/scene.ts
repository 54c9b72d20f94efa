import type { Document } from "../domain/document.ts";
import type { ActorType, Mention } from "../domain/mention.ts";
import { foldName, isAcronymOf, isDemonymOf, nameWords } from "../domain/name-forms.ts";
import type { NameGroup } from "../domain/name-groups.ts";
import type { Reading } from "../domain/reader.ts";
import { givenNamesIn } from "./full-names.ts";
import { type Gender, genderOf } from "./gender.ts";
import { type TextLines, textLines } from "./lines-of-text.ts";
import { type PostHeld, postWords } from "./posts-held.ts";
import { peopleInTitle, postsNamedIn, type TitlePerson } from "./title-people.ts";
import { type Turn, turnsOf } from "./turns.ts";

/** A document laid out for finding out whom its words stand for. */
export interface Scene extends TextLines {
  readonly document: Document;
  readonly reading: Reading;
  readonly groups: readonly NameGroup[];
  /** Name of a named mention, by its index. */
  readonly nameOf: ReadonlyMap<number, string>;
  readonly typeOf: (name: string) => ActorType;
  readonly genderOf: (name: string) => Gender;
  /** Keeps what a pronoun that can mean nobody else tells of a person of whom nothing else does. */
  readonly learnGender: (name: string, gender: Gender) => void;
  /** The labels of a transcript; none in other texts. */
  readonly turns: readonly Turn[];
  /** In order of their place; those of the document's title first. */
  readonly posts: readonly PostHeld[];
  readonly titlePeople: readonly TitlePerson[];
  /** The state for which the document is published, where its publisher tells. */
  readonly home: string | undefined;
  /** Canonical name of the state that an adjective or name stands for in this document. */
  readonly stateOf: (word: string) => string | undefined;
}

/** Lays out a reading of a document. */
export function layOut(document: Document, reading: Reading, groups: readonly NameGroup[]): Scene {
  const nameOf = new Map<number, string>();
  for (const group of groups) for (const index of group.mentions) nameOf.set(index, group.name);
  const byName = new Map(groups.map((group) => [group.name, group]));
  const stateOf = stateFinder(reading, groups, nameOf);
  const namesOf = (wanted: ActorType): string[] =>
    groups.filter(({ type }) => type === wanted).map(({ name }) => name);
  const titlePeople = peopleInTitle(document.title, namesOf("person"), [
    ...namesOf("unknown").filter((name) => !name.includes(" ")),
    ...unnamedInText(document.title, groups),
  ]).map((person) => ({
    ...person,
    post:
      person.post &&
      withState(
        { ...person.post, of: person.post.of ?? stateOf(person.post.owner ?? "") },
        stateOf,
      ),
  }));
  const inTitle = new Set(titlePeople.map(({ name }) => name));
  const genders = new Map<string, Gender>();
  return {
    ...textLines(document),
    document,
    reading,
    groups,
    nameOf,
    typeOf: (name) => (inTitle.has(name) ? "person" : (byName.get(name)?.type ?? "unknown")),
    genderOf: genderFor,
    learnGender: (name, gender) => {
      if (genderFor(name) === undefined) genders.set(name, gender);
    },
    turns: turnsOf(document),
    posts: postsHeld(document, reading, { nameOf, stateOf, titlePeople }),
    titlePeople,
    home: homeOf(document, reading, stateOf),
    stateOf,
  };

  function genderFor(name: string): Gender {
    if (!genders.has(name)) genders.set(name, genderOf(document, name, mentionsOf(name)));
    return genders.get(name);
  }

  function mentionsOf(name: string): Mention[] {
    return (byName.get(name)?.mentions ?? []).flatMap((index) => reading.mentions[index] ?? []);
  }
}

/** Whom only the title names: reports of an office often go on with "the President". */
function unnamedInText(title: string, groups: readonly NameGroup[]): string[] {
  const borne = new Set(groups.flatMap(({ name }) => nameWords(name)));
  return givenNamesIn(title).filter((name) => !nameWords(name).some((word) => borne.has(word)));
}

function postsHeld(
  document: Document,
  reading: Reading,
  { nameOf, stateOf, titlePeople }: Pick<Scene, "nameOf" | "stateOf" | "titlePeople">,
): PostHeld[] {
  const inTitle = titlePeople.flatMap(({ post }) => post ?? []);
  const bearers = new Set([...nameOf.values()].flatMap((name) => nameWords(name)));
  const named = postsNamedIn(document.title, (word) => bearers.has(foldName(word)));
  const inText = reading.mentions.flatMap((mention, index) => {
    const name = nameOf.get(index);
    if (name === undefined || !mention.post) return [];
    const { title, of } = mention.post;
    const post = { name, words: postWords(title), of, offset: mention.startOffset };
    return [withState(post, stateOf)];
  });
  return [...inTitle, ...named.map((post) => withState(post, stateOf)), ...inText];
}

function withState(post: PostHeld, stateOf: Scene["stateOf"]): PostHeld {
  if (post.of === undefined) return post;
  // "State of" is a name cut short: it tells nothing.
  return { ...post, of: stateOf(post.of) ?? (/\bof$/i.test(post.of) ? undefined : post.of) };
}

/** The state that the publisher is, or names: "Ministry of Norland", "US Department of Ports". */
function homeOf(
  document: Document,
  reading: Reading,
  stateOf: Scene["stateOf"],
): string | undefined {
  const publisher = document.publisher;
  if (publisher === undefined) return undefined;
  const mention = reading.mentions.find(
    ({ form, text }) => form === "author" && text === publisher,
  );
  const known = mention?.known ?? mention?.post?.of;
  if (known !== undefined) return stateOf(known) ?? known;
  const hostWords = publisher.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...namesWithin(publisher), ...hostWords]
    .map(stateOf)
    .find((state) => state !== undefined);
}

/** Capitalised words of a phrase, by twos and alone, in their order. */
export function namesWithin(phrase: string): string[] {
  const words = phrase.match(/\p{Lu}[\p{L}.]*/gu) ?? [];
  return words.flatMap((word, at) => [`${word} ${words[at + 1] ?? ""}`.trim(), word]);
}

function stateFinder(
  reading: Reading,
  groups: readonly NameGroup[],
  nameOf: ReadonlyMap<number, string>,
): Scene["stateOf"] {
  const states = groups.filter(({ type }) => type === "state").map(({ name }) => name);
  const places = groups.filter(({ type }) => type === "unknown").map(({ name }) => name);
  const found = new Map<string, string | undefined>();
  for (const [index, mention] of reading.mentions.entries()) {
    const name = nameOf.get(index);
    if (name !== undefined && states.includes(name) && mention.form === "name")
      found.set(wordKey(mention.text), name);
  }
  for (const state of states) found.set(wordKey(state), state);
  return (word) => {
    const key = wordKey(word);
    if (!found.has(key))
      found.set(
        key,
        states.find((state) => isDemonymOf(word, state) || isAcronymOf(word, state)) ??
          places.find((place) => isDemonymOf(word, place)),
      );
    return found.get(key);
  };
}

function wordKey(text: string): string {
  return foldName(text).replace(/\./g, "");
}
