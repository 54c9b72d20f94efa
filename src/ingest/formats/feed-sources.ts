const MARKS = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<(?<end>\/?)(?:item|entry)(?:\s[^>]*)?>/g;

/** The entries of a feed as they are written in it, in order; what is no whole entry is left out. */
export function feedSources(text: string): string[] {
  return text.trimStart().startsWith("{") ? itemsOf(text) : elementsOf(text);
}

function itemsOf(text: string): string[] {
  const { items } = JSON.parse(text) as { readonly items?: unknown };
  return Array.isArray(items) ? items.map((item) => JSON.stringify(item, null, 1)) : [];
}

function elementsOf(text: string): string[] {
  const sources: string[] = [];
  let start: number | undefined;
  for (const { 0: mark, index, groups } of text.matchAll(MARKS)) {
    if (mark.startsWith("<!") || mark.endsWith("/>")) continue;
    if (groups?.["end"] === "") start ??= index;
    else if (start !== undefined) {
      sources.push(text.slice(start, index + mark.length));
      start = undefined;
    }
  }
  return sources;
}
