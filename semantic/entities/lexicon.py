"""Key words by which the rules know an organization, a place or a person, with the schema.org type that they prove.

Facts of language, written by hand. `tests/entities` checks every type against the vocabulary.
"""

from __future__ import annotations

__all__ = [
    "ABSTRACT_HEADS",
    "ACRONYMS_KNOWN",
    "ACRONYMS_NO_NAME",
    "COMPANY_SUFFIXES",
    "COMPETITIONS",
    "FUNCTION_WORDS",
    "GERMAN_ARTICLES",
    "MONTH_NAMES",
    "NAME_SUFFIXES",
    "NOT_NAMES",
    "NO_FIRST_NAMES",
    "OF_WORDS",
    "OPENERS",
    "ORGANIZATION_HEADS",
    "ORGANIZATION_OPENERS",
    "ORGANIZATION_WORDS",
    "PARTICLES",
    "PERSON_VERBS",
    "PLACE_HEADS",
    "PLACE_NOUNS",
    "PLACE_OPENERS",
    "PLACE_PREPOSITIONS",
    "PORTFOLIOS",
    "SPORT_WORDS",
    "THINGS",
    "TYPES",
    "word_set",
]


def word_set(words: str) -> frozenset[str]:
    """The words of a text, parted by blanks."""
    return frozenset(words.split())


def _table(rows: str) -> dict[str, str]:
    table = {}
    for row in rows.strip().splitlines():
        kind, _, words = row.partition(":")
        table.update(dict.fromkeys(words.split(), kind.strip()))
    return table


