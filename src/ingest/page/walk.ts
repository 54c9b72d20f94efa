import { isElement, isText, type PageElement, type PageNode } from "./node.ts";

export type Step =
  | { readonly kind: "enter"; readonly element: PageElement }
  | { readonly kind: "leave"; readonly element: PageElement }
  | { readonly kind: "text"; readonly text: string };

/**
 * Goes through what stands under `root`, in order; elements that `skips` says yes to are left out with all they hold.
 * Goes step by step and not by recursion: a page may nest deeper than the stack.
 */
export function* walk(
  root: PageElement,
  skips: (element: PageElement) => boolean,
): Generator<Step> {
  let node: PageNode | null = root.firstChild;
  while (node) {
    if (isText(node)) yield { kind: "text", text: node.nodeValue ?? "" };
    if (isElement(node) && !skips(node)) {
      yield { kind: "enter", element: node };
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      yield { kind: "leave", element: node };
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root && isElement(node)) yield { kind: "leave", element: node };
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}
