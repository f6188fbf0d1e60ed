"""Tables for the shape of names: words that stand in menus and headlines but in no name, places of two words, and
common given names. They are facts, written by hand; a word that is also a surname is left out of the first table.
"""

from __future__ import annotations

from semantic.readers.lines.words import names, words

__all__ = ["GIVEN_NAMES", "NOT_IN_NAMES", "PLACE_FIRST_WORDS", "TWO_WORD_PLACES"]

#: Words (case-folded) that make a capitalized run something else than a person: sections, menus, actions, dates.
NOT_IN_NAMES = words("""
    a about above accept access account accounts action ad ads advertise advertisement advertising advice after
    again against agriculture air alert alerts all also america american americas an analysis and announcements
    answers apply app apps are around article articles arts as asia at attack attacks audio automotive autos
    available award awards baseball basketball be beauty become before behind  better betting big biggest
    billion bitcoin blog blogs board body book books border boxing breaking brexit brief briefing british
    broadband budget bulletin business businesses buy by calendar campaign can car career careers cars cartoon cartoons
    celebrity celebrities center centre championship championships change channel chart charts check children china
    chinese cinema cities city classified classifieds climate click closed club coach collection collections college
    column columnists columns comics comment comments commentary commerce community companies company conference
    conflict congress contact contacts contribute continue cookie cookies copyright correction corrections
    correspondent coronavirus countries country county coverage covid cricket crime crisis crossword crosswords
    crypto cryptocurrency culture currency currencies customer cybersecurity cycling daily data dating day days deal
    deals death deaths debate defence defense delivery democracy democrats department design desk details digital
    dining directory discover discovery discussion donate down download economics economy edition editions editor
    editorial editorials editors education election elections email emergency employment energy  entertainment
    environment episode epaper error essay essays europe european event events ever every everything exclusive
    explainer explainers explore express facebook fact facts faith family fantasy faq faqs fashion feature featured
    features feed feedback feeds film films finance financial find first fitness flash follow food football for forecast
    foreign forum forums free  from full fund funding funds further gallery galleries gambling game games
    gaming garden gardening gear general german get gift gifts global go going  good google government
    great guide guides guest has have headline headlines health healthcare help here hero high highlights history
    hockey home homepage homes horoscope horoscopes hotels hour hours house housing how human humanitarian humour humor if image
    images immigration important in income industry industries inflation info information inside insight
    insights instagram insurance interactive international internet interview interviews into investigation
    investigations investing investment is issue issues it its january february april june july
    august september october november december jobs join journalism journalist just justice  kids kitchen know labor labour
    language languages latest  leader leaders league learn legal letter letters life lifestyle like line link links listen
    list lists literature live liveblog lives living local log login logout longform look lottery  luxury
    magazine magazines mail main make maker maps market markets marketplace match matches me media medical
    medicine meet member members membership menu mental middle military million mobile money monday month months
    more most motoring motors movie movies music must my nation national nations nature near need network networks never
    new news newsletter newsletters newspaper newsroom next no noon not notebook notice notices notifications now nutrition
    obituaries obituary of offer offers office official officials oil old on one online only open opinion
    opinions options or original originals other our out outdoors over overview owners  pages paper parenting
    parents parliament partner partners partnership party password pay people personal perspective perspectives
    pets photo photography photos picks picture pictures play playlist please podcast podcasts points police
    policies policy political politics polls poll popular portfolio post posts preferences premium presidential press
    previous  prices print privacy private product products profile programme programmes program programs project
    projects promoted properties property protest protests public published publishing puzzles question questions quiz
    quizzes quote quotes race racing radio rate rates read reader readers reading real recent recipe recipes
    recommended recommendations record refugees region regional register related relationships release releases religion
    remove renewables rent reply report reporter reporters reporting reports republicans research reserved reset
    restaurants result results retail retirement return reuse review reviews right rights rss rugby rules russian sale
    sales saturday save saved schedule school schools science scores scoreboard search season second section sections
    security see sell send senior series service services settings several sex share shares shop shopping
    shopper should show shows sign signup site sitemap skip  soccer social society soon space special
    specials spectator sponsor sponsored sponsors sport sports spotlight staff standings start startup startups state
    statement states stats still  stocks stories story storm stream streaming  submission
    submissions submit subscribe subscriber subscribers subscription subscriptions summit sunday super support
    survey sustainability switch table take talk tax taxes team tech technology tennis terms terror terrorism test
    than that the theater theatre their these they things think this thousands thursday ticket tickets times tip tips to
    today today's together tomorrow tonight too tools top topic topics tour tourism tracker trade traffic
    transcript transcripts transfer transport transportation travel trending trends tribune trial truth try tuesday
    tv twitter uk ukrainian ultimate under unlimited unlock up update updated updates upgrade us usa use user username vacations
    vaccine vaccines video videos view viewed views visit visual visuals volunteer vote voters voting want war wars warning
    was watch water we weather web website wednesday week weekend weekly weeks welcome well were what what's when where
    which who whole why wildlife will win wine winner winners with without woman women women's work workplace
    president minister king queen prince princess pope mayor governor senator chancellor secretary
    world worldwide would wrestling write writers year years yesterday you  your youth youtube zone friday
    aktuell aktuelles alle alles anmelden anzeige anzeigen archiv ausgabe ausland auto bilder blaulicht börse datenschutz der die das
    ein eine einem einen einer empfohlen ergebnisse ernährung fernsehen feuilleton finanzen forschung fotos
    freizeit fussball gesellschaft gesundheit gewinnspiel hilfe impressum inland jetzt karriere
    kommentar kommentare kontakt kultur lesen leserbriefe lokales mehr meinung meistgelesen merkliste mobilität nachrichten netzwelt
    newsticker panorama politik ratgeber region registrieren reise reisen rezepte schlagzeilen sport startseite
    suche technik teilen termine themen thema unternehmen veranstaltungen verkehr wetter wirtschaft wissen
    wissenschaft zeitung zur zum und von für mit nach auch
    abonnement abonnez abonnés accueil actualité actualités actu connexion cuisine culture direct dossiers dossier économie éditorial emploi
    environnement faits fil idées immobilier inscription jeux justice l'actualité lire livres météo monde newsletters opinions partager
    plus politique proche publicité recettes régions réagir santé sciences société sortir suivre toute toutes
    une vidéo vidéos voir votre vous aller pour dans avec sur les des
    actualidad ayuda blogs clima compartir contacto cultura deportes economía edición empleo entrevista españa especiales
    internacional hemeroteca horóscopo iniciar investigación más menú mundo nacional negocios noticias opinión
    política portada privacidad recetas salud seguir sesión sociedad suscríbete suscripciones sucesos tecnología última
    últimas tiempo vídeos viajes una uno los las para con por
    abbonati accedi ambiente approfondimenti attualità calcio commenti condividi cronaca cultura economia edizione esteri
    foto giochi lavoro leggi motori mondo notizie oroscopo politica ricette salute scienza società spettacoli tecnologia
    ultime ultima viaggi tutte tutti
    assine assinar cotidiano economia educação entrar esporte esportes mercado mundo notícias opinião política saúde últimas vídeos
    achtergrond binnenland buitenland cultuur economie gezondheid inloggen lees meer meest meningen nieuws onderwijs opinie
    podcasts politiek regio sporten uitgelicht wetenschap weer
    nyheter sport kultur ekonomi logga läs mer senaste debatt ledare nyheder seneste politikk økonomi sporten kronikk
    wiadomości polityka gospodarka kultura świat kraj opinie sport najnowsze zaloguj
    ראשי חדשות ספורט כלכלה דעות תרבות מגזין פוליטיקה צרכנות ופנאי נדל"ן נדל״ן רכב בריאות אוכל חינוך משפט סביבה
    הירשמו התחברות חיפוש תגובות כתבות נוספות עוד המלצות שיתוף שתפו הדפסה עיצוב ואדריכלות פודקאסט ניוזלטר מנויים
    أخبار الرئيسية رياضة اقتصاد سياسة ثقافة رأي منوعات صحة تكنولوجيا فيديو العالم المزيد اقرأ أيضا شارك اشترك تسجيل
    الدخول الأكثر قراءة
    """)