#: The last word of a name that proves an organization ("Foreign Ministry", "Stanford University").
ORGANIZATION_HEADS = _table("""
GovernmentOrganization: Ministry Ministries Department Agency Bureau Directorate Court Tribunal Parliament Senate Congress Legislature Assembly Cabinet Council Police Army Navy Commission Commissioner's Treasury Secretariat Administration Authority Constabulary Gendarmerie Ombudsman Inspectorate Prefecture Consulate Embassy Prosecution Registry Census
CollegeOrUniversity: University College Polytechnic
EducationalOrganization: School Schools Academy Lyceum Kindergarten
NewsMediaOrganization: Times Tribune Gazette Herald Beacon Observer Examiner Chronicle Courier Dispatch Inquirer Bulletin Sentinel Telegraph Journal Advertiser Argus Newspaper Newspapers Radio Television TV Magazine Broadcasting
Corporation: Inc Inc. Corp Corp. Corporation Ltd Ltd. LLC PLC plc Co. GmbH AG SE S.A. SA SpA N.V. NV B.V. BV Oyj ASA KK Pty Bhd Holdings Industries Technologies Pharmaceuticals Motors Airlines Airways Enterprises Ventures Petroleum Electronics Semiconductor Insurance Brewery Breweries Bancorp Company
Organization: Committee Subcommittee Association Federation Confederation Foundation Fund Trust Organization Organisation Group Union Alliance Coalition Partnership Initiative Institute Institution Society Board Office Force Forces Service Services Team Network Consortium Secretariat League Cooperative Corps Brigade Brigades Battalion Regiment Division Guard Guards Command Task-Force Forum Chamber Bank Exchange Program Programme Campaign Conference Mission Congregation Archdiocese Diocese Church Orchestra Philharmonic Choir Ensemble Opera Ballet Observatory Laboratory Laboratories Lab Clinic Club Centre Center Militia Front Movement Brotherhood Syndicate Cartel Lodge Delegation Panel Unit Squad Fleet Collective Caucus Project Symphony Resources Capital Partners Advisory Consulting Logistics Lines Shipping Media Solutions Labs Studios Entertainment Records Publishing Brewing Associates Advisers Advisors
PoliticalParty: Party
WorkersUnion: Teamsters
SportsTeam: FC F.C. AFC United Rovers Wanderers Sox Athletic Albion Hotspur Rangers Yankees Lakers Celtics Knicks Bulls Dodgers Giants Patriots Cowboys Eagles Packers Steelers Raiders Broncos Dolphins Seahawks Bears Vikings Warriors Raptors Rockets Mavericks Spurs Astros Mets Cubs Padres Phillies Braves Orioles Tigers Blackhawks Bruins Canucks Flames Oilers Penguins
ResearchOrganization: Think-Tank
LibrarySystem: Archives
""")
#: Heads that prove nothing unless at least one more word of a name stands before or "of X" after.
ABSTRACT_HEADS = word_set(
    "Office Force Forces Service Services Team Network Program Programme Campaign Conference Mission Project Command "
    "Symphony Resources Capital Partners Advisory Consulting Logistics Lines Shipping Media Solutions Labs Studios Records "
    "Entertainment Publishing Associates Advisers Advisors Unit Division Panel Front Centre Center Lab Guard Guards Exchange Group Fund Board Trust Club Company United Times "
    "Observer Examiner Courier Dispatch Bulletin Journal Beacon Giants Bears Warriors Flames Eagles Tigers Bulls Rockets Vikings Spurs Movement Chamber Fleet School Schools "
    "Athletic Albion Rangers Guard Delegation Church Union Bank Conference Opera Radio Television Court Department Agency"
)
#: Words that open a name with "of" or "for" ("Ministry of Health", "Center for Security Studies").
ORGANIZATION_OPENERS = _table("""
GovernmentOrganization: Ministry Department Bureau Office Registry Court Parliament Directorate Secretariat Council House Chamber Cabinet Government Authority Commission Agency Embassy Consulate Administration Assembly
CollegeOrUniversity: University College
EducationalOrganization: School Academy Faculty
Organization: Register Bank Institute Centre Center Association Federation Society Union League Committee Organization Organisation Coalition Alliance Campaign Fund Foundation Board Church Confederation Congress Front Movement Group Forum Network Knights Friends Sons Daughters Order Diocese Archdiocese Chamber Partnership Initiative Fraternity Brotherhood Army Party Institution Mission Trust Programme Program Corps Forces
""")
#: Words anywhere in a name that make it an organization's if nothing else decides.
ORGANIZATION_WORDS = word_set("Inc Corp Ltd LLC GmbH PLC Airlines & Partners Associates Brothers Bros")
COMPANY_SUFFIXES = word_set(
    "Inc Inc. Corp Corp. Corporation Ltd Ltd. Limited LLC L.L.C. PLC plc Co. Co GmbH AG SE S.A. SA SpA S.p.A. N.V. NV "
    "B.V. Oyj ASA KK Pty Bhd Bancorp Incorporated"
)
#: Words with which a portfolio goes on after "and" ("Law, Justice and Parliamentary Affairs").
PORTFOLIOS = word_set(
    "Affairs Agriculture Constitutional Correctional Vocational Tertiary Higher Secondary Technical Arts Aviation Border Business Civil Climate Commerce Communication Communications Community "
    "Construction Cooperation Corporate Culture Customs Cultural Defence Defense Development Digital Disaster Economic "
    "Economy Education Emergency Emergencies Employment Energy Environment Environmental Exchange Excise Families Family "
    "Finance Fisheries Food Foreign Forestry Forests Gas Gender Health Heritage Home Housing Human Immigration Industrial "
    "Industries Industry Information Infrastructure Innovation Interior Internal International Irrigation Justice Labor "
    "Labour Land Lands Law Legal Livestock Local Management Marine Medicine Mineral Mines Mining Natural Oceans Parliamentary "
    "Petroleum Planning Ports Power Prevention Protection Public Racial Regional Religious Research Resources Roads Rural "
    "Safety Sanitation Science Sciences Security Services Shipping Social Sport Sports Standards Statistics Strategic Studies Policy Printing Democracy Democratic Engineering Applied Advanced Peace Governance Tax Technology "
    "Telecommunications Telecommunication Territorial Tolerance Tourism Trade Training Transport Transportation Urban "
    "Relations Space Engraving Contingencies Astronomy Veterans Water Welfare Wildlife Women Youth Works"
)

#: The same in other languages, by language; a name must follow, after one of `OF_WORDS` or right away.
OPENERS = {
    "es": _table("""
GovernmentOrganization: Ministerio Ayuntamiento Junta Diputación Consejería Tribunal Audiencia Fiscalía Parlamento
CollegeOrUniversity: Universidad
Organization: Instituto Asociación Fundación Federación Confederación Cámara Sindicato
"""),
    "fr": _table("""
GovernmentOrganization: Ministère Préfecture Parquet
CollegeOrUniversity: Université
Organization: Institut Association Fondation Fédération Chambre Syndicat
"""),
    "it": _table("""
GovernmentOrganization: Ministero Procura Tribunale Prefettura Questura
CollegeOrUniversity: Università
Organization: Istituto Associazione Fondazione Federazione Camera
"""),
    "pt": _table("""
GovernmentOrganization: Ministério Prefeitura Tribunal Câmara
CollegeOrUniversity: Universidade
Organization: Instituto Associação Fundação Federação
"""),
    "nl": _table("""
GovernmentOrganization: Ministerie Gemeente Rechtbank
CollegeOrUniversity: Universiteit
Organization: Stichting Vereniging
"""),
    "de": _table("""
GovernmentOrganization: Landgericht Amtsgericht Oberlandesgericht Verwaltungsgericht Staatsanwaltschaft
CollegeOrUniversity: Universität Hochschule
Organization: Stiftung Stadtwerke Klinikum Kreisklinik
"""),
}
OF_WORDS = {
    "es": word_set("de del la las los para el y e"),
    "fr": word_set("de du des la le les et d'"),
    "it": word_set("di del della dello dei delle e per la"),
    "pt": word_set("de do da dos das e para a o"),
    "nl": word_set("van voor de het en"),
    "de": frozenset({"für"}),
}

