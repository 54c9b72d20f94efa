const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns that end a post told before or beside a name, in small letters: "Deputy Prime *Minister* Ada Vale". */
export const POST_HEADS = set(`
president minister premier chancellor secretary ambassador envoy spokesman spokeswoman spokesperson leader chief head director
chairman chairwoman chairperson chair commissioner governor mayor senator congressman congresswoman representative king queen
prince princess emir sultan sheikh pope cardinal bishop archbishop patriarch ayatollah imam mullah negotiator adviser advisor
coordinator co-ordinator general commander speaker prosecutor judge justice executive ceo founder co-founder analyst economist
professor lawyer attorney counsel member mp mep lawmaker candidate nominee colonel major captain lieutenant admiral brigadier
marshal sergeant officer official aide counsellor councillor councilman councilwoman delegate diplomat mediator organiser
organizer activist author journalist columnist correspondent treasurer whip manager moderator rapporteur taoiseach tanaiste
administrator archivist consul attache deputy inspector superintendent owner publisher editor partner convener convenor
solicitor scientist researcher historian fellow reporter comptroller ombudsman regent viceroy caliph rabbi
`);

/** Words that stand before the head of a post and belong to it. */
export const POST_MODIFIERS = set(`
prime vice deputy foreign defence defense interior finance energy economy economic trade health justice home education
environment environmental climate agriculture labour labor treasury cabinet press special chief senior high permanent national
security executive managing general assistant under attorney crown supreme opposition rebel party union parliamentary acting
former ex then interim caretaker outgoing incoming presidential state first campaign peace commerce transport transportation
culture sports emergency external internal affairs relations development cooperation personal political military policy media
legislative regional federal provincial district principal associate lead top joint staff communications information
investment industry justice veteran current incumbent new longtime co budget immigration planning housing works science technology
european international global majority minority house senate democratic republican conservative labour liberal hostage
humanitarian resident under-secretary lord grand field chief-of-staff head wing squad brexit nuclear
`);

/** Titles and forms of address that are no posts but stand right before a name. */
export const HONORIFICS = set(`
mr mr. mrs mrs. ms ms. mx dr dr. sir dame lord lady baroness baron count prof prof. rev rev. hon hon. gen gen. lt lt. col col.
maj maj. sgt sgt. capt capt. cmdr. adm adm. sen sen. rep rep. gov gov. amb. pres. saint st st. father brother sister mother
comrade excellency majesty highness holiness sheik sheikh amir messrs messrs. haji mullah maulana
`);

/** What a post is over, told after its head: "Minister of *Foreign Affairs*", "Secretary of *State*". */
export const PORTFOLIOS = set(`
state defence defense foreign affairs interior finance energy economy trade health justice education environment agriculture
labour labor treasury commerce transport transportation culture sport sports development cooperation security staff relations
homeland housing immigration exchequer work pensions industry investment war peace communications information policy the and
external internal science technology tourism planning women children climate change food rural urban human rights services veterans
budget works emergency situations international economic social public
`);
