import { issuesIn, KEEP_ALL, partiesIn, type Wanted, wantsAll } from "../filter-items.ts";
import type { Narrowed } from "./pages/filter-form.ts";
import type { Days, Overview, StatedItems, StateOfPlaySource } from "./source.ts";

/** What a page is narrowed to by what its address asks for. */
export async function narrow(
  source: StateOfPlaySource,
  {
    wanted,
    days,
    state,
    overview,
  }: {
    readonly wanted: Wanted;
    readonly days: Days;
    readonly state: StatedItems;
    readonly overview: Overview;
  },
): Promise<Narrowed> {
  const all = [...state.items, ...state.minor].map(({ item }) => item);
  const outcome = wantsAll(wanted)
    ? ({ ok: true, value: KEEP_ALL } as const)
    : await source.filter(wanted, days);
  return {
    wanted,
    filter: outcome.ok ? outcome.value : undefined,
    refusal: outcome.ok ? undefined : outcome.refusal,
    issues: issuesIn({ issues: overview.issues, all }),
    parties: partiesIn(all),
  };
}
