import { readFileSync } from "node:fs";
import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { ListedActor } from "../../correct-actors.ts";
import { asId, type DocumentId, type ItemId, type RecordId } from "../../domain/id.ts";
import { rollUp } from "../../state/roll-up.ts";
import { addApi } from "./api.ts";
import { type Asked, askedDays, askedItems, askedRange, askedRows, calendarOf } from "./days.ts";
import { guard } from "./guard.ts";
import { narrow } from "./narrow.ts";
import { actorPage, actorsPage } from "./pages/actors-page.ts";
import { chainPage } from "./pages/chain-page.ts";
import { changesPage } from "./pages/changes-page.ts";
import { correctionsPage } from "./pages/corrections-page.ts";
import { documentPage, documentsPage } from "./pages/document-page.ts";
import { itemPage } from "./pages/item-page.ts";
import { layout, type PageParts } from "./pages/layout.ts";
import { meetingsPage } from "./pages/meetings-page.ts";
import { messagePage, noReports } from "./pages/message-page.ts";
import { positionsPage } from "./pages/positions-page.ts";
import { searchPage } from "./pages/search-page.ts";
import { statePage } from "./pages/state-page.ts";
import type { StatedItem, StateOfPlaySource } from "./source.ts";

// Longer than a file should be: one list, a stanza a page.
const STYLE = readFileSync(new URL("style.css", import.meta.url), "utf8");
const ICON = readFileSync(new URL("icon.svg", import.meta.url), "utf8");

/** The pages of a dossier, and the same as JSON under `/api`. `today` gives the present day, `YYYY-MM-DD`, where none is asked for. */
export function createApp(source: StateOfPlaySource, today: () => string): Hono {
  const app = new Hono();
  app.use(guard);
  app.get("/style.css", (c) => c.text(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }));
  app.get("/icon.svg", (c) => c.text(ICON, 200, { "Content-Type": "image/svg+xml" }));
  addApi(app, source, today);
  addPages(app, source, today);
  app.notFound(async (c) => {
    if (c.req.path.startsWith("/api/")) return c.json({ error: "There is nothing here." }, 404);
    return await missing(c, source, "Page not found", "There is nothing at this address.");
  });
  app.onError((error, c) => {
    process.stderr.write(`${c.req.path}: ${error.stack ?? error.message}\n`);
    return c.text(
      `This page could not be made: ${error.message}\nTry "parley doctor" on the dossier.`,
      500,
    );
  });
  return app;
}

function addPages(app: Hono, source: StateOfPlaySource, today: () => string): void {
  const calendar = async () => calendarOf(await source.overview(), today());
  app.get("/", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return await wrongDay(c, source, days);
    const wanted = askedItems(c.req.queries());
    const [overview, state] = await Promise.all([source.overview(), source.state(days.value)]);
    const narrowed = await narrow(source, { wanted, days: days.value, state, overview });
    const keeps = narrowed.filter?.keeps ?? (() => false);
    const shown = {
      ...state,
      items: state.items.filter(({ item }) => keeps(item)),
      minor: state.minor.filter(({ item }) => keeps(item)),
    };
    const main = statePage(overview, days.value, shown, narrowed);
    return await page(c, source, { title: `State as of ${days.value.asOf}`, here: "state", main });
  });
  for (const { path, title, here } of NEED_REPORTS)
    app.get(path, async (c, next) => {
      const { documents } = await source.overview();
      if (documents.length > 0) return await next();
      return await page(c, source, { title, here, main: html`<h1>${title}</h1>${noReports()}` });
    });
  app.get("/changes", async (c) => {
    const range = askedRange(c.req.query(), await calendar());
    if (!range.ok) return await wrongDay(c, source, range);
    const { from, to } = range.value;
    const days = { asOf: to, known: to };
    const wanted = askedItems(c.req.queries());
    const [overview, state] = await Promise.all([source.overview(), source.state(days)]);
    const narrowed = await narrow(source, { wanted, days, state, overview });
    const keeps = narrowed.filter?.keeps ?? (() => false);
    const { moves, firstReport } = await source.moves(from, to);
    const kept = moves.filter(({ item }) => keeps(item));
    const main = changesPage(range.value, { moves: kept, firstReport }, narrowed);
    return await page(c, source, { title: "Changes", here: "changes", main });
  });
  app.get("/positions", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return await wrongDay(c, source, days);
    const by = askedRows(c.req.query());
    const main = positionsPage(days.value, await source.positions(days.value, by), by);
    return await page(c, source, { title: "Positions", here: "positions", main });
  });
  app.get("/chain", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return await wrongDay(c, source, days);
    const main = chainPage(days.value, await source.links(days.value));
    return await page(c, source, { title: "What hangs on what", here: "chain", main });
  });
  app.get("/items/:id", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return await wrongDay(c, source, days);
    const found = await source.item(asId<ItemId>(c.req.param("id")), days.value);
    if (!found)
      return await missing(
        c,
        source,
        "Item not found",
        `It is not in the state as of ${days.value.asOf}; choose another day there.`,
      );
    return await page(c, source, { title: found.words, main: itemPage(days.value, found) });
  });
  app.get("/meetings", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return await wrongDay(c, source, days);
    const { items } = await source.state(days.value);
    const meetings = items.filter(({ item }) => item.kind === "meeting");
    const main = meetingsPage(days.value, meetings);
    return await page(c, source, { title: "Meetings", here: "meetings", main });
  });
  app.get("/actors/:name", async (c) => {
    const days = askedDays(c.req.query(), await calendar());
    if (!days.ok) return await wrongDay(c, source, days);
    const name = c.req.param("name");
    const [actors, overview, state] = await Promise.all([
      source.actors(),
      source.overview(),
      source.state(days.value),
    ]);
    const actor = actors.find((one) => one.name === name) ?? actors.find(isCalled(name));
    if (!actor)
      return await missing(c, source, "Nobody of that name", "The reports name nobody so.");
    const { items, minor } = state;
    const partyOf = rollUp([...items, ...minor].map(({ item }) => item));
    const isOf = ({ item }: StatedItem) =>
      [...item.actor, ...item.target].some(
        (one) => one === actor.name || partyOf(one) === actor.name,
      );
    const own = { items: items.filter(isOf), minor: minor.filter(isOf) };
    const main = actorPage(actor, { overview, days: days.value }, own);
    return await page(c, source, { title: actor.name, here: "actors", main });
  });
  addDocumentPages(app, source);
}

