import type { Document } from "../domain/document.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import { groupNames } from "../domain/name-groups.ts";
import type { Reading } from "../domain/reader.ts";
import { type ActorRecord, kindOf, type MentionRecord, mapActors } from "../domain/record.ts";
import { type Antecedents, findAntecedents } from "./antecedents.ts";
import { nameInFull } from "./full-names.ts";
import { issueOf } from "./issue-of.ts";
import { ownerTold, personsOf } from "./post-owners.ts";
import { layOut, type Scene } from "./scene.ts";
import { targetOf } from "./target-of.ts";
import { withTellers } from "./tellers.ts";

/** A reading with its actors named, within its document. */
export interface ResolvedDocument {
  readonly records: readonly ActorRecord[];
  /** Everyone named by the records, once, in order of name. */
  readonly actors: readonly LocalActor[];
}

/**
 * Turns mention records into records of actors under the names that they bear within the document, and gives each record the
 * issue that it bears on, where one of `issues` is supported. A mention with no antecedent gives no actor: the record is kept,
 * unattributed. Records whose kind needs somebody else as target lose a target equal to their actor.
 */
export function resolveDocument(
  document: Document,
  reading: Reading,
  issues: readonly string[],
): ResolvedDocument {
  const groups = nameInFull(groupNames(reading.mentions), document.title);
  const scene = layOut(document, reading, groups);
  const antecedents = findAntecedents(scene);
  const issueFor = issueOf(document, issues, scene);
  const heard = withTellers(scene, reading.records, antecedents);
  const named = heard.map((record) => nameActors(record, antecedents));
  const speakers = personsSpeaking(scene, named);
  const told = reading.records.map((record) =>
    kindOf(record) === "role" ? ownerTold(scene, record, antecedents) : [],
  );
  const owners = ownersByPerson(scene, named, told);
  const records = named.map((record, index) => {
    const target = targetOf(scene, record, { speakers, told: told[index] ?? [], owners });
    const issue = record.issue ?? issueFor(record);
    return { ...record, target, ...(issue === undefined ? {} : { issue }) };
  });
  return { records, actors: localActors(scene, records) };
}

/** For whom the sentences of a document say that persons hold posts. */
function ownersByPerson(
  scene: Scene,
  records: readonly ActorRecord[],
  told: readonly (readonly string[])[],
): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, readonly string[]>();
  const learn = (name: string, more: readonly string[]): void => {
    owners.set(name, unique([...(owners.get(name) ?? []), ...more]));
  };
  for (const [person, owner] of personsOf(scene)) learn(person, [owner]);
  for (const [index, { actor }] of records.entries())
    for (const name of actor) learn(name, told[index] ?? []);
  return owners;
}

/** The persons who make statements in a document, each once. */
function personsSpeaking(scene: Scene, records: readonly ActorRecord[]): string[] {
  const statements = records.filter((record) => kindOf(record) === "statement");
  return unique(statements.flatMap(({ actor }) => actor)).filter(
    (name) => scene.typeOf(name) === "person",
  );
}

function nameActors(record: MentionRecord, antecedents: Antecedents): ActorRecord {
  const { evidence, attributes } = record;
  const saying = { kind: "statement", value: "direct" } as const;
  const quiet = { speakers: [], attributes: saying, evidence };
  const source = unique(record.source.flatMap((mention) => antecedents(mention, quiet)));
  const speech = { speakers: source, attributes, evidence };
  const actor = unique(record.actor.flatMap((mention) => antecedents(mention, speech)));
  const target = unique(record.target.flatMap((mention) => antecedents(mention, speech)));
  return mapActors(record, {
    actor,
    target: target.filter((name) => !actor.includes(name)),
    source,
  });
}

function localActors(scene: Scene, records: readonly ActorRecord[]): LocalActor[] {
  const { document, reading, groups } = scene;
  const used = new Set(records.flatMap((r) => [...r.actor, ...r.target, ...r.source]));
  const byName = new Map(groups.map((group) => [group.name, group]));
  return [...used].sort().map((name) => {
    const group = byName.get(name);
    if (!group) return unnamedActor(scene, name);
    const mentions = group.mentions.map((index) => reading.mentions[index]).filter(isPresent);
    return {
      documentId: document.id,
      name,
      type: group.type,
      aliases: unique(mentions.map((mention) => mention.text))
        .filter((text) => text !== name)
        .sort(),
      known: group.known,
      posts: mentions.flatMap(({ post }) =>
        post
          ? [post.of === undefined ? { title: post.title } : { title: post.title, of: post.of }]
          : [],
      ),
    };
  });
}

/** An actor without a name of its own in the text: a nominal's words, whom only the title names, or the publisher's own state. */
function unnamedActor({ document, home, titlePeople }: Scene, name: string): LocalActor {
  const isHome = name === home;
  const inTitle = titlePeople.some((person) => person.name === name);
  const type = isHome ? "state" : inTitle ? "person" : "group";
  return { documentId: document.id, name, type, aliases: [], known: isHome, posts: [] };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
