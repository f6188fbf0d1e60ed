"""The lines of page chrome that are no fixed phrase, by kind: patterns that must match a whole line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from semantic.readers.lines.phrase_tables import ChromeKind

__all__ = ["CASED_PATTERNS", "PATTERNS", "SIGNS"]

_NAME_END = r"[^.!?]{0,160}[.!?…]?"

#: kind, name of the row, pattern that matches the whole line (any case).
PATTERNS: tuple[tuple[ChromeKind, str, str], ...] = (
    # --- subscription: "Subscribe today and save 40%", "Already signed up? LOG IN", "Get 3 months for $1"
    ("subscription", "subscribe-offer", r"subscribe (?:now|today|to|for|and|here)\b[^.]{0,120}[.!]?"),
    (
        "subscription",
        "already-subscriber",
        (
            r"already (?:a (?:subscriber|member)|signed up|registered|subscribed|"
            r"have an account)\b[^.]{0,60}[.!?]?(?: (?:log|sign) in.?)?"
        ),
    ),
    ("subscription", "sign-up-for", r"(?:sign|signing) up (?:for|to|here|now|today|and)\b[^.]{0,160}[.!]?"),
    ("subscription", "log-in-to", r"(?:please )?(?:log|sign) in (?:to|or|here|with)\b[^.]{0,100}[.!]?"),
    ("subscription", "register-to", r"register (?:now|today|to|for|here)\b[^.]{0,100}[.!]?"),
    (
        "subscription",
        "newsletter-in-inbox",
        (
            r"(?:get|receive|want) [^.]{0,120}(?:(?:in|to|into) your inbox|by email|"
            r"newsletters?)\b[^.]{0,60}[.!?]?"
        ),
    ),
    (
        "subscription",
        "free-articles",
        (
            r"you(?:'ve| have| '?ve)? (?:read|reached|used|viewed|\d+ free)\b[^.]{0,60}(?:free articles?|"
            r"articles? (?:limit|this month)|article limit)[^.]{0,40}[.!]?"
        ),
    ),
    (
        "subscription",
        "this-article-for-subscribers",
        (
            r"this (?:article|story|content|post) is (?:only )?(?:for|available to|exclusive to|"
            r"reserved for) (?:our )?(?:paying |paid |premium )?(?:subscribers|members)\b[^.]{0,60}[.!]?"
        ),
    ),
    (
        "subscription",
        "price-offer",
        (
            r"(?:from |only |just |for |try )?(?:[$€£₪]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£₪]|eur|usd))\s?(?:/|a|"
            r"per|for|pro|im|par|al|por|im)\s?(?:the first )?\w{0,12}\s?(?:month|week|year|monat|woche|jahr|"
            r"mois|semaine|an|mes|semana|año|mese|mês|maand|wk|mo)s?\b[^.]{0,60}"
        ),
    ),
    (
        "subscription",
        "by-signing-up",
        (
            r"by (?:signing up|subscribing|registering|clicking|entering|providing|submitting|"
            r"creating)\b[^.]{0,60}\b(?:agree|accept|consent|acknowledge|confirm)\b.{0,200}"
        ),
    ),
    ("subscription", "i-would-like-emails", r"i would like to (?:be emailed|receive)\b.{0,200}"),
    (
        "subscription",
        "abonnieren",
        (
            r"(?:abonnieren sie|abonniere|melden sie sich|bestellen sie)\b[^.]{0,80}\b(?:newsletter|abo|an|"
            r"abonnieren|testen)\b[^.]{0,60}[.!]?|(?:jetzt|hier) (?:\w{2,20} ){0,3}(?:abonnieren|anmelden|"
            r"registrieren|testen|bestellen|weiterlesen|spenden)[.!]?"
        ),
    ),
    (
        "subscription",
        "bereits-abonnent",
        (
            r"(?:sie (?:haben|sind) )?(?:bereits|schon) (?:ein (?:abo|konto)|abonnent(?:in)?|registriert|"
            r"kunde)\b[^.]{0,60}[?!]?[^.]{0,40}"
        ),
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
        (
            r"(?:suscríbete|suscríbase|regístrate|apúntate|¿ya eres suscriptor)\b[^.]{0,120}[.!?]?[^.]{0,30}|"
            r"recibe\b[^.]{0,100}\b(?:newsletter|boletín|boletines|correo|email)\b[^.]{0,40}[.!]?"
        ),
    ),
    (
        "subscription",
        "abbonati",
        (
            r"(?:abbonati|iscriviti|registrati|sei già abbonato|"
            r"hai già un abbonamento)\b[^.]{0,120}[.!?]?[^.]{0,30}"
        ),
    ),
    (
        "subscription",
        "assine",
        r"(?:assine|inscreva-se|cadastre-se|já é assinante|subscreva)\b[^.]{0,120}[.!?]?[^.]{0,30}",
    ),
    (
        "subscription",
        "abonneer",
        (
            r"(?:abonneer je|neem een abonnement|schrijf je in|meld je (?:hier )?aan|al (?:een )?abonnee|"
            r"heb je al een)\b[^.]{0,120}[.!?]?[^.]{0,30}"
        ),
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
        (
            r"(?:\(?\d{1,6}\)?|no|view \d{1,6}|show \d{1,6}|all \d{1,6}|see all \d{1,6}) (?:comments?|"
            r"replies|reply|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|reactie|"
            r"kommentarer|תגובות|تعليقات?)"
        ),
    ),
    (
        "comment",
        "comments-count-after",
        (
            r"(?:comments?|kommentare|commentaires|comentarios|commenti|comentários|reacties|kommentarer|"
            r"תגובות|التعليقات|تعليقات)\s?[(:\[]?\s?\d{1,6}\s?[)\]]?"
        ),
    ),
    ("comment", "automatic-approval", r"automatic approval of [\w ]{0,30}comments?[.!]?"),
    (
        "comment",
        "comments-state",
        (
            r"(?:the )?comments? (?:section )?(?:are|is|have been|on this (?:article|story|entry) (?:are|is|"
            r"have been)) (?:now |currently )?(?:closed|disabled|off|moderated|subject to)\b.{0,120}"
        ),
    ),
    (
        "comment",
        "log-in-to-comment",
        (
            r"(?:you must be |please )?(?:log|sign|logged)(?:ged)? in to (?:post|leave|write|add|comment|"
            r"reply|join)\b.{0,60}"
        ),
    ),
    # --- shares
    (
        "share",
        "share-on",
        (
            r"(?:share|post|tweet|send|email|pin|save)(?: this)?(?: article| story| page| link)?(?: (?:on|to|"
            r"via|by|with|using|this)) (?:facebook|twitter|x|linkedin|whatsapp|e-?mail|pinterest|reddit|"
            r"telegram|bluesky|threads|flipboard|pocket|messenger|friends?|others|"
            r"a friend)(?: \(opens in (?:a )?new (?:window|tab)\))?"
        ),
    ),
    ("share", "click-to-share", r"click to (?:share|print|email|copy)\b[^.]{0,80}"),
    ("share", "follow-us-on", r"(?:follow|like|find|join|connect with) us (?:on|at|via) [^.]{1,100}[.!]?"),
    ("share", "share-count", r"\d[\d.,]{0,7}\s?[km]? (?:shares?|likes?|views?|retweets?|reposts?)"),
    (
        "share",
        "teilen-auf",
        (
            r"(?:auf|per|via|über) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|mail|telegram|xing|"
            r"pinterest|bluesky) (?:teilen|verschicken|versenden|senden)"
        ),
    ),
    (
        "share",
        "partager-sur",
        (
            r"(?:partager|compartir|condividi|compartilhar|partilhar|delen|deel|dela|del|"
            r"udostępnij)(?: (?:l'article|artículo|articolo|artigo|artikel))? (?:sur|par|en|por|su|via|no|na|"
            r"op|på|na) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|mail|telegram|messenger|correo|"
            r"bluesky)"
        ),
    ),
    # --- promos inside the body
    (
        "promo",
        "label-and-headline",
        (
            r"(?:read more|read also|also read|read next|read this|see also|see more|more|related|"
            r"related story|related article|recommended|watch|watch more|listen|listen now|must read|"
            r"don['’]t miss|go deeper|further reading|from the archives?|more coverage|up next|"
            r"also on \w{1,20}|also from [\w ]{1,20}|in case you missed it|icymi|podcast|gallery|newsletter|"
            r"subscribe)\s?(?::|\||►|▶|»|>)\s?\S.{2,200}"
        ),
    ),
    (
        "promo",
        "lesen-sie-auch",
        (
            r"(?:lesen sie (?:auch|hier|mehr|dazu)(?: (?:dazu|auch|mehr|zum thema))?|lies auch|"
            r"mehr (?:zum thema|dazu)|auch interessant|siehe auch|zum thema|podcast|newsletter|passend dazu|"
            r"weiterlesen|hören sie (?:auch|hier))\s?(?::|\||»|>)\s?\S.{2,200}"
        ),
    ),
    (
        "promo",
        "lire-aussi",
        (
            r"(?:à |a )?(?:lire aussi|lire également|lire|voir aussi|voir également|écouter aussi|écouter|"
            r"relire|sur le même sujet|notre (?:dossier|enquête|analyse|reportage|récit|entretien|sélection)|"
            r"podcast)\s?(?::|\||»|>|➤|→)\s?\S.{2,200}"
        ),
    ),
    (
        "promo",
        "lea-tambien",
        (
            r"(?:lee|lea|leer|mira|mire|ver|vea|escucha|puede leer|te puede interesar|le puede interesar|"
            r"te recomendamos|además|más información|más|relacionad[oa]s?|podcast)(?: también| además| más|"
            r" aquí)?\s?(?::|\||»|>)\s?\S.{2,200}"
        ),
    ),
    (
        "promo",
        "leggi-anche",
        (
            r"(?:leggi|guarda|vedi|ascolta)(?: anche| pure| tutto)?\s?(?::|\||»|>|–)\s?\S.{2,200}|"
            r"(?:l['’]approfondimento|il podcast|il video|lo speciale|la scheda|"
            r"potrebbe interessarti)\s?(?::|\||»|>)\s?\S.{2,200}"
        ),
    ),
    (
        "promo",
        "leia-tambem",
        (
            r"(?:leia|veja|ouça|assista|saiba|confira|ler)(?: também| mais| ainda| aqui)?\s?(?::|\||»|"
            r">)\s?\S.{2,200}"
        ),
    ),
    (
        "promo",
        "lees-ook",
        r"(?:lees|bekijk|luister|kijk|zie)(?: ook| meer| verder| hier| terug)?\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "nordic-read-also",
        (
            r"(?:läs|les|læs|se|lyssna|lytt|lyt|hør)(?: även| också| også| mer| mere| här| her)?\s?(?::|\||»|"
            r">)\s?\S.{2,200}"
        ),
    ),
    (
        "promo",
        "polish-read-also",
        (
            r"(?:czytaj|zobacz|przeczytaj|posłuchaj|sprawdź)(?: też| także| również| więcej)?\s?(?::|\||»|"
            r">)\s?\S.{2,200}"
        ),
    ),
    (
        "promo",
        "he-read-also",
        (
            r"(?:קראו(?: גם| עוד)?|ראו(?: גם| עוד)?|לקריאה נוספת|עוד בנושא|כתבות נוספות|צפו|האזינו|להאזנה|"
            r"לצפייה)\s?(?::|\||»|>)\s?\S.{2,200}"
        ),
    ),
    (
        "promo",
        "ar-read-also",
        r"(?:اقرأ|إقرأ|شاهد|استمع|تابع)(?:وا)?\s?(?:أيضا|أيضاً|ايضا|المزيد)?\s?(?::|\||»|>)\s?\S.{2,200}",
    ),
    (
        "promo",
        "on-our-podcast",
        (
            r".{3,200}\b(?:on|in) (?:our|the|this week['’]s|today['’]s) [\w' ’-]{0,30}podcast[.!]? (?:listen|"
            r"subscribe|download|hear)(?: (?:now|here|to it|to the episode|in))?[.!]?"
        ),
    ),
    (
        "promo",
        "listen-now",
        (
            r".{0,160}[.!?:–—-] (?:listen|watch|subscribe|sign up|download|click)(?: (?:now|here|to (?:it|"
            r"the (?:podcast|episode|show))))[.!]?"
        ),
    ),
    (
        "promo",
        "listen-to-podcast",
        (
            r"(?:listen|subscribe|tune in) to (?:our|the|this|today['’]s|this week['’]s|"
            r"[A-Z][\w' ’-]{0,40})\b[^.]{0,80}\b(?:podcast|episode|newsletter|channel|show)\b[^.]{0,80}[.!]?"
        ),
    ),
    ("promo", "download-app", r"(?:download|get|install) (?:our|the) [\w ]{0,30}\bapp\b[^.]{0,100}[.!]?"),
    (
        "promo",
        "click-here",
        (
            r"(?:to (?:read|see|watch|listen|subscribe|sign up|find out|learn)[^.]{0,100}, )?(?:click|tap|"
            r"go) (?:here|on the link|the link|below)(?: (?:to|for|and)\b[^.]{0,120})?[.!]?"
        ),
    ),
    (
        "promo",
        "watch-video",
        (
            r"(?:watch|see|view) (?:the |our |this |more |full )(?:video|clip|trailer|gallery|slideshow|"
            r"photos|livestream|live stream)\b[^.]{0,80}[.!]?"
        ),
    ),
    (
        "promo",
        "story-tip",
        (
            r"(?:do you|have you|if you)(?: have| got)? (?:a |any )?(?:story|stories|tip|news tip|"
            r"information|photos|views)\b.{0,60}(?:email|contact|get in touch|send|call|write|"
            r"let us know)\b.{0,120}"
        ),
    ),
    (
        "promo",
        "get-in-touch",
        (
            r"(?:get in touch(?: with (?:us|our \w{2,12}(?: \w{2,12})?))?|contact (?:us|our (?:news ?(?:team|"
            r"desk|room)|team|newsroom)))(?: (?:at|by|via|on|here|if)\b.{0,160}|[.:!]?)"
        ),
    ),
    (
        "promo",
        "this-story-first",
        (
            r"this (?:story|article|piece|post|op-ed) (?:was |is |has been |first |originally |"
            r"also )*(?:originally |first )?(?:appeared|published|co-published|produced|republished|adapted|"
            r"excerpted|supported|updated|translated|reproduced)\b.{0,220}"
        ),
    ),
    (
        "promo",
        "affiliate",
        (
            r"(?:when|if) you (?:buy|purchase|click|make a purchase|shop)\b.{0,100}(?:commission|"
            r"affiliate)\b.{0,80}|.{0,80}(?:may earn|earns?) (?:a |"
            r"an )?(?:small )?(?:affiliate )?commission\b.{0,80}"
        ),
    ),
    # --- related headings
    # --- chrome
    (
        "chrome",
        "copyright-line",
        (
            r"(?:©|\(c\)|copyright)[^.]{0,120}(?:(?:19|20)\d\d)?[^.]{0,80}(?:all rights reserved|"
            r"alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
            r"tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|"
            r"wszelkie prawa zastrzeżone|כל הזכויות שמורות|جميع الحقوق محفوظة)\b.{0,120}"
        ),
    ),
    (
        "chrome",
        "copyright-year",
        (
            r"(?:©|\(c\)|copyright ©?)\s?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\b.{0,120}|(?:19|"
            r"20)\d\d\s?©.{0,80}"
        ),
    ),
    (
        "chrome",
        "rights-reserved",
        (
            r"all rights reserved\b.{0,160}|.{0,60}(?:material|content) may not be (?:published|reproduced|"
            r"broadcast|rewritten|redistributed)\b.{0,120}|.{2,60}\. all rights reserved\.?"
        ),
    ),
    (
        "chrome",
        "cookie-notice",
        (
            r".{0,60}\b(?:uses?|using|verwende[nt]|nutz(?:en|t)|setz(?:en|t)|utilis(?:e|ons|ent)|"
            r"utiliza(?:mos)?|usamos|usa|utilizziamo|utilizza|gebruik(?:t|en)|używa(?:my)?|använder|bruger|"
            r"bruker)\b.{0,40}\bcookies\b.{0,200}"
        ),
    ),
    (
        "chrome",
        "consent-title",  # the title of the window that asks to be allowed cookies
        (
            r"(?:(?:(?:we|we and our (?:\d{1,4} )?partners) (?:value|respect|care about|protect)|protecting) your (?:data )?privacy|"
            r"(?:your|uw|jouw|je) privacy (?:is (?:important|belangrijk|onze)|matters|choices|keuzes|instellingen|telt|staat)"
            r"(?: [^\s.!?]{1,12}){0,3}|(?:we (?:need|ask for)|give us) your (?:consent|permission)|your consent|"
            r"wir (?:brauchen|benötigen|bitten um|möchten) (?:ihre|deine|eure) (?:zustimmung|einwilligung)|"
            r"(?:ihre|deine) (?:zustimmung|einwilligung|privatsphäre|datenschutz-?einstellungen)(?: (?:ist|bei|zählt|wird)(?: [^\s.!?]{1,12}){1,3})?|"
            r"wir (?:respektieren|schätzen|achten|schützen) (?:ihre|deine) privatsphäre|(?:ihr|dein) datenschutz ist uns wichtig|"
            r"(?:nous respectons|le respect de) votre vie privée(?: (?:est )?(?:notre|une) priorité)?|votre vie privée (?:nous importe|compte|est importante)(?: pour nous)?|"
            r"(?:nous avons besoin de )?votre consentement|vos choix (?:en matière de cookies|relatifs aux cookies)|"
            r"(?:valoramos|respetamos|nos importa|cuidamos|protegemos) (?:tu|su) privacidad|(?:tu|su) privacidad (?:es importante|nos importa|importa)(?: para nosotros)?|"
            r"(?:necesitamos|pedimos) (?:tu|su) consentimiento|(?:tutela della|rispettiamo la|teniamo alla|abbiamo a cuore la) (?:tua|vostra|sua) privacy|"
            r"la (?:tua|vostra|sua) privacy(?: (?:è importante|ci sta a cuore|conta)(?: per noi)?)?|(?:abbiamo bisogno del|serve il) (?:tuo|vostro) consenso|"
            r"(?:valorizamos|respeitamos|nos preocupamos com|protegemos) (?:a )?sua privacidade|(?:a )?sua privacidade(?: (?:é|importa)(?: [^\s.!?]{1,12}){0,3})?|"
            r"(?:precisamos d[eo]|pedimos) (?:o )?seu consentimento|(?:wij|we) (?:respecteren|waarderen|geven om|beschermen|hechten (?:veel )?(?:waarde|belang) aan) (?:uw|jouw|je) privacy|"
            r"(?:wij|we) (?:hebben|vragen) (?:uw|jouw|je) toestemming(?: nodig)?|הפרטיות של(?:ך|כם)(?: חשובה לנו)?|(?:אנו|אנחנו) (?:מכבדים|מעריכים|שומרים על) (?:את )?(?:פרטיות(?:ך|כם)|הפרטיות של(?:ך|כם))|"
            r"(?:אנו|אנחנו) (?:זקוקים ל|צריכים את |מבקשים את )הסכמ(?:תך|תכם)|(?:نحن )?(?:نقدر|نقدّر|نحترم|نهتم ب|نحمي) ?خصوصيت(?:ك|كم)|خصوصيت(?:ك|كم) (?:تهمنا|مهمة لنا|مهمة بالنسبة لنا)|نحتاج (?:إلى )?موافقت(?:ك|كم)"
            r")[.!]?"
        ),
    ),
    (
        "chrome",
        "ad-feedback",
        (
            r"(?:advertisement|anzeige|publicité|publicidad|pubblicità|publicidade|advertentie|annons|"
            r"annonce|reklama|פרסומת|إعلان)(?: ?[-–|:]? ?(?:scroll|story|article|continue|close|skip|remove|"
            r"why|report|feedback|weiter|\d)\b.{0,60})?"
        ),
    ),
    (
        "chrome",
        "continues-below",
        (
            r"(?:story|article|text|content|post) continues (?:below|after)\b[^.]{0,60}[.!]?|(?:tekst|"
            r"artikel|het artikel) (?:gaat|loopt) (?:verder|door) (?:onder|na)\b[^.]{0,60}"
        ),
    ),
    (
        "chrome",
        "view-image",
        (
            r"(?:view|open|enlarge|show|see|click to (?:enlarge|view|see)) (?:this |the |full[- ]size |"
            r"larger )?(?:image|photo|picture|gallery)s?(?: in (?:full ?screen|a new window|gallery|"
            r"lightbox))?|image \d{1,3} of \d{1,3}|\d{1,3} ?(?:/|of) ?\d{1,3}|(?:photo|slide|bild|"
            r"foto) \d{1,3} (?:of|/|von|de) \d{1,3}"
        ),
    ),
    (
        "chrome",
        "reading-time",
        (
            r"(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|"
            r"tempo de leitura|leestijd|זמן קריאה)\s?:?\s?(?:(?:ca\.?|about|approx\.?|"
            r"environ) )?\d{1,3} ?\w{0,10}\.?|\d{1,3}[- ]?(?:min|minute|minutes|minuten|minutos|"
            r"minuti)\.?[- ](?:read|lesezeit|lesen|de lecture|de lectura|di lettura|de leitura|leestijd|"
            r"leest)"
        ),
    ),
    (
        "chrome",
        "updated-relative",
        (
            r"(?:(?:published|updated|posted|last updated) )?\d{1,3} (?:second|minute|min|hour|hr|day|week|"
            r"month|year)s? ago|(?:vor|il y a|hace|há|fa) \d{1,3} (?:sekunden?|minuten?|stunden?|tagen?|"
            r"wochen?|heures?|minutes?|jours?|horas?|minutos?|días?|dias)|\d{1,3} (?:ore|minuti|"
            r"giorni) fa|\d{1,3} (?:uur|minuten|dagen) geleden"
        ),
    ),
    (
        "chrome",
        "follow-topics",
        r"(?:click|tap|press|use) the (?:alert|bell|star|plus|follow) (?:icon|button|sign)\b.{0,80}",
    ),
    (
        "chrome",
        "javascript",
        (
            r".{0,80}\b(?:enable|turn on|requires?) javascript\b.{0,100}|.{0,60}your browser (?:does not|"
            r"doesn['’]t) support\b.{0,80}|.{0,40}javascript (?:is|has been) (?:disabled|required|"
            r"turned off)\b.{0,100}"
        ),
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
        (
            r"(?:tags|topics|filed under|categories|keywords|schlagwörter|schlagworte|themen|mots[- ]clés|"
            r"sujets|etiquetas|temas|archivado en|argomenti|assuntos|tópicos|onderwerpen|trefwoorden|tagi|"
            r"ämnen|emner|תגיות|نושאים|كلمات مفتاحية|الوسوم)\s?:\s?\S.{0,250}"
        ),
    ),
    (
        "chrome",
        "outdated-browser",
        r"(?:you are using an (?:outdated|old) browser|please upgrade your browser)\b.{0,120}",
    ),
    (
        "chrome",
        "agreement",
        (
            r"(?:registration on or )?use of this site constitutes acceptance of\b.{0,160}|"
            r"part of the [^.]{2,60} (?:media )?(?:group|network)\.?|(?:published|operated|"
            r"owned) by [^.]{2,50} (?:ltd|limited|inc|llc|gmbh|media|group|plc)\.?"
        ),
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
        (
            r"(?:scroll down|click|tap|sign in|wait) to (?:load|see|view|read|"
            r"show) (?:the )?comments?\b.{0,30}|.{0,60}\b(?:comment policy|community (?:rules|guidelines|"
            r"standards))\b[^.]{0,60}(?:before|apply|when)\b.{0,100}"
        ),
    ),
    ("chrome", "url-alone", r"(?:https?://|www\.)\S{3,250}"),
    ("chrome", "handle-alone", r"@\w{2,30}|#\w{2,40}(?: #\w{2,40}){0,8}"),
    (
        "chrome",
        "report-error",
        (
            r"(?:(?:have you )?(?:found|spotted|noticed|see)|report) an? (?:error|mistake|"
            r"typo)\b[^.]{0,60}[.?!]?(?: .{0,60})?|(?:haben sie einen fehler|fehler gefunden|vous avez (?:vu|"
            r"repéré) une erreur|has encontrado un error|hai trovato un errore|fout gevonden|"
            r"מצאתם טעות)\b.{0,120}"
        ),
    ),
    (
        "navigation",
        "breadcrumb",
        r"(?:home|startseite|accueil|inicio|início|ראשי|الرئيسية)(?: ?[>›»/|] ?[\w&' -]{2,40}){1,5}",
    ),
    (
        "navigation",
        "skip-to",
        (
            r"(?:skip|jump|go|zum|aller|saltar|ir|vai|naar) (?:to|directly to|directement|au|al|para o|"
            r"de) (?:the )?(?:main |page )?(?:content|navigation|footer|search|inhalt|contenu|contenido|"
            r"conteúdo|contenuto|inhoud|menu)\b.{0,30}"
        ),
    ),
    (
        "navigation",
        "edition-picker",
        r"(?:edition|select (?:your )?edition|language|country) ?: ?\w[\w ]{0,30}",
    ),
)

#: The same, but the case of letters counts: a heading is followed by a name or a section.
CASED_PATTERNS: tuple[tuple[ChromeKind, str, str], ...] = (
    (
        "share",
        "follow-name-on",
        (
            r"(?i:follow) (?:@\w{2,30}|[A-Z][^.]{1,40}) (?i:on (?:twitter|x|facebook|instagram|linkedin|"
            r"bluesky|threads|mastodon|tiktok|youtube|google news|whatsapp))\b[^.]{0,60}[.!]?"
        ),
    ),
    (
        "related-heading",
        "more-on",
        (
            r"(?i:more (?:on|about|in|from)|related to|latest (?:on|in|from)|top stories (?:in|from)|"
            r"most (?:read|popular|viewed) (?:in|on|from)|"
            r"also in)(?: the)?(?: [A-Z0-9][\w.&'’-]{0,20}){1,5}:?"
        ),
    ),
    (
        "related-heading",
        "mehr-aus",
        (
            r"(?i:mehr (?:zu|aus|zum|zur|über|von)|meistgelesen (?:in|im)|aktuelles aus|neues aus)(?: (?:der|"
            r"dem|den))?(?: [A-ZÄÖÜ0-9][\w.&'’-]{0,24}){1,4}:?"
        ),
    ),
    (
        "related-heading",
        "plus-sur",
        (
            r"(?i:plus (?:sur|de)|toute l['’]actualité(?: de| du)?|dans la rubrique|les plus lus(?: de|"
            r" dans)?|más (?:sobre|en|de)|lo más leído en|altro su|tutto su|mais sobre|meer over|meer (?:in|"
            r"uit))(?: [A-ZÀ-Ý0-9][\w.&'’-]{0,24}){1,4}:?"
        ),
    ),
)

#: Rows of PATTERNS that begin with any text at all, or have two long stretches of it, are dear to ask. Each names pieces of words, case-folded, of which
#: one stands in every line that the row matches. No piece has an "i": the patterns take the Turkish ı and İ for one.
SIGNS: dict[str, tuple[str, ...]] = {
    "on-our-podcast": ("podcast",),
    "listen-now": (" now", " here", " to "),
    "affiliate": ("comm", "aff"),
    "copyright-line": (
        "reserv",
        "servés",
        "servat",
        "vorbehalten",
        "voorbehouden",
        "zastrze",
        "שמורות",
        "محفوظة",
    ),
    "rights-reserved": ("ghts reserved", "may not be"),
    "cookie-notice": ("cook",),
    "javascript": ("javascr", "browser"),
    "protected-by-recaptcha": ("recaptcha",),
    "load-comments": ("comm",),
}
