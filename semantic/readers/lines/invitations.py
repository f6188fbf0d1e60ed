"""Sentences with which a site invites its readers to its newsletter or its pages on social networks, in nine languages.

Two signs must stand together: what they are invited to (a newsletter, a network), and a call to the reader in the
second person or the imperative that speaks for the site ("our", "us", "here"). A sentence that only mentions a
newsletter, quotes somebody or reports what somebody said is none.
"""

from __future__ import annotations

import re

from semantic.readers.lines.patterns import late

__all__ = ["is_invitation"]

#: Longer ones are paragraphs of an article with an invitation glued to their end.
_LONGEST = 240

_NEWSLETTER = late(
    r"(?i:newsletters?|news-?brief|bolet[ií]n(?:es)?|boletim|boletins|infolettre|lettres? d['’]info(?:rmation)?s?|bollettino|nieuwsbrief|nieuwsbrieven)(?![^\W\d_])"
    r"|ניוזלטר|ידיעון|דיוור|نشرت(?:نا|ك)|النشرة|نشرة|القائمة البريدية"
)
_NETWORK = late(
    r"(?<![^\W_])(?:(?i:facebook|instagram|twitter|linkedin|whatsapp|telegram|bluesky|tiktok|youtube|threads|mastodon|google news)|X)(?![^\W_])"
    r"|פייסבוק|טוויטר|אינסטגרם|וואטסאפ|טלגרם|فيسبوك|تويتر|إنستغرام|انستغرام|واتساب|تلغرام|تليغرام|يوتيوب"
)
# Where a call may begin: the line, a sentence, a clause.
_AT = r"(?:^|(?<=[.!?:–—;,|»>…] )|(?<=[.!?:–—;,|»>…]))"
# "Sign up to our …", "Jetzt anmelden", "Melden Sie sich an", "Puedes … apuntarte aquí": the reader is asked.
_CALL = late(
    _AT
    + r"(?:(?:please |simply |just |and |or )?(?:sign up|subscribe|register|join|get|receive)(?= (?:to|for|here|now|today|our|the|free|in)\b)|you can (?:also )?(?:sign up|subscribe|follow)\b"
    r"|(?:jetzt|hier|gleich|einfach)(?: [^\s.!?]{1,20}){0,4} (?:anmelden|abonnieren|registrieren|bestellen|eintragen)\b|(?:melden|tragen|registrieren) sie sich\b|(?:abonnieren|bestellen|erhalten|lesen) sie\b|melde dich\b|abonniere\b|sie können\b"
    r"|(?:abonnez|inscrivez)-vous\b|recevez\b|rejoignez\b|vous pouvez\b"
    r"|(?:suscríbete|suscríbase|apúntate|apúntese|regístrate|inscríbete|recibe|reciba|sigue (?:toda|todas|las noticias|la actualidad))\b|puedes (?:seguir|suscribirte|apuntarte|recibir)\b"
    r"|(?:iscriviti|iscrivetevi|abbonati|registrati|ricevi)\b|puoi (?:seguir|iscriver|ricever)"
    r"|(?:assine|inscreva-se|subscreva|cadastre-se|receba)\b|(?:você pode|podes) (?:seguir|subscrever|assinar|receber|inscrever)"
    r"|(?:schrijf (?:je|u)|meld (?:je|u)|abonneer (?:je|u)|ontvang)\b|(?:je kunt|u kunt)\b"
    r"|(?:הירשמו|הרשמו|הצטרפו|קבלו|להרשמה|לחצו)(?![^\W\d_])"
    r"|(?:اشترك|اشتركوا|اشتركي|سجل|سجّل|سجلوا|انضم|انضموا|يمكنك|احصل)(?![^\W\d_]))",
    re.IGNORECASE,
)
# "our", "here", "now" … in the nine languages: the site speaks for itself.
_OWN = late(
    r"(?<![^\W_])(?:our|us|here|now|today|unser(?:e[nmrs]?)?|uns|hier|jetzt|notre|nos|nous|ici|maintenant|nuestr[oa]s?|nos|aquí|ahora|nostr[oaie]|qui|ora|noss[oa]s?|aqui|agora|onze|ons|nu)(?![^\W_])"
    r"|שלנו|כאן|עכשיו|نشرتنا|هنا|الآن|لدينا",
    re.IGNORECASE,
)
# "Follow us on Facebook", "Folgen Sie uns auf …", "Síguenos en …": the call names both reader and site.
_FOLLOW = late(
    _AT
    + r"(?:(?:and |or |please )?(?:follow|like|find|join) us on\b|you can (?:also )?follow us\b|(?:folgen sie|folge|folgt) uns\b|suivez[- ]nous\b|retrouvez[- ]nous\b|rejoignez[- ]nous\b"
    r"|(?:síguenos|síganos|puedes seguirnos|encuéntranos)\b|(?:seguici|seguiteci|puoi seguirci)\b|(?:siga|sigam|segue|acompanhe)-nos\b|siga a gente\b|volg ons\b|עקבו אחרינו|הצטרפו אלינו|תעקבו אחרינו|تابعونا|تابعنا على)",
    re.IGNORECASE,
)
# Somebody said it, so it stands in the article.
_REPORTED = late(
    r"[“”„«»\"]|(?<![^\W_])(?:said|says|told|wrote|sagte|sagt|schrieb|dit|déclaré|dijo|dice|disse|diz|detto|dichiarato|zei|zegt|אמר|אמרה|קראו לו|قال|قالت)(?![^\W_])",
    re.IGNORECASE,
)


def is_invitation(line: str) -> bool:
    """Tells whether the site asks its readers in `line` to take its newsletter or to follow it on a network."""
    if len(line) > _LONGEST:
        return False
    newsletter = _NEWSLETTER.search(line) is not None
    if not newsletter and not _NETWORK.search(line):
        return False
    if _REPORTED.search(line):
        return False
    if _FOLLOW.search(line):
        return True
    return newsletter and _CALL.search(line) is not None and _OWN.search(line) is not None
