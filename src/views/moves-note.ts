import { escapeMarkdown } from "./escape-markdown.ts";
import { saidBy, whoToWhom } from "./item-lines.ts";
import { oneLine } from "./one-line.ts";
import { type Range, type ToldMove, type ToldMoves, toldMoveWords } from "./told-moves.ts";

/** What turned between two days as a Markdown note, the weightiest first, each with its sentence and who says so. */
export function movesNote({
  from,
  to,
  moves,
  firstReport,
  about,
}: Range & ToldMoves & { readonly about: string }): string {
  const of = about === "" ? "" : escapeMarkdown(` (${about})`);
  const head =
    firstReport === undefined
      ? [`# Changes from ${from} to ${to}${of}`]
      : [
          `# What was told by ${to}${of}`,
          "",
          `Nothing was known on ${from}: the first report is of ${firstReport}.`,
        ];
  const lines = moves.map((move) => noteLine(move, { to, firstReport }));
  const nothing = "Nothing changed between these days.";
  return [...head, "", ...(lines.length > 0 ? lines : [nothing])].join("\n");
}

function noteLine(
  told: ToldMove,
  { to, firstReport }: { readonly to: string; readonly firstReport: string | undefined },
): string {
  const { move, record, movedBy } = told;
  const { item } = move;
  const issue = item.issue === undefined ? "" : ` (${item.issue})`;
  const turned = toldMoveWords(told, { to }, firstReport);
  const lead = escapeMarkdown(`${item.kind}, ${whoToWhom(item)}${issue}: ${turned}`);
  // What made it harder or softer may be another sentence than what gave it its status.
  const turn = movedBy
    ? `; ${item.moved?.direction} by “${escapeMarkdown(oneLine(movedBy.quote.evidence))}” – ${escapeMarkdown(saidBy(movedBy))}, ${movedBy.published}`
    : "";
  const sentence = escapeMarkdown(oneLine(record.quote.evidence));
  return `- **${lead}.** “${sentence}” – ${escapeMarkdown(saidBy(record))}, ${record.published}${turn}`;
}
