/**
 * A ZIP archive whose entries all bear the first day that the format knows, so that the same content gives the same bytes. Offsets
 * are those of APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16 (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 * The archive must have no comment. Throws where it is none.
 */
export function withFixedDates(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_SIGNATURE) throw new Error("Not a ZIP archive");
  let entry = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    view.setUint32(entry + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_DAY, true);
    const variable = [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
    entry += CENTRAL_LENGTH + variable;
  }
  return bytes;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
/** Midnight of 1 January 1980: time in the low, day in the high half. */
const FIRST_DAY = ((1 << 5) | 1) << 16;
