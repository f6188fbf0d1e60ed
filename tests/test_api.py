"""What other programs may rely on: the public names, and an import that costs nothing."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import semantic
from tests import typing_api

PUBLIC = [
    "Article",
    "Author",
    "Credit",
    "Diagnostic",
    "Entity",
    "Evidence",
    "Facts",
    "Finding",
    "Image",
    "Mention",
    "Paragraph",
    "Publication",
    "Publisher",
    "RelatedLink",
    "Report",
    "SemanticError",
    "Site",
    "Span",
    "__version__",
    "annotate",
    "embed",
    "export",
    "from_dict",
    "publish",
    "publish_all",
    "read",
    "read_all",
    "serialize",
    "supply",
    "to_dict",
    "to_jsonld",
    "to_nquads",
    "to_rdf",
    "validate",
]


def test_the_public_names() -> None:
    assert sorted(semantic.__all__) == PUBLIC
    assert dir(semantic) == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_is_there(name: str) -> None:
    assert getattr(semantic, name) is getattr(semantic, name)


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match="'convert'"):
        semantic.convert  # noqa: B018


def test_importing_the_package_loads_no_stage() -> None:
    script = "import sys, semantic, json; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert {name for name in json.loads(run.stdout) if name.startswith("semantic")} == {
        "semantic",
        "semantic._version",
    }


def test_the_typed_usage_also_runs() -> None:
    assert typing_api.page_with_document(typing_api.TEXT, b"<head></head>").startswith(b"<head><script")
    assert typing_api.names(typing_api.TEXT)
    assert typing_api.turtle(typing_api.TEXT).startswith(b"@prefix")
    assert isinstance(typing_api.problems(typing_api.TEXT), list)
    assert typing_api.missing("") == ["the file holds nothing but white space"]
