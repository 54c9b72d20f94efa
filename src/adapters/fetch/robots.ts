/** What a site's robots.txt asks of Parley. */
export interface Robots {
  readonly allows: (address: URL) => boolean;
  /** Seconds between requests; 0 where it says nothing. */
  readonly delaySeconds: number;
}

interface Rule {
  readonly allows: boolean;
  readonly path: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delaySeconds: number;
}

/** A longer wait than this is not waited. */
const MOST_DELAY_SECONDS = 30;

export const ALLOWS_ALL: Robots = { allows: () => true, delaySeconds: 0 };
export const ALLOWS_NOTHING: Robots = { allows: () => false, delaySeconds: 0 };

/** Reads a robots.txt (RFC 9309) for one agent, given in lower case: its own groups, else those for all. */
export function parseRobots(text: string, agent: string): Robots {
  const groups = groupsOf(text);
  const own = groups.filter(({ agents }) => agents.includes(agent));
  const used = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
  const rules = used.flatMap((group) => group.rules);
  const delay = Math.max(0, ...used.map(({ delaySeconds }) => delaySeconds));
  return {
    // The longest rule that fits decides, and of two as long the one that allows.
    allows: (address) => {
      const path = address.pathname + address.search;
      const fitting = rules.filter((rule) => fits(path, rule.path));
      const longest = Math.max(0, ...fitting.map((rule) => rule.path.length));
      const deciding = fitting.filter((rule) => rule.path.length === longest);
      return deciding.length === 0 || deciding.some((rule) => rule.allows);
    },
    delaySeconds: Math.min(delay, MOST_DELAY_SECONDS),
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let opening = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const parts = /^\s*(?<key>[a-z-]+)\s*:\s*(?<value>[^#]*)/i.exec(line)?.groups;
    if (!parts) continue;
    const key = parts["key"]?.toLowerCase();
    const value = (parts["value"] ?? "").trim();
    if (key === "user-agent") {
      if (!opening) groups.push({ agents: [], rules: [], delaySeconds: 0 });
      groups.at(-1)?.agents.push(value.toLowerCase());
    } else addTo(groups.at(-1), key, value);
    opening = key === "user-agent";
  }
  return groups;
}

function addTo(group: Group | undefined, key: string | undefined, value: string): void {
  if (!group) return;
  if ((key === "allow" || key === "disallow") && value)
    group.rules.push({ allows: key === "allow", path: value });
  if (key === "crawl-delay") group.delaySeconds = Number(value) || 0;
}

/** `*` stands for anything and a last `$` for the end; step by step, so that no rule costs more than its length times the path's. */
function fits(path: string, rule: string): boolean {
  const isWhole = rule.endsWith("$");
  const parts = (isWhole ? rule.slice(0, -1) : rule).split("*");
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, offset);
    if (found < 0) return false;
    offset = found + part.length;
  }
  if (!isWhole) return true;
  return parts.length === 1 ? offset === path.length : path.endsWith(parts.at(-1) ?? "");
}
