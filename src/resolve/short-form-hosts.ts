import type { LocalActor } from "../domain/local-actor.ts";
import { foldName, isAcronymOf, isDemonymOf, nameWords } from "../domain/name-forms.ts";
import { endsAsHouse, headOf } from "../domain/name-parts.ts";
import { postWords, standsForPost } from "./posts-held.ts";

/** What tells whom a name can stand for. */
type Named = Pick<LocalActor, "name" | "type" | "posts" | "known">;

interface Cluster {
  readonly locals: readonly Named[];
}

const GOVERNING = /^(?:government|authorities|administration)$/;

/** Finds the clusters that a short form can stand for: a surname, an acronym, a state with a post, a state's government. */
export function indexHosts<C extends Cluster>(
  clusters: readonly C[],
): (short: Named) => readonly C[] {
  const bySurname = new Map<string, C[]>();
  const byInitials = new Map<string, C[]>();
  const byPost = new Map<string, C[]>();
  const byHead = new Map<string, C[]>();
  const byOpener = new Map<string, C[]>();
  const states: C[] = [];
  for (const cluster of clusters) {
    const [local] = cluster.locals;
    if (!local) continue;
    const words = nameWords(local.name);
    if (isPerson(local) && words.length > 1) put(bySurname, words.at(-1) as string, cluster);
    if (!isPerson(local) || local.type === "unknown")
      for (const initials of initialsOf(local.name)) put(byInitials, initials, cluster);
    for (const head of postHeads(cluster)) put(byPost, head, cluster);
    if (local.type === "state") states.push(cluster);
    // "The union" is hardly the European Union: what the world knows goes by its name.
    if (local.type !== "organisation" || local.known || words.length < 2) continue;
    put(byHead, headOf(words) as string, cluster);
    put(byOpener, words[0] as string, cluster);
  }
  return (short) => {
    const words = nameWords(short.name);
    if (words.length === 1) {
      const letters = short.name.replace(/[.\s]/g, "");
      const abbreviated = (byInitials.get(letters) ?? []).filter(({ locals }) =>
        locals.some(({ name }) => isAcronymOf(short.name, name)),
      );
      if (abbreviated.length > 0) return abbreviated;
      const [word = ""] = words;
      if (short.type === "group") return byHead.get(word) ?? [];
      return [
        ...(isPerson(short) ? (bySurname.get(word) ?? []) : []),
        ...(short.type === "person" ? [] : houses(byOpener.get(word) ?? [])),
      ];
    }
    if (short.type === "person") return [];
    if (GOVERNING.test(words.at(-1) ?? "") || (words[1] === "of" && GOVERNING.test(words[0] ?? "")))
      return states.filter((state) => governs(words, state));
    const last = words.at(-1) ?? "";
    const holders = (last === "leader" ? LEADERS : [last]).flatMap(
      (head) => byPost.get(head) ?? [],
    );
    return holders.filter(({ locals }) => locals.some((local) => holdsPost(short.name, local)));
  };
}

/** Of bodies whose names open alike the only one, where it is a house: "Lowmere" is "Lowmere Trust", no "Lowmere Council". */
function houses<C extends Cluster>(clusters: readonly C[]): readonly C[] {
  const isHouse = clusters.every(({ locals }) => endsAsHouse(nameWords(locals[0]?.name ?? "")));
  return isHouse ? clusters : [];
}

/** Last words of the titles that a cluster's persons bear: by them its posts are found. */
function postHeads({ locals }: Cluster): ReadonlySet<string> {
  const titles = locals.flatMap(({ posts }) => posts.map(({ title }) => postWords(title)));
  return new Set(titles.flatMap((words) => words.at(-1) ?? []));
}

const LEADERS = ["president", "minister", "premier", "chancellor", "king", "queen", "leader"];

function isPerson({ type }: Named): boolean {
  return type === "person" || type === "unknown";
}

/** "Norlandish government", "government of Norland", of Norland. */
function governs(words: readonly string[], { locals }: Cluster): boolean {
  const rest = words.filter((word) => !GOVERNING.test(word) && word !== "of" && word !== "the");
  const state = rest.join(" ");
  return locals.some(({ name }) => foldName(name) === state || isDemonymOf(state, name));
}

/** "Norlandish president" of somebody who is president of Norland in another document. */
function holdsPost(phrase: string, { posts }: Named): boolean {
  const words = phrase.split(/\s+/);
  return posts.some(({ title, of }) => {
    if (of === undefined) return false;
    const owner = words.findIndex(
      (word) => foldName(word) === foldName(of) || isDemonymOf(word, of),
    );
    if (owner < 0) return false;
    return standsForPost(postWords(words.toSpliced(owner, 1).join(" ")), postWords(title));
  });
}

function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => word.length > 0);
  if (words.length < 2) return [];
  const all = words.map((word) => word[0] as string);
  const capitals = all.filter((letter) => /[A-Z]/.test(letter));
  return [...new Set([all.join("").toUpperCase(), capitals.join("")])];
}

function put<C>(map: Map<string, C[]>, key: string, value: C): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
