import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Outcome } from "../../domain/note.ts";
import { createApp } from "./app.ts";
import type { StateOfPlaySource } from "./source.ts";

/** A page that is being served. */
export interface Serving {
  /** `http://localhost:PORT/` */
  readonly address: string;
  /** Stops serving; connections that idle are closed. */
  readonly close: () => Promise<void>;
}

// Never another address: the page has no log-in.
const LOOPBACK = "127.0.0.1";

/** Serves a dossier to this machine only. Port 0 takes any that is free. Refuses where the port cannot be had. */
export async function serveDossier(
  source: StateOfPlaySource,
  { port, today }: { readonly port: number; readonly today: () => string },
): Promise<Outcome<Serving>> {
  const { fetch } = createApp(source, today);
  return await new Promise((resolve) => {
    const server = serve({ fetch, port, hostname: LOOPBACK }, (info) => {
      const address = `http://localhost:${info.port}/`;
      resolve({ ok: true, value: { address, close: () => close(server as Server) } });
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE"
          ? "It is in use."
          : `It cannot be listened on (${error.message}).`;
      resolve({
        ok: false,
        refusal: { about: `port ${port}`, reason, remedy: "Choose another with --port." },
      });
    });
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
