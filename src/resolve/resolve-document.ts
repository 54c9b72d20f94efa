import type { Document } from "../domain/document.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import { groupNames, type NameGroup } from "../domain/name-groups.ts";
import type { Reading } from "../domain/reader.ts";
import { type ActorRecord, kindOf, type MentionRecord, mapActors } from "../domain/record.ts";
import { type Antecedents, findAntecedents } from "./antecedents.ts";
import { issueOf } from "./issue-of.ts";

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
  const groups = groupNames(reading.mentions);
  const antecedents = findAntecedents(document, reading, groups);
  const issueFor = issueOf(document, issues);
  const records = reading.records.map((record) => {
    const named = nameActors(record, antecedents);
    const issue = record.issue ?? issueFor(record);
    return issue === undefined ? named : { ...named, issue };
  });
  return { records, actors: localActors(document, reading, groups, records) };
}

function nameActors(record: MentionRecord, antecedents: Antecedents): ActorRecord {
  const { evidence } = record;
  const kind = kindOf(record);
  const quiet = { speakers: [], kind: "statement", evidence } as const;
  const source = unique(record.source.flatMap((mention) => antecedents(mention, quiet)));
  const speech = { speakers: source, kind, evidence };
  const actor = unique(record.actor.flatMap((mention) => antecedents(mention, speech)));
  const target = unique(record.target.flatMap((mention) => antecedents(mention, speech)));
  return mapActors(record, {
    actor,
    target: target.filter((name) => !actor.includes(name)),
    source,
  });
}

function localActors(
  document: Document,
  reading: Reading,
  groups: readonly NameGroup[],
  records: readonly ActorRecord[],
): LocalActor[] {
  const used = new Set(records.flatMap((r) => [...r.actor, ...r.target, ...r.source]));
  const byName = new Map(groups.map((group) => [group.name, group]));
  return [...used].sort().map((name) => {
    const group = byName.get(name);
    if (!group)
      return { documentId: document.id, name, type: "group", aliases: [], known: false, posts: [] };
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

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
