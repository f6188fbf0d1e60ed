"""The phrases and patterns of page chrome, by kind. `PHRASES` are whole lines, case-folded, parted by semicolons;
`PATTERNS` must match a whole line.
"""

from __future__ import annotations

from typing import Literal

from semantic.readers.lines.words import names

__all__ = ["CASED_PATTERNS", "GENRES", "PATTERNS", "PHRASES", "SIGNS"]

_Kind = Literal["chrome", "promo", "comment", "subscription", "related-heading", "share", "navigation"]

PHRASES: dict[_Kind, str] = {
    "share": """
        share; share this; share this article; share this story; share article; share on facebook; share on twitter; share on x; share on linkedin; share on whatsapp; share via email; share by email;
        share full article; facebook; twitter; x; whatsapp; linkedin; instagram; telegram; reddit; pinterest; bluesky; threads; flipboard; pocket; tumblr; messenger; tiktok; youtube; email; e-mail; copy link; link copied; link copied!; copy url; copied; print; print article; print this page; save; save article; save for later;
        saved; bookmark; tweet; pin it; pin; like; post; send; follow; following; follow us; follow us on; follow us on facebook; follow us on twitter; gift this article; give this article; open share drawer; close share; share options; share tools; click to share; listen; listen to article; listen to this article; listen now; play audio;
        teilen; artikel teilen; auf facebook teilen; auf twitter teilen; auf x teilen; per mail teilen; per whatsapp teilen; link kopieren; drucken; artikel drucken; merken; artikel merken; vorlesen; artikel anhören; anhören; folgen; folgen sie uns; e-mail teilen; weiterleiten; senden;
        partager; partager l'article; partager cet article; partager sur facebook; partager sur twitter; partager par email; copier le lien; lien copié; imprimer; enregistrer; sauvegarder; écouter; écouter l'article; suivre; suivez-nous; suivez-nous sur; envoyer; envoyer par mail; offrir l'article; offrir cet article;
        compartir; comparte; compartir en facebook; compartir en twitter; compartir en whatsapp; copiar enlace; enlace copiado; imprimir; guardar; escuchar; escuchar artículo; síguenos; síguenos en; seguir; enviar; enviar por correo;
        condividi; condividi su facebook; condividi su twitter; condividi l'articolo; copia link; stampa; salva; ascolta; ascolta l'articolo; seguici; seguici su; invia;
        compartilhar; compartilhe; partilhar; compartilhar no facebook; copiar link; imprimir; salvar; ouvir; ouvir artigo; siga-nos; seguir; enviar;
        delen; deel; deel artikel; deel dit artikel; deel via whatsapp; kopieer link; link kopiëren; afdrukken; bewaren; opslaan; luister; luister naar dit artikel; volg ons; volgen;
        udostępnij; kopiuj link; drukuj; zapisz; obserwuj; posłuchaj; dela; dela artikeln; kopiera länk; skriv ut; spara; lyssna; följ; del; del artikel; del artikkel; del saken; kopiér link; kopier lenke; gem artikel; lyt; udskriv; skriv ut saken;
        שתפו; שתף; שתפו בפייסבוק; שיתוף; שתף כתבה; שלח לחבר; שליחה; הדפסה; הדפס; הדפיסו; העתק קישור; הקישור הועתק; שמירה; שמור; האזנה; עקבו אחרינו; פייסבוק; טוויטר; ווטסאפ; טלגרם; אינסטגרם;
        شارك; مشاركة; شارك المقال; شارك الخبر; شارك على فيسبوك; نسخ الرابط; تم نسخ الرابط; طباعة; حفظ; استمع; تابعنا; تابعونا; فيسبوك; تويتر; واتساب; تلغرام; إنستغرام; أرسل
    """,
    "subscription": """
        subscribe; subscribe now; subscribe today; subscribe for free; subscribe to our newsletter; subscribe to the newsletter; subscribe to unlock; subscribe to continue reading; subscribe to read more; become a subscriber; become a member; join now; join us; join today; sign up; sign up now; sign up for free; sign up here; sign up for our newsletter; sign up for our newsletters; register;
        register now; register for free; log in; login; log out; logout; sign in; sign out; my account; account; your account; create account; create an account; create free account; manage subscription; manage my subscription; manage account; already a subscriber; already a subscriber? log in; already a subscriber? sign in; already a member; already a member? log in; already have an account; already have an account? log in; already have an account? sign in; not a subscriber; forgot password; forgot your password;
        already signed up? log in; already registered? log in; get our newsletter; get the newsletter; newsletter; newsletters; our newsletters; email newsletters; free newsletter; daily newsletter; email address; your email; your email address; enter your email; enter your email address; email address*; i agree; i understand; no thanks; maybe later; not now; continue; continue reading; continue with google; continue with facebook; continue with apple; continue with email; support us; support our journalism; support independent journalism; donate; donate now; make a donation; contribute; contribute now; subscriber only; subscribers only; subscriber exclusive; for subscribers; premium; members only; start free trial; start your free trial; free trial; try it free; get unlimited access; unlimited access; get access; unlock this article; gift subscription; gift subscriptions; download the app; download our app; get the app; push notifications; get alerts; turn on notifications; enable notifications; submit; select your newsletters; select all; thank you for subscribing; thanks for signing up;
        abonnieren; jetzt abonnieren; newsletter abonnieren; newsletter bestellen; anmelden; jetzt anmelden; einloggen; ausloggen; abmelden; registrieren; jetzt registrieren; kostenlos registrieren; mein konto; konto; konto erstellen; passwort vergessen; abo; abos; abonnement; abo abschließen; zum abo; zum angebot; jetzt testen; jetzt kostenlos testen; jetzt weiterlesen; weiterlesen; weiterlesen mit plus; exklusiv für abonnenten; nur für abonnenten; für abonnenten; bereits abonnent; bereits abonniert; bereits abonnent? anmelden; sie haben bereits ein abo; e-mail-adresse; ihre e-mail-adresse; e-mail; spenden; jetzt spenden; unterstützen sie uns; mitglied werden; plus; zur app; app herunterladen; digitalabo; e-paper; epaper;
        s'abonner; abonnez-vous; je m'abonne; je m'inscris; s'inscrire; inscrivez-vous; s'identifier; se connecter; connectez-vous; connexion; déconnexion; se déconnecter; mon compte; créer un compte; mot de passe oublié; déjà abonné; déjà abonné? se connecter; déjà abonné ? connectez-vous; déjà inscrit; réservé aux abonnés; article réservé aux abonnés; réservé à nos abonnés; abonnés; pour les abonnés; la newsletter; nos newsletters; votre adresse e-mail; adresse e-mail; votre e-mail; faire un don; soutenez-nous; lire la suite; essai gratuit; offrir un abonnement; accéder à tous les articles; recevoir la newsletter; valider; m'inscrire;
        suscríbete; suscribirse; suscribirme; suscripción; suscripciones; suscríbase; suscríbete ahora; inicia sesión; iniciar sesión; cerrar sesión; regístrate; registrarse; crear cuenta; crea tu cuenta; mi cuenta; accede; acceder; entrar; hazte socio; hazte suscriptor; ya soy suscriptor; ¿ya eres suscriptor; ¿ya eres suscriptor? inicia sesión; ¿olvidaste tu contraseña; solo para suscriptores; exclusivo suscriptores; contenido exclusivo para suscriptores; boletín; boletines; recibe nuestra newsletter; correo electrónico; dona; donar; hazte premium; prueba gratis; seguir leyendo; contenido premium; apúntate;
        abbonati; abbonati ora; abbonamento; abbonamenti; accedi; esci; registrati; iscriviti; iscriviti alla newsletter; il mio account; il mio profilo; sei già abbonato; sei già abbonato? accedi; hai già un account; password dimenticata; solo per abbonati; riservato agli abbonati; contenuto riservato agli abbonati; la newsletter; le newsletter; indirizzo email; sostienici; dona ora; continua a leggere; prova gratis;
        assine; assine já; assine agora; assinar; assinatura; assinante; entrar; entre; sair; fazer login; faça login; iniciar sessão; terminar sessão; cadastre-se; registe-se; registar; criar conta; minha conta; já é assinante; já é assinante? faça login; esqueceu a senha; exclusivo para assinantes; só para assinantes; receba a newsletter; inscreva-se; inscreva-se na newsletter; subscrever; subscrever newsletter; apoie o jornalismo; seu e-mail; continue lendo; continuar a ler;
        abonneer; abonneren; neem een abonnement; word abonnee; word lid; inloggen; log in; uitloggen; aanmelden; registreren; account aanmaken; maak een account; mijn account; mijn profiel; wachtwoord vergeten; al abonnee; al abonnee? log in; heb je al een account; alleen voor abonnees; exclusief voor abonnees; voor abonnees; nieuwsbrief; nieuwsbrieven; schrijf je in; schrijf je in voor de nieuwsbrief; meld je aan; e-mailadres; uw e-mailadres; doneer; lees verder; verder lezen; probeer gratis; premium;
        zaloguj; zaloguj się; wyloguj; zarejestruj się; prenumerata; subskrybuj; zapisz się; moje konto; załóż konto; nie pamiętasz hasła; tylko dla prenumeratorów; dla subskrybentów; logga in; logga ut; prenumerera; bli prenumerant; bli medlem; skapa konto; mina sidor; nyhetsbrev; glömt lösenord; för prenumeranter; redan prenumerant; log ind; log ud; bliv medlem; køb abonnement; opret konto; min konto; nyhedsbreve; nyhedsbrev; kun for abonnenter; for abonnenter; logg inn; logg ut; bli abonnent; abonner; kjøp abonnement; opprett konto; min side; kun for abonnenter; for abonnenter;
        הירשמו; הרשמה; להרשמה; הירשמו לניוזלטר; הרשמה לניוזלטר; התחברות; התחבר; התחברו; כניסה; כניסה לחשבון; יציאה; התנתקות; החשבון שלי; שכחתי סיסמה; מינוי; מינויים; לרכישת מינוי; רכשו מינוי; מנויים; כבר מנויים; כבר מנויים? התחברו; כניסת מנויים; כתובת דואר אלקטרוני; כתובת אימייל; דואר אלקטרוני; תרומה; תרמו; ניוזלטר; ניוזלטרים; למנויים בלבד; בלעדי למנויים; המשך קריאה; להמשך קריאה;
        اشترك; اشترك الآن; اشتراك; الاشتراك; تسجيل الدخول; تسجيل الخروج; سجل الآن; إنشاء حساب; حسابي; نسيت كلمة المرور; البريد الإلكتروني; بريدك الإلكتروني; النشرة البريدية; النشرة الإخبارية; النشرات البريدية; اشترك في النشرة البريدية; اشترك في نشرتنا الإخبارية; للمشتركين فقط; تبرع; متابعة القراءة
    """,
    "comment": """
        comments; comment; post a comment; post comment; leave a comment; leave a reply; add a comment; add comment; write a comment; join the conversation; join the discussion; start the conversation; be the first to comment; view comments; show comments; hide comments; read comments; see comments; view all comments; see all comments; load comments; load more comments; show more comments; comments are closed; comments closed; comments are off; comment on this article; comment on this story; comments have been disabled; commenting is closed; reader comments; your comments; sort by; newest; oldest; most liked; reply; report; report comment; report abuse; flag as inappropriate; conversation; what do you think; have your say; community guidelines; comment policy; commenting rules; no comments; no comments yet; 0 comments; automatic approval of subscriber comments; sign in to comment; log in to comment; subscribe to comment; replies; view replies; trackbacks; pingbacks; your email address will not be published; required fields are marked *; name *; email *; website; save my name, email, and website in this browser for the next time i comment;
        kommentare; kommentar; kommentare anzeigen; kommentare lesen; alle kommentare; alle kommentare anzeigen; kommentar schreiben; kommentar verfassen; kommentieren; diskutieren sie mit; jetzt kommentieren; mitdiskutieren; kommentar abgeben; schreiben sie einen kommentar; ihr kommentar; antworten; kommentar melden; melden; netiquette; leserkommentare; die kommentarfunktion ist geschlossen; keine kommentare; noch keine kommentare; diskussion;
        commentaires; commentaire; commenter; réagir; réagissez; lire les commentaires; voir les commentaires; voir tous les commentaires; afficher les commentaires; laisser un commentaire; ajouter un commentaire; écrire un commentaire; contribuer; vos réactions; les commentaires sont fermés; aucun commentaire; répondre; signaler; signaler un abus; soyez le premier à commenter; réactions;
        comentarios; comentario; comentar; comenta; ver comentarios; ver todos los comentarios; deja un comentario; deja tu comentario; dejar un comentario; escribe un comentario; añadir comentario; normas de participación; ver más comentarios; responder; denunciar; sin comentarios; los comentarios están cerrados; conversación;
        commenti; commento; commenta; lascia un commento; scrivi un commento; leggi i commenti; vedi tutti i commenti; vedi i commenti; aggiungi un commento; rispondi; segnala; nessun commento; i commenti sono chiusi; partecipa alla discussione;
        comentários; comentário; comente; deixe um comentário; deixe seu comentário; escreva um comentário; ver comentários; ver todos os comentários; adicionar comentário; responder; denunciar; sem comentários;
        reacties; reactie; reageer; reageren; reageer op dit artikel; plaats een reactie; geef een reactie; bekijk reacties; toon reacties; alle reacties; lees de reacties; meepraten; praat mee; geen reacties; beantwoorden;
        komentarze; komentarz; dodaj komentarz; skomentuj; zobacz komentarze; brak komentarzy; odpowiedz; kommentarer; kommentera; skriv en kommentar; skriv kommentar; läs kommentarer; visa kommentarer; svara; svar; vis kommentarer; deltag i debatten; delta i debatten; ingen kommentarer;
        תגובות; תגובה; הוספת תגובה; הוסף תגובה; הוסיפו תגובה; כתוב תגובה; כתבו תגובה; לכל התגובות; כל התגובות; הצג תגובות; אין תגובות; הגב; הגיבו; השב; דווח; תגובות גולשים; התגובות; כתיבת תגובה; אישור אוטומטי של תגובות מנויים;
        تعليقات; تعليق; التعليقات; أضف تعليق; أضف تعليقا; أضف تعليقك; اترك تعليقا; اكتب تعليقا; اكتب تعليقك; عرض التعليقات; شاهد التعليقات; لا توجد تعليقات; رد; إبلاغ; شروط التعليق
    """,
    "related-heading": """
        related; related articles; related stories; related content; related news; related topics; related coverage; related links; related posts; related video; related videos; related reading; more on this; more on this story; more on this topic; more like this; more stories; more stories like this; more news; more from this section; more from; more from us; more top stories; more coverage; more in this section; more to read; more to explore; read more; read next; read this next; up next; next up; next article; next story; next; previous; previous article; previous story; you may also like; you might also like; you may like; you might like; you might be interested in; you may be interested in; recommended; recommended for you; recommended reading; recommended stories; recommendations; suggested for you; suggested reading; also read; also see; see also; also on; also in the news; also in this section; elsewhere; elsewhere on the web; around the web; from around the web; from the web; from our partners; from our network; from our sponsors; promoted stories; promoted content; sponsored stories; sponsored content; sponsored links; most read; most popular; most viewed; most shared; most commented; most recent; trending; trending now; trending stories; trending topics; trending news; popular; popular now; popular stories; popular articles; popular posts; what to read next; what others are reading; what people are reading; people are reading; readers also liked; top stories; top news; top headlines; latest; latest news; latest stories; latest articles; latest headlines; latest videos; recent stories; recent posts; recent articles; recent news; in this section; in case you missed it; don't miss; don't miss this; must read; must reads; must-read; must-reads; editor's picks; editors' picks; editor's choice; our picks; top picks; picked for you; in depth; in pictures; in focus; in the news; go deeper; further reading; keep reading; explore more; explore more on these topics; discover more; see more; view more; show more; load more; more; the latest; featured; featured stories; featured articles; highlights; today's headlines; news in brief; best of; hot topics; this week; related tags;
        mehr zum thema; mehr zu diesem thema; zum thema; themen; thema; mehr aus; mehr aus dem ressort; mehr nachrichten; mehr artikel; mehr lesen; mehr; mehr erfahren; mehr dazu; verwandte artikel; verwandte themen; verwandte beiträge; ähnliche artikel; ähnliche beiträge; weitere artikel; weitere meldungen; weitere nachrichten; weitere themen; weitere beiträge; lesen sie auch; lesen sie mehr; lesen sie mehr zum thema; lesen sie hier weiter; auch interessant; das könnte sie auch interessieren; das könnte sie interessieren; das könnte dich auch interessieren; das könnte dich interessieren; das interessiert andere leser; empfehlungen; empfehlungen der redaktion; empfohlen; empfohlene artikel; unsere empfehlungen; meistgelesen; meistgelesene artikel; meist gelesen; meistkommentiert; beliebt; beliebte artikel; top-themen; topthemen; top themen; aktuelle nachrichten; neueste artikel; neueste nachrichten; neueste meldungen; aktuell; aktuelles; schlagzeilen; anzeige; nächster artikel; vorheriger artikel; nicht verpassen; mehr anzeigen; weitere anzeigen; im fokus; hintergrund; dossier; alle artikel; jetzt lesen; leseempfehlung; das beste aus dem netz; zur startseite;
        à lire aussi; a lire aussi; lire aussi; à lire également; lire également; à lire; à lire ailleurs; à découvrir; à voir aussi; voir aussi; voir plus; en voir plus; sur le même sujet; sur le même thème; dans la même rubrique; articles liés; articles associés; articles similaires; articles connexes; plus d'articles; plus d'actualités; sujets associés; dossiers; dossier; thèmes associés; les plus lus; les plus partagés; les plus commentés; le plus lu; tendances; recommandé; recommandé pour vous; nos recommandations; notre sélection; la sélection de la rédaction; vous aimerez aussi; vous aimerez; vous pourriez aussi aimer; cela peut vous intéresser; ça peut vous intéresser; les dernières actualités; dernières actualités; dernières nouvelles; dernières infos; à la une; l'essentiel; article suivant; article précédent; contenus sponsorisés; contenu sponsorisé; en savoir plus; pour aller plus loin; aller plus loin; lire plus; toute l'actualité; en ce moment; fil info;
        más noticias; más información; más sobre este tema; más sobre el tema; más en; más de; más; noticias relacionadas; artículos relacionados; contenido relacionado; temas relacionados; relacionado; relacionadas; relacionados; te puede interesar; te puede gustar; te podría interesar; también te puede interesar; puede interesarle; quizás te interese; te recomendamos; recomendado; recomendados; recomendadas; recomendamos; lee también; lea también; leer también; leer más; lee más; ver más; ver también; mira también; además; lo más leído; lo más visto; lo más; las más leídas; las más vistas; más leídas; más leídos; lo último; últimas noticias; última hora; archivado en; temas; etiquetas; no te pierdas; destacados; siguiente; anterior; siguiente noticia; noticia anterior; otras noticias; contenido patrocinado; en portada; tendencias;
        leggi anche; leggi di più; leggi tutto; leggi altro; vedi anche; guarda anche; articoli correlati; notizie correlate; contenuti correlati; correlati; potrebbe interessarti; potrebbe interessarti anche; ti potrebbe interessare; ti potrebbe interessare anche; ti consigliamo; consigliati; consigliati per te; raccomandati per te; i più letti; più letti; le più lette; più lette; le più viste; ultime notizie; ultim'ora; ultimi articoli; altre notizie; altri articoli; dello stesso argomento; sullo stesso argomento; approfondimenti; argomenti; in evidenza; da non perdere; articolo successivo; articolo precedente; contenuti sponsorizzati; scopri di più; tag; di tendenza; primo piano;
        leia também; leia mais; ler mais; saiba mais; veja também; veja mais; ver mais; mais lidas; as mais lidas; mais lidos; mais notícias; mais sobre; mais sobre este tema; mais; notícias relacionadas; artigos relacionados; conteúdo relacionado; relacionados; relacionadas; recomendado para você; recomendados; recomendado; recomendadas; últimas notícias; últimas; você também pode gostar; você pode gostar; pode gostar também; destaques; em destaque; em alta; próxima; anterior; tópicos; temas; assuntos; não perca; mais vistas; populares;
        lees ook; lees meer; lees meer over; lees verder; lees dit ook; bekijk ook; zie ook; meer over dit onderwerp; meer over; meer nieuws; meer artikelen; meer; gerelateerd; gerelateerde artikelen; gerelateerd nieuws; gerelateerde onderwerpen; onderwerpen; aanbevolen; aanbevolen voor jou; aanraders; aangeraden; ook interessant; misschien ook interessant; dit vind je misschien ook interessant; meest gelezen; best gelezen; populair; net binnen; laatste nieuws; het laatste nieuws; nieuws; uitgelicht; volgende; vorige; volgend artikel; niet te missen; gesponsord;
        czytaj też; czytaj także; czytaj więcej; zobacz też; zobacz także; zobacz więcej; przeczytaj także; przeczytaj też; powiązane; powiązane artykuły; podobne artykuły; polecane; polecamy; najnowsze; najczęściej czytane; najpopularniejsze; więcej; więcej na ten temat; tagi; tematy; warto przeczytać;
        läs också; läs även; läs mer; läs vidare; se också; relaterat; relaterade artiklar; relaterade nyheter; mer om ämnet; mer om; mer; mest läst; mest lästa; senaste nytt; senaste nyheterna; senaste; rekommenderat; rekommenderas; fler nyheter; fler artiklar; ämnen; ämnen i artikeln;
        læs også; læs mere; se også; relaterede artikler; relateret; mere om; mest læste; mest læst; seneste; seneste nyt; seneste nyheder; anbefalet; anbefalede artikler; emner; flere nyheder; les også; les mer; relaterte saker; relaterte artikler; relatert; mer om; mest lest; siste; siste nytt; siste nyheter; anbefalt; anbefalte saker; flere saker; emner;
        כתבות נוספות; עוד בנושא; עוד בנושא זה; כתבות קשורות; כתבות בנושא; כתבות מומלצות; קראו גם; קראו עוד; ראו גם; לקריאה נוספת; אולי יעניין אותך; אולי יעניין אתכם; מומלצים; מומלץ; המלצות; המומלצים; הכי נקראות; הנקראות ביותר; הכתבות הנקראות ביותר; הפופולריות; פופולרי; חדשות אחרונות; עדכונים אחרונים; מבזקים; עוד חדשות; עוד; עוד מהאתר; עוד כתבות; תגיות; נושאים; תוכן ממומן; ברחבי הרשת; כדאי לקרוא; אל תפספסו; לכתבה המלאה; לכל הכתבות; הבא; הקודם;
        اقرأ أيضا; اقرأ أيضاً; اقرأ ايضا; إقرأ أيضا; اقرأ المزيد; المزيد; مواضيع ذات صلة; موضوعات ذات صلة; مقالات ذات صلة; أخبار ذات صلة; ذات صلة; مواضيع متعلقة; قد يعجبك أيضا; قد يهمك; قد يهمك أيضا; شاهد أيضا; شاهد المزيد; الأكثر قراءة; الأكثر مشاهدة; الأكثر تداولا; الأكثر شعبية; آخر الأخبار; أحدث الأخبار; أخبار أخرى; مختارات; مقترحات; نوصي بقراءة; كلمات مفتاحية; كلمات دلالية; الوسوم; التالي; السابق; محتوى ممول
    """,
    "navigation": """
        tennis; golf; boxing; cricket; soccer; rugby; rugby union; rugby league; cycling; athletics; swimming; racing; horse racing; motorsport; motor sport; formula 1; f1; basketball; baseball; hockey; ice hockey; olympics; winter olympics; paralympics; wrestling; snooker; darts; esports; nfl; nba; wnba; mlb; nhl; nwsl; mls; ufc; mma; wwe; nascar; premier league; champions league; world cup; transfers; fixtures; results; scores; standings; stats; statistics; odds; schedule; teams; players; power rankings; fantasy; fantasy football; high school; high school sports; college sports;
        reviews; features; family; gaming; mobile; security; cybersecurity; community; blog; blogs; art; art & design; arts & entertainment; theater; theatre; stage; dance; photography; food & drink; food and drink; recipes; wine; restaurants; home & garden; gardens; health & fitness; wellness; fitness; nutrition; beauty; weddings; relationships; love & sex; parenting; retirement; pensions; savings; personal finance; your money; small business; retail; insurance; investing; bonds; stocks; commodities; currencies; energy; industry; industries; transportation; transport; policy; us politics; uk politics; elections; congress; senate; white house; parliament; law; courts; justice; military; defense; defence; national security; immigration; race; religion; faith; society; history; space; physics; biology; medicine; climate change; sustainability; nature; animals; weird news; ideas; voices; people; women; men; royal family; competitions; quizzes; quiz; crossword; sudoku; cartoons; cartoon; jigsaw puzzle; webinars; awards; multimedia; interactives; infographics; graphics; special reports; explainers; trends; updates; all; all topics; all news; other; contributors; columns; multimedia gallery; tv shows; tv schedule; tv guide; trailers; shows; series; documentaries; shopping; voucher codes; discount codes; coupons & deals; gift guide; the latest news; breaking news; united states; united kingdom; usa; north america; south america; central america; scotland; wales; northern ireland; england; ireland; china; india; russia; ukraine; israel; france; germany; spain; italy; japan; south africa; new zealand; regions; cities; watch; connect; apps; mobile apps; open navigation menu; close navigation menu; close alert; search form; skip to article; rss feed; useful links; quick links; our network; our sites; our team; who we are; media relations; press releases; press center; press centre; customer service; customer care; help centre; contact customer service; accessibility help; subscriber services; syndication; place an ad; place a classified ad; submit feedback; search jobs; next post; previous post; saved articles; saved stories; my profile; publish date:; stay connected; social media; social sharing; closed captioning; ad choices; your ad choices; about our ads; do not sell my personal info; your california privacy rights; subscriptions; print subscriptions; newsletter sign-up; newsletter sign up; platform status; remember me; thank you for registering; branded content; all sections & topics;
        home; homepage; home page; menu; main menu; open menu; close menu; search; search for; open search; close search; close; open; skip to content; skip to main content; skip to navigation; skip to footer; skip navigation; jump to content; back to top; top; back; go back; back to home; back to homepage; go to homepage; sections; all sections; more sections; site map; sitemap; navigation; toggle navigation; breadcrumb; breadcrumbs; edition; editions; uk edition; us edition; international edition; change edition; select edition; language; languages; english; settings; profile; notifications; preferences; dark mode; light mode; toggle; expand; collapse; view all; see all; show all; news; world; world news; local; local news; national; international; politics; business; economy; finance; markets; money; tech; technology; science; health; environment; climate; sport; sports; football; entertainment; culture; arts; arts & culture; books; music; film; movies; tv; television; tv & radio; lifestyle; life & style; life; style; fashion; food; travel; real estate; education; opinion; opinions; editorials; columnists; letters; video; videos; photos; pictures; gallery; galleries; podcast; podcasts; audio; radio; live tv; watch live; listen live; weather; obituaries; classifieds; jobs; cars; property; puzzles; crosswords; games; horoscopes; comics; events; magazine; investigations; fact check; us news; uk news; uk; us; u.s.; europe; africa; asia; asia pacific; americas; latin america; middle east; australia; canada; crime; royals; celebrity; showbiz; tags; tags:; topics; topics:; filed under; filed under:; categories; category; archive; archives; shop; store; deals; coupons; e-edition; epaper; e-paper; digital edition; today's paper; print edition; news tips; send us a tip; corrections; masthead; staff;
        startseite; zur startseite; menü; menü öffnen; menü schließen; hauptmenü; suche; suchen; suche öffnen; schließen; öffnen; zum inhalt; zum inhalt springen; zum hauptinhalt springen; nach oben; zurück; zurück nach oben; zurück zur startseite; navigation; ressorts; alle ressorts; rubriken; übersicht; nachrichten; politik; inland; ausland; wirtschaft; finanzen; börse; panorama; vermischtes; gesellschaft; kultur; feuilleton; wissen; wissenschaft; gesundheit; technik; digital; netzwelt; sport; fußball; reise; reisen; auto; mobilität; karriere; bildung; meinung; lokales; regional; region; regionales; wetter; verkehr; blaulicht; ratgeber; leben; stil; videos; fotos; bilder; fotostrecken; rätsel; spiele; shop; anzeigen; immobilien; stellenmarkt; traueranzeigen; veranstaltungen; schlagwörter; schlagworte; schlagwörter:; archiv; leserbriefe;
        accueil; menu; ouvrir le menu; fermer le menu; recherche; rechercher; fermer; aller au contenu; aller au contenu principal; haut de page; retour en haut; retour; retour à l'accueil; rubriques; toutes les rubriques; actualité; actualités; actu; monde; international; france; politique; société; économie; entreprises; culture; sports; sport; football; sciences; santé; environnement; planète; planete; idées; débats; opinions; tribunes; vidéos; vidéo; photos; podcasts; météo; faits divers; justice; régions; tech; high-tech; médias; lifestyle; cuisine; voyages; immobilier; emploi; jeux; mots croisés; programme tv; horoscope; carnet; annonces; archives; mots-clés; étiquettes;
        inicio; portada; menú; abrir menú; cerrar menú; buscar; búsqueda; cerrar; ir al contenido; saltar al contenido; volver arriba; volver; secciones; todas las secciones; noticias; actualidad; nacional; españa; internacional; mundo; política; economía; negocios; empresas; sociedad; sucesos; cultura; deportes; fútbol; ciencia; salud; tecnología; medio ambiente; clima; educación; opinión; editoriales; columnistas; cartas; vídeos; videos; fotos; fotogalerías; pódcast; televisión; gente; estilo; moda; gastronomía; viajes; motor; vivienda; empleo; el tiempo; horóscopo; juegos; crucigramas; hemeroteca; clasificados; servicios;
        home page; prima pagina; menù; apri menu; chiudi menu; cerca; chiudi; vai al contenuto; torna su; torna all'inizio; torna alla home; indietro; sezioni; notizie; cronaca; cronache; politica; esteri; mondo; italia; economia; finanza; lavoro; società; cultura; spettacoli; spettacolo; sport; calcio; scienza; scienze; salute; tecnologia; ambiente; scuola; opinioni; editoriali; commenti e opinioni; lettere; video; foto; fotogallery; podcast; meteo; oroscopo; giochi; cucina; viaggi; motori; moda; casa; annunci; necrologie; archivio; regioni; argomenti;
        início; página inicial; abrir menu; fechar menu; busca; pesquisar; pesquisa; fechar; ir para o conteúdo; pular para o conteúdo; voltar ao topo; voltar; seções; editorias; notícias; brasil; portugal; mundo; política; economia; mercado; negócios; cotidiano; sociedade; país; cultura; esportes; esporte; desporto; futebol; ciência; ciência e saúde; saúde; tecnologia; educação; ambiente; opinião; colunistas; vídeos; fotos; tempo; previsão do tempo; horóscopo; jogos; viagem; turismo; carros; empregos; classificados;
        home; voorpagina; menu openen; menu sluiten; zoek; zoeken; sluiten; sluit; naar de inhoud; ga naar inhoud; naar boven; terug; terug naar boven; rubrieken; nieuws; binnenland; buitenland; politiek; economie; geld; cultuur; cultuur & media; media; wetenschap; gezondheid; tech; sport; voetbal; regio; regionaal; opinie; columns; video; video's; foto's; weer; verkeer; puzzels; wonen; reizen; eten; auto; onderwijs; klimaat; vacatures; familieberichten; archief;
        strona główna; menu; szukaj; zamknij; wiadomości; kraj; polska; świat; polityka; gospodarka; biznes; kultura; sport; nauka; zdrowie; opinie; pogoda; do góry; hem; startsida; startsidan; meny; sök; stäng; nyheter; inrikes; utrikes; världen; sverige; ekonomi; näringsliv; kultur; nöje; debatt; ledare; opinion; väder; till toppen; forside; forsiden; søg; luk; nyheder; indland; udland; verden; danmark; økonomi; erhverv; kultur; debat; vejr; søk; lukk; innenriks; utenriks; norge; næringsliv; debatt; meninger; været;
        ראשי; דף הבית; עמוד הבית; תפריט; חיפוש; סגור; סגירה; דילוג לתוכן; דלג לתוכן; חזרה למעלה; למעלה; חזרה; חדשות; בארץ; בעולם; חדשות בארץ; חדשות בעולם; פוליטיקה; מדיני; ביטחון; צבא וביטחון; כלכלה; עסקים; שוק ההון; נדל"ן; צרכנות; ספורט; כדורגל; תרבות; בידור; תרבות ובידור; רכילות; סלבס; אוכל; תיירות; רכב; בריאות; מדע; סביבה; טכנולוגיה; דיגיטל; חינוך; משפט; דעות; מגזין; סגנון חיים; אופנה; יהדות; וידאו; פודקאסט; פודקאסטים; הסכתים; מזג האוויר; תשבצים; לוח; דרושים; ארכיון;
        الرئيسية; الصفحة الرئيسية; القائمة; بحث; ابحث; إغلاق; انتقل إلى المحتوى; تخطي إلى المحتوى; العودة إلى الأعلى; أخبار; الأخبار; العالم; عالم; سياسة; اقتصاد; أعمال; مال وأعمال; رياضة; كرة القدم; ثقافة; فن; فنون; منوعات; مجتمع; صحة; علوم; علوم وتكنولوجيا; تكنولوجيا; رأي; آراء; مقالات; فيديو; صور; بودكاست; بث مباشر; البث المباشر; الطقس; الأرشيف; محليات; الشرق الأوسط; عربي; دولي
    """,
    "chrome": """
        advertisement; advertisements; advertising; ad; ads; advertise; advertise with us; ad feedback; article continues below advertisement; story continues below advertisement; story continues below; article continues after advertisement; advertisement - scroll to continue; scroll to continue; continue reading below; skip ad; close ad; this is an advertisement; why are you seeing this ad; report ad; remove ads; sponsored; sponsored by; promoted; paid content; paid post; partner content; affiliate links; supported by; about; about us; contact; contact us; contacts; help; help center; help & support; support; faq; faqs; feedback; careers; work with us; work for us; press; press room; media kit; terms; terms of use; terms of service; terms and conditions; terms & conditions; user agreement; privacy; privacy policy; privacy notice; privacy statement; privacy settings; privacy center; your privacy choices; your privacy rights; do not sell my personal information; do not sell or share my personal information; do not sell my info; ad choices; adchoices; cookie policy; cookie settings; cookie preferences; cookies; cookie notice; manage cookies; manage preferences; manage cookie preferences; accept; accept all; accept cookies; accept all cookies; reject all; reject all cookies; allow all; agree; got it; ok; okay; we use cookies; we value your privacy; your privacy; accessibility; accessibility statement; legal; legal notice; imprint; disclaimer; copyright; copyright notice; all rights reserved; editorial guidelines; editorial policy; editorial standards; code of ethics; ethics policy; corrections policy; corrections and clarifications; complaints; reprints; reprints & permissions; reprints and permissions; permissions; republish; republish this article; rss; rss feeds; loading; loading...; please wait; image; photo; picture; caption; image caption; toggle caption; hide caption; show caption; enlarge; enlarge this image; zoom; view image in fullscreen; fullscreen; full screen; open image modal; view gallery; view larger image; click to enlarge; play; play video; pause; mute; unmute; video player; watch video; video unavailable; replay; autoplay; slide; previous slide; next slide; show less; read less; show more; read full article; read full story; read the full story; read the full article; view original; download pdf; download; report an error; report a typo; report a correction; suggest a correction; submit a correction; submit a tip; found a mistake; click the alert icon to follow topics; get alerts for; was this article helpful; was this helpful; yes; no; rate this article; rating; text size; font size; a+; a-; aa; translate; translated by; machine translated; powered by; powered by wordpress; wordpress; design by; site by; javascript is disabled; please enable javascript; you need to enable javascript to run this app; javascript is required; your browser does not support the video tag; your browser does not support the audio element; this video is not available; we've updated our terms; transcript; view transcript; footer; header; end of article; end of content; reuse this content; licensing; license this content; get rights and content; cite this article; copy citation; views; min read; reading time; our standards; the thomson reuters trust principles; our standards: the thomson reuters trust principles; opens in new window; opens in a new tab; external link; author; authors; about the author; about the authors; about the writer; more from this author; view author profile; view bio; view profile; see all articles; all articles; written by; by; reporting by; editing by; published; updated; last updated; posted;
        anzeige; werbung; werbeanzeige; advertorial; gesponsert; impressum; datenschutz; datenschutzerklärung; datenschutzhinweise; datenschutz-einstellungen; datenschutzeinstellungen; privatsphäre; privatsphäre-einstellungen; agb; nutzungsbedingungen; nutzungsbasierte onlinewerbung; kontakt; hilfe; über uns; mediadaten; jobs; karriere; barrierefreiheit; barrierefreiheitserklärung; cookie-einstellungen; cookies verwalten; alle akzeptieren; akzeptieren; zustimmen; ablehnen; einverstanden; alle rechte vorbehalten; vertrag kündigen; abo kündigen; verträge hier kündigen; bild vergrößern; bild in großansicht; bildunterschrift; bildergalerie; galerie öffnen; video abspielen; video starten; wird geladen; lädt; zur galerie; externer inhalt; empfohlener externer inhalt; externe inhalte anzeigen; inhalt anzeigen; mehr anzeigen; weniger anzeigen; fehler melden; korrektur; schriftgröße; startseite aktualisieren; autor; autorin; über den autor; über die autorin; zur autorenseite; seite drucken; transparenzhinweis; quelle; quellen;
        publicité; annonce; sponsorisé; contenu partenaire; mentions légales; conditions générales; conditions générales d'utilisation; conditions générales de vente; cgu; cgv; politique de confidentialité; confidentialité; données personnelles; charte; politique de cookies; gérer les cookies; gestion des cookies; paramétrer les cookies; paramètres des cookies; préférences cookies; tout accepter; accepter; tout refuser; refuser; continuer sans accepter; accepter et continuer; contact; contactez-nous; nous contacter; aide; aide et contact; à propos; qui sommes-nous; plan du site; recrutement; accessibilité; tous droits réservés; agrandir; agrandir l'image; lire la vidéo; chargement; chargement en cours; signaler une erreur; signaler un contenu; article précédent; la suite après la publicité; la suite après cette publicité; auteur; sur le même sujet; voir les réponses; lecture du texte; temps de lecture;
        publicidad; anuncio; anuncios; patrocinado; contenido de marca; aviso legal; términos y condiciones; términos de uso; condiciones de uso; condiciones de contratación; política de privacidad; privacidad; política de cookies; configurar cookies; configuración de cookies; aceptar; aceptar todo; aceptar cookies; aceptar y continuar; rechazar; rechazar todo; contacto; contáctanos; contactar; ayuda; quiénes somos; sobre nosotros; acerca de; mapa del sitio; mapa web; publicidad en; anúnciate; trabaja con nosotros; accesibilidad; todos los derechos reservados; cargando; ampliar; ampliar foto; ampliar imagen; reproducir vídeo; reproducir video; ver galería; reportar un error; corrección; fe de errores; continúa después de la publicidad; continuar leyendo; autor; autora; canal ético; rss;
        pubblicità; annuncio; sponsorizzato; contenuto sponsorizzato; note legali; termini e condizioni; termini di utilizzo; condizioni d'uso; informativa privacy; informativa sulla privacy; privacy; cookie; cookie policy; preferenze cookie; gestisci cookie; gestione cookie; accetta; accetta tutto; accetta e continua; rifiuta; rifiuta tutto; contatti; contattaci; aiuto; assistenza; chi siamo; redazione; mappa del sito; lavora con noi; accessibilità; dichiarazione di accessibilità; tutti i diritti riservati; riproduzione riservata; © riproduzione riservata; caricamento; caricamento in corso; ingrandisci; guarda il video; segnala un errore; autore; continua dopo la pubblicità; per la pubblicità;
        publicidade; anúncio; continua após a publicidade; patrocinado; conteúdo de marca; termos de uso; termos e condições; política de privacidade; privacidade; política de cookies; gerir cookies; gerenciar cookies; configurações de cookies; aceitar; aceitar todos; aceitar tudo; rejeitar; rejeitar todos; contato; contacto; contactos; fale conosco; fale connosco; ajuda; quem somos; sobre nós; sobre; anuncie; trabalhe conosco; acessibilidade; todos os direitos reservados; carregando; ampliar; ver galeria; expediente; ficha técnica; reportar erro; erramos; autor;
        advertentie; advertenties; gesponsord; adverteren; algemene voorwaarden; gebruiksvoorwaarden; voorwaarden; privacy; privacybeleid; privacyverklaring; privacy-instellingen; cookiebeleid; cookie-instellingen; cookies; cookie-voorkeuren; accepteren; alles accepteren; akkoord; weigeren; contact; contact opnemen; klantenservice; service; over ons; colofon; vacatures; werken bij; toegankelijkheid; alle rechten voorbehouden; laden; bezig met laden; vergroot; vergroten; bekijk video; fout melden; tip de redactie; tip ons; auteur; auteurs; tekst loopt door onder de afbeelding; tekst gaat verder onder de foto; deze advertentie overslaan;
        reklama; regulamin; polityka prywatności; polityka cookies; prywatność; kontakt; pomoc; o nas; redakcja; wszelkie prawa zastrzeżone; akceptuję; zgadzam się; annons; annonser; annonsera; integritetspolicy; personuppgiftspolicy; cookiepolicy; om cookies; kontakta oss; kontakt; om oss; kundservice; acceptera; godkänn alla; annonce; annoncer; privatlivspolitik; cookiepolitik; kontakt os; om os; kundeservice; acceptér alle; reklame; annonse; annonsere; personvern; personvernerklæring; informasjonskapsler; kontakt oss; kundeservice; godta alle;
        פרסומת; פרסומות; מודעה; תוכן שיווקי; בשיתוף; פרסמו אצלנו; תקנון; תנאי שימוש; תנאי השימוש; מדיניות פרטיות; מדיניות הפרטיות; פרטיות; הצהרת נגישות; נגישות; צור קשר; צרו קשר; אודות; אודותינו; עזרה; כל הזכויות שמורות; טוען; טוען...; אישור; אני מסכים; קבל הכל; הגדל תמונה; לצפייה; לצפייה בסרטון; נגן; דווחו על טעות; מצאתם טעות; rss; מפת אתר; מפת האתר; כותב; כותבים; לחצו על הפעמון לקבלת עדכונים בנושא;
        إعلان; إعلانات; أعلن معنا; محتوى برعاية; شروط الاستخدام; الشروط والأحكام; سياسة الخصوصية; الخصوصية; سياسة ملفات تعريف الارتباط; اتصل بنا; تواصل معنا; من نحن; عن الموقع; مساعدة; المساعدة; جميع الحقوق محفوظة; قبول; موافق; أوافق; قبول الكل; رفض; تحميل; جار التحميل; شاهد الفيديو; تكبير الصورة; خريطة الموقع; وظائف; المصدر; الكاتب; حجم الخط
    """,
    "promo": """
        watch now; watch live; watch the video; watch the full video; watch the full episode; listen to the podcast; listen to our podcast; listen to the episode; download the podcast; listen on apple podcasts; listen on spotify; live updates; follow our live blog; follow live updates; follow our live coverage; read our live blog; buy now; shop now; view deal; see it; check price; buy on amazon; see at amazon; get it now; book now; learn more; find out more; click here; click here to read more; read here; read more here; tap here; sign up here; get tickets; buy tickets; order now; enter now; take the quiz; vote now; have you got a story; do you have a story; got a story; got a tip; got a news tip; send us your photos; this article contains affiliate links;
        jetzt anhören; jetzt ansehen; zum podcast; zum video; zum liveticker; zum newsblog; hier klicken; mehr erfahren; jetzt bestellen; zum newsletter anmelden; hier weiterlesen; hier anmelden;
        cliquez ici; écouter le podcast; voir la vidéo; en savoir plus; je découvre; regarder la vidéo; notre direct; suivre le direct;
        haz clic aquí; escucha el podcast; ver el vídeo; ver vídeo; mira el video; conoce más; descubre más; compra ahora;
        clicca qui; ascolta il podcast; guarda il video; scopri di più; segui la diretta;
        clique aqui; ouça o podcast; assista ao vídeo; veja o vídeo; assista; siga ao vivo; inscreva-se no canal;
        klik hier; luister de podcast; luister naar de podcast; bekijk de video; bekijk hier; volg het liveblog;
        kliknij tutaj; klicka här; lyssna på podden; klik her; klikk her;
        לחצו כאן; לחץ כאן; האזינו לפודקאסט; צפו בווידאו; צפו בסרטון; לצפייה ישירה;
        اضغط هنا; انقر هنا; استمع إلى البودكاست; شاهد الآن
    """,
}

