"""`publish`: the stages in their order, and nothing else."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import pytest

import semantic
from semantic.jsonld import diagnose
from semantic.pipeline import publish
from tests.typing_api import TEXT


def test_it_is_the_stages_one_after_the_other() -> None:
    facts = semantic.Facts(url="https://harbour.example/bridge")
    site = semantic.Site(publisher=semantic.Publisher("Harbour News"))
    article = semantic.annotate(semantic.supply(semantic.read(TEXT), facts))
    publication = publish(TEXT, facts=facts, site=site, profile="web")
    assert publication.article == article
    assert publication.document == semantic.to_jsonld(article, site, "web")
    assert publication.diagnostics == (*article.diagnostics, *diagnose(article, site, "web"))


def test_an_article_that_comes_with_its_entities_keeps_them() -> None:
    article = semantic.annotate(semantic.read(TEXT))
    entity = dataclasses.replace(article.entities[0], name="As the desk writes it")
    edited = dataclasses.replace(article, entities=(entity, *article.entities[1:]))
    source = json.dumps(semantic.to_dict(edited)).encode()
    assert publish(source).article.entities == edited.entities


def test_an_article_without_a_page_is_annotated_in_its_own_words() -> None:
    sent = {
        "headline": "Ferry stays in port",
        "language": "en",
        "body": [{"text": "Mayor Bo Lens said in Lisbon that the ferry stays."}],
        "images": [{"caption": "Ida Ruud waits on Tuesday."}],
        "evidence": {"/headline": {"rule": "desk", "locator": "field 7"}},
    }
    article = publish(json.dumps(sent).encode()).article
    assert {"Bo Lens", "Lisbon"} <= {entity.name for entity in article.entities}
    assert article.evidence["/headline"] == semantic.Evidence("desk", (semantic.Span(0, 19),), "field 7")
    for entity in article.entities:
        for mention in entity.mentions:
            assert article.text[mention.start : mention.end] == mention.text
    again = publish(json.dumps(semantic.to_dict(article)).encode()).article
    assert again == article


def test_an_article_that_contradicts_itself_is_refused() -> None:
    sent = {"text": "Ferry", "headline": "Ferry", "evidence": {"/headline": {"rule": "x", "spans": [[0, 9]]}}}
    with pytest.raises(
        semantic.SemanticError, match=r"^a\.json: /evidence/~1headline/spans/0: .* not in the text"
    ):
        publish(json.dumps(sent).encode(), path="a.json")


@pytest.mark.parametrize("sent", [{"body": [{"text": "Ferry."}]}, {"headline": " ", "language": "en"}])
def test_an_article_without_a_headline_is_none(sent: dict[str, object]) -> None:
    with pytest.raises(
        semantic.SemanticError, match=r"^/headline: this article has no headline; give it one$"
    ):
        publish(json.dumps(sent).encode(), format="article")


def test_another_recognizer() -> None:
    assert publish(TEXT, recognizer=lambda *_: ()).article.entities == ()


def test_bytes_a_path_and_a_text_give_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    documents = [
        publish(source).document
        for source in (TEXT, TEXT.encode(), tmp_path / "a.txt", str(tmp_path / "a.txt"))
    ]
    assert documents[1:] == documents[:-1]


def test_dataset_and_report_are_made_once() -> None:
    publication = publish(TEXT)
    assert publication.dataset is publication.dataset
    assert len(publication.dataset) > 10
    assert publication.report is publication.report
    assert not [finding for finding in publication.report.findings if finding.severity == "error"]


def test_a_publication_is_frozen() -> None:
    publication = publish(TEXT)
    with pytest.raises(dataclasses.FrozenInstanceError):
        publication.document = {}  # type: ignore[misc]  # that is what is tested


def test_errors_name_the_path() -> None:
    with pytest.raises(semantic.SemanticError, match=r"^wire/1\.txt: "):
        publish(b"", path="wire/1.txt")
    with pytest.raises(semantic.SemanticError, match="no input format 'docx'"):
        publish(TEXT, format="docx")


def test_a_document_costs_neither_rdf_nor_validation() -> None:
    script = (
        "import sys\nfrom semantic import publish\nfrom tests.typing_api import TEXT\npublish(TEXT)\n"
        "print(sorted({'rdflib', 'pyld', 'jsonschema', 'lxml', 'rich', 'click'} & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parent.parent
    run = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
