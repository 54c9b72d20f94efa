import type { Decision } from "../domain/correction.ts";

/** A decision in words. */
export function decisionWords(decision: Decision): string {
  switch (decision.kind) {
    case "items merged":
      return `one item: ${decision.about.join(" and ")}`;
    case "item split":
      return `two items: ${decision.about.join(" and ")}`;
    case "actors merged":
      return `${[...decision.names].join(", ")} is ${decision.name}`;
    case "actor split": {
      const { written, documents, from, name } = decision;
      const where = documents ? ` in ${documents.join(", ")}` : "";
      const whom = written.join(", ");
      return `${whom}${where} is not ${from}${whom === name ? "" : ` but ${name}`}`;
    }
    case "undone":
      return `correction ${decision.correction} undone`;
    default:
      return decision satisfies never;
  }
}
