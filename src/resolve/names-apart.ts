/**
 * Tells names that join no others from those that may, by what the dossier knows of a few names: so that a new document does not
 * mean to join all names of a dossier anew. It gives what `linkNames` would; where it cannot be sure, it gives nothing.
 */
import { foldName, nameWords } from "../domain/name-forms.ts";
import type { NameUse } from "../domain/name-use.ts";
import { countUse, useKey } from "./name-uses.ts";

/** A use, the actor for whom it stands, and the last word of its name. */
interface Linked {
  readonly use: NameUse;
  readonly actor: string;
  readonly lastWord: string;
}

/** What is known of the names of new documents. */
interface KnownNames {
  /** The uses of these names, by `useKey`. */
  readonly known: ReadonlyMap<string, Linked>;
  /** Of the last words of the names that are new those that other names have. */
  readonly lastWords: ReadonlySet<string>;
  /** All uses of the actors for whom known names stand. */
  readonly byActor: ReadonlyMap<string, readonly Linked[]>;
}

/** The last word of a name, folded: persons, surnames and full names that may be joined share it. */
export function lastWord(name: string): string {
  return nameWords(name).at(-1) ?? "";
}

/**
 * The uses that are new or counted more, as `linkNames` would link them; undefined where it might link any name otherwise than
 * before. `added` are the uses of new documents, counted; none is kept apart, and no user decided of actors.
 */
export function usesApart(
  added: readonly NameUse[],
  { known, lastWords, byActor }: KnownNames,
): Linked[] | undefined {
  const changed = new Map<string, Linked>();
  for (const use of added) {
    const before = known.get(useKey(use));
    const now = before ? countedMore(before, use) : begun(use, lastWords);
    if (!now) return undefined;
    changed.set(useKey(use), now);
  }
  const fresh = [...changed.values()].filter(({ use }) => !known.has(useKey(use)));
  if (new Set(fresh.map((one) => one.lastWord)).size < fresh.length) return undefined;
  for (const actor of new Set([...changed.values()].map((one) => one.actor)))
    if (mayBeRenamed(actor, byActor.get(actor) ?? [], changed)) return undefined;
  return [...changed.values()];
}

/** A full name of a person, without a post: it stands for somebody else only where another name has its last word. */
function begun(use: NameUse, lastWords: ReadonlySet<string>): Linked | undefined {
  const last = lastWord(use.name);
  const isFull =
    use.type === "person" && nameWords(use.name).length > 1 && !use.known && use.posts.length === 0;
  return isFull && !lastWords.has(last) ? { use, actor: use.name, lastWord: last } : undefined;
}

/** Undefined where the use gains a post: by posts others may be told. */
function countedMore(before: Linked, more: NameUse): Linked | undefined {
  const counted = new Map([[useKey(more), before.use]]);
  countUse(counted, more, 1);
  const use = counted.get(useKey(more));
  return use && use.posts.length === before.use.posts.length ? { ...before, use } : undefined;
}

/** Whether an actor may go by another of its names: of those with as many words it goes by the one that is used most. */
function mayBeRenamed(
  actor: string,
  before: readonly Linked[],
  changed: ReadonlyMap<string, Linked>,
): boolean {
  const rank = rankOf(actor);
  const own: number[] = [];
  const others = new Map<string, number>();
  for (const { use } of before) {
    const { name, uses } = (changed.get(useKey(use)) ?? { use }).use;
    if (name === actor) own.push(uses);
    else if (rankOf(name) === rank) others.set(name, (others.get(name) ?? 0) + uses);
  }
  // Not all of its uses count where it goes by what is known of it: at least one does.
  return [...others.values()].some((uses) => uses >= Math.min(...own));
}

/** By what `linkNames` prefers one name to another before it counts. */
function rankOf(name: string): string {
  return `${nameWords(name).length} ${foldName(name).length === name.length}`;
}
