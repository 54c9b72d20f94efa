import { collectBlocks } from "../page/collect-blocks.ts";
import { isElement, type PageElement, type PageNode } from "../page/node.ts";
import { parsePage } from "../page/parse-page.ts";

// How mail programs mark what they quote: Thunderbird and Apple Mail, Gmail, Yahoo, Outlook.
const QUOTES =
  'blockquote[type="cite"], .gmail_quote, .gmail_attr, .gmail_signature, .yahoo_quoted, .moz-cite-prefix, .moz-signature, .OutlookMessageHeader';
/** Outlook puts nothing around an earlier mail; it follows this head. */
const OUTLOOK_HEAD = "#divRplyFwdMsg, #appendonsend";
const FORWARDED = /^\s*-{3,}\s*Forwarded message|^\s*Begin forwarded message/i;
/** Pages give what stands around their text this role. */
const STANDING = ["role", "complementary"] as const;

/** The text and blocks of a mail that is written as a page: what it quotes of an earlier mail is boilerplate, unless it `forwards` it. */
export function pageBlocks(html: string, forwards: boolean): ReturnType<typeof collectBlocks> {
  const { body } = parsePage(html);
  if (!forwards) {
    for (const quote of body.querySelectorAll(QUOTES))
      if (!FORWARDED.test(quote.textContent ?? "")) quote.setAttribute(...STANDING);
    for (const head of body.querySelectorAll(OUTLOOK_HEAD)) markFollowing(head);
  }
  return collectBlocks(body);
}

function markFollowing(head: PageElement): void {
  for (let node: PageNode | null = head; node; node = node.nextSibling)
    if (isElement(node)) node.setAttribute(...STANDING);
}
