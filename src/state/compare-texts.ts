/** Orders texts by their UTF-16 units: the same everywhere, unlike a locale's order. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
