import type { LookupAddress } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** What a server answered, its body unpacked. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly bytes: Uint8Array;
}

export interface Limits {
  /** Of the body, as sent and unpacked. */
  readonly mostBytes: number;
  /** From the connection's start to the body's end. */
  readonly timeoutMs: number;
  /** Whether an IP address may be asked: those of this machine and its network mostly may not. */
  readonly allows: (ip: string) => boolean;
  /** The addresses of a host's name. */
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
}

/** Why a request was not made or its answer not taken, in words. */
export class FetchFault extends Error {
  readonly remedy: string;

  constructor(
    reason: string,
    remedy = "Open it in a browser, save the page and add the file.",
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.remedy = remedy;
  }
}

const USER_AGENT = "Parley/0.1 (reads reports; one request at a time)";

/**
 * One GET request, without following redirects. The name is resolved once, the answer checked, and the connection made to
 * just that address, so that a DNS answer that changes leads nowhere. Throws `FetchFault`.
 */
export async function requestOnce(
  address: URL,
  limits: Limits,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  // Nothing is looked up for a host that is an address.
  const bare = address.hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) > 0 && !limits.allows(bare)) throw privateFault(bare);
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await responseTo({ address, limits, headers, signal });
    const bytes = await bodyOf(response, limits.mostBytes, signal);
    return { status: response.statusCode ?? 0, headers: response.headers, bytes };
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    if (signal.aborted)
      throw new FetchFault(`It did not answer in full within ${limits.timeoutMs / 1000} seconds.`);
    throw new FetchFault(`It could not be fetched (${codeOf(error)}).`, undefined, {
      cause: error,
    });
  }
}

function responseTo(asked: {
  readonly address: URL;
  readonly limits: Limits;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}): Promise<IncomingMessage> {
  const { address, limits, headers, signal } = asked;
  const request = address.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      address,
      {
        // A connection of its own: a kept one could be to an address that was allowed before.
        agent: false,
        signal,
        lookup: lookupAllowed(limits),
        headers: {
          "user-agent": USER_AGENT,
          accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
          "accept-encoding": "gzip, deflate, br",
          ...headers,
        },
      },
      resolve,
    );
    sent.on("error", reject);
    sent.end();
  });
}

/** Resolves a name for a connection, and refuses it where any of its addresses is not allowed. */
function lookupAllowed({ resolve, allows }: Limits): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) return callback(new Error(`${host} has no address`), []);
        if (!addresses.every(({ address }) => allows(address)))
          return callback(privateFault(host), []);
        if (options.all) return callback(null, [...addresses]);
        return callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, []),
    );
  };
}

function privateFault(host: string): FetchFault {
  const reason = `${host} is an address of this machine or of a private network.`;
  return new FetchFault(reason, "Use --allow-private if it is meant and can be trusted.");
}

async function bodyOf(
  response: IncomingMessage,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const limited = pipeline(response, limitOf(mostBytes), () => undefined);
  const chunks: Buffer[] = [];
  let byteCount = 0;
  for await (const chunk of unpacked(limited, response.headers["content-encoding"])) {
    byteCount += (chunk as Buffer).length;
    if (byteCount > mostBytes) throw tooLarge(mostBytes);
    chunks.push(chunk as Buffer);
    signal.throwIfAborted();
  }
  return Buffer.concat(chunks);
}

function limitOf(mostBytes: number): Transform {
  let byteCount = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      byteCount += chunk.length;
      if (byteCount > mostBytes) callback(tooLarge(mostBytes));
      else callback(null, chunk);
    },
  });
}

function unpacked(body: Readable, encoding = "identity"): Readable {
  const unpacker = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[encoding.toLowerCase()];
  return unpacker ? pipeline(body, unpacker(), () => undefined) : body;
}

function tooLarge(mostBytes: number): FetchFault {
  return new FetchFault(`It has more than ${mostBytes / 1024 / 1024} MB.`);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error as { readonly code?: string }).code ?? error.message;
}
