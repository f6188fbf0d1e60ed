"""The W3C test suite of JSON-LD 1.1 (toRdf) through `to_rdf` and our N-Quads, judged by pyoxigraph.

A case that we do not pass is listed by name, with the reason and what happens instead; nothing is dropped in
silence, so most of them are cases where the suite wants an ill-formed term left out and we refuse it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from semantic.errors import ContextError, DocumentError, SemanticError, TermError
from semantic.rdf import serialize, to_rdf

TESTS = Path(__file__).resolve().parents[3] / "shared" / "suites" / "json-ld-api" / "tests"

#: Another context file is named: nothing is fetched.
REMOTE = dict.fromkeys(
    ["tc031", "tc034", "te126", "te127", "te128", "tso05", "tso06", "tso08", "tso09", "tso11"], ContextError
)
#: An ill-formed or relative term would be left out by the algorithm; here it is refused and told.
REFUSED = dict.fromkeys(
    [
        "te060",
        "te068",
        "te111",
        "te112",
        "tli12",
        "tli14",
        "twf01",
        "twf02",
        "twf03",
        "twf04",
        "twf05",
        "twf07",
    ],
    TermError,
)
#: PyLD refuses `{"@id": {}}` style values that JSON-LD 1.1 ignores.
PYLD = {"te122": DocumentError}
INSTEAD: dict[str, type[SemanticError]] = {**REMOTE, **REFUSED, **PYLD}

#: Options that `to_rdf` does not have.
WITHOUT = {
    "tdi09": "the option rdfDirection: base directions have no place in RDF 1.1",
    "tdi10": "the option rdfDirection",
    "tdi11": "the option rdfDirection",
    "tdi12": "the option rdfDirection",
    "te077": "the option expandContext",
}


def cases() -> list[Any]:
    if not TESTS.is_dir():
        return []
    manifest = json.loads((TESTS / "toRdf-manifest.jsonld").read_text(encoding="utf-8"))
    found = [
        {**case, "name": case["@id"].removeprefix("#"), "base": manifest["baseIri"]}
        for case in manifest["sequence"]
    ]
    # JSON-LD 1.0 is another algorithm; PyLD's mode for it is not used here.
    return [pytest.param(case, id=case["name"]) for case in found if not _is_of_1_0(case.get("option", {}))]


def _is_of_1_0(option: dict[str, Any]) -> bool:
    return "json-ld-1.0" in (option.get("specVersion"), option.get("processingMode"))


@pytest.mark.skipif(not TESTS.is_dir(), reason="the W3C suites are not beside this checkout")
@pytest.mark.filterwarnings(
    "ignore:(terms|values) beginning with:SyntaxWarning"
)  # PyLD on terms like @future
@pytest.mark.parametrize("case", cases())
def test_to_rdf(case: dict[str, Any], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("ERROR", logger="rdflib.term")
    if case["name"] in WITHOUT:
        pytest.skip(WITHOUT[case["name"]])
    document = json.loads((TESTS / case["input"]).read_text(encoding="utf-8"))
    base = case.get("option", {}).get("base", case["base"] + case["input"])
    if case["name"] in INSTEAD:
        with pytest.raises(INSTEAD[case["name"]]):
            to_rdf(document, base=base)
    elif "jld:NegativeEvaluationTest" in case["@type"]:
        with pytest.raises(SemanticError):
            to_rdf(document, base=base)
    else:
        written = _canonical(serialize(to_rdf(document, base=base), "nquads"))
        if "jld:PositiveEvaluationTest" in case["@type"]:
            assert written == _canonical((TESTS / case["expect"]).read_bytes())


@pytest.mark.skipif(not TESTS.is_dir(), reason="the W3C suites are not beside this checkout")
def test_every_listed_case_exists() -> None:
    names = {case.id for case in cases()}
    assert set(INSTEAD) | set(WITHOUT) <= names
    assert len(names) == 448


def _canonical(nquads: bytes) -> ox.Dataset:
    dataset = ox.Dataset(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset
