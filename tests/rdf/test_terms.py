"""The grammars of terms, judged by pyoxigraph's constructors."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.lexical import language_defect
from semantic.rdf.terms import iri_defect, label_defect, local_name, text_defect, xml_defect
from tests.runaway import no_runaway


@pytest.mark.parametrize(
    ("iri", "reason"),
    [
        ("https://kestrel.example/a#article", None),
        ("urn:uuid:6fa459ea-ee8a-3ca4-894e-db77e160355e", None),
        ("https://kestrel.example/äöü?q=%20", None),
        ("https://bücher.example/", None),
        ("http://[2001:db8::1]:8080/", None),
        ("mailto:desk@kestrel.example", None),
        ("tag:", None),
        ("", "it is empty"),
        ("a.html", "it is relative"),
        ("//kestrel.example/a", "it is relative"),
        ("#article", "it is relative"),
        ("https://kestrel.example/a b", "it holds a space"),
        ("https://kestrel.example/a\n", "it holds U+000A"),
        ("https://kestrel.example/\x01", "it holds U+0001"),
        ("https://kestrel.example/search?q={search_term_string}", "it holds '{'"),
        ('https://kestrel.example/"', "it holds '\"'"),
        ("https://kestrel.example/<b>", "it holds '<'"),
        ("https://kestrel.example/a|b", "it holds '|'"),
        ("https://kestrel.example/a\\b", "it holds '\\\\'"),
        ("https://kestrel.example/a^b", "it holds '^'"),
        ("https://kestrel.example/`", "it holds '`'"),
        ("https://kestrel.example/\ud800", "it holds U+D800"),
        ("https://kestrel.example/\ue000", "it is not formed as RFC 3987 says"),
        ("https://kestrel.example/?\ue000", None),
        ("https://kestrel.example/100%", "it holds '%', which is no percent-encoding"),
        ("https://kestrel.example/%zz", "it holds '%zz', which is no percent-encoding"),
        ("https://kestrel.example:port/", "it is not formed as RFC 3987 says"),
        ("https://[::g]/", "it is not formed as RFC 3987 says"),
        ("https://kestrel.example/a#b#c", "it is not formed as RFC 3987 says"),
    ],
)
def test_iri(iri: str, reason: str | None) -> None:
    assert iri_defect(iri) == reason


PIECES = st.sampled_from(
    [
        *"ab1:/?#[]@!$&'()*+,;=-._~%2F0 <>\"{}|\\^`é\xa0\u200e\ue000\uf8ff\ufdd0\ufffe\n\x00\x01\x7f",
        "😀",
        "::1",
        "//",
        "http:",
        "%41",
        "v1.a",
        "_:",
        "\U000e0001",
        "\U000f0000",
    ]
)
STARTS = st.sampled_from(["http://", "x:", "", "http://e", "http://[", "a//", "urn:"])


@given(st.builds(lambda start, rest: start + "".join(rest), STARTS, st.lists(PIECES, max_size=8)))
def test_an_iri_is_what_the_judge_takes_for_one(value: str) -> None:
    """RFC 3987: "an IRI … follows the syntax"; the judge is an RFC 3987 parser that was written without us."""
    assert (iri_defect(value) is None) == _is_made(ox.NamedNode, value)


PRIMARY = [
    "",
    "en",
    "e",
    "de",
    "x",
    "i",
    "a",
    "é",
    "u",
    "0",
    "abc",
    "abcde",
    "abcdefgh",
    "abcdefghi",
    "klingon",
]
OTHER = ["EN", "GB", "123", "1996", "1abc", "Latn", "en_GB"]
SUBTAGS = st.sampled_from([*PRIMARY, *OTHER])


@given(st.lists(SUBTAGS, min_size=1, max_size=6).map("-".join))
def test_a_language_tag_is_what_the_judge_takes_for_one(tag: str) -> None:
    assert (language_defect(tag) is None) == _is_made(lambda: ox.Literal("x", language=tag))


@pytest.mark.parametrize(
    "tag", ["i-klingon", "en-GB-oed", "SGN-BE-FR", "zh-min-nan", "de-CH-1996", "x-house"]
)
def test_registered_language_tags_are_well_formed(tag: str) -> None:
    assert language_defect(tag) is None


def test_a_language_with_an_underscore_is_told_so() -> None:
    assert language_defect("en_GB") == "its parts are joined by '_', BCP 47 wants '-'"


@given(st.text(max_size=5) | st.text(alphabet="a.-_0é·\u0300\u203f ", max_size=5))
def test_a_label_that_passes_is_one_for_the_judge(label: str) -> None:
    if label_defect(label) is None:
        assert _is_made(ox.BlankNode, label)


def test_text() -> None:
    assert text_defect("a\x00\uffff😀") is None
    assert text_defect("a\udfff") == "it holds the lone surrogate U+DFFF"
    assert xml_defect("a\t\r\n\x85😀") is None
    assert xml_defect("a\x0b") == "it holds U+000B, which XML cannot hold"
    assert xml_defect("\uffff") == "it holds U+FFFF, which XML cannot hold"


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        ("http://schema.org/name", "name"),
        ("http://e.example/a-1.b", "a-1.b"),
        ("http://e.example/1a", "a"),
        ("http://e.example/é", "é"),
        ("http://e.example/123", ""),
        ("http://e.example/", ""),
        ("urn:x:9", ""),
    ],
)
def test_local_name(iri: str, expected: str) -> None:
    begin = local_name(iri)
    assert (iri[begin:] if begin >= 0 else "") == expected


@pytest.mark.parametrize(
    "pump", ["a", "a!", "%41", "é", ":", "@", "a:", "/", "?", "\ue000", "-a", "a.", "[", "%"]
)
def test_checks_take_linear_time(pump: str) -> None:
    for start in ("http://", "x:", "http://[", "en", ""):
        for check in (iri_defect, language_defect, label_defect, local_name):
            with no_runaway():
                check(start + pump * 20_000 + "\n")
                check(start + pump * 20_000)


def _is_made(make: object, *arguments: str) -> bool:
    assert callable(make)
    try:
        make(*arguments)
    except ValueError:
        return False
    return True
