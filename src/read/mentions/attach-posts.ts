import type { Post } from "../../domain/mention.ts";
import { holderOf, stateLedBy } from "../gazetteer/gazetteer.ts";
import { foldName } from "../words.ts";
import { type NamesByPlace, type PostWords, postAfter, postBefore } from "./posts.ts";
import {
  type Draft,
  lower,
  type ReadText,
  type SentenceWords,
  spanOfWords,
  textOfWords,
} from "./read-text.ts";
import { POST_HEADS } from "./words/post-words.ts";

/** Surnames of the persons that a document names in full, with the name that the gazetteer knows each by. */
export type Surnames = ReadonlyMap<string, string | undefined>;

/** Finds, for the drafts of one sentence, the posts that stand beside them. */
export function postFinder(
  text: ReadText,
  sentence: SentenceWords,
  names: readonly Draft[],
): (draft: Draft) => Post | undefined {
  const places = namesByPlace(names);
  return (draft) => {
    const found =
      draft.form === "nominal"
        ? nominalPost(text, draft, places)
        : namedPost(text, sentence, { draft, places });
    const post = found && toPost(text, found, names);
    return post && draft.form === "name" ? withStateLed(text, post, draft) : post;
  };
}

/** "President Ode", where nothing tells of what: the state that the gazetteer has this leader in a post of at that time. */
function withStateLed(text: ReadText, post: Post, { known }: Draft): Post {
  if (post.of !== undefined || known === undefined) return post;
  const of = stateLedBy(known, text.document.published);
  return of === undefined ? post : { ...post, of };
}

/** "the Russian President" is the one whom the gazetteer knows in that post, where the document names that person too. */
export function holderNamed(
  text: ReadText,
  post: Post | undefined,
  surnames: Surnames,
): string | undefined {
  if (post?.of === undefined) return undefined;
  const holder = holderOf(post.title, post.of, text.document.published);
  const surname = holder && foldName(holder).split(" ").at(-1);
  return surname !== undefined && surnames.has(surname) ? holder : undefined;
}

function namesByPlace(names: readonly Draft[]): NamesByPlace {
  const owners = names.filter((draft) => draft.type !== "person");
  const byEnd = new Map(owners.map((draft) => [draft.end, draft]));
  const byFirst = new Map(owners.map((draft) => [draft.first, draft]));
  return { endingAt: (end) => byEnd.get(end), beginningAt: (first) => byFirst.get(first) };
}

function namedPost(
  text: ReadText,
  sentence: SentenceWords,
  { draft, places }: { draft: Draft; places: NamesByPlace },
): PostWords | undefined {
  if (draft.form !== "name" || (draft.type !== "person" && draft.type !== "unknown"))
    return undefined;
  const before = postBefore(text.words, draft.first, sentence.first, places);
  if (!before) return postAfter(text.words, draft.end, sentence.end, places);
  // "President Piet Ode of Sudland"
  const of = before.of ?? ownerAfter(text, draft.end, places);
  return of ? { ...before, of } : before;
}

/** The post that "the Russian foreign minister" and "the President of France" name. */
function nominalPost(text: ReadText, draft: Draft, places: NamesByPlace): PostWords | undefined {
  if (draft.type !== "person" || !POST_HEADS.has(lower(text.words, draft.end - 1)))
    return undefined;
  const found = postBefore(text.words, draft.end, draft.first, places);
  if (!found) return undefined;
  const of = found.of ?? ownerAfter(text, draft.end, places);
  return of ? { ...found, of } : found;
}

function ownerAfter(
  text: ReadText,
  at: number,
  places: NamesByPlace,
): { first: number; end: number } | undefined {
  if (lower(text.words, at) !== "of") return undefined;
  return places.beginningAt(lower(text.words, at + 1) === "the" ? at + 2 : at + 1);
}

function toPost(text: ReadText, post: PostWords, names: readonly Draft[]): Post {
  const span = spanOfWords(text, post);
  const title = textOfWords(text, post);
  const owner = names.find((draft) => draft.first === post.of?.first && draft.end === post.of.end);
  const of = owner && (owner.known ?? textOfWords(text, owner));
  return of ? { title, of, span } : { title, span };
}
