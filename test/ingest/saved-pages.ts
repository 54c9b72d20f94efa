import { readFile } from "node:fs/promises";
import { join } from "node:path";
import iconv from "iconv-lite";

/** A saved page and what is true of it. Pages, papers and people are invented; the markup is modelled on that of real publishers. */
export interface SavedPage {
  readonly name: string;
  readonly bytes: Buffer;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
  readonly publisher: string;
  /** Standfirst, paragraphs, items and headings between them; not the headline. */
  readonly text: string;
}

type Report = Readonly<Record<string, string>>;

const FOLDER = join(import.meta.dirname, "pages");
/** `{{p1}}` is text of the report, `{{p1:a}}` the same with a link in it, `{{=p1}}` a copy of it that is not shown. */
const PLACE = /\{\{(?<copy>=?)(?<part>\w+)(?<link>:a)?\}\}/g;

/** The pages of `pages/`, their reports put in. */
export async function savedPages(): Promise<SavedPage[]> {
  const reports = await parsed<Record<string, Report>>("reports.json");
  const truth = await parsed<Record<string, readonly [string, string, string]>>("truth.json");
  return await Promise.all(
    Object.entries(truth).map(async ([name, [report, published, publisher]]) =>
      savedPage(await readFile(join(FOLDER, `${name}.html`), "utf8"), {
        name,
        published,
        publisher,
        report: reports[report] as Report,
      }),
    ),
  );
}

async function parsed<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(FOLDER, name), "utf8")) as T;
}

function savedPage(
  template: string,
  {
    report,
    ...known
  }: Pick<SavedPage, "name" | "published" | "publisher"> & { readonly report: Report },
): SavedPage {
  const shown: string[] = [];
  const html = template.replaceAll(PLACE, (_, copy: string, part: string, link?: string) => {
    const words = report[part] as string;
    if (!copy && part !== "title") shown.push(words);
    return link ? linked(words) : words;
  });
  const charset = html.includes("windows-1252") ? "windows-1252" : "utf8";
  const bytes = iconv.encode(html, charset);
  return { ...known, bytes, title: report["title"] as string, text: shown.join("\n") };
}

function linked(words: string): string {
  const [first, second, third, ...rest] = words.split(" ");
  return `${first} <a href="/topic/1">${second} ${third}</a> ${rest.join(" ")}`;
}
