/** A line on a page: points from the page's top left to its baseline, set in Courier, whose letters are all 0.6 sizes wide. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size?: number;
}

const WIDTH = 595;
const HEIGHT = 842;

/** A PDF of pages; `extra` are further entries of its trailer and objects, for what is odd. */
export function makePdf(
  pages: readonly (readonly PdfLine[])[],
  options: { readonly isEncrypted?: boolean; readonly info?: string } = {},
): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
  for (const lines of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    const content = lines.map(drawing).join("\n");
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const info = options.info === undefined ? "" : ` /Info ${add(options.info)} 0 R`;
  const password = "00".repeat(32);
  const encrypt = options.isEncrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${password}> /U <${password}> /P -4 >> /ID [<00> <00>]`
    : "";
  return written(objects, `${info}${encrypt}`);
}

/** Breaks a text to lines of so many letters, with a hyphen where the text has a soft one, and sets them in a column. */
export function column(
  text: string,
  place: { readonly left: number; readonly top: number; readonly letters: number },
): PdfLine[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) as string;
    const [head, tail] = word.split("\u00AD") as [string, string?];
    const gap = line && " ";
    if (line.length + gap.length + word.replace("\u00AD", "").length <= place.letters)
      lines[lines.length - 1] = line + gap + word.replace("\u00AD", "");
    else if (tail !== undefined && line.length + head.length + 2 <= place.letters) {
      lines[lines.length - 1] = `${line}${gap}${head}-`;
      lines.push(tail);
    } else lines.push(word.replace("\u00AD", ""));
  }
  return lines.map((line, index) => ({
    text: line,
    left: place.left,
    top: place.top + index * 12,
  }));
}

function drawing({ text, left, top, size = 10 }: PdfLine): string {
  const escaped = Buffer.from(text.replaceAll(/[\\()]/g, "\\$&"), "latin1").toString("latin1");
  return `BT /F ${size} Tf 1 0 0 1 ${left} ${HEIGHT - top} Tm (${escaped}) Tj ET`;
}

function written(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
