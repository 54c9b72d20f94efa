/** Tells by the words of a post who may have it to give: a minister acts for no company, a shop steward for no employer. */
import type { ActorType } from "../domain/mention.ts";
import { foldName } from "../domain/name-forms.ts";

/** Posts that only states, their unions and their bodies have. */
const OF_STATES =
  /\b(?:minister|premier|taoiseach|ambassador|king|queen|emir|sultan|(?:foreign|home|defen[cs]e) secretary|secretary of state|head of (?:state|government))s?\b/i;
const OF_STAFF = /\b(?:general secretary|shop steward|strike leader|union \p{L}+)s?\b/iu;
const OF_EMPLOYERS =
  /\b(?:chief executive|ceo|managing director|owner|chief (?:operating|financial) officer|(?:director|head|chief) of (?:personnel|human resources|operations))s?\b/i;
/** Those who stand between the parties: whose they are must be said. */
const OF_NONE = /\b(?:mediator|arbitrator|arbiter|conciliator|facilitator|moderator)s?\b/i;

const STAFF =
  /\b(?:unions?|federation|confederation|workers?|staff|members?|association|league|guild|brotherhood|teamsters|employees|strikers|party)\b/;
const EMPLOYER =
  /\b(?:trust|group|company|companies|corp|corporation|inc|ltd|plc|agency|bank|fund|holdings|airlines?|airways|railways?|hospitals?|employers?|operators?|management|owners?|canners|press|news)\b/;
const GOVERNING =
  /\b(?:government|ministry|department|cabinet|commission|council|community|parliament|republic|kingdom|authority|administration|treasury|house)\b/;

/** Posts that a state has, and others too. */
const MAY_BE_OF_STATES =
  /\b(?:president|chancellor|envoy|commissioner|governor|speaker|representative)s?\b/i;

/** Whether a post may be one of a state's. */
export function mayBeOfState(post: string): boolean {
  return OF_STATES.test(post) || MAY_BE_OF_STATES.test(post);
}

/** Whether a post may be held for an actor, by the words of both; what says nothing may. */
export function mayOwn(post: string, owner: string, type: ActorType): boolean {
  const name = foldName(owner);
  const isStaff = STAFF.test(name) && !GOVERNING.test(name);
  const isEmployer = EMPLOYER.test(name) && !GOVERNING.test(name);
  if (OF_NONE.test(post)) return false;
  if (OF_STATES.test(post)) return !isStaff && !isEmployer && type !== "person";
  if (OF_STAFF.test(post)) return type !== "state" && !isEmployer;
  if (OF_EMPLOYERS.test(post)) return type !== "state" && !isStaff;
  return true;
}
