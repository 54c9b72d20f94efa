import { lookup } from "node:dns/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Outcome } from "../../domain/note.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { type Answer, FetchFault, type Limits, requestOnce } from "./request-once.ts";
import { ALLOWS_ALL, ALLOWS_NOTHING, parseRobots, type Robots } from "./robots.ts";

/** What was fetched from an address. */
export interface Fetched {
  /** Where it came from in the end, after redirects. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** As the server tells it. */
  readonly charset: string | undefined;
}

export interface FetchSettings extends Limits {
  /** Between two requests to one host, at least. */
  readonly delayMs: number;
}

/**
 * Fetches an address, or says why not; never throws. Of an address that it fetched before, it asks the server whether it changed:
 * undefined where it did not.
 */
export type Fetcher = (address: string) => Promise<Outcome<Fetched | undefined>>;

/** What is used where nothing else is told. */
export const FETCH_SETTINGS: FetchSettings = {
  mostBytes: 20 * 1024 * 1024,
  timeoutMs: 30_000,
  allows: isPublicAddress,
  resolve: (host) => lookup(host, { all: true }),
  delayMs: 1000,
};

const AGENT = "parley";
const MOST_REDIRECTS = 5;
const MOST_ROBOTS_BYTES = 512 * 1024;
const NOT_MODIFIED = 304;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What a fetcher remembers of the hosts that it asked. */
interface Memory {
  readonly robots: Map<string, Promise<Robots>>;
  /** By address, what its server asks to be sent when it is asked again. */
  readonly validators: Map<string, Readonly<Record<string, string>>>;
  /** By host, when its last request ended, in milliseconds of the process. */
  readonly turns: Map<string, Promise<number>>;
}

/**
 * Opens a fetcher: http and https only, one request at a time a host with a delay between, as robots.txt allows; hosts of this
 * machine and of private networks are refused, by name, by what the name resolves to and after each redirect.
 */
export function openFetcher(settings: FetchSettings = FETCH_SETTINGS): Fetcher {
  const memory: Memory = { robots: new Map(), validators: new Map(), turns: new Map() };
  return async (address) => {
    try {
      return { ok: true, value: await follow(memory, settings, address) };
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      const { message: reason, remedy } = error;
      return { ok: false, refusal: { about: address, reason, remedy } };
    }
  };
}

async function follow(
  memory: Memory,
  settings: FetchSettings,
  start: string,
): Promise<Fetched | undefined> {
  let address = checked(start);
  for (let count = 0; count <= MOST_REDIRECTS; count++) {
    const robots = await robotsOf(memory, settings, address);
    if (!robots.allows(address))
      throw new FetchFault(`The robots.txt of ${address.host} asks programs not to fetch it.`);
    const answer = await inTurn(memory, address, delayOf(settings, robots), () =>
      requestOnce(address, settings, memory.validators.get(address.href)),
    );
    const next = redirectOf(answer);
    if (next === undefined) return fetched(memory, address, answer);
    address = checked(URL.parse(next, address)?.href ?? next);
  }
  throw new FetchFault(`It redirects more than ${MOST_REDIRECTS} times.`);
}

function checked(text: string): URL {
  const address = URL.parse(text);
  if (!address || !/^https?:$/.test(address.protocol))
    throw new FetchFault(`${text.slice(0, 200)} is no http or https address.`);
  address.username = "";
  address.password = "";
  address.hash = "";
  return address;
}

function redirectOf({ status, headers }: Answer): string | undefined {
  return REDIRECTS.has(status) ? headers.location : undefined;
}

function fetched(memory: Memory, address: URL, answer: Answer): Fetched | undefined {
  const { status, headers, bytes } = answer;
  if (status === NOT_MODIFIED && memory.validators.has(address.href)) return undefined;
  if (status !== 200) throw new FetchFault(`The server answered ${status}.`);
  memory.validators.set(address.href, {
    ...(headers.etag && { "if-none-match": headers.etag }),
    ...(headers["last-modified"] && { "if-modified-since": headers["last-modified"] }),
  });
  const charset = /charset\s*=\s*"?(?<name>[\w.:-]+)/i.exec(headers["content-type"] ?? "");
  return { address: address.href, bytes, charset: charset?.groups?.["name"] };
}

/** The robots.txt of an address's site, asked for once. Without one all is allowed; where it cannot be had nothing is (RFC 9309). */
function robotsOf(memory: Memory, settings: FetchSettings, address: URL): Promise<Robots> {
  const known = memory.robots.get(address.origin);
  if (known) return known;
  const asked = askRobots(memory, settings, new URL("/robots.txt", address));
  memory.robots.set(address.origin, asked);
  asked.catch(() => memory.robots.delete(address.origin));
  return asked;
}

async function askRobots(memory: Memory, settings: FetchSettings, start: URL): Promise<Robots> {
  const limits = { ...settings, mostBytes: MOST_ROBOTS_BYTES };
  let address = start;
  for (let count = 0; count <= MOST_REDIRECTS; count++) {
    const answer = await inTurn(memory, address, settings.delayMs, () =>
      requestOnce(address, limits),
    );
    const next = redirectOf(answer);
    if (next !== undefined) {
      address = checked(URL.parse(next, address)?.href ?? next);
      continue;
    }
    if (answer.status === 200) return parseRobots(Buffer.from(answer.bytes).toString(), AGENT);
    return answer.status >= 400 && answer.status < 500 ? ALLOWS_ALL : ALLOWS_NOTHING;
  }
  return ALLOWS_ALL;
}

function delayOf({ delayMs }: FetchSettings, { delaySeconds }: Robots): number {
  return Math.max(delayMs, delaySeconds * 1000);
}

/** Makes a request when its host's turn comes: after the one before has ended and the delay is over. */
function inTurn(
  { turns }: Memory,
  { host }: URL,
  delayMs: number,
  request: () => Promise<Answer>,
): Promise<Answer> {
  const before = turns.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY);
  const answer = before.then(async (endedAt) => {
    const restMs = endedAt + delayMs - performance.now();
    if (restMs > 0) await wait(restMs);
    return await request();
  });
  const now = (): number => performance.now();
  turns.set(host, answer.then(now, now));
  return answer;
}