_NAME_END = r"[^.!?]{0,160}[.!?…]?"

#: kind, name of the row, pattern that matches the whole line (any case).
PATTERNS: tuple[tuple[_Kind, str, str], ...] = (
    # --- subscription: "Subscribe today and save 40%", "Already signed up? LOG IN", "Get 3 months for $1"
    ("subscription", "subscribe-offer", r"subscribe (?:now|today|to|for|and|here)\b[^.]{0,120}[.!]?"),
    (
        "subscription",
        "already-subscriber",
        r"already (?:a (?:subscriber|member)|signed up|registered|subscribed|have an account)\b[^.]{0,60}[.!?]?(?: (?:log|sign) in.?)?",
    ),
    ("subscription", "sign-up-for", r"(?:sign|signing) up (?:for|to|here|now|today|and)\b[^.]{0,160}[.!]?"),
    ("subscription", "log-in-to", r"(?:please )?(?:log|sign) in (?:to|or|here|with)\b[^.]{0,100}[.!]?"),
    ("subscription", "register-to", r"register (?:now|today|to|for|here)\b[^.]{0,100}[.!]?"),
    (
        "subscription",
        "newsletter-in-inbox",
        r"(?:get|receive|want) [^.]{0,120}(?:(?:in|to|into) your inbox|by email|newsletters?)\b[^.]{0,60}[.!?]?",
    ),
    (
        "subscription",
        "free-articles",
        r"you(?:'ve| have| '?ve)? (?:read|reached|used|viewed|\d+ free)\b[^.]{0,60}(?:free articles?|articles? (?:limit|this month)|article limit)[^.]{0,40}[.!]?",
    ),
    (
        "subscription",
        "this-article-for-subscribers",
        r"this (?:article|story|content|post) is (?:only )?(?:for|available to|exclusive to|reserved for) (?:our )?(?:paying |paid |premium )?(?:subscribers|members)\b[^.]{0,60}[.!]?",
    ),
    (
        "subscription",
        "price-offer",
        r"(?:from |only |just |for |try )?(?:[$€£₪]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£₪]|eur|usd))\s?(?:/|a|per|for|pro|im|par|al|por|im)\s?(?:the first )?\w{0,12}\s?(?:month|week|year|monat|woche|jahr|mois|semaine|an|mes|semana|año|mese|mês|maand|wk|mo)s?\b[^.]{0,60}",
    ),
    (
        "subscription",
        "by-signing-up",
        r"by (?:signing up|subscribing|registering|clicking|entering|providing|submitting|creating)\b[^.]{0,60}\b(?:agree|accept|consent|acknowledge|confirm)\b.{0,200}",
    ),
    ("subscription", "i-would-like-emails", r"i would like to (?:be emailed|receive)\b.{0,200}"),
    (
        "subscription",
        "abonnieren",
        r"(?:abonnieren sie|abonniere|melden sie sich|bestellen sie)\b[^.]{0,80}\b(?:newsletter|abo|an|abonnieren|testen)\b[^.]{0,60}[.!]?|(?:jetzt|hier) (?:\w{2,20} ){0,3}(?:abonnieren|anmelden|registrieren|testen|bestellen|weiterlesen|spenden)[.!]?",
    ),
    (
        "subscription",
        "bereits-abonnent",
        r"(?:sie (?:haben|sind) )?(?:bereits|schon) (?:ein (?:abo|konto)|abonnent(?:in)?|registriert|kunde)\b[^.]{0,60}[?!]?[^.]{0,40}",
    ),
    (
        "subscription",
        "abonnez-vous",
        r"(?:abonnez-vous|inscrivez-vous|recevez|je m['’]abonne|déjà abonné(?:e)?)\b[^.]{0,120}[.!?]?",
    ),
    (
        "subscription",
        "il-vous-reste",
        r"(?:il vous reste|la suite est réservée|cet article est réservé)\b.{0,120}",
    ),
    (
        "subscription",
        "suscribete",
        r"(?:suscríbete|suscríbase|regístrate|apúntate|¿ya eres suscriptor)\b[^.]{0,120}[.!?]?[^.]{0,30}|recibe\b[^.]{0,100}\b(?:newsletter|boletín|boletines|correo|email)\b[^.]{0,40}[.!]?",
    ),
    (
        "subscription",
        "abbonati",
        r"(?:abbonati|iscriviti|registrati|sei già abbonato|hai già un abbonamento)\b[^.]{0,120}[.!?]?[^.]{0,30}",
    ),
    (
        "subscription",
        "assine",
        r"(?:assine|inscreva-se|cadastre-se|já é assinante|subscreva)\b[^.]{0,120}[.!?]?[^.]{0,30}",
    ),
    (
        "subscription",
        "abonneer",
        r"(?:abonneer je|neem een abonnement|schrijf je in|meld je (?:hier )?aan|al (?:een )?abonnee|heb je al een)\b[^.]{0,120}[.!?]?[^.]{0,30}",
    ),
    (
        "subscription",
        "he-subscribe",
        r"(?:הירשמו|הרשמו|התחברו|רוצים לקבל|כבר מנויים)(?:\s[^.]{0,100})?[.!?]?",
    ),
    (
        "subscription",
        "ar-subscribe",
        r"(?:اشترك|سجل|سجّل|احصل على)\s(?:الآن|في|مجانا|معنا|للحصول|لتصلك)[^.]{0,100}[.!]?",
    ),
    # --- comments
    (
        "comment",
        "comment-count",
        r"(?:\(?\d{1,6}\)?|no|view \d{1,6}|show \d{1,6}|all \d{1,6}|see all \d{1,6}) (?:comments?|replies|reply|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|reactie|kommentarer|תגובות|تعليقات?)",
    ),
    (
        "comment",
        "comments-count-after",
        r"(?:comments?|kommentare|commentaires|comentarios|commenti|comentários|reacties|kommentarer|תגובות|التعليقات|تعليقات)\s?[(:\[]?\s?\d{1,6}\s?[)\]]?",
    ),
    ("comment", "automatic-approval", r"automatic approval of [\w ]{0,30}comments?[.!]?"),
    (
        "comment",
        "comments-state",
        r"(?:the )?comments? (?:section )?(?:are|is|have been|on this (?:article|story|entry) (?:are|is|have been)) (?:now |currently )?(?:closed|disabled|off|moderated|subject to)\b.{0,120}",
    ),
    (
        "comment",
        "log-in-to-comment",
        r"(?:you must be |please )?(?:log|sign|logged)(?:ged)? in to (?:post|leave|write|add|comment|reply|join)\b.{0,60}",
    ),
    # --- shares
    (
        "share",
        "share-on",
        r"(?:share|post|tweet|send|email|pin|save)(?: this)?(?: article| story| page| link)?(?: (?:on|to|via|by|with|using|this)) (?:facebook|twitter|x|linkedin|whatsapp|e-?mail|pinterest|reddit|telegram|bluesky|threads|flipboard|pocket|messenger|friends?|others|a friend)(?: \(opens in (?:a )?new (?:window|tab)\))?",
    ),
    ("share", "click-to-share", r"click to (?:share|print|email|copy)\b[^.]{0,80}"),
    ("share", "follow-us-on", r"(?:follow|like|find|join|connect with) us (?:on|at|via) [^.]{1,100}[.!]?"),
    ("share", "share-count", r"\d[\d.,]{0,7}\s?[km]? (?:shares?|likes?|views?|retweets?|reposts?)"),
    (
        "share",
        "teilen-auf",
        r"(?:auf|per|via|über) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|mail|telegram|xing|pinterest|bluesky) (?:teilen|verschicken|versenden|senden)",
    ),
    (
        "share",
        "partager-sur",
        r"(?:partager|compartir|condividi|compartilhar|partilhar|delen|deel|dela|del|udostępnij)(?: (?:l'article|artículo|articolo|artigo|artikel))? (?:sur|par|en|por|su|via|no|na|op|på|na) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|mail|telegram|messenger|correo|bluesky)",
    ),
    # --- promos inside the body
    (
        "promo",
        "label-and-headline",
        r"(?:read more|read also|also read|read next|read this|see also|see more|more|related|related story|related article|recommended|watch|watch more|listen|listen now|must read|don['’]t miss|go deeper|further reading|from the archives?|more coverage|up next|also on \w{1,20}|also from [\w ]{1,20}|in case you missed it|icymi|podcast|gallery|newsletter|subscribe)\s?(?::|\||►|▶|»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "lesen-sie-auch",
        r"(?:lesen sie (?:auch|hier|mehr|dazu)(?: (?:dazu|auch|mehr|zum thema))?|lies auch|mehr (?:zum thema|dazu)|auch interessant|siehe auch|zum thema|podcast|newsletter|passend dazu|weiterlesen|hören sie (?:auch|hier))\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "lire-aussi",
        r"(?:à |a )?(?:lire aussi|lire également|lire|voir aussi|voir également|écouter aussi|écouter|relire|sur le même sujet|notre (?:dossier|enquête|analyse|reportage|récit|entretien|sélection)|podcast)\s?(?::|\||»|>|➤|→)\s?\S.{2,200}",
    ),
    (
        "promo",
        "lea-tambien",
        r"(?:lee|lea|leer|mira|mire|ver|vea|escucha|puede leer|te puede interesar|le puede interesar|te recomendamos|además|más información|más|relacionad[oa]s?|podcast)(?: también| además| más| aquí)?\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "leggi-anche",
        r"(?:leggi|guarda|vedi|ascolta)(?: anche| pure| tutto)?\s?(?::|\||»|>|–)\s?\S.{2,200}|(?:l['’]approfondimento|il podcast|il video|lo speciale|la scheda|potrebbe interessarti)\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "leia-tambem",
        r"(?:leia|veja|ouça|assista|saiba|confira|ler)(?: também| mais| ainda| aqui)?\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "lees-ook",
        r"(?:lees|bekijk|luister|kijk|zie)(?: ook| meer| verder| hier| terug)?\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "nordic-read-also",
        r"(?:läs|les|læs|se|lyssna|lytt|lyt|hør)(?: även| också| også| mer| mere| här| her)?\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "polish-read-also",
        r"(?:czytaj|zobacz|przeczytaj|posłuchaj|sprawdź)(?: też| także| również| więcej)?\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "he-read-also",
        r"(?:קראו(?: גם| עוד)?|ראו(?: גם| עוד)?|לקריאה נוספת|עוד בנושא|כתבות נוספות|צפו|האזינו|להאזנה|לצפייה)\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "ar-read-also",
        r"(?:اقرأ|إقرأ|شاهد|استمع|تابع)(?:وا)?\s?(?:أيضا|أيضاً|ايضا|المزيد)?\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "on-our-podcast",
        r".{3,200}\b(?:on|in) (?:our|the|this week['’]s|today['’]s) [\w' ’-]{0,30}podcast[.!]? (?:listen|subscribe|download|hear)(?: (?:now|here|to it|to the episode|in))?[.!]?",
    ),
    (
        "promo",
        "listen-now",
        r".{0,160}[.!?:–—-] (?:listen|watch|subscribe|sign up|download|click)(?: (?:now|here|to (?:it|the (?:podcast|episode|show))))[.!]?",
    ),
    (
        "promo",
        "listen-to-podcast",
        r"(?:listen|subscribe|tune in) to (?:our|the|this|today['’]s|this week['’]s|[A-Z][\w' ’-]{0,40})\b[^.]{0,80}\b(?:podcast|episode|newsletter|channel|show)\b[^.]{0,80}[.!]?",
    ),
    ("promo", "download-app", r"(?:download|get|install) (?:our|the) [\w ]{0,30}\bapp\b[^.]{0,100}[.!]?"),
    (
        "promo",
        "click-here",
        r"(?:to (?:read|see|watch|listen|subscribe|sign up|find out|learn)[^.]{0,100}, )?(?:click|tap|go) (?:here|on the link|the link|below)(?: (?:to|for|and)\b[^.]{0,120})?[.!]?",
    ),
    (
        "promo",
        "watch-video",
        r"(?:watch|see|view) (?:the |our |this |more |full )(?:video|clip|trailer|gallery|slideshow|photos|livestream|live stream)\b[^.]{0,80}[.!]?",
    ),
    (
        "promo",
        "story-tip",
        r"(?:do you|have you|if you)(?: have| got)? (?:a |any )?(?:story|stories|tip|news tip|information|photos|views)\b.{0,60}(?:email|contact|get in touch|send|call|write|let us know)\b.{0,120}",
    ),
    (
        "promo",
        "get-in-touch",
        r"(?:get in touch(?: with (?:us|our \w{2,12}(?: \w{2,12})?))?|contact (?:us|our (?:news ?(?:team|desk|room)|team|newsroom)))(?: (?:at|by|via|on|here|if)\b.{0,160}|[.:!]?)",
    ),
    (
        "promo",
        "this-story-first",
        r"this (?:story|article|piece|post|op-ed) (?:was |is |has been |first |originally |also )*(?:originally |first )?(?:appeared|published|co-published|produced|republished|adapted|excerpted|supported|updated|translated|reproduced)\b.{0,220}",
    ),
    (
        "promo",
        "affiliate",
        r"(?:when|if) you (?:buy|purchase|click|make a purchase|shop)\b.{0,100}(?:commission|affiliate)\b.{0,80}|.{0,80}(?:may earn|earns?) (?:a |an )?(?:small )?(?:affiliate )?commission\b.{0,80}",
    ),
    # --- related headings
    # --- chrome
    (
        "chrome",
        "copyright-line",
        r"(?:©|\(c\)|copyright)[^.]{0,120}(?:(?:19|20)\d\d)?[^.]{0,80}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|כל הזכויות שמורות|جميع الحقوق محفوظة)\b.{0,120}",
    ),
    (
        "chrome",
        "copyright-year",
        r"(?:©|\(c\)|copyright ©?)\s?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\b.{0,120}|(?:19|20)\d\d\s?©.{0,80}",
    ),
    (
        "chrome",
        "rights-reserved",
        r"all rights reserved\b.{0,160}|.{0,60}(?:material|content) may not be (?:published|reproduced|broadcast|rewritten|redistributed)\b.{0,120}|.{2,60}\. all rights reserved\.?",
    ),
    (
        "chrome",
        "cookie-notice",
        r".{0,60}\b(?:uses?|using|verwende[nt]|nutz(?:en|t)|setz(?:en|t)|utilis(?:e|ons|ent)|utiliza(?:mos)?|usamos|usa|utilizziamo|utilizza|gebruik(?:t|en)|używa(?:my)?|använder|bruger|bruker)\b.{0,40}\bcookies\b.{0,200}",
    ),
    (
        "chrome",
        "ad-feedback",
        r"(?:advertisement|anzeige|publicité|publicidad|pubblicità|publicidade|advertentie|annons|annonce|reklama|פרסומת|إعلان)(?: ?[-–|:]? ?(?:scroll|story|article|continue|close|skip|remove|why|report|feedback|weiter|\d)\b.{0,60})?",
    ),
    (
        "chrome",
        "continues-below",
        r"(?:story|article|text|content|post) continues (?:below|after)\b[^.]{0,60}[.!]?|(?:tekst|artikel|het artikel) (?:gaat|loopt) (?:verder|door) (?:onder|na)\b[^.]{0,60}",
    ),
    (
        "chrome",
        "view-image",
        r"(?:view|open|enlarge|show|see|click to (?:enlarge|view|see)) (?:this |the |full[- ]size |larger )?(?:image|photo|picture|gallery)s?(?: in (?:full ?screen|a new window|gallery|lightbox))?|image \d{1,3} of \d{1,3}|\d{1,3} ?(?:/|of) ?\d{1,3}|(?:photo|slide|bild|foto) \d{1,3} (?:of|/|von|de) \d{1,3}",
    ),
    (
        "chrome",
        "reading-time",
        r"(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|זמן קריאה)\s?:?\s?(?:(?:ca\.?|about|approx\.?|environ) )?\d{1,3} ?\w{0,10}\.?|\d{1,3}[- ]?(?:min|minute|minutes|minuten|minutos|minuti)\.?[- ](?:read|lesezeit|lesen|de lecture|de lectura|di lettura|de leitura|leestijd|leest)",
    ),
    (
        "chrome",
        "updated-relative",
        r"(?:(?:published|updated|posted|last updated) )?\d{1,3} (?:second|minute|min|hour|hr|day|week|month|year)s? ago|(?:vor|il y a|hace|há|fa) \d{1,3} (?:sekunden?|minuten?|stunden?|tagen?|wochen?|heures?|minutes?|jours?|horas?|minutos?|días?|dias)|\d{1,3} (?:ore|minuti|giorni) fa|\d{1,3} (?:uur|minuten|dagen) geleden",
    ),
    (
        "chrome",
        "follow-topics",
        r"(?:click|tap|press|use) the (?:alert|bell|star|plus|follow) (?:icon|button|sign)\b.{0,80}",
    ),
    (
        "chrome",
        "javascript",
        r".{0,80}\b(?:enable|turn on|requires?) javascript\b.{0,100}|.{0,60}your browser (?:does not|doesn['’]t) support\b.{0,80}|.{0,40}javascript (?:is|has been) (?:disabled|required|turned off)\b.{0,100}",
    ),
    ("chrome", "protected-by-recaptcha", r".{0,60}\bprotected by recaptcha\b.{0,120}"),
    (
        "chrome",
        "powered-by",
        r"(?:proudly )?powered by [^.]{1,60}|(?:website|site|theme|design)(?: design)? by [^.]{1,60}",
    ),
    ("chrome", "trust-principles", r"our standards: [^.]{1,80}\.?(?: ?,? ?opens new tab)?"),
    (
        "chrome",
        "tags-list",
        r"(?:tags|topics|filed under|categories|keywords|schlagwörter|schlagworte|themen|mots[- ]clés|sujets|etiquetas|temas|archivado en|argomenti|assuntos|tópicos|onderwerpen|trefwoorden|tagi|ämnen|emner|תגיות|نושאים|كلمات مفتاحية|الوسوم)\s?:\s?\S.{0,250}",
    ),
    (
        "chrome",
        "outdated-browser",
        r"(?:you are using an (?:outdated|old) browser|please upgrade your browser)\b.{0,120}",
    ),
    (
        "chrome",
        "agreement",
        r"(?:registration on or )?use of this site constitutes acceptance of\b.{0,160}|part of the [^.]{2,60} (?:media )?(?:group|network)\.?|(?:published|operated|owned) by [^.]{2,50} (?:ltd|limited|inc|llc|gmbh|media|group|plc)\.?",
    ),
    (
        "chrome",
        "duration",
        r"(?:duration|runtime|length|dauer|durée|duración|durata|duração|duur)\s?:?\s?\d{1,3}:\d\d(?::\d\d)?",
    ),
    ("subscription", "enter-your-email", r"enter your (?:e-?mail|details|zip|postcode|phone)\b.{0,120}"),
    (
        "comment",
        "load-comments",
        r"(?:scroll down|click|tap|sign in|wait) to (?:load|see|view|read|show) (?:the )?comments?\b.{0,30}|.{0,60}\b(?:comment policy|community (?:rules|guidelines|standards))\b[^.]{0,60}(?:before|apply|when)\b.{0,100}",
    ),
    ("chrome", "url-alone", r"(?:https?://|www\.)\S{3,250}"),
    ("chrome", "handle-alone", r"@\w{2,30}|#\w{2,40}(?: #\w{2,40}){0,8}"),
    (
        "chrome",
        "report-error",
        r"(?:(?:have you )?(?:found|spotted|noticed|see)|report) an? (?:error|mistake|typo)\b[^.]{0,60}[.?!]?(?: .{0,60})?|(?:haben sie einen fehler|fehler gefunden|vous avez (?:vu|repéré) une erreur|has encontrado un error|hai trovato un errore|fout gevonden|מצאתם טעות)\b.{0,120}",
    ),
    (
        "navigation",
        "breadcrumb",
        r"(?:home|startseite|accueil|inicio|início|ראשי|الرئيسية)(?: ?[>›»/|] ?[\w&' -]{2,40}){1,5}",
    ),
    (
        "navigation",
        "skip-to",
        r"(?:skip|jump|go|zum|aller|saltar|ir|vai|naar) (?:to|directly to|directement|au|al|para o|de) (?:the )?(?:main |page )?(?:content|navigation|footer|search|inhalt|contenu|contenido|conteúdo|contenuto|inhoud|menu)\b.{0,30}",
    ),
    (
        "navigation",
        "edition-picker",
        r"(?:edition|select (?:your )?edition|language|country) ?: ?\w[\w ]{0,30}",
    ),
)