#: The last word of a name that proves a place ("Tahrir Square", "Moskva River").
PLACE_HEADS = _table("""
Airport: Airport Airfield
Museum: Museum
Hospital: Hospital Infirmary
StadiumOrArena: Stadium Arena Stadion
Park: Park
RiverBodyOfWater: River Creek
LakeBodyOfWater: Lake Lagoon Reservoir
SeaBodyOfWater: Sea
OceanBodyOfWater: Ocean
BodyOfWater: Bay Gulf Strait Straits Harbour Harbor Channel Falls Sound Delta
Canal: Canal
Mountain: Mountain
Landform: Mountains Valley Island Islands Peninsula Desert Hills Heights Plateau Basin Glacier Forest Volcano Peak Ridge Canyon Archipelago Coast Reef Cape
Bridge: Bridge
Cemetery: Cemetery
Zoo: Zoo
Church: Cathedral Basilica Abbey Chapel
Mosque: Mosque
Synagogue: Synagogue
PlaceOfWorship: Temple Monastery
TrainStation: Railway-Station
AdministrativeArea: Province County District Region Governorate Oblast Prefecture Municipality Township Borough Parish Territory Territories Emirate
City: City Town Village
CivicStructure: Library Gallery Theatre Theater Prison Jail
Place: Square Street Avenue Boulevard Road Highway Plaza Palace Castle Tower Towers Building Beach Neighborhood Neighbourhood Camp Reserve Sanctuary Port Dam Mine Farm Farms Garden Gardens Station Crossing Checkpoint Barracks Base Hotel Hall Mall Lane Drive Fort Corridor Quarter Zone Estate Terminal Wharf Refinery Hostel Resort Inn
""")
#: The first word of a place name ("Lake Victoria", "Mount Hermon", "Fort Hood").
PLACE_OPENERS = _table("""
LakeBodyOfWater: Lake
Mountain: Mount Mt Mt.
RiverBodyOfWater: River
Place: Fort Camp Port Cape Isle
BodyOfWater: Gulf Bay Strait
AdministrativeArea: Province County
Airport: Airport
""")
#: A lower-case noun beside a capitalized word that proves a place ("the town of X", "X province").
PLACE_NOUNS = _table("""
City: town village city hamlet suburb
AdministrativeArea: province district region county governorate prefecture municipality state oblast
Place: neighborhood neighbourhood island islands airport camp settlement peninsula valley port river lake mountain mountains
""")
#: Words before a place, by language.
PLACE_PREPOSITIONS = {
    "en": word_set(
        "in at near from to outside across around inside toward towards via into throughout between"
    ),
    "de": word_set("in aus nach bei"),
    "fr": word_set("à en au aux dans vers depuis de"),
    "es": word_set("en a de desde hacia hasta"),
    "it": word_set("a in da di ad"),
    "pt": word_set("em no na de do da para"),
    "nl": word_set("in uit naar bij te van"),
    "sv": word_set("i på från till"),
    "da": word_set("i på fra til"),
    "no": word_set("i på fra til"),
    "pl": word_set("w we z do"),
}

#: After one of these a German noun stands, no city ("das Essen").
GERMAN_ARTICLES = word_set("das dem des den der die ein eine einem einen einer zum beim im kein keine")

#: Parts of a person's name that are written small ("Mohammed bin Salman", "Ursula von der Leyen").
PARTICLES = word_set(
    "de da do dos das del della di du van von der den ter ten bin ibn bint ben al el la le zu zum zur st. d' af av "
    "dos ul ud-Din al-Din"
)
NAME_SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "VI", "XIV", "XVI"])
#: Verbs that a person does in news text: the name before or after one is a person's more often than not.
PERSON_VERBS = word_set(
    "said says told tells added adds asked asks wrote writes explained explains noted argued recalled believes believed "
    "thinks thought replied insisted tweeted joked remarked commented testified pleaded smiled laughed died resigned "
    "admitted confirmed warned stressed stated claimed suggested urged vowed acknowledged continued concluded observed "
    "married grew born hopes hoped feels felt knows knew agreed who whose"
)

