import type { Kind } from "../domain/kinds.ts";

/** Whether a main attribute of a kind says that something is agreed, done or called off. */
export function isSettling(kind: Kind, value: string): boolean {
  return SETTLING[kind]?.includes(value) ?? false;
}

/** Main attributes by which something is agreed or done, or a threat called off: it answers what stood before. */
const SETTLING: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  deal: ["agreed", "delivered"],
  commitment: ["agrees", "delivers"],
  demand: ["met", "dropped"],
  pressure: ["eased"],
};