#: The same, but the case of letters counts: a heading is followed by a name or a section.
CASED_PATTERNS: tuple[tuple[_Kind, str, str], ...] = (
    (
        "share",
        "follow-name-on",
        r"(?i:follow) (?:@\w{2,30}|[A-Z][^.]{1,40}) (?i:on (?:twitter|x|facebook|instagram|linkedin|bluesky|threads|mastodon|tiktok|youtube|google news|whatsapp))\b[^.]{0,60}[.!]?",
    ),
    (
        "related-heading",
        "more-on",
        r"(?i:more (?:on|about|in|from)|related to|latest (?:on|in|from)|top stories (?:in|from)|most (?:read|popular|viewed) (?:in|on|from)|also in)(?: the)?(?: [A-Z0-9][\w.&'’-]{0,20}){1,5}:?",
    ),
    (
        "related-heading",
        "mehr-aus",
        r"(?i:mehr (?:zu|aus|zum|zur|über|von)|meistgelesen (?:in|im)|aktuelles aus|neues aus)(?: (?:der|dem|den))?(?: [A-ZÄÖÜ0-9][\w.&'’-]{0,24}){1,4}:?",
    ),
    (
        "related-heading",
        "plus-sur",
        r"(?i:plus (?:sur|de)|toute l['’]actualité(?: de| du)?|dans la rubrique|les plus lus(?: de| dans)?|más (?:sobre|en|de)|lo más leído en|altro su|tutto su|mais sobre|meer over|meer (?:in|uit))(?: [A-ZÀ-Ý0-9][\w.&'’-]{0,24}){1,4}:?",
    ),
)

