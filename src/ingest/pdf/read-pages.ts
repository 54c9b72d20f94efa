import { getDocumentProxy } from "unpdf";

/** A piece of text on a page: what one instruction of the PDF draws, often a word or a line. Points from the page's top left. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the font. */
  readonly size: number;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly height: number;
  /** In the order of the file, which need not be that of reading; turned text and blanks left out. */
  readonly pieces: readonly Piece[];
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** Of the file's own description; empty where it has none. */
  readonly title: string;
  /** `YYYY-MM-DD`, in the time zone that the file gives. */
  readonly created: string | undefined;
  /** Pages of the file, which may be more than were read. */
  readonly pageCount: number;
}

/** More pages are not read: no report is that long. */
export const MOST_PAGES = 500;
/** Text counts as upright up to this slope: scans that were recognised lie a little askew. */
const MOST_SLOPE = 0.1;

/** Reads the text of a PDF with its places. Throws where the file is encrypted (`isPasswordFault`) or broken. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  // The parser takes its bytes over, and those of an archive are a window on it: it gets a copy.
  const file = await getDocumentProxy(Uint8Array.from(bytes), {
    verbosity: 0,
    enableXfa: false,
    useWorkerFetch: false,
  });
  try {
    const pages: PdfPage[] = [];
    const pageCount = file.numPages;
    for (let number = 1; number <= Math.min(pageCount, MOST_PAGES); number++)
      pages.push(await readPage(file, number));
    return { pages, pageCount, ...(await describe(file)) };
  } finally {
    await file.loadingTask.destroy();
  }
}

/** Whether what `readPdf` threw says that a password is needed. */
export function isPasswordFault(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}

type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;
type Matrix = readonly [number, number, number, number, number, number];

async function readPage(file: PdfFile, number: number): Promise<PdfPage> {
  const page = await file.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  // Some programs draw a text twice to make it bold.
  const pieces = new Map<string, Piece>();
  for (const item of content.items) {
    if (!("str" in item) || !item.str.trim()) continue;
    const piece = pieceOf(item, viewport.transform as unknown as Matrix);
    if (piece)
      pieces.set(`${Math.round(piece.left)} ${Math.round(piece.baseline)} ${piece.text}`, piece);
  }
  page.cleanup();
  return { number, height: viewport.height, pieces: [...pieces.values()] };
}

function pieceOf(
  item: { readonly str: string; readonly width: number; readonly transform: readonly unknown[] },
  view: Matrix,
): Piece | undefined {
  const [a, b, c, d, left, baseline] = multiply(view, item.transform as unknown as Matrix);
  const size = Math.hypot(c, d);
  const isUpright = a > 0 && d < 0 && Math.abs(b) <= a * MOST_SLOPE && Math.abs(c) <= -d * 0.5;
  if (!isUpright || !Number.isFinite(left + baseline + size) || size === 0) return undefined;
  const text = item.str.replaceAll(/\s+/g, " ");
  return { text, left, right: left + Math.abs(item.width), baseline, size };
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

async function describe(file: PdfFile): Promise<Pick<PdfContent, "title" | "created">> {
  try {
    const info = (await file.getMetadata()).info as Record<string, unknown>;
    const date = /^D:(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/.exec(String(info["CreationDate"]));
    const parts = date?.groups;
    const created = parts && `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
    const title = typeof info["Title"] === "string" ? info["Title"].trim() : "";
    return { title, created };
  } catch {
    return { title: "", created: undefined };
  }
}
