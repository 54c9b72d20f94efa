import { parseHTML } from "linkedom";
import { isElement, type Page } from "./node.ts";

/**
 * Parses a page into a tree. Nothing is executed or fetched: the parser knows no script and loads nothing.
 * What stands outside `<body>`, where a page leaves its tags out, is moved into it.
 */
export function parsePage(html: string): Page {
  const page = parse(html);
  const root = page.documentElement;
  const isWhole = root?.localName === "html";
  if (!isWhole) return parse(`<!doctype html><html><body>${html}</body></html>`);
  for (const node of Array.from(root.childNodes)) {
    const isFrame = isElement(node) && (node.localName === "head" || node.localName === "body");
    if (!isFrame) page.body.append(node);
  }
  return page;
}

function parse(html: string): Page {
  return (parseHTML(html) as unknown as { readonly document: Page }).document;
}
