import type { Scored } from "./score-state.ts";

/** Puts items under the names that a dossier's labels use, folded as the scheme's scorer folds them. */
export function underLabelledNames(
  aliases: Readonly<Record<string, readonly string[]>>,
): <T extends Scored>(item: T) => T {
  const table = new Map<string, string>();
  for (const [name, others] of Object.entries(aliases))
    for (const other of [name, ...others]) table.set(plain(other), plain(name));
  const names = (list: readonly string[] = []) =>
    list.map((name) => table.get(plain(name)) ?? plain(name));
  return (item) => ({ ...item, actor: names(item.actor), target: names(item.target) });
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll("’", "'").replace(/^the /, "");
}
