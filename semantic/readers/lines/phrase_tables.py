"""The phrases of page chrome, by kind, and the labels of genre: whole lines, case-folded, parted by semicolons.

In each kind the languages follow one another, parted by an empty line; a phrase that several kinds have is the first's.
"""

from __future__ import annotations

from typing import Literal

from semantic.readers.lines.words import names

__all__ = ["GENRES", "PHRASES", "ChromeKind"]

ChromeKind = Literal["chrome", "promo", "comment", "subscription", "related-heading", "share", "navigation"]

#: The lines of each kind.
PHRASES: dict[ChromeKind, str] = {
    "share": """
        share; share this; share this article; share this story; share article; share on facebook;
        share on twitter; share on x; share on linkedin; share on whatsapp; share via email;
        share by email;

        share full article; facebook; twitter; x; whatsapp; linkedin; instagram; telegram; reddit;
        pinterest; bluesky; threads; flipboard; pocket; tumblr; messenger; tiktok; youtube; email;
        e-mail; copy link; link copied; link copied!; copy url; copied; print; print article;
        print this page; save; save article; save for later;

        saved; bookmark; tweet; pin it; pin; like; post; send; follow; following; follow us;
        follow us on; follow us on facebook; follow us on twitter; gift this article; give this article;
        open share drawer; close share; share options; share tools; click to share; listen;
        listen to article; listen to this article; listen now; play audio;

        teilen; artikel teilen; auf facebook teilen; auf twitter teilen; auf x teilen; per mail teilen;
        per whatsapp teilen; link kopieren; drucken; artikel drucken; merken; artikel merken; vorlesen;
        artikel anhören; anhören; folgen; folgen sie uns; e-mail teilen; weiterleiten; senden;

        partager; partager l'article; partager cet article; partager sur facebook; partager sur twitter;
        partager par email; copier le lien; lien copié; imprimer; enregistrer; sauvegarder; écouter;
        écouter l'article; suivre; suivez-nous; suivez-nous sur; envoyer; envoyer par mail;
        offrir l'article; offrir cet article;

        compartir; comparte; compartir en facebook; compartir en twitter; compartir en whatsapp;
        copiar enlace; enlace copiado; imprimir; guardar; escuchar; escuchar artículo; síguenos;
        síguenos en; seguir; enviar; enviar por correo;

        condividi; condividi su facebook; condividi su twitter; condividi l'articolo; copia link;
        stampa; salva; ascolta; ascolta l'articolo; seguici; seguici su; invia;

        compartilhar; compartilhe; partilhar; compartilhar no facebook; copiar link; imprimir; salvar;
        ouvir; ouvir artigo; siga-nos; seguir; enviar;

        delen; deel; deel artikel; deel dit artikel; deel via whatsapp; kopieer link; link kopiëren;
        afdrukken; bewaren; opslaan; luister; luister naar dit artikel; volg ons; volgen;

        udostępnij; kopiuj link; drukuj; zapisz; obserwuj; posłuchaj; dela; dela artikeln; kopiera länk;
        skriv ut; spara; lyssna; följ; del; del artikel; del artikkel; del saken; kopiér link;
        kopier lenke; gem artikel; lyt; udskriv; skriv ut saken;

        שתפו; שתף; שתפו בפייסבוק; שיתוף; שתף כתבה; שלח לחבר; שליחה; הדפסה; הדפס; הדפיסו; העתק קישור;
        הקישור הועתק; שמירה; שמור; האזנה; עקבו אחרינו; פייסבוק; טוויטר; ווטסאפ; טלגרם; אינסטגרם;

        شارك; مشاركة; شارك المقال; شارك الخبر; شارك على فيسبوك; نسخ الرابط; تم نسخ الرابط; طباعة; حفظ;
        استمع; تابعنا; تابعونا; فيسبوك; تويتر; واتساب; تلغرام; إنستغرام; أرسل
    """,
    "subscription": """
        subscribe; subscribe now; subscribe today; subscribe for free; subscribe to our newsletter;
        subscribe to the newsletter; subscribe to unlock; subscribe to continue reading;
        subscribe to read more; become a subscriber; become a member; join now; join us; join today;
        sign up; sign up now; sign up for free; sign up here; sign up for our newsletter;
        sign up for our newsletters; register;

        register now; register for free; log in; login; log out; logout; sign in; sign out; my account;
        account; your account; create account; create an account; create free account;
        manage subscription; manage my subscription; manage account; already a subscriber;
        already a subscriber? log in; already a subscriber? sign in; already a member;
        already a member? log in; already have an account; already have an account? log in;
        already have an account? sign in; not a subscriber; forgot password; forgot your password;

        already signed up? log in; already registered? log in; get our newsletter; get the newsletter;
        newsletter; newsletters; our newsletters; email newsletters; free newsletter; daily newsletter;
        email address; your email; your email address; enter your email; enter your email address;
        email address*; i agree; i understand; no thanks; maybe later; not now; continue;
        continue reading; continue with google; continue with facebook; continue with apple;
        continue with email; support us; support our journalism; support independent journalism; donate;
        donate now; make a donation; contribute; contribute now; subscriber only; subscribers only;
        subscriber exclusive; for subscribers; premium; members only; start free trial;
        start your free trial; free trial; try it free; get unlimited access; unlimited access;
        get access; unlock this article; gift subscription; gift subscriptions; download the app;
        download our app; get the app; push notifications; get alerts; turn on notifications;
        enable notifications; submit; select your newsletters; select all; thank you for subscribing;
        thanks for signing up;

        abonnieren; jetzt abonnieren; newsletter abonnieren; newsletter bestellen; anmelden;
        jetzt anmelden; einloggen; ausloggen; abmelden; registrieren; jetzt registrieren;
        kostenlos registrieren; mein konto; konto; konto erstellen; passwort vergessen; abo; abos;
        abonnement; abo abschließen; zum abo; zum angebot; jetzt testen; jetzt kostenlos testen;
        jetzt weiterlesen; weiterlesen; weiterlesen mit plus; exklusiv für abonnenten;
        nur für abonnenten; für abonnenten; bereits abonnent; bereits abonniert;
        bereits abonnent? anmelden; sie haben bereits ein abo; e-mail-adresse; ihre e-mail-adresse;
        e-mail; spenden; jetzt spenden; unterstützen sie uns; mitglied werden; plus; zur app;
        app herunterladen; digitalabo; e-paper; epaper;

        s'abonner; abonnez-vous; je m'abonne; je m'inscris; s'inscrire; inscrivez-vous; s'identifier;
        se connecter; connectez-vous; connexion; déconnexion; se déconnecter; mon compte;
        créer un compte; mot de passe oublié; déjà abonné; déjà abonné? se connecter;
        déjà abonné ? connectez-vous; déjà inscrit; réservé aux abonnés; article réservé aux abonnés;
        réservé à nos abonnés; abonnés; pour les abonnés; la newsletter; nos newsletters;
        votre adresse e-mail; adresse e-mail; votre e-mail; faire un don; soutenez-nous; lire la suite;
        essai gratuit; offrir un abonnement; accéder à tous les articles; recevoir la newsletter;
        valider; m'inscrire;

        suscríbete; suscribirse; suscribirme; suscripción; suscripciones; suscríbase; suscríbete ahora;
        inicia sesión; iniciar sesión; cerrar sesión; regístrate; registrarse; crear cuenta;
        crea tu cuenta; mi cuenta; accede; acceder; entrar; hazte socio; hazte suscriptor;
        ya soy suscriptor; ¿ya eres suscriptor; ¿ya eres suscriptor? inicia sesión;
        ¿olvidaste tu contraseña; solo para suscriptores; exclusivo suscriptores;
        contenido exclusivo para suscriptores; boletín; boletines; recibe nuestra newsletter;
        correo electrónico; dona; donar; hazte premium; prueba gratis; seguir leyendo;
        contenido premium; apúntate;

        abbonati; abbonati ora; abbonamento; abbonamenti; accedi; esci; registrati; iscriviti;
        iscriviti alla newsletter; il mio account; il mio profilo; sei già abbonato;
        sei già abbonato? accedi; hai già un account; password dimenticata; solo per abbonati;
        riservato agli abbonati; contenuto riservato agli abbonati; la newsletter; le newsletter;
        indirizzo email; sostienici; dona ora; continua a leggere; prova gratis;

        assine; assine já; assine agora; assinar; assinatura; assinante; entrar; entre; sair;
        fazer login; faça login; iniciar sessão; terminar sessão; cadastre-se; registe-se; registar;
        criar conta; minha conta; já é assinante; já é assinante? faça login; esqueceu a senha;
        exclusivo para assinantes; só para assinantes; receba a newsletter; inscreva-se;
        inscreva-se na newsletter; subscrever; subscrever newsletter; apoie o jornalismo; seu e-mail;
        continue lendo; continuar a ler;

        abonneer; abonneren; neem een abonnement; word abonnee; word lid; inloggen; log in; uitloggen;
        aanmelden; registreren; account aanmaken; maak een account; mijn account; mijn profiel;
        wachtwoord vergeten; al abonnee; al abonnee? log in; heb je al een account;
        alleen voor abonnees; exclusief voor abonnees; voor abonnees; nieuwsbrief; nieuwsbrieven;
        schrijf je in; schrijf je in voor de nieuwsbrief; meld je aan; e-mailadres; uw e-mailadres;
        doneer; lees verder; verder lezen; probeer gratis; premium;

        zaloguj; zaloguj się; wyloguj; zarejestruj się; prenumerata; subskrybuj; zapisz się; moje konto;
        załóż konto; nie pamiętasz hasła; tylko dla prenumeratorów; dla subskrybentów; logga in;
        logga ut; prenumerera; bli prenumerant; bli medlem; skapa konto; mina sidor; nyhetsbrev;
        glömt lösenord; för prenumeranter; redan prenumerant; log ind; log ud; bliv medlem;
        køb abonnement; opret konto; min konto; nyhedsbreve; nyhedsbrev; kun for abonnenter;
        for abonnenter; logg inn; logg ut; bli abonnent; abonner; kjøp abonnement; opprett konto;
        min side; kun for abonnenter; for abonnenter;

        הירשמו; הרשמה; להרשמה; הירשמו לניוזלטר; הרשמה לניוזלטר; התחברות; התחבר; התחברו; כניסה;
        כניסה לחשבון; יציאה; התנתקות; החשבון שלי; שכחתי סיסמה; מינוי; מינויים; לרכישת מינוי; רכשו מינוי;
        מנויים; כבר מנויים; כבר מנויים? התחברו; כניסת מנויים; כתובת דואר אלקטרוני; כתובת אימייל;
        דואר אלקטרוני; תרומה; תרמו; ניוזלטר; ניוזלטרים; למנויים בלבד; בלעדי למנויים; המשך קריאה;
        להמשך קריאה;

        اشترك; اشترك الآن; اشتراك; الاشتراك; تسجيل الدخول; تسجيل الخروج; سجل الآن; إنشاء حساب; حسابي;
        نسيت كلمة المرور; البريد الإلكتروني; بريدك الإلكتروني; النشرة البريدية; النشرة الإخبارية;
        النشرات البريدية; اشترك في النشرة البريدية; اشترك في نشرتنا الإخبارية; للمشتركين فقط; تبرع;
        متابعة القراءة
    """,
    "comment": """
        comments; comment; post a comment; post comment; leave a comment; leave a reply; add a comment;
        add comment; write a comment; join the conversation; join the discussion;
        start the conversation; be the first to comment; view comments; show comments; hide comments;
        read comments; see comments; view all comments; see all comments; load comments;
        load more comments; show more comments; comments are closed; comments closed; comments are off;
        comment on this article; comment on this story; comments have been disabled;
        commenting is closed; reader comments; your comments; sort by; newest; oldest; most liked;
        reply; report; report comment; report abuse; flag as inappropriate; conversation;
        what do you think; have your say; community guidelines; comment policy; commenting rules;
        no comments; no comments yet; 0 comments; automatic approval of subscriber comments;
        sign in to comment; log in to comment; subscribe to comment; replies; view replies; trackbacks;
        pingbacks; your email address will not be published; required fields are marked *; name *;
        email *; website; save my name, email, and website in this browser for the next time i comment;

        kommentare; kommentar; kommentare anzeigen; kommentare lesen; alle kommentare;
        alle kommentare anzeigen; kommentar schreiben; kommentar verfassen; kommentieren;
        diskutieren sie mit; jetzt kommentieren; mitdiskutieren; kommentar abgeben;
        schreiben sie einen kommentar; ihr kommentar; antworten; kommentar melden; melden; netiquette;
        leserkommentare; die kommentarfunktion ist geschlossen; keine kommentare; noch keine kommentare;
        diskussion;

        commentaires; commentaire; commenter; réagir; réagissez; lire les commentaires;
        voir les commentaires; voir tous les commentaires; afficher les commentaires;
        laisser un commentaire; ajouter un commentaire; écrire un commentaire; contribuer;
        vos réactions; les commentaires sont fermés; aucun commentaire; répondre; signaler;
        signaler un abus; soyez le premier à commenter; réactions;

        comentarios; comentario; comentar; comenta; ver comentarios; ver todos los comentarios;
        deja un comentario; deja tu comentario; dejar un comentario; escribe un comentario;
        añadir comentario; normas de participación; ver más comentarios; responder; denunciar;
        sin comentarios; los comentarios están cerrados; conversación;

        commenti; commento; commenta; lascia un commento; scrivi un commento; leggi i commenti;
        vedi tutti i commenti; vedi i commenti; aggiungi un commento; rispondi; segnala;
        nessun commento; i commenti sono chiusi; partecipa alla discussione;

        comentários; comentário; comente; deixe um comentário; deixe seu comentário;
        escreva um comentário; ver comentários; ver todos os comentários; adicionar comentário;
        responder; denunciar; sem comentários;

        reacties; reactie; reageer; reageren; reageer op dit artikel; plaats een reactie;
        geef een reactie; bekijk reacties; toon reacties; alle reacties; lees de reacties; meepraten;
        praat mee; geen reacties; beantwoorden;

        komentarze; komentarz; dodaj komentarz; skomentuj; zobacz komentarze; brak komentarzy;
        odpowiedz; kommentarer; kommentera; skriv en kommentar; skriv kommentar; läs kommentarer;
        visa kommentarer; svara; svar; vis kommentarer; deltag i debatten; delta i debatten;
        ingen kommentarer;

        תגובות; תגובה; הוספת תגובה; הוסף תגובה; הוסיפו תגובה; כתוב תגובה; כתבו תגובה; לכל התגובות;
        כל התגובות; הצג תגובות; אין תגובות; הגב; הגיבו; השב; דווח; תגובות גולשים; התגובות; כתיבת תגובה;
        אישור אוטומטי של תגובות מנויים;

        تعليقات; تعليق; التعليقات; أضف تعليق; أضف تعليقا; أضف تعليقك; اترك تعليقا; اكتب تعليقا;
        اكتب تعليقك; عرض التعليقات; شاهد التعليقات; لا توجد تعليقات; رد; إبلاغ; شروط التعليق
    """,
    "related-heading": """
        related; related articles; related stories; related content; related news; related topics;
        related coverage; related links; related posts; related video; related videos; related reading;
        more on this; more on this story; more on this topic; more like this; more stories;
        more stories like this; more news; more from this section; more from; more from us;
        more top stories; more coverage; more in this section; more to read; more to explore; read more;
        read next; read this next; up next; next up; next article; next story; next; previous;
        previous article; previous story; you may also like; you might also like; you may like;
        you might like; you might be interested in; you may be interested in; recommended;
        recommended for you; recommended reading; recommended stories; recommendations;
        suggested for you; suggested reading; also read; also see; see also; also on; also in the news;
        also in this section; elsewhere; elsewhere on the web; around the web; from around the web;
        from the web; from our partners; from our network; from our sponsors; promoted stories;
        promoted content; sponsored stories; sponsored content; sponsored links; most read;
        most popular; most viewed; most shared; most commented; most recent; trending; trending now;
        trending stories; trending topics; trending news; popular; popular now; popular stories;
        popular articles; popular posts; what to read next; what others are reading;
        what people are reading; people are reading; readers also liked; top stories; top news;
        top headlines; latest; latest news; latest stories; latest articles; latest headlines;
        latest videos; recent stories; recent posts; recent articles; recent news; in this section;
        in case you missed it; don't miss; don't miss this; must read; must reads; must-read;
        must-reads; editor's picks; editors' picks; editor's choice; our picks; top picks;
        picked for you; in depth; in pictures; in focus; in the news; go deeper; further reading;
        keep reading; explore more; explore more on these topics; discover more; see more; view more;
        show more; load more; more; the latest; featured; featured stories; featured articles;
        highlights; today's headlines; news in brief; best of; hot topics; this week; related tags;

        mehr zum thema; mehr zu diesem thema; zum thema; themen; thema; mehr aus; mehr aus dem ressort;
        mehr nachrichten; mehr artikel; mehr lesen; mehr; mehr erfahren; mehr dazu; verwandte artikel;
        verwandte themen; verwandte beiträge; ähnliche artikel; ähnliche beiträge; weitere artikel;
        weitere meldungen; weitere nachrichten; weitere themen; weitere beiträge; lesen sie auch;
        lesen sie mehr; lesen sie mehr zum thema; lesen sie hier weiter; auch interessant;
        das könnte sie auch interessieren; das könnte sie interessieren;
        das könnte dich auch interessieren; das könnte dich interessieren;
        das interessiert andere leser; empfehlungen; empfehlungen der redaktion; empfohlen;
        empfohlene artikel; unsere empfehlungen; meistgelesen; meistgelesene artikel; meist gelesen;
        meistkommentiert; beliebt; beliebte artikel; top-themen; topthemen; top themen;
        aktuelle nachrichten; neueste artikel; neueste nachrichten; neueste meldungen; aktuell;
        aktuelles; schlagzeilen; nächster artikel; vorheriger artikel; nicht verpassen; mehr anzeigen;
        weitere anzeigen; im fokus; hintergrund; dossier; alle artikel; jetzt lesen; leseempfehlung;
        das beste aus dem netz; zur startseite;

        à lire aussi; a lire aussi; lire aussi; à lire également; lire également; à lire;
        à lire ailleurs; à découvrir; à voir aussi; voir aussi; voir plus; en voir plus;
        sur le même sujet; sur le même thème; dans la même rubrique; articles liés; articles associés;
        articles similaires; articles connexes; plus d'articles; plus d'actualités; sujets associés;
        dossiers; dossier; thèmes associés; les plus lus; les plus partagés; les plus commentés;
        le plus lu; tendances; recommandé; recommandé pour vous; nos recommandations; notre sélection;
        la sélection de la rédaction; vous aimerez aussi; vous aimerez; vous pourriez aussi aimer;
        cela peut vous intéresser; ça peut vous intéresser; les dernières actualités;
        dernières actualités; dernières nouvelles; dernières infos; à la une; l'essentiel;
        article suivant; article précédent; contenus sponsorisés; contenu sponsorisé; en savoir plus;
        pour aller plus loin; aller plus loin; lire plus; toute l'actualité; en ce moment; fil info;

        más noticias; más información; más sobre este tema; más sobre el tema; más en; más de; más;
        noticias relacionadas; artículos relacionados; contenido relacionado; temas relacionados;
        relacionado; relacionadas; relacionados; te puede interesar; te puede gustar;
        te podría interesar; también te puede interesar; puede interesarle; quizás te interese;
        te recomendamos; recomendado; recomendados; recomendadas; recomendamos; lee también;
        lea también; leer también; leer más; lee más; ver más; ver también; mira también; además;
        lo más leído; lo más visto; lo más; las más leídas; las más vistas; más leídas; más leídos;
        lo último; últimas noticias; última hora; archivado en; temas; etiquetas; no te pierdas;
        destacados; siguiente; anterior; siguiente noticia; noticia anterior; otras noticias;
        contenido patrocinado; en portada; tendencias;

        leggi anche; leggi di più; leggi tutto; leggi altro; vedi anche; guarda anche;
        articoli correlati; notizie correlate; contenuti correlati; correlati; potrebbe interessarti;
        potrebbe interessarti anche; ti potrebbe interessare; ti potrebbe interessare anche;
        ti consigliamo; consigliati; consigliati per te; raccomandati per te; i più letti; più letti;
        le più lette; più lette; le più viste; ultime notizie; ultim'ora; ultimi articoli;
        altre notizie; altri articoli; dello stesso argomento; sullo stesso argomento; approfondimenti;
        argomenti; in evidenza; da non perdere; articolo successivo; articolo precedente;
        contenuti sponsorizzati; scopri di più; tag; di tendenza; primo piano;

        leia também; leia mais; ler mais; saiba mais; veja também; veja mais; ver mais; mais lidas;
        as mais lidas; mais lidos; mais notícias; mais sobre; mais sobre este tema; mais;
        notícias relacionadas; artigos relacionados; conteúdo relacionado; relacionados; relacionadas;
        recomendado para você; recomendados; recomendado; recomendadas; últimas notícias; últimas;
        você também pode gostar; você pode gostar; pode gostar também; destaques; em destaque; em alta;
        próxima; anterior; tópicos; temas; assuntos; não perca; mais vistas; populares;

        lees ook; lees meer; lees meer over; lees verder; lees dit ook; bekijk ook; zie ook;
        meer over dit onderwerp; meer over; meer nieuws; meer artikelen; meer; gerelateerd;
        gerelateerde artikelen; gerelateerd nieuws; gerelateerde onderwerpen; onderwerpen; aanbevolen;
        aanbevolen voor jou; aanraders; aangeraden; ook interessant; misschien ook interessant;
        dit vind je misschien ook interessant; meest gelezen; best gelezen; populair; net binnen;
        laatste nieuws; het laatste nieuws; nieuws; uitgelicht; volgende; vorige; volgend artikel;
        niet te missen; gesponsord;

        czytaj też; czytaj także; czytaj więcej; zobacz też; zobacz także; zobacz więcej;
        przeczytaj także; przeczytaj też; powiązane; powiązane artykuły; podobne artykuły; polecane;
        polecamy; najnowsze; najczęściej czytane; najpopularniejsze; więcej; więcej na ten temat; tagi;
        tematy; warto przeczytać;

        läs också; läs även; läs mer; läs vidare; se också; relaterat; relaterade artiklar;
        relaterade nyheter; mer om ämnet; mer om; mer; mest läst; mest lästa; senaste nytt;
        senaste nyheterna; senaste; rekommenderat; rekommenderas; fler nyheter; fler artiklar; ämnen;
        ämnen i artikeln;

        læs også; læs mere; se også; relaterede artikler; relateret; mere om; mest læste; mest læst;
        seneste; seneste nyt; seneste nyheder; anbefalet; anbefalede artikler; emner; flere nyheder;
        les også; les mer; relaterte saker; relaterte artikler; relatert; mer om; mest lest; siste;
        siste nytt; siste nyheter; anbefalt; anbefalte saker; flere saker; emner;

        כתבות נוספות; עוד בנושא; עוד בנושא זה; כתבות קשורות; כתבות בנושא; כתבות מומלצות; קראו גם;
        קראו עוד; ראו גם; לקריאה נוספת; אולי יעניין אותך; אולי יעניין אתכם; מומלצים; מומלץ; המלצות;
        המומלצים; הכי נקראות; הנקראות ביותר; הכתבות הנקראות ביותר; הפופולריות; פופולרי; חדשות אחרונות;
        עדכונים אחרונים; מבזקים; עוד חדשות; עוד; עוד מהאתר; עוד כתבות; תגיות; נושאים; תוכן ממומן;
        ברחבי הרשת; כדאי לקרוא; אל תפספסו; לכתבה המלאה; לכל הכתבות; הבא; הקודם;

        اقرأ أيضا; اقرأ أيضاً; اقرأ ايضا; إقرأ أيضا; اقرأ المزيد; المزيد; مواضيع ذات صلة;
        موضوعات ذات صلة; مقالات ذات صلة; أخبار ذات صلة; ذات صلة; مواضيع متعلقة; قد يعجبك أيضا; قد يهمك;
        قد يهمك أيضا; شاهد أيضا; شاهد المزيد; الأكثر قراءة; الأكثر مشاهدة; الأكثر تداولا; الأكثر شعبية;
        آخر الأخبار; أحدث الأخبار; أخبار أخرى; مختارات; مقترحات; نوصي بقراءة; كلمات مفتاحية;
        كلمات دلالية; الوسوم; التالي; السابق; محتوى ممول
    """,
    "navigation": """
        tennis; golf; boxing; cricket; soccer; rugby; rugby union; rugby league; cycling; athletics;
        swimming; racing; horse racing; motorsport; motor sport; formula 1; f1; basketball; baseball;
        hockey; ice hockey; olympics; winter olympics; paralympics; wrestling; snooker; darts; esports;
        nfl; nba; wnba; mlb; nhl; nwsl; mls; ufc; mma; wwe; nascar; premier league; champions league;
        world cup; transfers; fixtures; results; scores; standings; stats; statistics; odds; schedule;
        teams; players; power rankings; fantasy; fantasy football; high school; high school sports;
        college sports;

        reviews; features; family; gaming; mobile; security; cybersecurity; community; blog; blogs; art;
        art & design; arts & entertainment; theater; theatre; stage; dance; photography; food & drink;
        food and drink; recipes; wine; restaurants; home & garden; gardens; health & fitness; wellness;
        fitness; nutrition; beauty; weddings; relationships; love & sex; parenting; retirement;
        pensions; savings; personal finance; your money; small business; retail; insurance; investing;
        bonds; stocks; commodities; currencies; energy; industry; industries; transportation; transport;
        policy; us politics; uk politics; elections; congress; senate; white house; parliament; law;
        courts; justice; military; defense; defence; national security; immigration; race; religion;
        faith; society; history; space; physics; biology; medicine; climate change; sustainability;
        nature; animals; weird news; ideas; voices; people; women; men; royal family; competitions;
        quizzes; quiz; crossword; sudoku; cartoons; cartoon; jigsaw puzzle; webinars; awards;
        multimedia; interactives; infographics; graphics; special reports; explainers; trends; updates;
        all; all topics; all news; other; contributors; columns; multimedia gallery; tv shows;
        tv schedule; tv guide; trailers; shows; series; documentaries; shopping; voucher codes;
        discount codes; coupons & deals; gift guide; the latest news; breaking news; united states;
        united kingdom; usa; north america; south america; central america; scotland; wales;
        northern ireland; england; ireland; china; india; russia; ukraine; israel; france; germany;
        spain; italy; japan; south africa; new zealand; regions; cities; watch; connect; apps;
        mobile apps; open navigation menu; close navigation menu; close alert; search form;
        skip to article; rss feed; useful links; quick links; our network; our sites; our team;
        who we are; media relations; press releases; press center; press centre; customer service;
        customer care; help centre; contact customer service; accessibility help; subscriber services;
        syndication; place an ad; place a classified ad; submit feedback; search jobs; next post;
        previous post; saved articles; saved stories; my profile; publish date:; stay connected;
        social media; social sharing; closed captioning; ad choices; your ad choices; about our ads;
        do not sell my personal info; your california privacy rights; subscriptions;
        print subscriptions; newsletter sign-up; newsletter sign up; platform status; remember me;
        thank you for registering; branded content; all sections & topics;

        home; homepage; home page; menu; main menu; open menu; close menu; search; search for;
        open search; close search; close; open; skip to content; skip to main content;
        skip to navigation; skip to footer; skip navigation; jump to content; back to top; top; back;
        go back; back to home; back to homepage; go to homepage; sections; all sections; more sections;
        site map; sitemap; navigation; toggle navigation; breadcrumb; breadcrumbs; edition; editions;
        uk edition; us edition; international edition; change edition; select edition; language;
        languages; english; settings; profile; notifications; preferences; dark mode; light mode;
        toggle; expand; collapse; view all; see all; show all; news; world; world news; local;
        local news; national; international; politics; business; economy; finance; markets; money; tech;
        technology; science; health; environment; climate; sport; sports; football; entertainment;
        culture; arts; arts & culture; books; music; film; movies; tv; television; tv & radio;
        lifestyle; life & style; life; style; fashion; food; travel; real estate; education; opinion;
        opinions; editorials; columnists; letters; video; videos; photos; pictures; gallery; galleries;
        podcast; podcasts; audio; radio; live tv; watch live; listen live; weather; obituaries;
        classifieds; jobs; cars; property; puzzles; crosswords; games; horoscopes; comics; events;
        magazine; investigations; fact check; us news; uk news; uk; us; u.s.; europe; africa; asia;
        asia pacific; americas; latin america; middle east; australia; canada; crime; royals; celebrity;
        showbiz; tags; tags:; topics; topics:; filed under; filed under:; categories; category; archive;
        archives; shop; store; deals; coupons; e-edition; epaper; e-paper; digital edition;
        today's paper; print edition; news tips; send us a tip; corrections; masthead; staff;

        startseite; zur startseite; menü; menü öffnen; menü schließen; hauptmenü; suche; suchen;
        suche öffnen; schließen; öffnen; zum inhalt; zum inhalt springen; zum hauptinhalt springen;
        nach oben; zurück; zurück nach oben; zurück zur startseite; navigation; ressorts; alle ressorts;
        rubriken; übersicht; nachrichten; politik; inland; ausland; wirtschaft; finanzen; börse;
        panorama; vermischtes; gesellschaft; kultur; feuilleton; wissen; wissenschaft; gesundheit;
        technik; digital; netzwelt; sport; fußball; reise; reisen; auto; mobilität; karriere; bildung;
        meinung; lokales; regional; region; regionales; wetter; verkehr; blaulicht; ratgeber; leben;
        stil; videos; fotos; bilder; fotostrecken; rätsel; spiele; shop; anzeigen; immobilien;
        stellenmarkt; traueranzeigen; veranstaltungen; schlagwörter; schlagworte; schlagwörter:; archiv;
        leserbriefe;

        accueil; menu; ouvrir le menu; fermer le menu; recherche; rechercher; fermer; aller au contenu;
        aller au contenu principal; haut de page; retour en haut; retour; retour à l'accueil; rubriques;
        toutes les rubriques; actualité; actualités; actu; monde; international; france; politique;
        société; économie; entreprises; culture; sports; sport; football; sciences; santé;
        environnement; planète; planete; idées; débats; opinions; tribunes; vidéos; vidéo; photos;
        podcasts; météo; faits divers; justice; régions; tech; high-tech; médias; lifestyle; cuisine;
        voyages; immobilier; emploi; jeux; mots croisés; programme tv; horoscope; carnet; annonces;
        archives; mots-clés; étiquettes;

        inicio; portada; menú; abrir menú; cerrar menú; buscar; búsqueda; cerrar; ir al contenido;
        saltar al contenido; volver arriba; volver; secciones; todas las secciones; noticias;
        actualidad; nacional; españa; internacional; mundo; política; economía; negocios; empresas;
        sociedad; sucesos; cultura; deportes; fútbol; ciencia; salud; tecnología; medio ambiente; clima;
        educación; opinión; editoriales; columnistas; cartas; vídeos; videos; fotos; fotogalerías;
        pódcast; televisión; gente; estilo; moda; gastronomía; viajes; motor; vivienda; empleo;
        el tiempo; horóscopo; juegos; crucigramas; hemeroteca; clasificados; servicios;

        home page; prima pagina; menù; apri menu; chiudi menu; cerca; chiudi; vai al contenuto;
        torna su; torna all'inizio; torna alla home; indietro; sezioni; notizie; cronaca; cronache;
        politica; esteri; mondo; italia; economia; finanza; lavoro; società; cultura; spettacoli;
        spettacolo; sport; calcio; scienza; scienze; salute; tecnologia; ambiente; scuola; opinioni;
        editoriali; commenti e opinioni; lettere; video; foto; fotogallery; podcast; meteo; oroscopo;
        giochi; cucina; viaggi; motori; moda; casa; annunci; necrologie; archivio; regioni; argomenti;

        início; página inicial; abrir menu; fechar menu; busca; pesquisar; pesquisa; fechar;
        ir para o conteúdo; pular para o conteúdo; voltar ao topo; voltar; seções; editorias; notícias;
        brasil; portugal; mundo; política; economia; mercado; negócios; cotidiano; sociedade; país;
        cultura; esportes; esporte; desporto; futebol; ciência; ciência e saúde; saúde; tecnologia;
        educação; ambiente; opinião; colunistas; vídeos; fotos; tempo; previsão do tempo; horóscopo;
        jogos; viagem; turismo; carros; empregos; classificados;

        home; voorpagina; menu openen; menu sluiten; zoek; zoeken; sluiten; sluit; naar de inhoud;
        ga naar inhoud; naar boven; terug; terug naar boven; rubrieken; nieuws; binnenland; buitenland;
        politiek; economie; geld; cultuur; cultuur & media; media; wetenschap; gezondheid; tech; sport;
        voetbal; regio; regionaal; opinie; columns; video; video's; foto's; weer; verkeer; puzzels;
        wonen; reizen; eten; auto; onderwijs; klimaat; vacatures; familieberichten; archief;

        strona główna; menu; szukaj; zamknij; wiadomości; kraj; polska; świat; polityka; gospodarka;
        biznes; kultura; sport; nauka; zdrowie; opinie; pogoda; do góry; hem; startsida; startsidan;
        meny; sök; stäng; nyheter; inrikes; utrikes; världen; sverige; ekonomi; näringsliv; kultur;
        nöje; debatt; ledare; opinion; väder; till toppen; forside; forsiden; søg; luk; nyheder;
        indland; udland; verden; danmark; økonomi; erhverv; kultur; debat; vejr; søk; lukk; innenriks;
        utenriks; norge; næringsliv; debatt; meninger; været;

        ראשי; דף הבית; עמוד הבית; תפריט; חיפוש; סגור; סגירה; דילוג לתוכן; דלג לתוכן; חזרה למעלה; למעלה;
        חזרה; חדשות; בארץ; בעולם; חדשות בארץ; חדשות בעולם; פוליטיקה; מדיני; ביטחון; צבא וביטחון; כלכלה;
        עסקים; שוק ההון; נדל"ן; צרכנות; ספורט; כדורגל; תרבות; בידור; תרבות ובידור; רכילות; סלבס; אוכל;
        תיירות; רכב; בריאות; מדע; סביבה; טכנולוגיה; דיגיטל; חינוך; משפט; דעות; מגזין; סגנון חיים; אופנה;
        יהדות; וידאו; פודקאסט; פודקאסטים; הסכתים; מזג האוויר; תשבצים; לוח; דרושים; ארכיון;

        الرئيسية; الصفحة الرئيسية; القائمة; بحث; ابحث; إغلاق; انتقل إلى المحتوى; تخطي إلى المحتوى;
        العودة إلى الأعلى; أخبار; الأخبار; العالم; عالم; سياسة; اقتصاد; أعمال; مال وأعمال; رياضة;
        كرة القدم; ثقافة; فن; فنون; منوعات; مجتمع; صحة; علوم; علوم وتكنولوجيا; تكنولوجيا; رأي; آراء;
        مقالات; فيديو; صور; بودكاست; بث مباشر; البث المباشر; الطقس; الأرشيف; محليات; الشرق الأوسط; عربي;
        دولي
    """,
    "chrome": """
        advertisement; advertisements; advertising; ad; ads; advertise; advertise with us; ad feedback;
        article continues below advertisement; story continues below advertisement;
        story continues below; article continues after advertisement;
        advertisement - scroll to continue; scroll to continue; continue reading below; skip ad;
        close ad; this is an advertisement; why are you seeing this ad; report ad; remove ads;
        sponsored; sponsored by; promoted; paid content; paid post; partner content; affiliate links;
        supported by; about; about us; contact; contact us; contacts; help; help center; help & support;
        support; faq; faqs; feedback; careers; work with us; work for us; press; press room; media kit;
        terms; terms of use; terms of service; terms and conditions; terms & conditions; user agreement;
        privacy; privacy policy; privacy notice; privacy statement; privacy settings; privacy center;
        your privacy choices; your privacy rights; do not sell my personal information;
        do not sell or share my personal information; do not sell my info; ad choices; adchoices;
        cookie policy; cookie settings; cookie preferences; cookies; cookie notice; manage cookies;
        manage preferences; manage cookie preferences; accept; accept all; accept cookies;
        accept all cookies; reject all; reject all cookies; allow all; agree; got it; ok; okay;
        we use cookies; we value your privacy; your privacy; accessibility; accessibility statement;
        legal; legal notice; imprint; disclaimer; copyright; copyright notice; all rights reserved;
        editorial guidelines; editorial policy; editorial standards; code of ethics; ethics policy;
        corrections policy; corrections and clarifications; complaints; reprints;
        reprints & permissions; reprints and permissions; permissions; republish;
        republish this article; rss; rss feeds; loading; loading...; please wait; image; photo; picture;
        caption; image caption; toggle caption; hide caption; show caption; enlarge; enlarge this image;
        zoom; view image in fullscreen; fullscreen; full screen; open image modal; view gallery;
        view larger image; click to enlarge; play; play video; pause; mute; unmute; video player;
        watch video; video unavailable; replay; autoplay; slide; previous slide; next slide; show less;
        read less; show more; read full article; read full story; read the full story;
        read the full article; view original; download pdf; download; report an error; report a typo;
        report a correction; suggest a correction; submit a correction; submit a tip; found a mistake;
        click the alert icon to follow topics; get alerts for; was this article helpful;
        was this helpful; yes; no; rate this article; rating; text size; font size; a+; a-; aa;
        translate; translated by; machine translated; powered by; powered by wordpress; wordpress;
        design by; site by; javascript is disabled; please enable javascript;
        you need to enable javascript to run this app; javascript is required;
        your browser does not support the video tag; your browser does not support the audio element;
        this video is not available; we've updated our terms; transcript; view transcript; footer;
        header; end of article; end of content; reuse this content; licensing; license this content;
        get rights and content; cite this article; copy citation; views; min read; reading time;
        our standards; the thomson reuters trust principles;
        our standards: the thomson reuters trust principles; opens in new window; opens in a new tab;
        external link; author; authors; about the author; about the authors; about the writer;
        more from this author; view author profile; view bio; view profile; see all articles;
        all articles; written by; by; reporting by; editing by; published; updated; last updated;
        posted;

        anzeige; werbung; werbeanzeige; advertorial; gesponsert; impressum; datenschutz;
        datenschutzerklärung; datenschutzhinweise; datenschutz-einstellungen; datenschutzeinstellungen;
        privatsphäre; privatsphäre-einstellungen; agb; nutzungsbedingungen;
        nutzungsbasierte onlinewerbung; kontakt; hilfe; über uns; mediadaten; jobs; karriere;
        barrierefreiheit; barrierefreiheitserklärung; cookie-einstellungen; cookies verwalten;
        alle akzeptieren; akzeptieren; zustimmen; ablehnen; einverstanden; alle rechte vorbehalten;
        vertrag kündigen; abo kündigen; verträge hier kündigen; bild vergrößern; bild in großansicht;
        bildunterschrift; bildergalerie; galerie öffnen; video abspielen; video starten; wird geladen;
        lädt; zur galerie; externer inhalt; empfohlener externer inhalt; externe inhalte anzeigen;
        inhalt anzeigen; mehr anzeigen; weniger anzeigen; fehler melden; korrektur; schriftgröße;
        startseite aktualisieren; autor; autorin; über den autor; über die autorin; zur autorenseite;
        seite drucken; transparenzhinweis; quelle; quellen;

        publicité; annonce; sponsorisé; contenu partenaire; mentions légales; conditions générales;
        conditions générales d'utilisation; conditions générales de vente; cgu; cgv;
        politique de confidentialité; confidentialité; données personnelles; charte;
        politique de cookies; gérer les cookies; gestion des cookies; paramétrer les cookies;
        paramètres des cookies; préférences cookies; tout accepter; accepter; tout refuser; refuser;
        continuer sans accepter; accepter et continuer; contact; contactez-nous; nous contacter; aide;
        aide et contact; à propos; qui sommes-nous; plan du site; recrutement; accessibilité;
        tous droits réservés; agrandir; agrandir l'image; lire la vidéo; chargement;
        chargement en cours; signaler une erreur; signaler un contenu; article précédent;
        la suite après la publicité; la suite après cette publicité; auteur; sur le même sujet;
        voir les réponses; lecture du texte; temps de lecture;

        publicidad; anuncio; anuncios; patrocinado; contenido de marca; aviso legal;
        términos y condiciones; términos de uso; condiciones de uso; condiciones de contratación;
        política de privacidad; privacidad; política de cookies; configurar cookies;
        configuración de cookies; aceptar; aceptar todo; aceptar cookies; aceptar y continuar; rechazar;
        rechazar todo; contacto; contáctanos; contactar; ayuda; quiénes somos; sobre nosotros;
        acerca de; mapa del sitio; mapa web; publicidad en; anúnciate; trabaja con nosotros;
        accesibilidad; todos los derechos reservados; cargando; ampliar; ampliar foto; ampliar imagen;
        reproducir vídeo; reproducir video; ver galería; reportar un error; corrección; fe de errores;
        continúa después de la publicidad; continuar leyendo; autor; autora; canal ético; rss;

        pubblicità; annuncio; sponsorizzato; contenuto sponsorizzato; note legali; termini e condizioni;
        termini di utilizzo; condizioni d'uso; informativa privacy; informativa sulla privacy; privacy;
        cookie; cookie policy; preferenze cookie; gestisci cookie; gestione cookie; accetta;
        accetta tutto; accetta e continua; rifiuta; rifiuta tutto; contatti; contattaci; aiuto;
        assistenza; chi siamo; redazione; mappa del sito; lavora con noi; accessibilità;
        dichiarazione di accessibilità; tutti i diritti riservati; riproduzione riservata;
        © riproduzione riservata; caricamento; caricamento in corso; ingrandisci; guarda il video;
        segnala un errore; autore; continua dopo la pubblicità; per la pubblicità;

        publicidade; anúncio; continua após a publicidade; patrocinado; conteúdo de marca;
        termos de uso; termos e condições; política de privacidade; privacidade; política de cookies;
        gerir cookies; gerenciar cookies; configurações de cookies; aceitar; aceitar todos;
        aceitar tudo; rejeitar; rejeitar todos; contato; contacto; contactos; fale conosco;
        fale connosco; ajuda; quem somos; sobre nós; sobre; anuncie; trabalhe conosco; acessibilidade;
        todos os direitos reservados; carregando; ampliar; ver galeria; expediente; ficha técnica;
        reportar erro; erramos; autor;

        advertentie; advertenties; gesponsord; adverteren; algemene voorwaarden; gebruiksvoorwaarden;
        voorwaarden; privacy; privacybeleid; privacyverklaring; privacy-instellingen; cookiebeleid;
        cookie-instellingen; cookies; cookie-voorkeuren; accepteren; alles accepteren; akkoord;
        weigeren; contact; contact opnemen; klantenservice; service; over ons; colofon; vacatures;
        werken bij; toegankelijkheid; alle rechten voorbehouden; laden; bezig met laden; vergroot;
        vergroten; bekijk video; fout melden; tip de redactie; tip ons; auteur; auteurs;
        tekst loopt door onder de afbeelding; tekst gaat verder onder de foto;
        deze advertentie overslaan;

        reklama; regulamin; polityka prywatności; polityka cookies; prywatność; kontakt; pomoc; o nas;
        redakcja; wszelkie prawa zastrzeżone; akceptuję; zgadzam się; annons; annonser; annonsera;
        integritetspolicy; personuppgiftspolicy; cookiepolicy; om cookies; kontakta oss; kontakt;
        om oss; kundservice; acceptera; godkänn alla; annonce; annoncer; privatlivspolitik;
        cookiepolitik; kontakt os; om os; kundeservice; acceptér alle; reklame; annonse; annonsere;
        personvern; personvernerklæring; informasjonskapsler; kontakt oss; kundeservice; godta alle;

        פרסומת; פרסומות; מודעה; תוכן שיווקי; בשיתוף; פרסמו אצלנו; תקנון; תנאי שימוש; תנאי השימוש;
        מדיניות פרטיות; מדיניות הפרטיות; פרטיות; הצהרת נגישות; נגישות; צור קשר; צרו קשר; אודות;
        אודותינו; עזרה; כל הזכויות שמורות; טוען; טוען...; אישור; אני מסכים; קבל הכל; הגדל תמונה; לצפייה;
        לצפייה בסרטון; נגן; דווחו על טעות; מצאתם טעות; rss; מפת אתר; מפת האתר; כותב; כותבים;
        לחצו על הפעמון לקבלת עדכונים בנושא;

        إعلان; إعلانات; أعلن معنا; محتوى برعاية; شروط الاستخدام; الشروط والأحكام; سياسة الخصوصية;
        الخصوصية; سياسة ملفات تعريف الارتباط; اتصل بنا; تواصل معنا; من نحن; عن الموقع; مساعدة; المساعدة;
        جميع الحقوق محفوظة; قبول; موافق; أوافق; قبول الكل; رفض; تحميل; جار التحميل; شاهد الفيديو;
        تكبير الصورة; خريطة الموقع; وظائف; المصدر; الكاتب; حجم الخط
    """,
    "promo": """
        watch now; watch live; watch the video; watch the full video; watch the full episode;
        listen to the podcast; listen to our podcast; listen to the episode; download the podcast;
        listen on apple podcasts; listen on spotify; live updates; follow our live blog;
        follow live updates; follow our live coverage; read our live blog; buy now; shop now; view deal;
        see it; check price; buy on amazon; see at amazon; get it now; book now; learn more;
        find out more; click here; click here to read more; read here; read more here; tap here;
        sign up here; get tickets; buy tickets; order now; enter now; take the quiz; vote now;
        have you got a story; do you have a story; got a story; got a tip; got a news tip;
        send us your photos; this article contains affiliate links;

        jetzt anhören; jetzt ansehen; zum podcast; zum video; zum liveticker; zum newsblog;
        hier klicken; mehr erfahren; jetzt bestellen; zum newsletter anmelden; hier weiterlesen;
        hier anmelden;

        cliquez ici; écouter le podcast; voir la vidéo; en savoir plus; je découvre; regarder la vidéo;
        notre direct; suivre le direct;

        haz clic aquí; escucha el podcast; ver el vídeo; ver vídeo; mira el video; conoce más;
        descubre más; compra ahora;

        clicca qui; ascolta il podcast; guarda il video; scopri di più; segui la diretta;
        clique aqui; ouça o podcast; assista ao vídeo; veja o vídeo; assista; siga ao vivo;
        inscreva-se no canal;

        klik hier; luister de podcast; luister naar de podcast; bekijk de video; bekijk hier;
        volg het liveblog;

        kliknij tutaj; klicka här; lyssna på podden; klik her; klikk her;
        לחצו כאן; לחץ כאן; האזינו לפודקאסט; צפו בווידאו; צפו בסרטון; לצפייה ישירה;
        اضغط هنا; انقر هنا; استمع إلى البودكاست; شاهد الآن
    """,
}

