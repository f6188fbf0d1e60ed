"""The network gives the same tags whoever runs it: numpy, ONNX Runtime, PyTorch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import semantic
from semantic.entities.encoder import scores as scoring
from semantic.entities.encoder.network import Network, Window
from semantic.entities.encoder.tags import best_path
from semantic.model import zones

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLES = Path(__file__).parents[3] / "examples"
ENGLISH = ["ferry-fire-agency", "flood-gate-inquiry"]


@pytest.fixture(scope="module")
def windows() -> list[Window]:
    """The windows that the English examples make."""
    taken: list[Window] = []
    encoder = scoring._encoder()

    class Taker:
        def scores(self, given: Sequence[Window]) -> Any:
            taken.extend(given)
            return Network(encoder.weights).scores(given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scoring, "_encoder", lambda: encoder._replace(network=Taker()))
        for slug in ENGLISH:
            article = semantic.read((EXAMPLES / slug / "article.txt").read_bytes())
            scoring.sentence_scores(scoring.read_sentences(tuple(zones(article))))
    return taken


def _tags(rows: Sequence[Any]) -> list[list[int]]:
    return [best_path(own.tolist()) for own in rows]


def test_a_windows_scores_do_not_depend_on_its_neighbours(windows: list[Window]) -> None:
    network = Network(scoring._encoder().weights)
    together = network.scores(windows[:6])
    alone = [network.scores([window])[0] for window in windows[:6]]
    for left, right in zip(together, alone, strict=True):
        np.testing.assert_allclose(left, right, atol=1e-3)


def test_onnx_runtime_gives_the_tags_of_numpy(windows: list[Window]) -> None:
    pytest.importorskip("onnxruntime", reason="ONNX Runtime is not installed")
    from semantic.entities.encoder.onnx import CheckedNetwork

    weights = scoring._encoder().weights
    assert _tags(CheckedNetwork(weights).scores(windows)) == _tags(Network(weights).scores(windows))


def test_pytorch_gives_the_tags_of_numpy(windows: list[Window]) -> None:
    """PyTorch does not round what enters a matrix to eight bits: one word in a hundred may differ."""
    torch = pytest.importorskip("torch", reason="PyTorch is not installed; .ci/adapters runs this")
    from semantic.entities.train.network import Batch
    from semantic.entities.train.network import Network as Trained

    weights = scoring._encoder().weights
    network = Trained(len(weights.pieces), weights.vectors["sets.weight"].shape[0] - 1)
    network.load_state_dict({n: torch.from_numpy(weights.array(n).copy()) for n in network.state_dict()})
    network.eval()
    theirs = []
    for window in windows:
        pieces, shapes, flags, firsts = (torch.from_numpy(part)[None] for part in window[:4])
        mask = torch.ones(1, 1, 1, len(window.pieces), dtype=torch.bool)
        first_at, last_at = (torch.from_numpy(part) for part in window[4:])
        none = torch.zeros(1, dtype=torch.long)
        with torch.inference_mode():
            given = network(Batch(pieces, shapes, flags, firsts, none, mask, first_at, last_at, none))
        theirs.append(torch.log_softmax(given, -1).numpy())
    ours = Network(weights).scores(windows)
    pairs = [
        (left, right)
        for one, other in zip(_tags(ours), _tags(theirs), strict=True)
        for left, right in zip(one, other, strict=True)
    ]
    assert sum(left != right for left, right in pairs) <= len(pairs) / 100
