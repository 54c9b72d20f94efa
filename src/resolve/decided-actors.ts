import type { Correction } from "../domain/correction.ts";
import type { LocalActor } from "../domain/local-actor.ts";

/** Local actors that are one. */
interface DecidedCluster<Local> {
  readonly locals: Local[];
  /** The name that a user gave it. */
  given?: string;
}

/** What a decision looks at of a local actor. */
type Named = Pick<LocalActor, "name"> & { readonly documentId?: LocalActor["documentId"] };

/**
 * Applies what users decided of actors, the later over the earlier, to clusters that were joined automatically: changes these
 * in place and adds new ones; some may be left empty. `nameOf` gives a cluster's own name. `corrections` are those in force.
 */
export function decideActors<Local extends Named, Cluster extends DecidedCluster<Local>>(
  clusters: Cluster[],
  corrections: readonly Correction[],
  { nameOf, begin }: { nameOf: (cluster: Cluster) => string; begin: () => Cluster },
): void {
  const currentName = (cluster: Cluster) =>
    cluster.locals.length === 0 ? undefined : (cluster.given ?? nameOf(cluster));
  const called = (name: string): Cluster[] => {
    const current = clusters.filter((cluster) => currentName(cluster) === name);
    if (current.length > 0) return current;
    return clusters.filter(({ locals }) => locals.some((local) => local.name === name));
  };
  for (const { decision } of corrections) {
    if (decision.kind === "actors merged") {
      const [host, ...others] = new Set([decision.name, ...decision.names].flatMap(called));
      if (!host) continue;
      for (const other of others) host.locals.push(...other.locals.splice(0));
      host.given = decision.name;
    }
    if (decision.kind !== "actor split") continue;
    const { written, documents, name } = decision;
    const isMeant = (local: Local) =>
      written.includes(local.name) &&
      (!documents || (local.documentId !== undefined && documents.includes(local.documentId)));
    const moved = clusters.flatMap(({ locals }) => takeOut(locals, isMeant));
    if (moved.length === 0) continue;
    const known = clusters.find((cluster) => currentName(cluster) === name);
    const host = known ?? begin();
    host.locals.push(...moved);
    host.given = name;
    if (!known) clusters.push(host);
  }
}

function takeOut<T>(list: T[], isMeant: (one: T) => boolean): T[] {
  const meant = list.filter(isMeant);
  if (meant.length > 0) list.splice(0, list.length, ...list.filter((one) => !isMeant(one)));
  return meant;
}
