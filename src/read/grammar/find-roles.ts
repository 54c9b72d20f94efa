import type { Mention } from "../../domain/mention.ts";
import type { RecordDraft } from "./draft.ts";
import type { PlacedMention, SentenceView } from "./sentence-view.ts";

/** The posts told beside names in a sentence, each once for a person: `seen` remembers those of earlier sentences. */
export function findRoles(view: SentenceView, seen: Set<string>): RecordDraft[] {
  return view.mentions.flatMap((placed) => {
    const { post } = placed.mention;
    if (!post || placed.mention.form !== "name") return [];
    const key = `${surnameOf(placed.mention)}|${post.title.toLowerCase()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    // Who held a post once neither holds nor leaves it now.
    const before = view.text.slice(
      Math.max(view.startOffset, post.span.startOffset - 10),
      post.span.endOffset,
    );
    if (FORMER.test(before)) return [];
    return [
      {
        attributes: { kind: "role", value: "holds" },
        actor: [placed],
        target: forWhom(view, placed),
        source: [],
        what: post.span,
        confidence: 0.8,
      } satisfies RecordDraft,
    ];
  });
}

const FORMER = /\b(?:former|ex|late|then)\b/i;

function forWhom(view: SentenceView, { mention, first }: PlacedMention): PlacedMention[] {
  const of = mention.post?.of;
  if (of === undefined) return [];
  const named = view.mentions.filter((other) => (other.mention.known ?? other.mention.text) === of);
  const distance = (other: PlacedMention): number => Math.abs(other.first - first);
  return named.sort((a, b) => distance(a) - distance(b)).slice(0, 1);
}

function surnameOf(mention: Mention): string {
  return (mention.known ?? mention.text).split(/\s+/).at(-1)?.toLowerCase() ?? "";
}
