import { httpBody } from "../archive/http-body.ts";
import { readHead, type WarcRecord, warcRecords } from "../archive/warc-records.ts";
import type { Budget, Container, Input, Part } from "../format.ts";
import { MAX_INPUT_BYTES } from "../limits.ts";
import { tellBytes } from "../tell-bytes.ts";

/** Media types of reports; what else pages need (pictures, styles, scripts) is passed over. */
const REPORTS =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|message\/rfc822)\b/i;
/** These may be feeds, or data for scripts. */
const MAYBE_FEEDS =
  /^(?:(?:text|application)\/(?:xml|json)|application\/(?:rss|atom|rdf)\+xml|application\/feed\+json)\b/i;

/**
 * A web archive, unpacked: the responses and resources that may be reports, each taken in by itself. A last record that is cut
 * off, and what is no record, is refused by its place, and the rest is read.
 */
export const warc: Container = {
  *open(input: Input, budget: Budget): Generator<Part> {
    let place = 0;
    for (const record of warcRecords(input.bytes)) {
      place++;
      if (record.kind === "record") yield* partOf(input, record, budget);
      else yield refusalOf(input, record, place);
    }
  },
};

function* partOf(
  input: Input,
  record: Extract<WarcRecord, { kind: "record" }>,
  budget: Budget,
): Generator<Part> {
  const found = bodyOf(record);
  if (!found) return;
  const about = `${input.about}: ${nameOf(record.headers)}`;
  try {
    const mostBytes = Math.min(MAX_INPUT_BYTES, budget.bytesLeft);
    const bytes = httpBody(found.body, found.headers, mostBytes);
    if (bytes !== found.body) budget.bytesLeft -= bytes.length;
    const type = found.headers.get("content-type") ?? "";
    if (bytes.length === 0 || !isReport(type, bytes)) return;
    const charset = /charset\s*=\s*"?(?<name>[\w.:-]+)/i.exec(type)?.groups?.["name"];
    const hints = { ...(charset && { charset }), ...input.hints };
    yield { kind: "input", input: { ...input, about, bytes, hints } };
  } catch {
    const reason = "Its body is damaged, or unpacks to more than is read.";
    yield {
      kind: "refusal",
      refusal: { about, reason, remedy: "Save the page anew and add that." },
    };
  }
}

/** The body that a record holds, with the headers that describe it; undefined where it is of no page that was found. */
function bodyOf({
  headers,
  content,
}: Extract<WarcRecord, { kind: "record" }>):
  | { readonly headers: ReadonlyMap<string, string>; readonly body: Uint8Array }
  | undefined {
  const type = headers.get("warc-type");
  if (type === "resource" || type === "conversion") return { headers, body: content };
  const head = type === "response" ? readHead(content, 0) : undefined;
  if (!head || !/^HTTP\/\S+ 200\b/.test(head.first)) return undefined;
  return { headers: head.headers, body: content.subarray(head.contentOffset) };
}

function isReport(type: string, bytes: Uint8Array): boolean {
  if (REPORTS.test(type)) return true;
  const told = tellBytes(bytes);
  return MAYBE_FEEDS.test(type) && told.kind === "format" && told.name === "feed";
}

function nameOf(headers: ReadonlyMap<string, string>): string {
  return (headers.get("warc-target-uri") ?? "a record without address").replaceAll(/^<|>$/g, "");
}

function refusalOf(
  input: Input,
  record: Exclude<WarcRecord, { kind: "record" }>,
  place: number,
): Part {
  const remedy = "Download or copy the archive again; what came before was read.";
  if (record.kind === "cut-off") {
    const about = `${input.about}: ${nameOf(record.headers)}`;
    const reason = `The archive is cut off within this record, number ${place} and the last.`;
    return { kind: "refusal", refusal: { about, reason, remedy } };
  }
  const reason = `In the place of its record number ${place} stand ${record.byteCount} bytes that are none.`;
  return { kind: "refusal", refusal: { about: input.about, reason, remedy } };
}
