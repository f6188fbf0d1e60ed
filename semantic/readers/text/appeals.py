"""Page text in whole sentences: legal notices, and appeals to subscribe, to follow, to donate.

Such paragraphs read like an article's. They are told by what they speak of, in the words that the tables list: a
notice by one of its patterns, an appeal by two different things that only a site asks of its readers.
"""

from __future__ import annotations

import re

__all__ = ["appeal", "notice"]

#: No appeal is longer; a story about newsletters is.
_LONGEST_APPEAL = 1000
_LONGEST_NOTICE = 900
_FEWEST_WISHES = 2

# "We use cookies on our website …", "Diese Website verwendet Cookies …", "This cookie is set by …", "Utilizamos cookies …"
_COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
_COOKIE_TALK = re.compile(
    r"\b(?:this (?:web)?site|our (?:web)?sites?|(?:web)?sites? (?:uses?|owner)|by this cookie|this cookies?|these cookies|we use|consent|set by|plugin|browser"
    r"|privacy|third[- ]part(?:y|ies)|is used (?:to|by|for)|installed by|diese (?:web)?seite|diese website|unsere website|wir verwenden|einwilligung|datenschutz"
    r"|ce site|notre site|nous utilisons|consentement|este sitio|nuestro sitio|utilizamos|usamos|consentimiento|questo sito|utilizziamo|consenso"
    r"|este site|nosso site|deze (?:web)?site|onze (?:web)?site|wij gebruiken|toestemming)\b",
    re.IGNORECASE,
)
# "This site is protected by reCAPTCHA …", "Privacy Notice: …", "This material may not be published, broadcast …"
_NOTICE = re.compile(
    r"\bthis site is protected by recaptcha\b|^privacy notice:|\bmay not be (?:published, broadcast|reproduced, distributed)"
    r"|\b(?:constitutes|indicates) (?:your )?(?:acceptance|agreement)\b|\bterms of (?:service|use) (?:and|apply|\|)"
    r"|\bthis (?:document|content) is subject to copyright\b|^citation: .{10,200}\bretrieved \d"
    r"|\bmay earn (?:a|an affiliate) commission\b|^this (?:article|story|page) (?:may )?contains? affiliate links"
    r"|\b(?:your|this) (?:web )?browser (?:is (?:no longer|not) supported|version)\b|\bplease (?:refresh|reload) (?:the|this|your) (?:page|browser)\b"
    r"|^you have (?:full )?access to this\b|^an error (?:has )?occurred\b|\bplease try again later\b"
    r"|^(?:write|e-?mail|contact|reach|follow)\b.{0,80}\b\S{1,64}@\S{1,64}\W?$"
    r"|\bcomments? (?:submitted|are (?:subject to )?moderat)"
    r"|\binformation (?:provided|contained|presented) (?:on|in) (?:this|our) (?:web)?site\b|^\W?results (?:may )?vary\b|\bthese statements have not been evaluated\b"
    r"|^(?:always )?consult (?:your|with (?:a|your)) (?:physician|doctor|health)\b|\b(?:is|are) (?:a )?(?:registered )?(?:trademarks?|service marks?) of\b.{0,60}\b(?:inc|ltd|llc|gmbh|corp|company|owners?)\b",
    re.IGNORECASE,
)

