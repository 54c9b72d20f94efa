const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Capitalised words that are never (part of) an actor's name by themselves. */
export const NOT_NAMES = set(`
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun
January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct
Nov Dec Christmas Easter Ramadan Eid Hanukkah Passover God Allah Lord Bible Koran Quran Internet Twitter Facebook
Earth Moon Sun Mars Islam Christianity Judaism Muslim Muslims Christian Christians Jewish Jews Catholic Orthodox Sunni Shia Shiite
English Arabic Latin Euro Euros Dollar AM PM AD BC BCE CE TV PhD MBA II III IV VI VII VIII IX XI XII
North South East West Northern Southern Eastern Western Central Middle Far Near Upper Lower Great Greater
Mr Mrs Ms Dr Sir Madam Dame Lord Lady President Prime Minister Chancellor Secretary Ambassador Senator Representative Governor
Foreign Defence Defense Interior Finance State Special Deputy Vice High General Chief Leader Leaders Premier Speaker Chairman
Chairwoman Chair Director Commissioner Mayor King Queen Prince Princess Crown Sheikh Emir Judge Justice Attorney Federal National
Acting Former Presidents Ministers Heads Head Government Parliament Cabinet Administration House Senate Constitution Ministry
Committee Commission Council Court Party Parties Union Members Member States Nation Nations Country Countries Republic Treaty
Agreement Summit Conference Meeting Talks Press Statement Act Bill Law Article Section Chapter Annex Appendix Paragraph Table
Figure Part Title Office Department Agency Embassy Delegation Mission Police Army Navy Forces Military Security Peace Human Rights
War Crisis Deal Plan Brexit Covid COVID Coronavirus Internet Question Answer Q A Note Source Sources Photo Image Video Read Related
Background Share Comment Comments Update Breaking News Exclusive Opinion Editorial Contact Email Tel Phone Fax Monday's Ambassadors
Majesty Highness Excellency Excellencies Gentlemen Ladies Colleagues Friends Mayor Your Dear Thank Thanks Good Hello Welcome Yes
USD GBP EUR GMT UTC BST EST EDT GDP CEO CFO MP MPs MEP MEPs PM PDF FAQ ID OK DNA HIV AIDS LGBT LGBTQ NGO NGOs IT AI VAT GPS SMS
U.S.C. C.F.R. D.C.
Oval Room Square Street Avenue Road Airport Palace Hotel Hall Democracy Freedom Climate Trade Economy Energy Health Education
`);

/** Words that open sentences: capitalised there, they name nobody. */
export const OPENING_WORDS = set(`
the a an this that these those there here he she it they we you i his her its their our your my who whom whose which what when
where why how if while as at by in on of to from for with without within into onto upon over under above below between among
amid against about after before during since until till through throughout across along around behind beyond near off out up down
despite because although though unless whereas whether and or but nor so yet both either neither not no none any some all each every
many most much more less few fewer several other others another such same only also even just still then thus hence therefore
however moreover furthermore meanwhile nevertheless nonetheless otherwise instead indeed perhaps maybe again once twice first second
third fourth fifth finally lastly next last later earlier early late soon now today yesterday tomorrow tonight recently currently
previously formerly initially originally eventually ultimately additionally alternatively according asked speaking following
regarding concerning considering given based including excluding like unlike one two three four five six seven eight nine ten
eleven twelve hundreds thousands millions dozens half people men women children students workers protesters demonstrators officials
leaders ministers diplomats lawmakers critics supporters opponents experts analysts observers witnesses residents police troops
soldiers rebels negotiators talks negotiations sanctions tariffs elections voters let please do does did is are was were be been
being has have had having can could may might must shall should will would don't doesn't didn't isn't aren't wasn't weren't can't
couldn't won't wouldn't i'm i've i'll i'd we're we've we'll we'd they're they've he's she's it's that's there's let's what's who's
overall separately similarly likewise besides apart together elsewhere everywhere nobody everybody everyone someone
something nothing anything everything former current senior top own part parts
yes no well oh ok okay thank thanks good great dear welcome hello sure right look see note read click image photo video
question answer statement remarks readout background notes reporter reporters moderator aide
`);

/** Spelled like acronyms, but no bodies. */
export const NOT_ACRONYMS = set(`
TV GDP COVID PDF AM PM MP MEP CEO CFO COO CTO HIV AIDS DNA RNA USD GBP EUR JPY CNY RUB UAH GMT UTC BST EST EDT CET PST FAQ ID II III
IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI OK NGO NGOS AI IT VAT GPS SMS PHD MBA BA MA LGBT LGBTQ VIP WMD ICBM IED UAV SUV HQ
RSVP AD BC CE BCE A B C D E F G H I J K L M N O P Q R S T U V W X Y Z THE AND FOR OF TO IN ON AT BY WITH FROM MR MRS MS DR SIR
PRESIDENT PRIME MINISTER VICE SECRETARY GENERAL SENATOR MADAM END NOTE PRESS ACT BILL SEC TITLE WHEREAS NOW THEREFORE U.S.C. USC CFR C.F.R. D.C. DC
`);
