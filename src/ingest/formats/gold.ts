import { z } from "zod";
import { findBlocks } from "../find-blocks.ts";
import type { Format } from "../format.ts";
import { parseDay } from "../parse-day.ts";

const GoldFile = z.object({
  doc: z.object({
    id: z.string().min(1).optional(),
    title: z.string().optional(),
    publisher: z.string().optional(),
    published: z.string().optional(),
    language: z.string().optional(),
    text: z.string(),
  }),
  issues: z.array(z.string().min(1)).optional(),
});

/** The scheme's gold form, `{ "doc": { "text", … }, "issues": […] }`; its text is taken verbatim, whatever else the file holds is not looked at. */
export const gold: Format = {
  extract: ({ about, text, hints }) => {
    const parsed = GoldFile.safeParse(parseJson(text));
    if (!parsed.success) {
      const reason = `It is JSON, but not a document of the gold form: ${z.prettifyError(parsed.error).split("\n")[0]}.`;
      const remedy = 'Give { "doc": { "title", "publisher", "published", "text" }, "issues": [] }.';
      return { ok: false, refusal: { about, reason, remedy } };
    }
    const { doc, issues } = parsed.data;
    const { published, text: docText, ...told } = doc;
    const day = parseDay(published ?? "", hints.year);
    return {
      ok: true,
      value: {
        ...given(told),
        text: docText,
        blocks: findBlocks(docText),
        ...(day && { published: day }),
        ...(issues && { issues }),
        notes: [],
      },
    };
  },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fields that are there: an optional field must be absent, not undefined. */
function given<T extends Record<string, string | undefined>>(
  fields: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as {
    [K in keyof T]?: string;
  };
}
