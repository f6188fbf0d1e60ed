"""Who is an organization in a credit or a byline: news agencies, picture agencies, newspapers, broadcasters, bodies.

The rows are facts: canonical name, kind, ISO 3166-1 country (empty where international), and the other names and
abbreviations under which credits and bylines give it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from semantic.readers.lines.patterns import late
from semantic.readers.lines.words import words

__all__ = [
    "ORGANIZATIONS",
    "Organization",
    "OrganizationKind",
    "is_organization_name",
    "is_paper_or_surname",
    "may_name_organization",
    "opens_with_body",
    "organization",
]

OrganizationKind = Literal["agency", "picture", "paper", "broadcaster", "body", "platform"]


@dataclass(frozen=True, slots=True)
class Organization:
    """One row: `name` is the canonical full name, `country` an ISO code or None, `aliases` other stated forms."""

    name: str
    kind: OrganizationKind
    country: str | None = None
    aliases: tuple[str, ...] = ()


# name | kind | country | aliases. An alias of up to five letters counts only as written here, or in capitals.
_ROWS = """
Reuters | agency | GB | Thomson Reuters; Reuters News Agency; RTR; rtr; Reuters Connect; رويترز; רויטרס; Рейтер
Associated Press | agency | US | AP; A.P.; ap; The Associated Press; AP Images; AP News; AP Photo; AP Photos; أسوشيتد برس; אי-פי; איי.פי; AP Archive
Agence France-Presse | agency | FR | AFP; afp; Afp; AFP Photo; Agence France Presse; L'Agence France-Presse; AFP Forum; فرانس برس; أ ف ب; אי-אף-פי; איי.אף.פי
Deutsche Presse-Agentur | agency | DE | dpa; DPA; dpa-infocom; dpa-tmn; dpa-AFX; dpa international; German Press Agency; د ب أ
European Pressphoto Agency | picture | DE | EPA; epa; Epa; EPA-EFE; EPA Images; epa-efe; European Press Photo Agency
Agencia EFE | agency | ES | EFE; Efe; EFE Agencia; efe; EFE News; إفي
Europa Press | agency | ES | Europapress; EP
Agenzia Nazionale Stampa Associata | agency | IT | ANSA; Ansa; Agenzia ANSA
Adnkronos | agency | IT | AdnKronos; Adn Kronos
Agenzia Giornalistica Italia | agency | IT | AGI; Agi
LaPresse | agency | IT | La Presse Italia; LaPresse Italia
Agência Lusa | agency | PT | Lusa; LUSA; Agencia Lusa
Agência Brasil | agency | BR | Agencia Brasil; Agência Brasil EBC
Folhapress | agency | BR | FolhaPress
Estadão Conteúdo | agency | BR | Estadao Conteudo; Agência Estado
Algemeen Nederlands Persbureau | agency | NL | ANP; ANP Foto; ANP Photo
Belga | agency | BE | BELGA; Belga News Agency; Belga Image; Belgaimage; Belga Photo
Austria Presse Agentur | agency | AT | APA; APA-PictureDesk; APA/picturedesk; apa; APA-Fotoservice
Keystone-SDA | agency | CH | Keystone; KEYSTONE; SDA; sda; Keystone SDA; ATS; Schweizerische Depeschenagentur; Keystone-ATS
Evangelischer Pressedienst | agency | DE | epd
Katholische Nachrichten-Agentur | agency | DE | KNA; kna
Sport-Informations-Dienst | agency | DE | SID; sid
dts Nachrichtenagentur | agency | DE | dts
TASS | agency | RU | ITAR-TASS; Tass; ТАСС; TASS News Agency
RIA Novosti | agency | RU | РИА Новости; RIA; Ria Novosti
Sputnik | agency | RU | Sputnik News; Спутник
Interfax | agency | RU | Интерфакс
Interfax-Ukraine | agency | UA | Інтерфакс-Україна
Ukrinform | agency | UA | Укрінформ
UNIAN | agency | UA | УНІАН
BelTA | agency | BY | BELTA; БелТА
Xinhua News Agency | agency | CN | Xinhua; XINHUA; Xinhua News; 新华社; شينخوا
China News Service | agency | CN | CNS; China News Service Photo; 中新社
Kyodo News | agency | JP | Kyodo; KYODO; 共同通信; Kyodo News Service
Jiji Press | agency | JP | Jiji; JIJI; 時事通信; Jiji Press Photo
Yonhap News Agency | agency | KR | Yonhap; YONHAP; Yonhap News; 연합뉴스
Newsis | agency | KR | 뉴시스
News1 | agency | KR | 뉴스1
Korean Central News Agency | agency | KP | KCNA
Central News Agency | agency | TW | CNA; 中央社
Press Trust of India | agency | IN | PTI
Asian News International | agency | IN | ANI
Indo-Asian News Service | agency | IN | IANS
United News of India | agency | IN | UNI
Associated Press of Pakistan | agency | PK | APP
Bangladesh Sangbad Sangstha | agency | BD | BSS
Bernama | agency | MY | BERNAMA
Antara | agency | ID | ANTARA; Antara Foto; ANTARA FOTO
Vietnam News Agency | agency | VN | VNA; TTXVN
Philippine News Agency | agency | PH | PNA
Thai News Agency | agency | TH | TNA
Australian Associated Press | agency | AU | AAP; AAP Image; AAP Images
PA Media | agency | GB | PA; Press Association; PA Wire; PA Images; PA Archive; PA Graphics; The Press Association
The Canadian Press | agency | CA | Canadian Press; La Presse Canadienne; Presse Canadienne
United Press International | agency | US | UPI
Bloomberg | agency | US | BLOOMBERG; Bloomberg News; Bloomberg L.P.
Dow Jones Newswires | agency | US | Dow Jones
Tribune News Service | agency | US | TNS; Tribune Content Agency
States Newsroom | agency | US |
ProPublica | agency | US |
Inter Press Service | agency | IT | IPS
Agência de Notícias de Portugal | agency | PT |
Agence Télégraphique Suisse | agency | CH |
Polska Agencja Prasowa | agency | PL | PAP
Česká tisková kancelář | agency | CZ | ČTK; CTK; ctk
Tlačová agentúra Slovenskej republiky | agency | SK | TASR
SITA | agency | SK |
Magyar Távirati Iroda | agency | HU | MTI; MTVA
Agerpres | agency | RO | AGERPRES
Mediafax | agency | RO | MEDIAFAX
Bulgarian News Agency | agency | BG | BTA; БТА
Tanjug | agency | RS | TANJUG; Танјуг
Beta | agency | RS | BETA; Beta Press
HINA | agency | HR | Hina
Slovenska tiskovna agencija | agency | SI | STA
Athens-Macedonian News Agency | agency | GR | ANA-MPA; AMNA; ΑΠΕ-ΜΠΕ; ANA; APE-MPE
Anadolu Agency | agency | TR | Anadolu; AA; Anadolu Ajansı; Anadolu Images; الأناضول
Demirören Haber Ajansı | agency | TR | DHA; Demirören News Agency
İhlas Haber Ajansı | agency | TR | İHA; IHA; Ihlas News Agency
Cihan | agency | TR | Cihan News Agency
Tidningarnas Telegrambyrå | agency | SE | TT; TT Nyhetsbyrån; TT News Agency; Scanpix Sweden
Ritzau | agency | DK | RITZAU; Ritzau Scanpix; Ritzaus Bureau
NTB | agency | NO | Norsk Telegrambyrå; NTB Scanpix; NTBscanpix
Scanpix | picture | NO | SCANPIX
Suomen Tietotoimisto | agency | FI | STT; Lehtikuva; LEHTIKUVA; STT-Lehtikuva
Baltic News Service | agency | LT | BNS
LETA | agency | LV |
ELTA | agency | LT |
Islamic Republic News Agency | agency | IR | IRNA; إرنا; ایرنا
Fars News Agency | agency | IR | Fars; فارس
Tasnim News Agency | agency | IR | Tasnim; تسنیم
Iranian Students' News Agency | agency | IR | ISNA; ایسنا
Mehr News Agency | agency | IR | Mehr; مهر
Saudi Press Agency | agency | SA | SPA; واس
Emirates News Agency | agency | AE | WAM; وام
Qatar News Agency | agency | QA | QNA; قنا
Kuwait News Agency | agency | KW | KUNA; كونا
Bahrain News Agency | agency | BH | BNA; بنا
Oman News Agency | agency | OM | ONA
Jordan News Agency | agency | JO | Petra News Agency; بترا
Syrian Arab News Agency | agency | SY | SANA; سانا
National News Agency | agency | LB | NNA
Middle East News Agency | agency | EG | MENA; أ ش أ
Wafa | agency | PS | WAFA; وفا
Ma'an News Agency | agency | PS | Maan News Agency
Iraqi News Agency | agency | IQ | INA; واع
Jewish Telegraphic Agency | agency | US | JTA
Jewish News Syndicate | agency | US | JNS
Tazpit Press Service | agency | IL | TPS; TPS-IL
Agence Maghreb Arabe Presse | agency | MA | MAP; Maghreb Arabe Presse
Algérie Presse Service | agency | DZ | APS
Tunis Afrique Presse | agency | TN | TAP
News Agency of Nigeria | agency | NG | NAN
Ghana News Agency | agency | GH | GNA
Kenya News Agency | agency | KE | KNA Kenya
Ethiopian News Agency | agency | ET | ENA
South African Press Association | agency | ZA | SAPA
African News Agency | agency | ZA | African News Agency (ANA)
Télam | agency | AR | Telam; TÉLAM
Noticias Argentinas | agency | AR |
Notimex | agency | MX | NOTIMEX
Agencia Reforma | agency | MX | Grupo Reforma
Andina | agency | PE | ANDINA
Prensa Latina | agency | CU |
Colprensa | agency | CO | COLPRENSA
Agencia Uno | picture | CL | Agencia UNO; AgenciaUNO; Aton; ATON
Agencia Bolivariana de Noticias | agency | VE | AVN
Agencia de Noticias Fides | agency | BO | ANF
Trend News Agency | agency | AZ | Trend
Azertac | agency | AZ | AZERTAC
Armenpress | agency | AM |
Kazinform | agency | KZ |
Catalan News Agency | agency | ES | ACN; Agència Catalana de Notícies
Agence Belga | agency | BE |
Agence Anadolu | agency | TR |
StoryChief | agency | BE |
News Corp Australia Network | agency | AU | NCA NewsWire; NewsWire
Getty Images | picture | US | Getty; GETTY; Getty Image; Getty Images/iStockphoto; Getty Images Europe; Getty Images North America; Getty Images AsiaPac; Getty Images Entertainment; Getty Images Sport; GettyImages; gettyimages; GC Images; WireImage; FilmMagic; Getty Images for Netflix; Getty Images Plus; Stringer/Getty Images
iStock | picture | CA | iStockphoto; iStock Photo; Getty Images/iStock
Hulton Archive | picture | GB | Hulton-Deutsch
Corbis | picture | US | Corbis via Getty Images; CORBIS
picture alliance | picture | DE | picture-alliance; Picture Alliance; pa
IMAGO | picture | DE | Imago; imago; imago images; Imago Images; IMAGO Images; imago stock&people; imago sport
ullstein bild | picture | DE | ullstein bild via Getty Images
akg-images | picture | DE | akg images
laif | picture | DE |
ddp images | picture | DE | ddp; ddp media
Sven Simon | picture | DE |
Action Press | picture | DE | ActionPress; action press
Shutterstock | picture | US | SHUTTERSTOCK; Shutterstock.com; REX/Shutterstock; Rex Features; REX; Shutterstock Editorial
Alamy | picture | GB | ALAMY; Alamy Stock Photo; Alamy Stock Photos; Alamy Live News; Alamy Stock Vector
Adobe Stock | picture | US | AdobeStock; stock.adobe.com; Fotolia
Depositphotos | picture | US | DepositPhotos
Dreamstime | picture | US |
123RF | picture | US |
Unsplash | picture | CA | unsplash.com
Pexels | picture | DE |
Pixabay | picture | DE |
Flickr | platform | US |
Wikimedia Commons | platform | | Wikimedia; Wikipedia; Wikicommons; Creative Commons; ויקיפדיה; ויקימדיה
Magnum Photos | picture | FR | Magnum
Panos Pictures | picture | GB | Panos
VII Photo | picture | US | VII
NurPhoto | picture | IT | NurPhoto SRL; Nur Photo
ZUMA Press | picture | US | ZUMA; ZUMA Wire; Zuma Press; ZUMAPRESS.com; ZUMAPRESS
SOPA Images | picture | HK | LightRocket; SOPA Images/LightRocket
Sipa Press | picture | FR | SIPA; Sipa; Sipa USA; SIPA USA
Abaca Press | picture | FR | ABACA; Abaca; ABACAPRESS.COM; Abacapress
Gamma-Rapho | picture | FR | Gamma; Rapho
Hans Lucas | picture | FR |
Bestimage | picture | FR | BestImage
Maxppp | picture | FR | MAXPPP
Panoramic | picture | FR |
Presse Sports | picture | FR |
DPPI | picture | FR |
Icon Sport | picture | FR | Icon Sportswire
Starface | picture | FR |
Contrasto | picture | IT |
Fotogramma | picture | IT |
Agenzia Fotogramma | picture | IT |
IPA Agency | picture | IT | IPA
Global Images Ukraine | picture | UA |
Splash News | picture | US | Splash; SplashNews.com
Backgrid | picture | US | BACKGRID
Mega | picture | US | MEGA; MEGA Agency
PacificCoastNews | picture | US | Pacific Coast News
Eyevine | picture | GB | eyevine
Camera Press | picture | GB |
Solo Syndication | picture | GB |
SWNS | picture | GB | South West News Service
Caters News Agency | picture | GB | Caters; Caters News
Press Eye | picture | GB | PressEye
Pacemaker | picture | GB | Pacemaker Press
INPHO | picture | IE | Inpho
Sportsfile | picture | IE | SPORTSFILE
PSI | picture | IE |
Polaris | picture | US | Polaris Images
Redux | picture | US | Redux Pictures; REDUX
Contact Press Images | picture | US |
USA TODAY Sports | picture | US | USA Today Sports; USA TODAY Network; Imagn; Imagn Images; IMAGN; Imagn Sports Images
Everett Collection | picture | US | Everett
NBAE | picture | US |
Bridgeman Images | picture | GB | Bridgeman; Bridgeman Art Library
Mary Evans Picture Library | picture | GB | Mary Evans
Granger | picture | US | The Granger Collection
Flash90 | picture | IL | Flash 90; FLASH90; פלאש 90; פלאש90
Avalon | picture | GB | Photoshot; UPPA
EPA Pool | picture | |
Photo12 | picture | FR |
Cover Images | picture | GB | Cover Media
Landov | picture | US |
Science Photo Library | picture | GB | SPL
Nature Picture Library | picture | GB |
Minden Pictures | picture | US |
Planet Labs | picture | US | Planet Labs PBC
Maxar Technologies | picture | US | Maxar; MAXAR
Hollandse Hoogte | picture | NL |
Sportimage | picture | GB |
Penta Press | picture | GB |
Barcroft Media | picture | GB | Barcroft
Middle East Images | picture | |
Xposure | picture | GB |
Forum | picture | PL | Agencja Forum
Agencja Wyborcza.pl | picture | PL | Agencja Gazeta; Agencja Wyborcza
East News | picture | PL |
Photonews | picture | BE |
Bildbyrån | picture | SE | BILDBYRÅN
Gorm Kallestad | picture | NO |
NASA | body | US | Nasa; NASA/JPL-Caltech; NASA/JPL; JPL-Caltech; JPL; נאס״א; ناسا
European Space Agency | body | | ESA; Esa
NOAA | body | US |
SpaceX | body | US |
ESO | body | | European Southern Observatory
United Nations | body | | UN; UN Photo; UN Photos; ONU
UNICEF | body | | Unicef
UNHCR | body | |
World Health Organization | body | CH | WHO; OMS
European Union | body | | EU
European Commission | body | | EC
NATO | body | | OTAN; Nato
IAEA | body | |
Red Cross | body | |
Greenpeace | body | |
UEFA | body | | Uefa
FIFA | body | | Fifa
White House | body | US | The White House
US Navy | body | US | U.S. Navy
US Army | body | US | U.S. Army
US Air Force | body | US | U.S. Air Force
Pentagon | body | US | The Pentagon; Department of Defense
Library of Congress | body | US |
Israel Defense Forces | body | IL | IDF; IDF Spokesperson; IDF Spokesperson's Unit; דובר צה"ל; דובר צה״ל
Government Press Office | body | IL | GPO; לע"מ; לע״מ
Kremlin | body | RU | The Kremlin; Kremlin.ru
Downing Street | body | GB | 10 Downing Street; No 10 Downing Street
Crown Copyright | body | GB |
Bundeswehr | body | DE |
Elysée | body | FR | Élysée
Facebook | platform | US |
Instagram | platform | US |
Twitter | platform | US | X; X.com
YouTube | platform | US | Youtube; Screenshot/YouTube
TikTok | platform | CN | Tiktok
LinkedIn | platform | US | Linkedin
Telegram | platform | | Telegram channel
Snapchat | platform | US |
Google Maps | platform | US | Google; Google Earth; Google Street View; Google Street view
Netflix | platform | US |
Disney | platform | US | Walt Disney; Disney+
Warner Bros. | platform | US | Warner Bros; Warner Bros. Pictures
Universal Pictures | platform | US | Universal
Paramount Pictures | platform | US | Paramount
Sony Pictures | platform | US | Sony
Amazon | platform | US | Amazon Studios; Prime Video; Amazon Prime Video
HBO | platform | US | HBO Max
BBC | broadcaster | GB | BBC News; BBC Sport; British Broadcasting Corporation; בי-בי-סי; بي بي سي
ITV | broadcaster | GB | ITV News
Channel 4 | broadcaster | GB | Channel 4 News
Sky News | broadcaster | GB | Sky; Sky Sports
CNN | broadcaster | US | CNN International; سي إن إن
ABC News | broadcaster | US | ABC; abc News
CBS News | broadcaster | US | CBS
NBC News | broadcaster | US | NBC; NBCNews.com; NBCUniversal
MSNBC | broadcaster | US | MS NOW
Fox News | broadcaster | US | FOX News; FOX; Fox News Digital; FOX Business; Fox Business
NPR | broadcaster | US | National Public Radio
PBS | broadcaster | US | PBS NewsHour
Voice of America | broadcaster | US | VOA; VOA News
Radio Free Europe/Radio Liberty | broadcaster | CZ | RFE/RL; Radio Free Europe; RFERL
Al Jazeera | broadcaster | QA | Aljazeera; الجزيرة; Al Jazeera English
Al Arabiya | broadcaster | SA | العربية; Al-Arabiya
CBC News | broadcaster | CA | CBC; CBC/Radio-Canada; CBC Sports
Radio-Canada | broadcaster | CA | Radio Canada; ICI Radio-Canada
CTV News | broadcaster | CA | CTV
Global News | broadcaster | CA |
Deutsche Welle | broadcaster | DE | DW
ARD | broadcaster | DE | ARD-aktuell; Tagesschau; tagesschau
ZDF | broadcaster | DE |
NDR | broadcaster | DE |
WDR | broadcaster | DE |
Bayerischer Rundfunk | broadcaster | DE | BR; BR24
RTL | broadcaster | LU | RTL Nieuws
ORF | broadcaster | AT |
Schweizer Radio und Fernsehen | broadcaster | CH | SRF; SRG SSR
Radio France Internationale | broadcaster | FR | RFI
Radio France | broadcaster | FR |
France 24 | broadcaster | FR | France24
France Télévisions | broadcaster | FR | France Televisions; franceinfo; FTV
TF1 | broadcaster | FR | TF1 Info
BFMTV | broadcaster | FR | BFM TV; BFM
RTVE | broadcaster | ES |
Rai | broadcaster | IT | RAI; Rai News
RTP | broadcaster | PT |
TV Globo | broadcaster | BR | Globo; TV Globo/Reprodução; Reprodução/TV Globo
NOS | broadcaster | NL |
VRT | broadcaster | BE | VRT NWS
RTBF | broadcaster | BE |
RTÉ | broadcaster | IE | RTE; RTÉ News
Sveriges Television | broadcaster | SE | SVT
NRK | broadcaster | NO |
Danmarks Radio | broadcaster | DK | DR
TV 2 | broadcaster | DK | TV2
Yle | broadcaster | FI | YLE
NHK | broadcaster | JP |
CCTV | broadcaster | CN | CGTN
ABC Australia | broadcaster | AU | Australian Broadcasting Corporation; ABC News (Australia)
Nine News | broadcaster | AU | 9News; Nine; 9NEWS
Radio New Zealand | broadcaster | NZ | RNZ
SABC News | broadcaster | ZA | SABC
TRT World | broadcaster | TR | TRT; TRT Haber
Kan | broadcaster | IL | כאן; KAN; Kan News
i24NEWS | broadcaster | IL | i24 News
The New York Times | paper | US | New York Times; NYT; The New York Times Company
The Washington Post | paper | US | Washington Post; TWP; Washington Post Service
The Wall Street Journal | paper | US | Wall Street Journal; WSJ
Los Angeles Times | paper | US | The Los Angeles Times; LA Times; L.A. Times
Chicago Tribune | paper | US |
Chicago Sun-Times | paper | US | Sun-Times Media
Boston Globe | paper | US | The Boston Globe; Globe Staff; Globe staff
San Francisco Chronicle | paper | US | The Chronicle; SFGATE
Houston Chronicle | paper | US |
Dallas Morning News | paper | US | The Dallas Morning News
Miami Herald | paper | US |
Philadelphia Inquirer | paper | US | The Philadelphia Inquirer
The Seattle Times | paper | US | Seattle Times
The Denver Post | paper | US | Denver Post
Minneapolis Star Tribune | paper | US | Star Tribune; The Minnesota Star Tribune
Detroit Free Press | paper | US | Detroit News
Tampa Bay Times | paper | US | TAMPA BAY TIMES
The Baltimore Sun | paper | US | Baltimore Sun
The Atlanta Journal-Constitution | paper | US | Atlanta Journal-Constitution; AJC
The Oregonian | paper | US | The Oregonian/OregonLive; OregonLive
The Arizona Republic | paper | US | Arizona Republic
The Plain Dealer | paper | US | Plain Dealer; cleveland.com
NJ Advance Media | paper | US | NJ.com
New York Post | paper | US | NY Post; The New York Post; Page Six
New York Daily News | paper | US | Daily News
USA Today | paper | US | USA TODAY
Newsday | paper | US |
Politico | paper | US | POLITICO
Axios | paper | US |
The Hill | paper | US |
Time | paper | US | TIME Magazine; Time Magazine; TIME
Newsweek | paper | US |
The Atlantic | paper | US |
The New Yorker | paper | US | New Yorker
WIRED | paper | US | Wired
Forbes | paper | US |
Business Insider | paper | US | Insider
HuffPost | paper | US | Huffington Post; The Huffington Post
BuzzFeed News | paper | US | BuzzFeed
Vox Media | paper | US | Vox
The Intercept | paper | US |
CalMatters | paper | US |
The Texas Tribune | paper | US | Texas Tribune
The Guardian | paper | GB | Guardian; The Observer; Guardian Design; Guardian Australia
The Times | paper | GB | The Sunday Times; Times Newspapers; Times Newspapers Ltd; Sunday Times
The Daily Telegraph | paper | GB | The Telegraph; Telegraph; The Sunday Telegraph; Sunday Telegraph
The Independent | paper | GB | Independent
Financial Times | paper | GB | The Financial Times; FT
Daily Mail | paper | GB | MailOnline; Mail Online; Dailymail.com; Dailymail.Com; DailyMail.com; The Daily Mail; Mail on Sunday; The Mail on Sunday
Daily Mirror | paper | GB | Mirrorpix; The Mirror; The Daily Mirror
The Sun | paper | GB | News Group Newspapers; The Sun on Sunday
Daily Express | paper | GB | Express Newspapers; Express.co.uk
Daily Star | paper | GB | Daily Star Sunday
Evening Standard | paper | GB | The Evening Standard; The London Standard
Metro | paper | GB | Metro.co.uk; Metro UK
The Economist | paper | GB | Economist
The Scotsman | paper | GB |
The Herald | paper | GB |
The Irish Times | paper | IE | Irish Times
Irish Independent | paper | IE | Independent.ie
Irish Examiner | paper | IE | The Irish Examiner
The Globe and Mail | paper | CA | Globe and Mail
Toronto Star | paper | CA | The Toronto Star
National Post | paper | CA | Postmedia; Postmedia News; Postmedia Network
The Sydney Morning Herald | paper | AU | Sydney Morning Herald; SMH
The Age | paper | AU |
The Australian | paper | AU |
The New Zealand Herald | paper | NZ | New Zealand Herald; NZ Herald; NZME
Stuff | paper | NZ |
Times of India | paper | IN | The Times of India; TOI
The Hindu | paper | IN |
Hindustan Times | paper | IN | HT Photo; HT
The Indian Express | paper | IN | Indian Express; Express Photo
Dawn | paper | PK |
The Straits Times | paper | SG | Straits Times; SPH Media
South China Morning Post | paper | HK | SCMP
Malay Mail | paper | MY |
The Japan Times | paper | JP | Japan Times
Asahi Shimbun | paper | JP | The Asahi Shimbun; 朝日新聞
Yomiuri Shimbun | paper | JP | The Yomiuri Shimbun; 読売新聞
Taipei Times | paper | TW |
Daily Maverick | paper | ZA |
TimesLIVE | paper | ZA | Sunday Times Daily
News24 | paper | ZA | Netwerk24
Haaretz | paper | IL | הארץ
Ynet | paper | IL | ynet; Yedioth Ahronoth; ידיעות אחרונות
Israel Hayom | paper | IL | ישראל היום
Maariv | paper | IL | מעריב
Walla | paper | IL | וואלה; וואלה!; Walla!
The Jerusalem Post | paper | IL | Jerusalem Post
The Times of Israel | paper | IL | Times of Israel
Asharq Al-Awsat | paper | GB | الشرق الأوسط
Al-Ahram | paper | EG | الأهرام; Al Ahram
Bild | paper | DE | BILD; Bild-Zeitung; BILD-Zeitung
Der Spiegel | paper | DE | DER SPIEGEL; Spiegel; SPIEGEL
Die Zeit | paper | DE | DIE ZEIT; ZEIT ONLINE; Zeit Online
Süddeutsche Zeitung | paper | DE | SZ; SZ Photo
Frankfurter Allgemeine Zeitung | paper | DE | FAZ; F.A.Z.; Frankfurter Allgemeine
Die Welt | paper | DE | WELT; DIE WELT
Der Tagesspiegel | paper | DE | Tagesspiegel
Handelsblatt | paper | DE |
taz | paper | DE | die tageszeitung
Stern | paper | DE |
Focus | paper | DE | FOCUS online; FOCUS
Funke Foto Services | picture | DE | FUNKE Foto Services; FFS
Der Standard | paper | AT | DER STANDARD
Die Presse | paper | AT |
Neue Zürcher Zeitung | paper | CH | NZZ
Tages-Anzeiger | paper | CH | Tamedia
Le Monde | paper | FR |
Le Figaro | paper | FR |
Libération | paper | FR |
Le Parisien | paper | FR | LP
L'Équipe | paper | FR | L’Équipe
Ouest-France | paper | FR |
Sud Ouest | paper | FR |
20 Minutes | paper | FR |
Le Soir | paper | BE |
Le Temps | paper | CH |
El País | paper | ES | EL PAÍS; El Pais
El Mundo | paper | ES | EL MUNDO
La Vanguardia | paper | ES | LV
ABC España | paper | ES |
El Periódico | paper | ES |
Clarín | paper | AR | Clarin
La Nación | paper | AR | LA NACION
Infobae | paper | AR |
El Universal | paper | MX |
La Jornada | paper | MX |
Reforma | paper | MX |
El Tiempo | paper | CO |
El Mercurio | paper | CL |
El Comercio | paper | PE | GEC; @photo.gec
Corriere della Sera | paper | IT |
La Repubblica | paper | IT | Repubblica
La Stampa | paper | IT |
Il Sole 24 Ore | paper | IT |
Público | paper | PT |
Expresso | paper | PT |
Global Imagens | picture | PT |
Folha de S.Paulo | paper | BR | Folha de S. Paulo
O Globo | paper | BR | Agência O Globo
De Telegraaf | paper | NL |
de Volkskrant | paper | NL | De Volkskrant; Volkskrant
NRC | paper | NL | NRC Handelsblad
Algemeen Dagblad | paper | NL |
De Standaard | paper | BE |
Het Laatste Nieuws | paper | BE | HLN
Dagens Nyheter | paper | SE | DN
Svenska Dagbladet | paper | SE | SvD
Aftonbladet | paper | SE |
Expressen | paper | SE |
Aftenposten | paper | NO |
VG | paper | NO |
Politiken | paper | DK |
Berlingske | paper | DK |
Jyllands-Posten | paper | DK |
Helsingin Sanomat | paper | FI |
Gazeta Wyborcza | paper | PL |
Rzeczpospolita | paper | PL |
Hürriyet | paper | TR |
Kommersant | paper | RU | Коммерсантъ
"""


def _parsed() -> tuple[Organization, ...]:
    rows = []
    for line in _ROWS.strip().splitlines():
        name, kind, country, aliases = (cell.strip() for cell in line.split("|"))
        forms = tuple(form.strip() for form in aliases.split(";") if form.strip())
        rows.append(Organization(name, kind, country or None, forms))  # type: ignore[arg-type]  # the tests check every row's kind
    return tuple(rows)


#: Every row of the table, in its order.
ORGANIZATIONS = _parsed()

# Words that make a name an organization's, wherever they stand in it: "Oberau University", "Harbour Pictures".
_ORGANIZATION_WORDS = words("""agency agencies images image pictures picture photos press news newspaper newspapers wire media university
    college school hospital ministry department police museum archive archives council court institute foundation
    embassy office studio studios group ltd ltd. limited inc inc. llc plc gmbh ag s.a. corp corp. corporation company
    co. robotics technologies systems labs laboratory laboratories energy motors records entertainment productions
    films pharma pharmaceuticals holdings partners solutions consulting architects racing railways parks zoo church
    co. tv television radio fc club government association society federation union committee commission authority
    service services bureau network networks channel magazine coastguard
    international library gallery theatre theater theatres airlines airways bank party army navy force forces guard
    ministère université musée préfecture mairie gendarmerie ville agence région éditions police pompiers sapeurs-pompiers
    polizei feuerwehr universität ministerium stadt verlag presse archiv verein bundesamt landkreis klinikum
    landratsamt rathaus gemeinde staatsanwaltschaft bundeswehr bergwacht
    ayuntamiento gobierno ministerio universidad policía policia agencia guardia presidencia junta bomberos
    diputación alcaldía
    comune polizia carabinieri università ministero agenzia governo vigili questura prefettura municipio
    prefeitura governo polícia universidade agência câmara ministério secretaria bombeiros
    gemeente politie universiteit ministerie brandweer uitgeverij
    polisen universitet politiet politi brannvesenet kommun kommune policja urząd straż uniwersytet ministerstwo
    רשות הרשות משרד המשרד עיריית עירייה העירייה לשכת הלשכה דובר דוברת דוברות משטרת המשטרה מועצת המועצה אוניברסיטת
    מוזיאון ארכיון חברת עמותת שגרירות מכון מד"א מד״א צה"ל צה״ל כבאות
    هيئة الهيئة وزارة الوزارة بلدية البلدية شرطة الشرطة جامعة الجامعة مجلس رئاسة مديرية محافظة مؤسسة جمعية وكالة متحف سفارة""")
# Nouns of newspapers: "Oberau Chronicle", "Diario de Villaseca", "Tygodnik Gazeta".
_PAPER_WORDS = words("""times post herald tribune gazette journal chronicle courier ledger echo argus star telegraph observer examiner
    advertiser dispatch inquirer enquirer sentinel mirror messenger express standard independent guardian
    zeitung anzeiger kurier nachrichten tagblatt tageblatt abendblatt wochenblatt rundschau morgenpost
    courrier dépêche télégramme parisien républicain
    diario periódico noticias heraldo correo vanguardia jornal correio notícias folha
    giornale corriere gazzetta messaggero mattino
    dagblad nieuwsblad krant courant tidning tidningen tidende avis avisa gazeta dziennik صحيفة جريدة""")
# German and Scandinavian write such a noun onto another: "Morgenkurier", "Innenministerium", "Kystbladet".
_COMPOUND = late(
    r"[^\W\d_-]{3,30}-?(?:zeitung|anzeiger|kurier|nachrichten|ministerium|polizei|feuerwehr|universität|klinikum|verwaltung|behörde"
    r"|agentur|archiv|museum|ratsamt|bladet|posten|avisen|tidende|tidningen|tidning)",
    re.IGNORECASE,
)
# Such nouns that are surnames or stand behind a given name all the same: "Rosa Parks", "Emily Post", "Jordan Times".
_ALSO_SURNAMES = words(
    "parks church court bank guard post star herald argus echo times journal mercury gallery college independent"
)
# Bodies that open their name, whatever follows, in small letters too: "mairie de Valbreuil", "Police nationale".
_OPENERS = words("""mairie ministère police gendarmerie préfecture ville pompiers sapeurs-pompiers département
    ayuntamiento ministerio policía guardia gobierno bomberos diputación alcaldía
    comune polizia carabinieri vigili ministero questura prefettura municipio protezione
    prefeitura polícia ministério câmara bombeiros governo stadt polizei feuerwehr gemeinde landkreis""")
_AFTER_OPENER = words("""de del della dello dei des du di da do dos das la le les los el l'intérieur y e et und of the von der
    nationale nacional national nazionale municipale municipal locale local civil civile fédérale federal federale militaire militar
    militare fuoco stato stradale forestale urbana""")

_EDGE = late(r"^[\s\"“”'’()\[\]]+|[\s\"“”'’()\[\].,;:]+$")


@cache
def _index() -> tuple[dict[str, Organization], dict[str, Organization]]:
    exact: dict[str, Organization] = {}
    folded: dict[str, Organization] = {}
    for row in ORGANIZATIONS:
        for form in (row.name, *row.aliases):
            if len(form) <= 5:
                exact.setdefault(form, row)
                exact.setdefault(form.upper(), row)
            else:
                folded.setdefault(form.casefold().removeprefix("the "), row)
    return exact, folded


def organization(text: str) -> Organization | None:
    """The row that `text` names as a whole, None where it names none; "AP" is one, "ap" and "Apple" are looked up
    as written: forms of up to five letters keep their case.
    """
    exact, folded = _index()
    if len(text) > 80:
        return None
    for form in _written(text):
        if len(form) <= 5:
            found = exact.get(form)
        else:
            key = form.casefold().removeprefix("the ")
            found = folded.get(key) or exact.get(form[4:] if form[:4].casefold() == "the " else form)
        if found:
            return found
    return None


def _written(text: str) -> tuple[str, ...]:
    """The text, and what it is without brackets and marks around it where it has some."""
    bare = text.strip()
    if not bare or (bare[0].isalnum() and bare[-1].isalnum()):
        return (bare,)
    return (bare, _EDGE.sub("", text))


def may_name_organization(text: str) -> bool:
    """Whether `text` has a word without which none of its parts is a row: a quick no for most lines."""
    return not _telling_words().isdisjoint(_WORD.findall(text.casefold()))


_WORD = late(r"\w+")


@cache
def _telling_words() -> frozenset[str]:
    """The longest word of every form of every row."""
    return frozenset(max(_WORD.findall(form.casefold()), key=len) for forms in _index() for form in forms)


def is_organization_name(text: str) -> bool:
    """Whether `text` is an organization by the table or by a word such as "University", "Chronicle" or "רשות" in it."""
    return organization(text) is not None or any(_is_organization_word(word) for word in _name_words(text))


def is_paper_or_surname(text: str) -> bool:
    """Whether only the last word makes `text` an organization, and it is a surname too: "Emily Post", "Oberau Star"."""
    found = _name_words(text)
    return (
        len(found) in (2, 3)
        and found[-1] in _ALSO_SURNAMES
        and organization(text) is None
        and not any(_is_organization_word(word) for word in found[:-1])
    )


def opens_with_body(text: str) -> bool:
    """Whether `text` is the name of a public body in which small letters are usual: "mairie de Valbreuil"."""
    parts = text.split()
    return (
        2 <= len(parts) <= 7
        and parts[0].casefold() in _OPENERS
        and all(
            part[0].isupper() or part.casefold() in _AFTER_OPENER or part[:2] in {"d'", "d’", "l'", "l’"}
            for part in parts[1:]
        )
    )


def _name_words(text: str) -> list[str]:
    return [word.strip(",;()").casefold() for word in text[:120].split()]


def _is_organization_word(word: str) -> bool:
    return word in _ORGANIZATION_WORDS or word in _PAPER_WORDS or _COMPOUND.fullmatch(word) is not None
