"""The network in PyTorch: a MiniLM encoder whose word pieces also carry shape, flags and data set."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from semantic.entities.encoder.features import FLAGS, SHAPES
from semantic.entities.encoder.tags import TAGS

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Batch", "Network"]

LAYERS, HEADS, WIDTH, INNER, POSITIONS = 6, 12, 384, 1536, 128
_EPSILON = 1e-12


class Batch(NamedTuple):
    """Windows as tensors [windows, pieces], and for every word of them the flat places of its ends and its tag."""

    pieces: Tensor
    shapes: Tensor
    flags: Tensor
    firsts: Tensor
    sets: Tensor
    mask: Tensor
    first_at: Tensor
    last_at: Tensor
    tags: Tensor


class Layer(nn.Module):
    """One layer of BERT: attention, then two dense maps, each added to its input and normalized."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attention = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States [windows, pieces, WIDTH] -> the same shape."""
        count, length, _ = states.shape
        parts = self.attention(states).view(count, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        drop = self.dropout.p if self.training else 0.0
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=drop)
        mixed = mixed.transpose(1, 2).reshape(count, length, WIDTH)
        states = self.norm1(states + self.dropout(self.attended(mixed)))
        inner = functional.gelu(self.inner(states), approximate="tanh")
        normalized: Tensor = self.norm2(states + self.dropout(self.outer(inner)))
        return normalized


class Network(nn.Module):
    """Windows of pieces in, scores of the seven tags for every word out."""

    def __init__(self, pieces: int, sets: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.flags = nn.Linear(len(FLAGS), WIDTH, bias=False)
        self.firsts = nn.Embedding(2, WIDTH)
        self.sets = nn.Embedding(sets + 1, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head = nn.Linear(2 * WIDTH, len(TAGS))
        self.head_shapes = nn.Embedding(len(SHAPES), len(TAGS))
        self.head_flags = nn.Linear(len(FLAGS), len(TAGS), bias=False)
        for fresh in (self.shapes, self.firsts, self.sets, self.head_shapes):
            nn.init.normal_(fresh.weight, std=0.02)
        for linear in (self.flags, self.head_flags, self.head):
            nn.init.normal_(linear.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        nn.init.zeros_(self.sets.weight)
        self.register_buffer("bits", torch.tensor([1 << bit for bit in range(len(FLAGS))]), persistent=False)

    def forward(self, batch: Batch) -> Tensor:
        """Scores [words, tags], before normalization."""
        bits: Tensor = self.bits  # type: ignore[assignment]
        flags = (batch.flags.unsqueeze(-1) & bits).ne(0).float()
        states = (
            self.words(batch.pieces)
            + self.positions.weight[: batch.pieces.shape[1]]
            + self.shapes(batch.shapes)
            + self.flags(flags)
            + self.firsts(batch.firsts)
            + self.sets(batch.sets).unsqueeze(1)
        )
        states = self.dropout(self.norm(states))
        for layer in self.layers:
            states = layer(states, batch.mask)
        flat = states.reshape(-1, WIDTH)
        ends = torch.cat((flat[batch.first_at], flat[batch.last_at]), dim=1)
        scores: Tensor = (
            self.head(self.dropout(ends))
            + self.head_shapes(batch.shapes.reshape(-1)[batch.first_at])
            + self.head_flags(flags.reshape(-1, len(FLAGS))[batch.first_at])
        )
        return scores

    def start_from(self, weights: Mapping[str, Tensor], kept: list[int]) -> None:
        """Takes over a pretrained BERT's weights; `kept` are the rows of its word embeddings that remain."""
        state = {
            "words.weight": weights["embeddings.word_embeddings.weight"][kept],
            "positions.weight": weights["embeddings.position_embeddings.weight"][:POSITIONS]
            + weights["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
        }
        for number in range(LAYERS):
            theirs, ours = f"encoder.layer.{number}", f"layers.{number}"
            for part in ("weight", "bias"):
                state[f"{ours}.attention.{part}"] = torch.cat(
                    [weights[f"{theirs}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                )
                for mine, their in (
                    ("attended", "attention.output.dense"),
                    ("norm1", "attention.output.LayerNorm"),
                    ("inner", "intermediate.dense"),
                    ("outer", "output.dense"),
                    ("norm2", "output.LayerNorm"),
                ):
                    state[f"{ours}.{mine}.{part}"] = weights[f"{theirs}.{their}.{part}"]
        missing, unexpected = self.load_state_dict({k: v.float() for k, v in state.items()}, strict=False)
        assert not unexpected, unexpected
        assert all(name.split(".")[0] in _FRESH for name in missing), missing


_FRESH = {"shapes", "flags", "firsts", "sets", "head", "head_shapes", "head_flags"}
