import type { ActorType } from "../../../domain/mention.ts";

/** What a noun that stands for an actor is. */
export interface ActorNoun {
  readonly type: ActorType;
  readonly plural: boolean;
}

const PERSONS = `
minister president premier chancellor secretary ambassador envoy spokesman spokeswoman spokesperson leader chief director chairman
chairwoman chairperson commissioner governor mayor senator congressman congresswoman representative king queen prince princess emir
sultan pope negotiator adviser advisor coordinator general commander speaker prosecutor judge executive founder analyst economist
professor lawyer lawmaker candidate nominee colonel admiral official aide delegate diplomat mediator activist monarch politician
legislator counterpart successor predecessor insider source expert observer dissident detainee ally critic opponent supporter
protester demonstrator striker worker employer employee farmer miner teacher nurse doctor driver resident citizen voter refugee
hostage prisoner captive soldier fighter militant rebel gunman insurgent separatist guerrilla journalist reporter whistleblower
shareholder investor creditor lender buyer seller supplier owner bidder parliamentarian deputy councillor organiser organizer
spokesman trader manufacturer producer importer exporter regulator statesman strongman ruler dictator commentator scientist historian
insurer grower smelter broker automaker carmaker terrorist criminal immigrant victim relative survivor pilot engineer officer magistrate
clerk rector dean islander elder fisherman fisher docker teamster railwayman writer actor player athlete publisher editor author
pensioner tenant landlord landowner homeowner taxpayer consumer customer passenger patient parent trustee banker financier contractor
subcontractor developer lobbyist arbitrator conciliator facilitator ombudsman auditor conservative liberal socialist moderate hardliner
loyalist nationalist backer donor sponsor attendee participant signatory co-chair civilian plaintiff claimant defendant perpetrator
kidnapper abductor captor smuggler trafficker pirate warlord academic philanthropist retailer studio assistant
student campaigner settler villager migrant peacekeeper monitor inspector cleric bishop imam attacker hijacker executive member
`;
const GROUPS = `
government administration delegation side party union coalition alliance opposition council commission committee ministry parliament
congress court company firm corporation group team organisation organization agency army military police junta regime movement
faction militia bloc federation association league board cabinet leadership secretariat presidency embassy mission panel tribunal
office cooperative guild municipality borough admiralty palace bishopric diocese church university college hospital museum club fund
foundation newspaper magazine radio broadcaster outlet campaign jury gang cartel clan family household business enterprise institution
population directorate department bureau chamber caucus synod shipyard refinery utility bidder city taskforce
legislature assembly senate authority bank watchdog airline operator carrier union's club consortium community crew community charity
`;
const STATES = "country nation state kingdom republic island";
const PLURAL_ONLY = `
philanthropies dockworkers seafarers ironworkers armies navies staff fishermen heads
authorities troops forces people guerrillas parties sides governments countries nations states leaders rebels officials ministers
negotiators talks-partners lawmakers mps meps powers allies partners delegations unions men women spokesmen businessmen tribesmen
gunmen clergy public guerillas separatists Islamists jihadists militants insurgents counterparts
`;

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Nouns in small letters, singular and plural. */
export const ACTOR_NOUNS: ReadonlyMap<string, ActorNoun> = new Map<string, ActorNoun>([
  ...forms(PERSONS, "person"),
  ...forms(GROUPS, "organisation"),
  ...forms(STATES, "state"),
  ...list(PLURAL_ONLY).map((noun) => [noun, { type: "group", plural: true }] as const),
]);

/** Nouns that often only modify another noun ("party line", "state visit"): they count where no noun follows. */
export const MODIFYING_NOUNS: ReadonlySet<string> = new Set(
  list(`government administration party union coalition opposition council commission committee ministry parliament congress court
company group team agency army military police movement state country community board cabinet leadership people member source state
office cooperative guild municipality borough church university college hospital museum club fund foundation newspaper magazine radio
campaign family household business enterprise institution population department city utility player actor officer victim patient parent
consumer customer passenger pilot studio criminal immigrant terrorist civilian pension
security peace rebel member expert bank island nation side public general executive chief`),
);

/** Groups named with a demonym that stand for the state itself: "the French *side*". */
export const STATE_NOUNS: ReadonlySet<string> = new Set(
  list(
    "side government authorities delegation administration leadership state regime cabinet presidency delegations governments sides administrations",
  ),
);

/** Words between a determiner and an actor noun. */
export const NOUN_MODIFIERS: ReadonlySet<string> = new Set(
  list(`senior top rebel government opposition union trade foreign prime defence defense deputy party peace military police rail
security finance interior health energy justice vice state chief former new old other others same outgoing incoming then acting ruling
main rival warring opposing two three four five six seven eight nine ten both all many several some various numerous unnamed
anonymous local regional national federal central civil public private independent armed pro anti key lead leading high ranking
high-ranking world business labour labor company industry intelligence army navy air court supreme constitutional human rights
aid relief medical transport steel car auto oil gas rail railway airline bank border coast guard house senate committee council
visiting fellow then-prime ex negotiating transitional interim provisional caretaker coalition minority majority far right left
wing hardline moderate exiled jailed ousted elected democratic republican conservative liberal socialist communist nationalist
islamist jihadist separatist ethnic tribal religious muslim christian jewish arab western eastern northern southern european african
asian american allied friendly neighbouring neighboring member donor creditor host third western-backed cabinet parliamentary
congressional presidential ministerial diplomatic special permanent joint young long-time longtime prominent influential powerful
most respective de facto`),
);

/** A noun and its plural, which for the irregular ones is listed by itself. */
function forms(nouns: string, type: ActorType): [string, ActorNoun][] {
  return list(nouns).flatMap((noun): [string, ActorNoun][] => [
    [noun, { type, plural: false }],
    [pluralOf(noun), { type: type === "state" ? "state" : "group", plural: true }],
  ]);
}

function pluralOf(noun: string): string {
  if (noun.endsWith("man")) return noun.replace(/man$/, "men");
  if (/[^aeo]y$/.test(noun)) return noun.replace(/y$/, "ies");
  return /(?:s|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
