"""Which addresses every syntax can hold."""

from __future__ import annotations

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.urls import is_web_url, url_defect
from tests.runaway import no_runaway
from tests.strategies import web_urls


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example",
        "http://news.example:8080/a/b.html?x=1&y=a+b#c",
        "https://[2001:db8::1]/",
        "https://חדשות.example/סיפור",
        "https://news.example/a%20b",
        "HTTPS://NEWS.EXAMPLE/",
    ],
)
def test_usable(url: str) -> None:
    assert url_defect(url) is None


@pytest.mark.parametrize(
    ("url", "defect"),
    [
        ("", "does not start with"),
        ("news.example/a", "does not start with"),
        ("//news.example/a", "does not start with"),
        ("ftp://news.example/a", "does not start with"),
        ("javascript:alert(1)", "does not start with"),
        ("https://", "no host"),
        ("https:///a", "no host"),
        ("https://[::1/", "no host"),
        ("https://[:::]/", "no host"),
        ("https://news.example/a b", "space"),
        ("https://news.example/a\n", "space"),
        ("https://ada:word@news.example/", "user name"),
        ("https://news.example/%zz", "character"),
        ("https://news.example/?q[]=1", "character"),
        ("https://news.example/<script>", "character"),
        ('https://news.example/"', "character"),
        ("https://news.example/#a#b", "character"),
        ("https://news.example/\ud800", "character"),
        ("https://news.example/\ufdd0", "character"),
    ],
)
def test_defects(url: str, defect: str) -> None:
    assert defect in str(url_defect(url))


@given(
    web_urls()
    | st.text().map(lambda host: f"https://{host}/")
    | st.text().map(lambda tail: f"https://news.example/{tail}")
    | st.text()
)
def test_what_is_usable_is_an_iri_for_the_independent_judge(url: str) -> None:
    if is_web_url(url):
        assert pyoxigraph.NamedNode(url).value == url


def test_linear_time() -> None:
    with no_runaway():
        assert url_defect("https://[" + ":" * 100_000 + "]/")
        for hostile in ("a/%20" * 100_000 + "|", "a@" * 200_000, "?" * 400_000, "%" * 400_000):
            url_defect(f"https://news.example/{hostile}")
            url_defect(f"https://{hostile}")
