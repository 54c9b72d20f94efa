import type { Correction, RecordOrigin } from "../domain/correction.ts";

/** By origin, which records belong together because a user said so: those of one group are one item, those of two are two. */
export type Groups = ReadonlyMap<string, string>;

/** What decides of items, the later over the earlier. `corrections` are those in force, in order. */
export function groupsBy(corrections: readonly Correction[]): Groups {
  const groups = new Map<string, string>();
  for (const { id, decision } of corrections) {
    if (decision.kind === "items merged") merge(groups, decision.records.map(originKey), `${id}`);
    if (decision.kind !== "item split") continue;
    for (const origin of decision.rest) groups.set(originKey(origin), `${id}`);
    for (const origin of decision.apart) groups.set(originKey(origin), `${id}/apart`);
  }
  return groups;
}

/** An origin as one text. */
export function originKey({ documentId, kind, what, mark, actor, target }: RecordOrigin): string {
  const { startOffset, endOffset } = what;
  return [documentId, kind, startOffset, endOffset, mark, actor ?? "", target ?? ""].join("\t");
}

/** All origins that decisions name, whether in force or not. */
export function originsIn(corrections: readonly Correction[]): RecordOrigin[] {
  const byKey = new Map<string, RecordOrigin>();
  for (const { decision } of corrections)
    for (const origin of namedBy(decision)) byKey.set(originKey(origin), origin);
  return [...byKey.values()];
}

function namedBy(decision: Correction["decision"]): readonly RecordOrigin[] {
  if (decision.kind === "items merged") return decision.records;
  return decision.kind === "item split" ? [...decision.apart, ...decision.rest] : [];
}

/** Whoever was in one group with any of the records comes along. */
function merge(groups: Map<string, string>, keys: readonly string[], name: string): void {
  const before = new Set(keys.map((key) => groups.get(key)).filter((group) => group !== undefined));
  for (const [key, group] of groups) if (before.has(group)) groups.set(key, name);
  for (const key of keys) groups.set(key, name);
}
