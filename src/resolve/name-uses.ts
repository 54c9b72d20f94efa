import type { Correction } from "../domain/correction.ts";
import type { DocumentId } from "../domain/id.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import type { NameUse } from "../domain/name-use.ts";

/** A use as one text; of all uses no two have the same. */
export function useKey(use: Pick<NameUse, "name" | "type" | "known" | "documentId">): string {
  return `${use.name}\t${use.type}\t${use.known ? 1 : 0}\t${use.documentId ?? ""}`;
}

/** Documents of which users decided whom a name stands for; it only grows, whatever is undone. */
export function documentsApart(corrections: readonly Correction[]): ReadonlySet<DocumentId> {
  return new Set(
    corrections.flatMap(({ decision }) =>
      decision.kind === "actor split" ? (decision.documents ?? []) : [],
    ),
  );
}

/** A local actor's use of its name; documents `apart` keep their uses to themselves. */
export function useOf(
  { documentId, name, type, known, posts }: LocalActor,
  apart: ReadonlySet<DocumentId>,
): NameUse {
  const counted = posts.map((post) => ({ ...post, uses: 1 }));
  const use = { name, type, known, uses: 1, posts: counted };
  return apart.has(documentId) ? { ...use, documentId } : use;
}

/** Counts a use in (`times` 1) or out (-1), by `useKey`; what is used no more is gone. */
export function countUse(uses: Map<string, NameUse>, use: NameUse, times: 1 | -1): void {
  const key = useKey(use);
  const known = uses.get(key) ?? { ...use, uses: 0, posts: [] };
  const count = known.uses + times * use.uses;
  if (count === 0) uses.delete(key);
  else uses.set(key, { ...known, uses: count, posts: countPosts(known.posts, use.posts, times) });
}

function countPosts(
  known: NameUse["posts"],
  more: NameUse["posts"],
  times: 1 | -1,
): NameUse["posts"] {
  if (more.length === 0) return known;
  const posts = [...known];
  for (const post of more) {
    const place = posts.findIndex(({ title, of }) => title === post.title && of === post.of);
    const uses = (posts[place]?.uses ?? 0) + times * post.uses;
    if (place === -1) posts.push({ ...post, uses });
    else posts[place] = { ...post, uses };
  }
  return posts.filter(({ uses }) => uses !== 0);
}
