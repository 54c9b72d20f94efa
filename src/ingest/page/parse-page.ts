import { parseHTML } from "linkedom";
import { isElement, type Page } from "./node.ts";

/**
 * Parses a page into a tree. Nothing is executed or fetched: the parser knows no script and loads nothing.
 * What stands outside `<body>`, where a page leaves its tags out, is moved into it.
 */
export function parsePage(html: string): Page {
  const source = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  const page = (parseHTML(source) as unknown as { readonly document: Page }).document;
  const root = page.documentElement;
  if (root.localName !== "html")
    return parsePage(`<!doctype html><html><body>${html}</body></html>`);
  const body = page.body;
  for (const node of Array.from(root.childNodes)) {
    const isFrame = isElement(node) && (node.localName === "head" || node.localName === "body");
    if (!isFrame) body.append(node);
  }
  return page;
}
