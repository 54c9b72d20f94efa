const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Capitalised words that make a sequence of capitals the name of a body. */
export const BODY_HEADS = set(`
Ministry Department Council Commission Committee Party Union Front Court Corporation Corp Corp. Company Inc Inc. Ltd Ltd. Limited
LLC PLC Group Bank Fund Agency Authority Organization Organisation Association Federation Confederation Congress Parliament Senate
Assembly Alliance Coalition Movement League Army Navy Police Guard Forces Office Bureau Board Tribunal Institute Foundation
Institution University College School Society Club Chamber Secretariat Directorate Administration Service Services Treasury
Cabinet Government Embassy Consulate Mission Delegation Network Forum Centre Center Brigade Brigades Militia Airlines Airways Air
Motors Motor Industries Technologies Media Times Post Herald Tribune Guardian Telegraph Mail Globe Gazette Chronicle Observer Mirror Independent Star Standard Express Journal News Broadcasting Television Radio Press Reuters
Church Diocese Vatican Trust Consortium Cooperative Workers Teamsters Brotherhood Guild Legislature Judiciary Inspectorate
Ombudsman Community Communities Presidency Leadership Squad Taskforce Regiment Corps Command Hospital Museum Academy Laboratory
Partners Holdings Energy Petroleum Oil Gas Steel Telecom Electric Railways Railway Rail Ports Port Democrats Republicans
Conservatives Liberals Greens Socialists Nationalists Communists Initiative Campaign Parade Secretariat Bundesbank Directory
Envoy Quartet Troika Syndicate Collective Federations Unions Watch International Stock Exchange Aerospace Systems Solutions
Pharma Pharmaceuticals Laboratories Ceramics Studios Entertainment Records
`);

/** Heads that open a body's name too: "Ministry of …", "Committee on …". */
export const OPENING_HEADS = set(`
Ministry Department Council Commission Committee Party Union Front Court Bank Fund Agency Authority Organization Organisation
Association Federation Confederation Congress Parliament House Assembly Alliance Coalition Movement League Office Bureau Board
Tribunal Institute Foundation University College Society Chamber Secretariat Directorate Administration Government Embassy
Centre Center Church Bishops Group Community Brotherhood Campaign International Friends Workers Army Forces Chamber Central
`);

/** Capitalised words that make a sequence of capitals something else than an actor: events, texts, places, things. */
export const THING_HEADS = set(`
Summit Conference Agreement Treaty Accord Accords Act Bill Law Sea River Street Square Airport Palace Hotel Plan War Day Prize
Protocol Convention Resolution Declaration Strait Straits Peninsula Island Islands Province Region County City Valley Mountain
Mountains Bay Gulf Lake Ocean East West North South Road Avenue Bridge Gate Tower Hall Room Building Stadium Theatre Theater Park
Pact Deal Charter Constitution Code Amendment Article Section Chapter Programme Program Project Strategy Framework Roadmap
Statement Communique Communiqué Memorandum Understanding Report Review Paper Process Talks Dialogue Week Month Year Century
Election Elections Referendum Cup Games Olympics Championship Championships Festival Award Medal Order Orders Question Crisis
Operation Campaign Affair Rights Affairs Security Peace Freedom Relations Pipeline Project Corridor Zone Border Line Wall Bank
Desert Heights Strip Coast Cape Point District Village Town Territory Territories Republic Kingdom Empire Virus Ebola Covid
Secretary Minister President Chancellor Ambassador Time Standard Era Revolution Uprising Spring Massacre Genocide Holocaust
Ceasefire Truce Budget Tax Tariff Tariffs Sanctions Dollar Euro Pound Yen Protocol Backstop Exit Brexit Live Show Night Today
Morning Evening Twitter Facebook Instagram YouTube Telegram Truth Social Zoom Internet Website Page Mr Mrs Ms Force One Two
Shield Storm Sword Dome Missile Missiles Jet Tank Tanks Fleet Carrier Ship Airbus Boeing Rescue Jobs Infrastructure Recovery
Climate Change Emissions Square Circle Station Junction Line Lines Terminal Bowl League Open Series Final Finals World
`);

/** Small words inside the name of a body. */
export const CONNECTORS = set("of for on and the in to de des du la del e et und für");
