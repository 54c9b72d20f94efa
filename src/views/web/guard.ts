import type { MiddlewareHandler } from "hono";

/** Names under which a browser on this machine reaches the page. */
const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

// No script at all, nothing from elsewhere, no framing. Documents come from anywhere: even if text of one were once rendered as
// markup, it could neither run nor load nor send anything.
const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/**
 * Answers only reads that were addressed to this machine by name. A page elsewhere whose name is made to point here
 * (DNS rebinding) sends its own name as `Host` and is turned away. The port is not looked at: it may be forwarded.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  const host = context.req.header("host") ?? "";
  if (!LOOPBACK_NAMES.has(host.replace(/:\d{1,5}$/, "").toLowerCase()))
    return context.text(
      "This page is served on this machine only; open it as http://localhost.",
      403,
    );
  if (context.req.method !== "GET" && context.req.method !== "HEAD")
    return context.text("This page only shows; it changes nothing.", 405, { Allow: "GET, HEAD" });
  return await next();
};