#: Labels of genre, case-folded.
GENRES = names("""
    opinion; opinions; op-ed; guest essay; guest opinion; commentary; comment; column; editorial;
    leader; letters; letter to the editor; analysis; news analysis; explainer; explained; fact check;
    fact-check; review; interview; q&a; profile; obituary; feature; long read; longread; investigation;
    special report; live; live blog; liveblog; live updates;

    breaking; breaking news; exclusive; perspective; viewpoint; essay; first person; satire; sponsored;
    advertorial; press release; photo essay; newsletter; podcast; data; blog; reportage; report;

    kommentar; meinung; leitartikel; kolumne; glosse; gastbeitrag; analyse; interview; porträt;
    portrait; reportage; rezension; kritik; faktencheck; liveticker; live-ticker; liveblog; newsblog;
    newsticker; nachruf; hintergrund; essay; debatte; eilmeldung; exklusiv;

    tribune; opinion; éditorial; edito; édito; chronique; analyse; décryptage; enquête; entretien;
    interview; portrait; reportage; récit; critique; direct; en direct; billet; point de vue;
    vrai ou faux; nécrologie; exclusif; libre opinion; carte blanche; idées;

    opinión; editorial; columna; tribuna; análisis; entrevista; crónica; reportaje; crítica; perfil;
    en directo; en vivo; última hora; verificación; obituario; exclusiva; carta al director;

    opinione; editoriale; commento; l'analisi; analisi; intervista; inchiesta; reportage; recensione;
    ritratto; il caso; il commento; la diretta; diretta; in diretta;

    opinião; editorial; coluna; análise; entrevista; reportagem; crítica; perfil; ao vivo; checagem;
    crônica; crónica;

    opinie; commentaar; column; analyse; interview; reportage; recensie; achtergrond; liveblog; live;
    ingezonden; essay; hoofdredactioneel;

    opinia; komentarz; felieton; analiza; wywiad; reportaż; recenzja; ledare; krönika; debatt; analys;
    intervju; recension; leder; kronik; kommentar; kronikk; analyse;

    דעה; דעות; פרשנות; ניתוח; ריאיון; ראיון; טור; מאמר; מאמר מערכת; ביקורת; תחקיר; כתבה; בלעדי; פרופיל;
    שידור חי; דיווח חי;

    رأي;مقال;مقال رأي;تحليل;تحليل إخباري;حوار;مقابلة;تقرير;تحقيق;مباشر;بث مباشر;عاجل;حصري;افتتاحية
    """)