#: Rows of PATTERNS that begin with any text at all are dear to ask. Each names pieces of words, case-folded, of which
#: one stands in every line that the row matches. No piece has an "i": the patterns take the Turkish ı and İ for one.
SIGNS: dict[str, tuple[str, ...]] = {
    "on-our-podcast": ("podcast",),
    "listen-now": (" now", " here", " to "),
    "affiliate": ("comm", "aff"),
    "rights-reserved": ("ghts reserved", "may not be"),
    "cookie-notice": ("cook",),
    "javascript": ("javascr", "browser"),
    "protected-by-recaptcha": ("recaptcha",),
    "load-comments": ("comm",),
}

#: Labels of genre, case-folded.
GENRES = names("""
    opinion;opinions;op-ed;guest essay;guest opinion;commentary;comment;column;editorial;leader;letters;letter to the editor;analysis;news analysis;explainer;explained;fact check;fact-check;review;interview;q&a;profile;obituary;feature;long read;longread;investigation;special report;live;live blog;liveblog;live updates;
    breaking;breaking news;exclusive;perspective;viewpoint;essay;first person;satire;sponsored;advertorial;press release;photo essay;newsletter;podcast;data;blog;reportage;report;
    kommentar;meinung;leitartikel;kolumne;glosse;gastbeitrag;analyse;interview;porträt;portrait;reportage;rezension;kritik;faktencheck;liveticker;live-ticker;liveblog;newsblog;newsticker;nachruf;hintergrund;essay;debatte;eilmeldung;exklusiv;
    tribune;opinion;éditorial;edito;édito;chronique;analyse;décryptage;enquête;entretien;interview;portrait;reportage;récit;critique;direct;en direct;billet;point de vue;vrai ou faux;nécrologie;exclusif;libre opinion;carte blanche;idées;
    opinión;editorial;columna;tribuna;análisis;entrevista;crónica;reportaje;crítica;perfil;en directo;en vivo;última hora;verificación;obituario;exclusiva;carta al director;
    opinione;editoriale;commento;l'analisi;analisi;intervista;inchiesta;reportage;recensione;ritratto;il caso;il commento;la diretta;diretta;in diretta;
    opinião;editorial;coluna;análise;entrevista;reportagem;crítica;perfil;ao vivo;checagem;crônica;crónica;
    opinie;commentaar;column;analyse;interview;reportage;recensie;achtergrond;liveblog;live;ingezonden;essay;hoofdredactioneel;
    opinia;komentarz;felieton;analiza;wywiad;reportaż;recenzja;ledare;krönika;debatt;analys;intervju;recension;leder;kronik;kommentar;kronikk;analyse;
    דעה;דעות;פרשנות;ניתוח;ריאיון;ראיון;טור;מאמר;מאמר מערכת;ביקורת;תחקיר;כתבה;בלעדי;פרופיל;שידור חי;דיווח חי;
    رأي;مقال;مقال رأي;تحليل;تحليل إخباري;حوار;مقابلة;تقرير;تحقيق;مباشر;بث مباشر;عاجل;حصري;افتتاحية
    """)