#: Words that begin sentences, and never a name.
FUNCTION_WORDS = word_set(
    "a about above according across after afterwards again against ago all almost along already also although always amid "
    "among an and another any anyone anything are around as asked at away back because been before behind being below "
    "beside besides between beyond both but by can cannot could despite did do does don down during each earlier early "
    "either else elsewhere enough even ever every everyone everything except far few finally first following for former "
    "formerly four from further furthermore had has have having he hence her here hers him himself his how however i if "
    "in inside instead into is it its itself just last late later least less let like likewise many may me meanwhile "
    "might more moreover most much must my near nearly neither never nevertheless new next no nobody none nor not nothing "
    "now of off often on once one only onto or other others otherwise our out outside over own per perhaps please rather "
    "recently said same second several shall she should since six so some somebody someone something sometimes soon still "
    "such than thank that the their them themselves then there thereafter therefore these they third this those though "
    "three through throughout thus to today together tomorrow tonight too toward towards two under underneath unless unlike "
    "until up upon us very was we well were what whatever when whenever where whereas wherever whether which while who "
    "whoever whole whom whose why will with within without would yes yesterday yet you your yours five seven eight nine ten "
    "say says let's that's it's he's she's they're we're i'm there's what's don't can't won't isn't wasn't doesn't didn't "
    "i've i'll i'd you're we've we'll they've they'll couldn't wouldn't shouldn't aren't weren't hasn't haven't hadn't"
)
#: Months that are also first names.
MONTH_NAMES = frozenset({"April", "June", "August", "May", "Jan"})
#: First names of the list that mostly begin the names of places and other things.
NO_FIRST_NAMES = word_set(
    "Santa San Wadi Asia China America India Africa Europa Fortune Sierra Costa Rio Monte Villa Alma Del Mad Vista"
)
#: Capitalized words that are no person, place or organization.
NOT_NAMES = word_set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays "
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep "
    "Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Christmas Easter Ramadan Passover Hanukkah Chanukah Diwali "
    "Eid Hajj Halloween Thanksgiving Yom Kippur Rosh Hashanah Sukkot Purim Lent Pentecost Ashura Nowruz Valentine's Kwanzaa "
    "God Allah Jesus Christ Lord Bible Quran Koran Torah Talmud Internet Web Covid Covid-19 COVID COVID-19 Coronavirus "
    "Coronavirus Omicron Delta Ebola Zika Aids AIDS HIV Holocaust Nakba Brexit Olympics Olympic Olympiad Paralympics Oscar "
    "Oscars Nobel Prize Pulitzer Grammy Emmy Bitcoin Dow Euro Dollar Renaissance Reformation Enlightenment Constitution Act "
    "Bill Amendment Treaty Accord Accords Agreement Declaration Resolution Charter Protocol Convention Summit Cup Games "
    "Championship Championships Tournament Festival Award Awards Day Days Week Month Year War Wars Revolution Spring Intifada "
    "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Sir Madam Photo Photos Photograph Image Video Picture Credit File Updated "
    "Published Read More Watch Listen Click Share Subscribe Advertisement Comment Comments Related Breaking Exclusive Opinion "
    "Analysis Editorial Q&A FAQ TV DVD CD PC Mac iPhone iPad Android Windows Facebook's North South East West Northern "
    "Southern Eastern Western Central Northeast Northwest Southeast Southwest Northeastern Northwestern Southeastern "
    "Southwestern Street Road Avenue University College School Hospital Church Mosque Court Police Army Navy Government State "
    "Federal National International Ministry Minister President Prime Committee Council Commission Department Party City "
    "Town Village County Province District Region Airport River Lake Mountain Island Phase Chapter Section Article Part "
    "Annex Appendix Table Figure Page Volume Number Level Type Class Grade Stage Round Group Team Unit Act Scene Season "
    "Episode Series Mother Father Mom Dad Mum Grandma Grandpa Uncle Aunt Brother Sister OK Okay Hello Hi Dear Thanks Yes No "
    "Storm Hurricane Cyclone Typhoon Tropical Welder Great Jubilee Highness Majesty Excellency Amir Emir Sheikh Sheikha Imam Maulana Gen Limited Oh Ah Ha Hey Wow Yeah LGBT LGBTQ LGBTQ+ AM PM A.M. P.M. EST GMT UTC GDP VAT CEO CFO COO"
)
#: Words before "League" that make a competition of it.
COMPETITIONS = word_set("Champions Europa Conference Nations Super Major Minor Little Premier Heineken")
#: Words of sports reports, in which a city's name mostly stands for its team.
SPORT_WORDS = word_set(
    "match matches goal goals striker midfielder defender goalkeeper winger league fixture halftime half-time penalty scored "
    "scorer substitute manager squad playoff playoffs quarterback touchdown innings wicket wickets batsman bowler season "
    "semi-final semifinal quarter-final final transfer kick-off kickoff equaliser tackle dugout matchday winner replay tie header pitch"
)
#: Acronyms of parties, broadcasters and agencies that need no word about their country beside them.
ACRONYMS_KNOWN = word_set(
    "AP AFP BBC CNN NBC CBS NPR PBS UPI DPA EFE TASS RIA ANSA VOA ZDF ARD ITV CBC NHK CCTV CGTN NDTV CNBC WSJ NYT RTÉ RTE FAZ "
    "NZZ RTL GOP PKK PLO FARC RFI SABC KCNA IRNA FBI CIA NSA NASA NATO FDA EPA SEC CDC NIH NYPD LAPD FEMA MI5 MI6 GCHQ NHS RAF "
    "IDF KGB FSB GRU IRGC RCMP ISI USAID DHS DEA FAA FCC FTC IRS ESA USGS NTSB"
)
#: Acronyms in news that name no organization.
ACRONYMS_NO_NAME = word_set(
    "TV DVD CD PC OK AM PM EST EDT PST GMT UTC CET BST GDP GNP VAT CEO CFO COO CTO CIO VP PM MP MPs MEP MLA MD PhD HIV AIDS "
    "COVID SARS MERS DNA RNA PCR ICU ER LGBT LGBTQ LGBTI IQ ID IDs FAQ PDF USB GPS SUV SMS SIM IT AI VR HR PR QR IPO ETF USD "
    "EUR GBP ATM NGO NGOs CSO CSOs DIY UFO VIP RIP SOS BC AD BCE CE II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI "
    "WWI WWII FILE PHOTO BREAKING UPDATE UPDATED VIDEO LIVE WATCH READ MORE EXCLUSIVE NEW THE AND FOR NOT ALL WITH FROM WHO "
    "IED IEDs RPG ICBM WMD CCTV PPE BMI CO2 LNG LPG IP HD ISBN ISO MRI CT TB STD STI ICT R&D KPI SME SMEs MSME MSMEs FDI PPP "
    "ODA IDP IDPs IVF ADHD PTSD CPR EV EVs LED CO MW GW KM KG MM AC DC PTA GCSE MBA BA MA MSC BSC LLB CV AK-47 F-16 F-35 "
    "WTF LOL OMG MAX RSVP ASAP FYI Q&A Q1 Q2 Q3 Q4 H1N1 H5N1 5G 4G 3G SDG SDGs MDGs MoU MOU FIR FIRs GST CAA NRC UPI STEM K-12 NCR SC ST OBC "
    "SHO DIG IGP DGP SSP CMD APY TSP BOD"
)

