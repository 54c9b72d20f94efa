/** A text in which nothing is Markdown's markup, on one line. */
export function escapeMarkdown(text: string): string {
  return (
    text
      // What a reader would turn into a link by itself stays text, too.
      .replace(/[\\`*_{}[\]<>#|~&]|:(?=\/\/)|(?<=\bwww)\./gi, "\\$&")
      .replace(/\p{Cc}/gu, " ")
  );
}