#: First words of places, regions and menus that a person's name hardly begins with ("New York", "Los Angeles").
PLACE_FIRST_WORDS = words("""new north south east west northern southern eastern western central san los las santa sao são saint st fort mount
    lake port cape puerto rio buenos hong tel kuala sri saudi costa united great upper lower greater el le la nova
    sierra burkina addis phnom abu ras beit bad baden ho papua ivory cabo punta villa monte palm beverly long short
    silicon wall capitol downing white black red supreme prime vice chief grand royal top press union""")

#: Places of two and three words that would pass for names.
TWO_WORD_PLACES = names("""
    bosnia herzegovina; isle of man; staten island; long island; salt lake city; las vegas; mexico city; panama city;
    kansas city; oklahoma city; guatemala city; ho chi minh city; cape town; bandar abbas; khan younis; khan yunis;
    tel aviv; abu dhabi; kuala lumpur; addis ababa; phnom penh; buenos aires; santo domingo; baton rouge; palo alto;
    santa fe; santa barbara; des moines; little rock; baja california; notre dame; martha's vineyard; rhode island;
    virginia beach; daytona beach; palm springs; corpus christi; grand rapids; ann arbor; den haag; the hague; sierra leone;
    costa rica; sri lanka; el salvador; puerto rico; papua new guinea; trinidad and tobago; antigua and barbuda;
    hong kong; saudi arabia; burkina faso; monte carlo; frankfurt am main; rio de janeiro; são paulo; sao paulo;
    district of columbia; washington dc; washington d.c; british columbia; nova scotia; prince edward island;
    santiago de chile; ciudad juárez; ciudad de méxico; castilla la mancha; île de france; ile de france;
    stratford upon avon; milton keynes; beer sheva; beersheba; beit shemesh; bnei brak; kfar saba; ramat gan;
    petah tikva; kiryat shmona; rishon lezion; nazareth illit; wadi ara; rosh hanina; khyber pakhtunkhwa; tamil nadu;
    uttar pradesh; madhya pradesh; andhra pradesh; himachal pradesh; west bengal; jammu and kashmir; bad homburg;
    baden baden; sankt gallen; sankt petersburg; saint petersburg; quai d'orsay; foggy bottom; capitol hill; vladivostok;
    robben island; table mountain; mount everest; lake tahoe; nagorno karabakh; silicon valley; wall street; fleet street
    """)

