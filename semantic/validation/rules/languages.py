"""The tags that languages have: which two letters name one, and what is meant by a tag that names none.

The codes are those of ISO 639-1 with their twins of three letters (ISO 639-2); where there are two letters, BCP 47
(RFC 5646, section 2.2.1) wants these, and the three are not in its registry.
"""

from __future__ import annotations

from typing import Final

from semantic.patterns import pattern

__all__ = ["is_language_tag", "meant_tag", "primary"]

#: en-GB, zh-Hant-TW, x-house: the form of BCP 47
_FORM = pattern(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
#: Two letters, then those of three; where ISO 639-2 has two twins, both.
_CODES: Final = (
    "aa aar|ab abk|ae ave|af afr|ak aka|am amh|an arg|ar ara|as asm|av ava|ay aym|az aze|ba bak|be bel|bg bul|bi bis|bm bam"
    "|bn ben|bo bod tib|br bre|bs bos|ca cat|ce che|ch cha|co cos|cr cre|cs ces cze|cu chu|cv chv|cy cym wel|da dan|de deu ger"
    "|dv div|dz dzo|ee ewe|el ell gre|en eng|eo epo|es spa|et est|eu eus baq|fa fas per|ff ful|fi fin|fj fij|fo fao|fr fra fre"
    "|fy fry|ga gle|gd gla|gl glg|gn grn|gu guj|gv glv|ha hau|he heb|hi hin|ho hmo|hr hrv|ht hat|hu hun|hy hye arm|hz her|ia ina"
    "|id ind|ie ile|ig ibo|ii iii|ik ipk|io ido|is isl ice|it ita|iu iku|ja jpn|jv jav|ka kat geo|kg kon|ki kik|kj kua|kk kaz"
    "|kl kal|km khm|kn kan|ko kor|kr kau|ks kas|ku kur|kv kom|kw cor|ky kir|la lat|lb ltz|lg lug|li lim|ln lin|lo lao|lt lit"
    "|lu lub|lv lav|mg mlg|mh mah|mi mri mao|mk mkd mac|ml mal|mn mon|mr mar|ms msa may|mt mlt|my mya bur|na nau|nb nob|nd nde"
    "|ne nep|ng ndo|nl nld dut|nn nno|no nor|nr nbl|nv nav|ny nya|oc oci|oj oji|om orm|or ori|os oss|pa pan|pi pli|pl pol|ps pus"
    "|pt por|qu que|rm roh|rn run|ro ron rum|ru rus|rw kin|sa san|sc srd|sd snd|se sme|sg sag|si sin|sk slk slo|sl slv|sm smo"
    "|sn sna|so som|sq sqi alb|sr srp|ss ssw|st sot|su sun|sv swe|sw swa|ta tam|te tel|tg tgk|th tha|ti tir|tk tuk|tl tgl|tn tsn"
    "|to ton|tr tur|ts tso|tt tat|tw twi|ty tah|ug uig|uk ukr|ur urd|uz uzb|ve ven|vi vie|vo vol|wa wln|wo wol|xh xho|yi yid"
    "|yo yor|za zha|zh zho chi|zu zul"
)
#: Deprecated, and still in the registry.
_OLD: Final = {"bh": "bh", "in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sh"}
_ROWS: Final = [row.split() for row in _CODES.split("|")]
_KNOWN: Final = frozenset(row[0] for row in _ROWS) | _OLD.keys()
_SHORT: Final = {long: row[0] for row in _ROWS for long in row[1:]}
#: Codes of countries that are taken for those of their languages, and name none.
_COUNTRIES: Final = {
    "cn": "zh", "cz": "cs", "dk": "da", "gb": "en-GB", "gr": "el", "jp": "ja", "ua": "uk", "us": "en-US", "vn": "vi",
}  # fmt: skip
_NAMES: Final = {
    "arabic": "ar", "bahasa indonesia": "id", "català": "ca", "chinese": "zh", "czech": "cs", "danish": "da", "dansk": "da",
    "deutsch": "de", "dutch": "nl", "english": "en", "español": "es", "finnish": "fi", "français": "fr", "french": "fr",
    "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "indonesian": "id", "italian": "it",
    "italiano": "it", "japanese": "ja", "korean": "ko", "magyar": "hu", "nederlands": "nl", "norsk": "no", "norwegian": "no",
    "polish": "pl", "polski": "pl", "portuguese": "pt", "português": "pt", "romanian": "ro", "română": "ro", "russian": "ru",
    "spanish": "es", "suomi": "fi", "svenska": "sv", "swedish": "sv", "turkish": "tr", "türkçe": "tr", "ukrainian": "uk",
    "русский": "ru", "українська": "uk", "عربي": "ar", "中文": "zh", "日本語": "ja", "한국어": "ko",
}  # fmt: skip
#: Tags that stand for one language, or for ones that pages do not tell apart.
_SAME: Final = {**_OLD, "nb": "no", "nn": "no", "cmn": "zh", "tl": "fil", "hr": "sh", "sr": "sh", "bs": "sh"}


def is_language_tag(tag: str) -> bool:
    """`tag` has the form of BCP 47 and begins with a language that has this code, or is a private one.

    >>> [is_language_tag(tag) for tag in ("de-AT", "gsw", "x-house", "eng", "jp", "English", "nb_NO")]
    [True, True, True, False, False, False, False]
    """
    first, _, rest = tag.lower().partition("-")
    is_private = first in {"x", "i"} and bool(rest)
    return bool(_FORM.fullmatch(tag)) and (
        first in _KNOWN or (len(first) == 3 and first not in _SHORT) or is_private
    )


def meant_tag(written: str) -> str | None:
    """The tag that `written` stands for without doubt; None where it may be anything.

    >>> [meant_tag(tag) for tag in ("nb_NO", "eng-GB", "Deutsch", "jp", "en-us,de")]
    ['nb-NO', 'en-GB', 'de', 'ja', None]
    """
    named = _NAMES.get(written.strip().lower())
    if named:
        return named
    first, dash, rest = written.replace("_", "-").partition("-")
    first = _SHORT.get(first.lower(), first)
    tag = f"{first}{dash}{rest}" if dash else _COUNTRIES.get(first.lower(), first)
    return tag if is_language_tag(tag) else None


def primary(tag: str) -> str:
    """The language of a tag, so that two tags of one language have the same."""
    first = tag.lower().replace("_", "-").partition("-")[0]
    first = _SHORT.get(first, first)
    return _SAME.get(first, first)
