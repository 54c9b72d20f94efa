import type { Context, Hono } from "hono";
import { asId, type DocumentId, type ItemId } from "../../domain/id.ts";
import type { KeptRecord } from "../../domain/kept-record.ts";
import { MAIN_ATTRIBUTE } from "../../domain/kinds.ts";
import { formatReportedTime } from "../../domain/time.ts";
import { isOverdue } from "../../state/moves.ts";
import { filterJson } from "../filter-items.ts";
import { linkJson } from "../link-json.ts";
import { askedDays, askedItems, askedRange, askedRows, calendarOf } from "./days.ts";
import type { Days, StatedItem, StateOfPlaySource } from "./source.ts";

/** What the pages show, as JSON: `/api/state`, `/api/changes`, `/api/positions`, `/api/chain`, `/api/items/:id`, `/api/documents`, `/api/documents/:id`, `/api/search`, `/api/actors`, `/api/corrections`. */
export function addApi(app: Hono, source: StateOfPlaySource, today: () => string): void {
  const calendar = async () => calendarOf(await source.overview(), today());
  app.get("/api/state", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return wrongDay(c, days.wrong);
    const filter = await source.filter(askedItems(c.req.queries()), days.value);
    if (!filter.ok)
      return c.json({ error: `${filter.refusal.reason} ${filter.refusal.remedy}` }, 400);
    const { items, minor, lastHeard } = await source.state(days.value);
    const stated = (all: readonly StatedItem[]): object[] =>
      all
        .filter(({ item }) => filter.value.keeps(item))
        .map((item) => statedItem(item, days.value));
    return c.json({
      ...days.value,
      ...filterJson(filter.value),
      items: stated(items),
      minor: stated(minor),
      lastHeard,
    });
  });
  app.get("/api/changes", async (c) => {
    const range = askedRange(c.req.query(), await calendar());
    if (!range.ok) return wrongDay(c, range.wrong);
    const { from, to } = range.value;
    const filter = await source.filter(askedItems(c.req.queries()), { asOf: to, known: to });
    if (!filter.ok)
      return c.json({ error: `${filter.refusal.reason} ${filter.refusal.remedy}` }, 400);
    const { moves, firstReport } = await source.moves(from, to);
    const kept = moves.filter(({ item }) => filter.value.keeps(item));
    const items = kept.map(({ item, was, now, turns, record, path }) => ({
      ...item,
      was: was ?? null,
      now: now ?? null,
      turns,
      path,
      record: keptRecord(record),
    }));
    return c.json({ ...range.value, firstReport: firstReport ?? null, items });
  });
  app.get("/api/positions", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return wrongDay(c, days.wrong);
    const by = askedRows(c.req.query());
    return c.json({ ...days.value, issues: (await source.positions(days.value, by)).matrix });
  });
  app.get("/api/chain", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return wrongDay(c, days.wrong);
    const links = (await source.links(days.value)).links.map(linkJson);
    return c.json({ ...days.value, links });
  });
  app.get("/api/items/:id", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return wrongDay(c, days.wrong);
    const found = await source.item(asId<ItemId>(c.req.param("id")), days.value);
    if (!found) return c.json({ error: "No such item in the state as of this day." }, 404);
    const { history, movements, links } = found;
    const told = { history: history.map(keptRecord), movements, links: links.links.map(linkJson) };
    return c.json({ ...days.value, ...statedItem(found, days.value), ...told });
  });
  app.get("/api/documents", async (c) => c.json(await source.overview()));
  app.get("/api/documents/:id", async (c) => {
    const document = await source.document(asId<DocumentId>(c.req.param("id")));
    if (!document) return c.json({ error: "No such report in the dossier." }, 404);
    const { blocks: _, ...rest } = document;
    return c.json(rest);
  });
  app.get("/api/search", async (c) => {
    const query = (c.req.query("q") ?? "").trim();
    return c.json({ query, found: query ? await source.search(query) : [] });
  });
  app.get("/api/actors", async (c) => c.json({ actors: await source.actors() }));
  app.get("/api/corrections", async (c) => c.json({ corrections: await source.corrections() }));
}

function wrongDay(c: Context, wrong: string): Response {
  return c.json({ error: `“${wrong}” is not a day of the calendar; write it as 2026-03-31.` }, 400);
}

function statedItem({ item, record, words, path }: StatedItem, { asOf }: Days): object {
  return { ...item, words, path, overdue: isOverdue(item, asOf), record: keptRecord(record) };
}

/** A record in the scheme's words, with its quote in place of offsets. */
function keptRecord(kept: KeptRecord): object {
  const { attributes, time, what: _, evidence: __, condition: ___, ...told } = kept.record;
  const { kind, value, ...own } = attributes;
  return {
    id: kept.id,
    documentId: kept.documentId,
    publisher: kept.publisher,
    published: kept.published,
    recordedAt: kept.recordedAt,
    reader: kept.reader,
    kind,
    [MAIN_ATTRIBUTE[kind]]: value,
    ...own,
    ...told,
    ...(time && { time: formatReportedTime(time) }),
    ...kept.quote,
  };
}