#: Last words of capitalized names that are things, events, laws or plans, and no organizations.
THINGS = word_set(
    "Act Acts Framework Week Convention Machine Machines Capital Agreement Plan Strategy Policy Law Laws Bill Code Test System "
    "Systems Syndrome Disease Diseases Virus Treaty Protocol Award Awards Index Rate Product Zone Zones Area Areas Scheme "
    "Method Methods Goals Index Diarrhea Diarrhoea Cup Games Championship Championships League's Festival Summit Year Day "
    "Programme Program Project Projects Vehicle Vehicles Record Records Report Review Survey Study Model Tax Certificate "
    "Diploma Examination Exam Permit Visa Directive Regulation Regulations Rules Order Declaration Resolution Charter "
    "Accord Accords Consensus Intelligence Technology Energy Event Exhibition Expo Conference Race Marathon Tour Prize "
    "Partnerships Units Unit Operation Facility Line Statement Appeal Case Open Masters Olympics Olympic Paralympics Prix Conventions Derby Marathon Consensus"
)

#: Every schema.org type that recognition or linking may state, with the kind of entity that it is.
TYPES = {
    "person": frozenset({"Person"}),
    "place": frozenset(
        {*PLACE_HEADS.values(), *PLACE_OPENERS.values(), *PLACE_NOUNS.values()}
        | {"Place", "Country", "City", "State", "AdministrativeArea", "Continent", "Mountain", "Canal"}
    ),
    "organization": frozenset(
        {*ORGANIZATION_HEADS.values(), *ORGANIZATION_OPENERS.values()}
        | {"Organization", "NGO", "SportsOrganization", "NewsMediaOrganization"}
    ),
}