/** Pages that have nothing to say of a dossier without reports. */
const NEED_REPORTS = [
  { path: "/changes", title: "Changes", here: "changes" },
  { path: "/positions", title: "Positions", here: "positions" },
  { path: "/meetings", title: "Meetings", here: "meetings" },
  { path: "/chain", title: "What hangs on what", here: "chain" },
  { path: "/actors", title: "Who is who", here: "actors" },
] as const;

function isCalled(name: string): (actor: ListedActor) => boolean {
  return ({ aliases }) => aliases.includes(name);
}

function addDocumentPages(app: Hono, source: StateOfPlaySource): void {
  app.get("/records/:id", async (c) => {
    const kept = await source.record(asId<RecordId>(c.req.param("id")));
    const document = kept && (await source.document(kept.documentId));
    if (!document)
      return await missing(c, source, "Record not found", "The dossier holds no such record.");
    return await page(c, source, { title: document.title, main: documentPage(document, kept) });
  });
  app.get("/documents", async (c) => {
    const main = documentsPage(await source.overview());
    return await page(c, source, { title: "Reports", here: "reports", main });
  });
  app.get("/documents/:id", async (c) => {
    const document = await source.document(asId<DocumentId>(c.req.param("id")));
    if (!document)
      return await missing(c, source, "Report not found", "The dossier holds no such report.");
    return await page(c, source, { title: document.title, main: documentPage(document) });
  });
  app.get("/actors", async (c) => {
    const main = actorsPage(await source.actors());
    return await page(c, source, { title: "Who is who", here: "actors", main });
  });
  app.get("/corrections", async (c) => {
    const main = correctionsPage(await source.corrections());
    return await page(c, source, { title: "Corrections", here: "corrections", main });
  });
  app.get("/search", async (c) => {
    const query = (c.req.query("q") ?? "").trim();
    const main = searchPage(query, query ? await source.search(query) : []);
    return await page(c, source, { title: "Search", query, main });
  });
}

async function page(
  c: Context,
  source: StateOfPlaySource,
  parts: Omit<PageParts, "dossier">,
): Promise<Response> {
  const { title } = await source.overview();
  return c.html(layout({ ...parts, dossier: title }));
}

async function missing(
  c: Context,
  source: StateOfPlaySource,
  title: string,
  message: string,
): Promise<Response> {
  c.status(404);
  return await page(c, source, { title, main: messagePage(title, message) });
}

async function wrongDay(
  c: Context,
  source: StateOfPlaySource,
  { wrong }: Extract<Asked<never>, { ok: false }>,
): Promise<Response> {
  c.status(400);
  const title = "Not a day";
  const message = `“${wrong}” is not a day of the calendar. Write it as 2026-03-31.`;
  return await page(c, source, { title, main: messagePage(title, message) });
}
