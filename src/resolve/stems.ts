/** Words that carry no content of their own. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  "a an and are as at be been but by for from has have he her his in into is it its of on or our she that the their them they this to was we were which who will with would not no over under between about against after before should could might shall their there these those other where while about would still until since being having because against during".split(
    " ",
  ),
);

/** The content words of a text, folded and cut to a rough stem ("sanctions", "sanctioned" -> "sanct"), in order. */
export function contentStems(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize("NFKD")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)).map(stem);
}

function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, "");
  const cut = word.replace(
    /(?:ations?|ings?|ments?|ions?|ers?|ors?|ives?|als?|ies|ied|ed|es|s|y|e)$/,
    "",
  );
  return cut.length >= 3 ? cut : word;
}
