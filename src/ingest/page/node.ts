/** As much of the DOM as is used here; the library's own types need the browser's, which this project does not load. */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly nodeValue: string | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly getAttribute: (name: string) => string | null;
  readonly hasAttribute: (name: string) => boolean;
  readonly setAttribute: (name: string, value: string) => void;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly append: (...nodes: PageNode[]) => void;
  readonly remove: () => void;
}

export interface Page extends PageElement {
  /** The outermost element, which need not be `<html>`; null in a page without elements. */
  readonly documentElement: PageElement | null;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly title: string;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}
