import { likeness } from "./content-words.ts";
import type { Entry } from "./entry.ts";
import type { ItemDraft } from "./item-draft.ts";
import { postWords } from "./words-of-post.ts";

/** Whether the words of a `role` record name the post. */
export function namesPost(entry: Entry): boolean {
  return postWords(entry.words).size > 0;
}

/** How much a post is like one that the same person is known to hold, hold no more, or be about to hold. */
export function postScore(entry: Entry, draft: ItemDraft): number {
  const targets = entry.targetParties;
  const isElsewhere =
    targets.length > 0 &&
    draft.targetParties.size > 0 &&
    !targets.some((target) => draft.targetParties.has(target));
  const words = postWords(entry.words);
  const others = draft.phrases.map(postWords).filter((other) => other.size > 0);
  if (words.size === 0 || others.length === 0) return isElsewhere ? 0 : 0.6;
  const best = Math.max(...others.map((other) => likeness(words, other)));
  // One person hardly has one post twice: rather the reader takes another for whom it is held.
  if (isElsewhere) return best === 1 ? 0.5 : 0;
  return best === 0 ? 0 : 0.5 + best / 2;
}
