import type { Mention } from "../domain/mention.ts";
import { isLeading, postWords } from "./posts-held.ts";
import type { Scene } from "./scene.ts";

/** What a nominal says of a post: its words, and of which state or body, where told. */
export interface Office {
  readonly words: readonly string[];
  readonly of: string | undefined;
}

const HEADS =
  /^(?:president|minister|premier|chancellor|secretary|ambassador|envoy|spokes\w+|governor|mayor|chief|king|queen|prince|emir|leader|head|state|government|commissioner|representative|negotiator|director|judge|senator|chairman|chairwoman|chair|advis[eo]r|general|speaker|archbishop|bishop|pope|official|attorney|lawyer|prosecutor|executive|ceo|founder|candidate)s?$/;
const NOT_OFFICES = /^(?:states?|governments?)$/;
/** Words of a nominal that do not narrow its post. */
const LOOSE = /^(?:new|current|then|former|two|three|both|all|other|incoming|outgoing|visiting)$/;

/** The post that a nominal names. */
export function officeOf(scene: Scene, mention: Mention): Office {
  const owner = ownerBeside(scene, mention);
  if (mention.post) {
    const { title, of } = mention.post;
    const told = of === undefined ? owner : (scene.stateOf(of) ?? of);
    return { words: withoutLoose(postWords(title)), of: told };
  }
  const [first = "", second = "", ...others] = mention.text
    .replace(/^(?:the|our) /i, "")
    .split(/\s+/);
  const state = statesNamed(scene, first, second);
  const rest =
    state?.wordCount === 2 ? others : state ? [second, ...others] : mention.text.split(/\s+/);
  return { words: withoutLoose(rest.flatMap(postWords)), of: owner ?? state?.name };
}

/** The state that a nominal's first word or first two words name: "Norlandish", "North Norlandish". */
function statesNamed(
  scene: Scene,
  first: string,
  second: string,
): { readonly name: string; readonly wordCount: 1 | 2 } | undefined {
  if (!/^\p{Lu}/u.test(first)) return undefined;
  const both = scene.stateOf(`${first} ${second}`);
  if (both !== undefined) return { name: both, wordCount: 2 };
  const one = scene.stateOf(first);
  return one === undefined ? undefined : { name: one, wordCount: 1 };
}

function withoutLoose(words: readonly string[]): string[] {
  return words.filter((word) => !LOOSE.test(word));
}

/** Whether a post's words end in something that a person can be. */
export function isOffice(words: readonly string[]): boolean {
  if (isLeading(words)) return true;
  const head = words.at(-1);
  return head !== undefined && HEADS.test(head) && !NOT_OFFICES.test(head);
}

/** "Norland's president", "the president of Norland". */
function ownerBeside(scene: Scene, mention: Mention): string | undefined {
  const { text } = scene.document;
  for (const [index, other] of scene.reading.mentions.entries()) {
    const name = scene.nameOf.get(index);
    if (name === undefined || other.form === "author" || other.type === "person") continue;
    if (other.endOffset <= mention.startOffset) {
      const between = text.slice(other.endOffset, mention.startOffset);
      if (/^['’]s?\s$/.test(between)) return name;
    } else if (other.startOffset >= mention.endOffset) {
      return /^ of (?:the )?$/.test(text.slice(mention.endOffset, other.startOffset))
        ? name
        : undefined;
    }
  }
  return undefined;
}