#: Common given names of many countries, case-folded, without accents.
GIVEN_NAMES = words("""
    aaron abby abdul abdullah abdulrahman abigail abraham abu ada adam adele adi adil aditi aditya adrian adriana adrien
    afua agata agnes agnieszka ahmad ahmed aida aidan aileen aisha akira aki akiko al alain alan alana alastair albert alberto alberta
    alejandra alejandro aleksander aleksandar aleksandra aleksei alena alessandra alessandro alessia alex alexa alexander
    alexandra alexandre alexandria alexei alexey alexia alexis alfonso alfred alfredo ali alice alicia alina alison alistair alisa aliza allan
    allen allison allyson alma alon alvaro alyssa amal amanda amber amelia amelie amina amir amira amit amos amy ana anais anastasia
    anat anders andre andrea andreas andree andrei andres andrew andrey andrzej andy angela angelica angelika angelina angelo angus anil anita anja anjali ankit
    ann anna annabel annabelle anne anneke annelies annette annie annika anouk anthony antoine anton antonella antonia antonio anya anže april
    arash ari ariana ariane arianna ariel ariella arie arjun arlene armand armando arnaud arne arno arnold arthur artur arturo arun arye asaf asher
    ashley ashok ashton asma astrid athena attila aubrey audrey august augusto aurelie austin ava aviad avi avigail avital aviv avner avraham axel ayala ayelet ayesha ayman ayse aziz
    barack barak barbara barry bart bartosz baruch bashar bastian bea beatrice beatrix beatriz becky belinda bella ben benedict benedikt benita benjamin benny
    benoit bernadette bernard bernardo bernd bernhard bernie bert bertrand beth bethany betsy betty beverly bianca bilal bill billy bjorn blake boaz
    bob bobby bonnie boris brad bradley brandon brenda brendan brent bret brett brian brianna bridget brigitte britta brittany brittney brooke bruce bruno bryan bryce
    burak caitlin caleb calvin cameron camila camilla camille candace candice cara carina carl carla carlo carlos carly carmen carol carola carolina caroline carolyn carrie carsten
    casey cassandra caspar catalina catarina caterina catherine cathy catriona cecile cecilia cedric celeste celia celine cesar chad chaim chana chandra chang
    charlene charles charlie charlotte chelsea chen cheryl chiara chidi chloe chris christa christel christian christiane christie christina christine
    christoph christophe christopher christy chuck ciara cindy claire clara clare clarissa clark claude claudia claudine claudio claus clemence clement clemens clive
    cody colette colin colleen connie connor conor conrad constance constantin cora corey corinna corinne cornelia cory cosima courtney craig cristian cristiana cristina cristobal curtis cynthia cyril
    daan dafna dagmar daisy dale damian damien damon dan dana dani daniel daniela daniele daniella danielle danilo danny daphne dara darcy daria dariusz darren daryl dave david davide dawn
    dean deborah debbie debora debra declan deepak deirdre delia denis denise dennis derek derrick desmond deborah detlef devin devon dexter diana diane dick didier diego dieter dietmar
    dilip dimitri dimitris dina dirk dmitri dmitry dolores dominic dominik dominique don donald donna dora doreen doris dorit dorota dorothea dorothy doug douglas dov drew duncan dustin dylan
    eamon earl ed eddie edgar edith edna edoardo eduard eduardo edward edwin efrat ehud eileen eitan ekaterina elad elaine elana elchanan eleanor elena eleni eleonora eli eliana elias elie elif elijah elina elisa elisabeth
    elise eliza elizabeth ella elle ellen ellie elliot elliott ellis elodie elon els elsa else elvira elyse emanuel emanuele emanuela emeka emil emile emilia emilie emilio emily emine emma emmanuel emmanuelle emre enrico
    enrique eran erez eric erica erich erik erika erin ernest ernesto ernst erwin esteban estelle ester esther ethan etienne etta eugene eugenia eugenio eva evan evangelia eve evelyn eyal ezra
    fabian fabien fabienne fabio fabrice fadi faisal faith farah farhad farid fatemeh fatima fatma felicia felicity felipe felix ferdinand fernanda fernando filip filippo finn fiona flavia flavio fleur flora florence florian florin
    frances francesca francesco francine francis francisca francisco franco francois francoise frank franka franz franziska fred freddie frederic frederick frederik frederike freya frieda friederike friedrich fritz
    gabi gabriel gabriela gabriele gabriella gabrielle gad gadi gail gal galit gareth garry gary gaurav gavin geert gemma gene genevieve geoff geoffrey george georges georg georgia georgina gerald geraldine gerard gerd gerhard
    gerrit gert ghassan gian giacomo gianluca gianni gideon gil gila gilad gilbert giles gili gilles gina giorgia giorgio giovanna giovanni gisela giulia giuliana giulio giuseppe glen glenda glenn gloria goran gordon gottfried grace graeme graham
    grant greg gregor gregory greta gretchen guadalupe gudrun guido guillaume guillermo gunnar gunter gunther gustav gustavo guy gwen gwendolyn gwyneth
    habib hadar hadas hadi hagai hagar haim hakan haley hamid hamish hamza hana hanan hania hanna hannah hannes hans hansjorg harald hari harold haroon harriet harrison harry harvey hasan hassan hayley hazel heather hector heidi heike heiko
    heinrich heinz helen helena helene helga helmut hendrik henk henri henrietta henrik henrique henry herbert herman hermann hernan hila hilary hilda hillary hiroshi holger holly hope horst howard hugh hugo humphrey husam hussein hwang
    iain ian ibrahim ida idan ido ignacio igor ilan ilana ilaria ilona ilse ilya imad iman imran ina ines inga inge ingo ingrid irene irina iris irma isaac isabel isabela isabell isabella isabelle isaiah isidro ismail israel issa itai itamar itay ivan ivana ivanka ivo ivy iwona izabela
    jack jackie jackson jacob jacopo jacqueline jacques jade jaime jake jakob jakub jamal james jamie jan jana jane janet janice janine janna jared jasmin jasmine jason jasper javier jay jayne jean jeanette jeanne jeff jeffrey
    jelena jen jenna jennie jennifer jenny jens jeremiah jeremy jerome jerry jess jesse jessica jessie jesus jill jillian jim jimmy jin jiri jo joan joana joann joanna joanne joao joaquin jodi jody joe joel joelle joerg johan johann johanna johannes john johnny jolanta
    jon jonas jonathan joost jordan jordi jorg jorge jose josef joseph josephine josh joshua josie joy joyce juan juana juanita judah jude judith judy juergen julia julian juliana juliane julie julien juliet juliette julio julius june jurgen justin justine justyna
    kai kaitlin kaitlyn kamal kamil kamran kanako kara karen karim karin karina karl karla karol karolina karoline karsten kasia kasper kate katarina katarzyna kate katelyn katerina katharina katharine katherine kathi kathleen kathrin kathryn kathy katia katie katja
    katrin katrina katy katya kavita kay kayla kaveh keith kelly kelsey ken kendall kenji kenneth kenny kerry kerstin kevin khaled khalid kieran kim kimberly kira kirk kirsten kirsti kirstin kirsty kit klara klaus knut koen konrad konstantin kris krista kristen kristian kristin kristina kristine kristof kristy krzysztof
    kurt kwame kyle kylie kyra lachlan lara larisa larry lars latoya laura laure laurel lauren laurence laurent laurie layla lea leah leanne lee leena leif leigh leila lena lennart leo leon leona leonard leonardo leonie leonid leonora leopold leroy leslie lesley leticia lev levi
    lewis lia liam lian liana lidia liel lieselotte lila lili lilian liliana lillian lilly lily lina linda lindsay lindsey linn lior liora lior lisa lisbeth lise liv livia liz liza lizzie lloyd lois lola lora lore lorena lorenz lorenzo loretta lori lorraine lothar lotte lou louis louisa louise luc luca lucas lucia luciana luciano
    lucie lucien lucille lucinda lucy ludovic ludwig luis luisa luise luiz lukas luke luna lutz luz lydia lyle lynda lyndsey lynn lynne maarten maayan mabel maciej mackenzie maddy madeleine madeline madison magdalena maggie magnus maha mahmoud mahmud mai maia maja malcolm malgorzata malin malte mamadou
    mandy manfred manon manuel manuela mara marc marcel marcela marcella marcello marcelo marcia marcin marco marcos marcus mareike maren marek margaret margarita margaux margherita margit margo margot marguerite maria mariam marian mariana marianna marianne marie mariella marija marijke marika marilyn marina mario marion marisa marissa
    marit marius marjorie mark marko markus marlene marlon marshall marta marte martha martin martina martine marty martyn marvin mary maryam maryanne masha mason massimo mateo mateusz mathias mathieu mathilde matilda matt matteo matthew matthias matthieu matti maud maureen maurice mauricio maurizio mauro max maxim maxime maximilian maxine maxwell may maya mayra
    meagan megan meghan mehdi mehmet mei meir mel melanie melinda melissa melvin meredith merav meryl mia micah michael michaela michal michel michela michele michelle mick miguel mihai mika mikael mike mikhail miki mikko mila milan milena miles milton mimi min mina mindy mira miranda mireille miri miriam mirjam mirko misha mitch mitchell miguel
    moe mohamad mohamed mohammad mohammed mohit mohsen moira molly mona monica monika monique mordechai morgan moritz morris mort moses moshe mostafa muhammad murat muriel murray mustafa myra myriam naama nabil nada nadav nadia nadine nadja naftali nahum najib nancy naomi narendra nasser natalia natalie nataliya natan natasha nate nathalie nathan nathaniel
    neal ned neda neha neil nele nelly nelson nerea nerys netta nicholas nick nicky nicola nicolai nicolas nicole nicolo niels nigel nika nikhil niki nikita nikki niklas niko nikola nikolai nikolaj nikolas nikolaus nils nimrod nina nino nir nira nisha nitin nitzan noa noah noam noel noelle noemi noga noor nora norah norbert norma norman nour nuno nuria
    oda oded ofer ofir ofra olaf ole oleg oleksandr oleksiy olena olga olha oliver olivia olivier olof omar omer omri ophelia or oren ori orit orla orlando orly osama oscar oskar oswald oto otto owen oz pablo paddy paige palle paloma pam pamela paola paolo parker pascal pascale pat patricia patricio patrick patrik patrizia patrycja patsy paul paula paulina pauline paulo pavel pawel
    payal pedro peggy penelope penny per perry petar pete peter petr petra petros phil philip philipp philippa philippe phillip phoebe phyllis pia pieter piero pierre pietro pilar pinchas piotr pnina polina polly poppy prakash pranav prashant priya priyanka qasim quentin quinn rachael rachel radek rafael rafal rafe raffaella rafi rahel rahul raj rajesh ralf ralph rami ramin ramon ramona
    ran rana randall randi randy rania raphael raphaelle raquel rashid raul ravi ray raymond rayna rebecca rebekah reed reem regina regine reid reiner reinhard remi remy renata renate rene renee reuben reut reuven rex reza rhiannon rhys ricardo riccardo richard rick ricky rikke riley rina rita rivka rob robbie robert roberta roberto robin robyn rocio rod roderick rodney rodrigo roee
    roger roi roland rolf roman romain romina romy ron ronald ronan roni ronit ronja ronnie ronny rony rory rosa rosalie rosalind rosanna rosario rose roseanne rosemary rosie ross roswitha roxana roxanne roy rozalia ruben rudi rudolf rudy rufus rupert russ russell ruth ryan saar sabina sabine sabrina sacha sadie saeed sagi sahar said sally salma salman salvador salvatore sam samantha samar sami samir samuel samuele sandeep sander
    sandra sandro sandy sanjay sanna santiago sara sarah sarit sascha sasha saskia satoshi saul sava savannah scott sean sebastian sebastiano sebastien selena selina selma senan serena sergei sergej sergey serge sergio seth severin shaina shane shani shannon sharon shaun shauna shawn shayna sheila shelby shelley shelly sherry shimon shira shirley shlomi shlomo shmuel shoshana shoshanna sibylle sidney siegfried
    sienna sigrid silke silvana silvia silvio simon simona simone simonetta sina sinead siobhan sivan smadar sofia sofie sonia sonja sonya sophia sophie soren spencer stacey stacy stan stanislav stanislaw stavros stef stefan stefania stefanie stefano steffen steffi stella stelios sten stephan stephane stephanie stephen sterling steve steven stewart stig stine stuart sue suhail sumit sunil sunita susan susana susann susanna susanne
    susie suzanne suzy sven svenja svetlana swati sybille sydney sylvain sylvester sylvia sylvie tabea tabitha tadeusz tahir takashi tal talia tali talya tamar tamara tami tammy tanja tanya tara tarek tariq tasha tatiana tatjana taylor ted teodora teresa terence terri terry tess tessa thabo thea theo theodor theodora theodore theresa therese thibault thierry thomas thorsten tia tiago tiffany tihana till tilman tim timo timothy tina tobias
    toby todd tom tomas tomasz tomer tommaso tommy toni tony tor tori torsten tova tracey traci tracy trevor trisha tristan troy trude tuomas tyler tyrone tzipi tzvi udi udo ugo uli ulla ulrich ulrika ulrike umberto uri uriel ursula usha ute uta uwe uzi vadim val valentin valentina valentine valeria valerie valerio van vanessa vasily vera verena veronica veronika veronique vicki vicky victor victoria vijay viktor viktoria vikram vincent vincenzo vinod viola violet virginia virginie vitaly vittoria vittorio
    vivek vivian vivienne vlad vladimir volker volodymyr waldemar wally walter wanda wang warren wassim wayne wei wendy werner wesley whitney wilfried wilhelm will willem william willy wim winfried winston wojciech wolf wolfgang xavier ximena yael yaakov yair yakov yana yaniv yann yannick yarden yaron yasemin yasmin yasmine yasser yehoshua yehuda yelena yevgeny yigal yiannis yitzhak yoav yochanan yoel yohai yolanda yonatan yoni yoram yosef yossi youssef yu yuki yulia yuliya yuri yusuf yuval yves yvette yvonne
    zach zachary zack zahra zainab zara zeev zeynep zoe zoey zofia zoltan zohar zuzana zvi
    """)
