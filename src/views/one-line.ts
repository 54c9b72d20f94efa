/** Control characters of a document must not steer the user's terminal. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "");
}
