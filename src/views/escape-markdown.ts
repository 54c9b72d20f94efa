/** A text in which nothing is Markdown's markup, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/\p{Cc}/gu, " ");
}