#: What a site asks of its readers; one row is one wish, and two different wishes make an appeal.
_WISHES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bnewsletters?\b|\bour (?:daily|weekly|free|morning) (?:e-?mail|briefing|bulletin)\b|\b(?:boletín|infolettre|nieuwsbrief)\b|\bניוזלטר\b|النشرة (?:البريدية|الإخبارية)",
        (
            r"\bsign(?:ing)? up\b|\bsubscrib(?:e|ing|ers?)\b|\bregister (?:for|now|here)\b|\babonnieren\b|\babonnez-vous\b|\binscrivez-vous\b|\bsuscríb(?:ete|ase)\b|\bregístrate\b"
            r"|\b(?:abbonati|iscriviti)\b|\b(?:assine|inscreva-se)\b|\b(?:abonneer|schrijf) je\b|הירשמו|הצטרפו|اشترك"
        ),
        r"\b(?:in|to|into) your inbox\b|\byour in-?box\b|\bdelivered (?:straight |directly )?to (?:you|your)\b|\bin Ihr(?:em)? Postfach\b|\bper E-Mail\b|\ben tu correo\b",
        r"\bfollow (?:us|our|\S+ on (?:twitter|facebook|x|instagram))\b|\b(?:like|find) us on\b|\bfolgen Sie uns\b|\bsuivez-nous\b|\bsíguenos\b|\bseguici\b|\bsiga-nos\b|\bvolg ons\b|עקבו אחרינו|تابعونا",
        r"\bdownload (?:the|our)\b.{0,20}\bapp\b|\bour (?:free )?app\b|\b(?:app store|google play)\b|\bpush (?:notifications|alerts)\b",
        r"\bdonat(?:e|ion|ing)\b|\bcontribut(?:e|ion)\b|\bsupport (?:our|independent|quality|local|the)\b.{0,30}\b(?:journalism|work|reporting|newsroom)\b|\bspenden\b|\bfaire un don\b",
        r"\bbecome a (?:member|subscriber|supporter)\b|\bmembership\b|\bmitglied werden\b|\bdevenez (?:membre|abonné)\b|\bhazte soci[oa]\b",
        r"\bunlimited (?:digital )?access\b|\bfree trial\b|\bspecial offer\b|\bper (?:month|week)\b|\bcancel (?:any ?time|at any)\b",
        r"\b(?:e-?mail|contact|write to|get in touch with|call) (?:us|our|the (?:newsroom|editor|reporter|author))\b|\bgot a (?:story|tip)\b|\bemailing us\b|\bsend (?:us )?your\b",
        r"\bclick here\b|\btap here\b|\bcheck (?:out )?our\b|\bvisit our\b|\bhier klicken\b|\bcliquez ici\b|\bhaz clic\b|\bclicca qui\b|\bclique aqui\b|\bklik hier\b|לחצו כאן|اضغط هنا",
        r"\bbreaking news (?:alerts|emails?)\b|\blatest (?:breaking )?(?:news|updates|headlines|stories)\b|\bmore stories like this\b|\bnews alerts\b|\bspecial reports\b",
        r"\b(?:our|the) (?:latest )?podcast\b|\bwherever you get your podcasts\b|\bApple Podcasts\b|\bSpotify\b",
        r"\byou (?:have|'ve|’ve) (?:read|reached)\b|\bfree articles?\b|\bcreate (?:a|an) (?:free )?account\b|\bsign in\b|\blog in\b",
        r"\bprivacy policy\b|\bterms (?:of (?:service|use)|and conditions)\b|\bDatenschutzerklärung\b|\bpolitique de confidentialité\b|\bpolítica de privacidad\b",
    )
)
# The site speaks to the reader.
_ADDRESS = re.compile(
    r"\b(?:you|your|us|our|we|Sie|Ihre?n?|uns|unsere?n?|du|dein|vous|votre|nous|notre|tu|tus|te|usted|nuestr[oa]s?|nos|ti|tuo|tua|você|seu|je|jouw|uw|ons|onze)\b"
    r"|שלנו|לכם|שלכם|לנו|لكم|لدينا|معنا|نا\b",
    re.IGNORECASE,
)


def notice(text: str) -> bool:
    """`text` is a legal or technical notice of the site: cookies, copyright, affiliate links, an old browser."""
    if len(text) > _LONGEST_NOTICE:
        return False
    if _COOKIES.search(text) and _COOKIE_TALK.search(text):
        return True
    return _NOTICE.search(text) is not None


def appeal(text: str) -> bool:
    """`text` asks the reader for at least two of the things that a site asks for."""
    if len(text) > _LONGEST_APPEAL or not _ADDRESS.search(text):
        return False
    return sum(1 for wish in _WISHES if wish.search(text)) >= _FEWEST_WISHES
