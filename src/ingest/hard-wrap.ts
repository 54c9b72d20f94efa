/** Plain text that was wrapped by its writer has lines of about this width; longer lines are paragraphs. */
const LEAST_WIDTH = 40;
const MOST_WIDTH = 110;
/** Below this many line ends inside paragraphs there is too little to tell by. */
const LEAST_BREAKS = 3;
/** Share of line ends that must stand where the next word no longer fitted. */
const LEAST_SHARE = 0.8;

/**
 * Whether the line ends of a text only wrap its paragraphs, so that a paragraph ends at a blank line.
 * A line end that wraps stands where the next word would have passed the margin.
 */
export function isHardWrapped(text: string): boolean {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width < LEAST_WIDTH || width > MOST_WIDTH) return false;
  let breaks = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.trimStart();
    if (!line || !next) continue;
    breaks++;
    if (line.length + 1 + next.search(/\s|$/) > width) full++;
  }
  return breaks >= LEAST_BREAKS && full >= breaks * LEAST_SHARE;
}
