import { actorsIn } from "../correct-actors.ts";
import type { Outcome } from "../domain/note.ts";
import type { Dossier } from "../pipeline.ts";
import type { StateOfPlay } from "../state/state-of-play.ts";
import { filterOf, type ItemFilter, type Wanted } from "./filter-items.ts";

/** What users mean by what they typed, in a dossier's state. Its actors are asked for only where a party is. */
export async function filterIn(
  dossier: Dossier,
  { items, minor }: StateOfPlay,
  wanted: Wanted,
): Promise<Outcome<ItemFilter>> {
  const { issues } = await dossier.store.settings();
  const actors = wanted.parties.length > 0 ? await actorsIn(dossier) : [];
  return filterOf(wanted, { issues, actors, all: [...items, ...minor] });
}
