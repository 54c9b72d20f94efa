import type { Block } from "../../domain/document.ts";
import { findBlocks } from "../find-blocks.ts";

const QUOTED = /^\s?(?:>|\|\s)/;
// "On Tue, 3 Mar 2026 at 08:00, Ann Lee <ann@example.org> wrote:", perhaps broken over two lines.
const ATTRIBUTION_START = /^(?:On|Am|Le|El|Il|Op)\s.{0,200}\d/;
const ATTRIBUTION_END =
  /(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef)\s*[^\n]{0,80}:\s*$/;
const ORIGINAL = /^(?:-{3,}\s*Original Message\s*-{3,}|_{10,})\s*$/i;
const FORWARDED = /^-{3,}\s*Forwarded message\s*-{3,}$|^Begin forwarded message:$/i;
const MAIL_HEADER = /^(?:From|Sent|Date|To|Cc|Subject|Reply-To):\s/i;
/** https://www.rfc-editor.org/rfc/rfc3676 section 4.3; what follows is the sender's signature. */
const SIGNATURE = /^-- ?$/;

/**
 * The blocks of a mail's plain text: what it quotes of an earlier mail, its signature and the heads of forwarded mails are
 * boilerplate. What stands under "Original Message" is a quoted reply, unless the mail `forwards` it.
 */
export function mailBlocks(text: string, forwards: boolean): Block[] {
  const lines = text.split("\n");
  const standing = standingLines(lines, forwards);
  const blocks: Block[] = [];
  let offset = 0;
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && standing[end] === standing[first]) end++;
    const part = lines.slice(first, end).join("\n");
    for (const block of findBlocks(part))
      blocks.push({
        startOffset: block.startOffset + offset,
        endOffset: block.endOffset + offset,
        kind: standing[first] ? "boilerplate" : block.kind,
      });
    offset += part.length + 1;
    first = end;
  }
  return blocks;
}

/** Of each line, whether it is quoted or stands around the mail's own words. */
function standingLines(lines: readonly string[], forwards: boolean): boolean[] {
  const standing: boolean[] = [];
  let rest = false;
  let inHead = false;
  for (const [index, line] of lines.entries()) {
    rest ||= SIGNATURE.test(line) && index > 0;
    if (
      ORIGINAL.test(line) &&
      lines.slice(index + 1, index + 4).some((next) => MAIL_HEADER.test(next))
    )
      rest ||= !forwards;
    if (FORWARDED.test(line) || ORIGINAL.test(line)) inHead = true;
    else if (inHead && line.trim() && !MAIL_HEADER.test(line)) inHead = false;
    standing.push(
      rest ||
        inHead ||
        QUOTED.test(line) ||
        isAttribution(line, lines[index + 1], lines[index - 1]),
    );
  }
  return standing;
}

function isAttribution(line: string, next = "", last = ""): boolean {
  if (ATTRIBUTION_START.test(line) && ATTRIBUTION_END.test(`${line} ${next}`)) return true;
  return ATTRIBUTION_START.test(last) && ATTRIBUTION_END.test(line) && !ATTRIBUTION_END.test(last);
}
