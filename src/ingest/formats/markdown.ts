import { marked } from "marked";
import { datelineDay } from "../dateline.ts";
import type { Format } from "../format.ts";
import { readHeader } from "../header.ts";
import { collectBlocks } from "../page/collect-blocks.ts";
import { parsePage } from "../page/parse-page.ts";
import { parseDay } from "../parse-day.ts";
import { headerParts } from "./text.ts";

/** Markdown, with or without a `---` header: its text without the marks. It becomes a page and is walked as one. */
export const markdown: Format = {
  extract: ({ about, text, hints }) => {
    const { fields, body } = readHeader(text);
    const html = marked.parse(body, { async: false, gfm: true });
    const { text: found, blocks } = collectBlocks(parsePage(html).body);
    if (!found) {
      const reason = "The Markdown holds no text.";
      return {
        ok: false,
        refusal: { about, reason, remedy: "Check that it is the file that was meant." },
      };
    }
    const published =
      parseDay(fields.get("published") ?? "") ?? datelineDay(found, blocks, hints.year);
    return {
      ok: true,
      value: {
        text: found,
        blocks,
        ...headerParts(fields),
        ...(published && { published }),
        notes: [],
      },
    };
  },
};
