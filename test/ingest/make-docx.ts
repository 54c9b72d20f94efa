import { makeZip, type ZipFile } from "./make-zip.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Paragraphs of a Word document, each by the style that it has; `""` is that of plain text. */
export type DocxParagraph = readonly [style: string, text: string];

/** The files of a Word document, as Word writes them, to be made odd before they are packed. */
export function docxFiles(
  paragraphs: readonly DocxParagraph[],
  properties: { readonly title?: string; readonly created?: string } = {},
): ZipFile[] {
  const styles = new Set(paragraphs.map(([style]) => style).filter(Boolean));
  const file = (name: string, xml: string): ZipFile => ({
    name,
    content: Buffer.from(XML + xml),
    isDeflated: true,
  });
  return [
    file(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    file(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    file(
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    file(
      "word/styles.xml",
      `<w:styles xmlns:w="${WORD}">${[...styles].map((style) => `<w:style w:type="paragraph" w:styleId="${style.replaceAll(" ", "")}"><w:name w:val="${style}"/></w:style>`).join("")}</w:styles>`,
    ),
    file(
      "docProps/core.xml",
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${properties.title ?? ""}</dc:title><dcterms:created>${properties.created ?? ""}</dcterms:created></cp:coreProperties>`,
    ),
    file(
      "word/document.xml",
      `<w:document xmlns:w="${WORD}"><w:body>${paragraphs.map(paragraphXml).join("")}</w:body></w:document>`,
    ),
  ];
}

/** A Word document. */
export function makeDocx(...parts: Parameters<typeof docxFiles>): Buffer {
  return makeZip(docxFiles(...parts));
}

function paragraphXml([style, text]: DocxParagraph): string {
  const properties = style && `<w:pPr><w:pStyle w:val="${style.replaceAll(" ", "")}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
