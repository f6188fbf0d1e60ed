"""Recognizers of other libraries, each with a tiny model that the test makes: nothing is downloaded."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from semantic.entities import annotate_text, recognizer_named
from semantic.entities.adapters import ADAPTERS, Surface, adapted
from semantic.errors import ConfigurationError
from semantic.model import Span, Zone

# These libraries warn of each other's old calls.
pytestmark = pytest.mark.filterwarnings("ignore")

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from semantic.entities.recognize import Recognizer

LINES = ("quill spoke in lisbon today", "acme paid")
EXPECTED = {("person", "quill"), ("place", "lisbon"), ("organization", "acme")}
LABELS = {"quill": "PER", "lisbon": "LOC", "acme": "ORG"}


def zones_of(lines: Sequence[str]) -> list[Zone]:
    zones, at = [], 0
    for number, line in enumerate(lines):
        zones.append(Zone(f"/body/{number}", Span(at, at + len(line)), line))
        at += len(line) + 1
    return zones


def names(recognizer: Recognizer, lines: Sequence[str] = LINES) -> set[tuple[str, str]]:
    text = "\n".join(lines)
    return {(found.kind, text[found.start : found.end]) for found in recognizer(zones_of(lines), "en")}


def test_labels_of_all_manners_are_mapped_and_overlaps_stay_out() -> None:
    def find(texts: Sequence[str]) -> list[list[Surface]]:
        assert list(texts) == list(LINES)
        return [
            [
                Surface(0, 5, "B-PER"),
                Surface(0, 11, "PERSON"),
                Surface(15, 21, "gpe"),
                Surface(22, 27, "DATE"),
            ],
            [Surface(0, 4, "company"), Surface(4, 5, "ORG")],
        ]

    assert names(adapted(find, "test")) == EXPECTED


@pytest.mark.parametrize("library", ADAPTERS)
def test_what_is_not_there_is_one_clear_error(library: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as error:
        recognizer_named(f"{library}:{tmp_path / 'none'}")
    assert "\n" not in str(error.value)
    assert "--recognizer" in str(error.value)


@pytest.mark.parametrize("name", ["spacy", "spacy:", "magic:x", "Rules"])
def test_a_name_of_no_recognizer_is_refused(name: str) -> None:
    with pytest.raises(ConfigurationError, match="no recognizer"):
        recognizer_named(name)


def test_spacy(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed; .ci/adapters runs this")
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": word} for word, label in LABELS.items()])
    pipeline.to_disk(tmp_path / "tiny")
    recognizer = recognizer_named(f"spacy:{tmp_path / 'tiny'}")
    assert names(recognizer) == EXPECTED
    (entity, *_) = annotate_text("Quill spoke.\nquill left.", language="en", recognizer=recognizer)
    assert entity.mentions[0].text == "quill"


def test_stanza(tmp_path: Path) -> None:
    """A tokenizer and a tagger by characters, trained on two sentences."""
    pytest.importorskip("stanza", reason="Stanza is not installed; .ci/adapters runs this")
    from stanza.models import ner_tagger, tokenizer

    def kept(name: str, content: str) -> str:
        (tmp_path / name).write_text(content + "\n", encoding="utf-8")
        return str(tmp_path / name)

    def trained(main: Callable[[list[str]], object], package: str, *flags: str, **options: object) -> None:
        options |= {"save_dir": tmp_path / "en" / package, "save_name": "tiny.pt", "shorthand": "en_tiny"}
        main([*flags, *(part for name, value in options.items() for part in (f"--{name}", str(value)))])

    lines = LINES * 8
    text = kept("text", "\n\n".join(lines))
    # One digit a character: 1 ends a token, 2 a sentence.
    ends = [re.sub(r"[^12]", "0", re.sub(r"\w(?= )", "1", line[:-1]) + "2") for line in lines]
    trees = [
        "\n".join(f"{n}\t{word}" + "\t_" * 4 + f"\t{n - 1}" + "\t_" * 3 for n, word in enumerate(line.split(), 1))
        for line in lines
    ]  # fmt: skip
    trained(
        tokenizer.main, "tokenize", "--no_use_mwt", lang="en", txt_file=text, label_file=kept("ends", "\n\n".join(ends)),
        mwt_json_file=kept("mwt", "[]"), dev_txt_file=text, dev_label_file=str(tmp_path / "ends"),
        dev_conll_gold=kept("gold", "\n\n".join(trees) + "\n"), steps=60, eval_steps=30, lr0=0.02, dropout=0, unit_dropout=0,
        conv_res=1,
    )  # fmt: skip
    tagged = [
        [{"text": word, "ner": f"S-{LABELS[word]}" if word in LABELS else "O"} for word in line.split()]
        for line in lines
    ]
    train = kept("train", json.dumps(tagged))
    trained(
        ner_tagger.main, "ner", "--no_pretrain", train_file=train, eval_file=train, max_steps=60, eval_interval=30, optim="adam", lr=0.02,
        dropout=0, word_dropout=0, word_emb_dim=0, hidden_dim=16, char_hidden_dim=16,
    )  # fmt: skip
    packages = {"tokenize": "tiny", "ner": "tiny"}
    models = {name: {package: {}} for name, package in packages.items()}  # type: ignore[var-annotated]
    resources = {"lang_name": "English", "packages": {"default": packages}, **models}
    kept("resources.json", json.dumps({"en": resources}))
    assert names(recognizer_named(f"stanza:en@{tmp_path}")) == EXPECTED


def test_transformers(tmp_path: Path) -> None:
    """A BERT without layers: the embedding of a word is its label."""
    transformers = pytest.importorskip(
        "transformers", reason="transformers is not installed; .ci/adapters runs this"
    )
    torch = pytest.importorskip("torch", reason="PyTorch is not installed; .ci/adapters runs this")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *LABELS, "spoke", "in", "today", "paid"]
    (tmp_path / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    tokenizer = transformers.BertTokenizerFast(
        vocab=str(tmp_path / "vocab.txt"), vocab_file=str(tmp_path / "vocab.txt")
    )
    labels = ["O", "PER", "LOC", "ORG"]
    network = transformers.BertForTokenClassification(
        transformers.BertConfig(
            vocab_size=len(words), hidden_size=8, num_hidden_layers=0, num_attention_heads=1, intermediate_size=8,
            id2label=dict(enumerate(labels)), label2id={label: n for n, label in enumerate(labels)},
        )
    )  # fmt: skip
    with torch.no_grad():
        for parameter in network.bert.embeddings.parameters():
            parameter.zero_()
        network.bert.embeddings.LayerNorm.weight.fill_(1.0)
        embeddings = network.bert.embeddings.word_embeddings.weight
        embeddings[:, 0] = 1.0
        network.classifier.weight.zero_()
        network.classifier.bias.zero_()
        network.classifier.weight[0, 0] = 1.0
        for number, word in enumerate(LABELS, 1):
            embeddings[words.index(word)] = torch.eye(8)[number]
            network.classifier.weight[number, number] = 1.0
    network.save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    assert names(recognizer_named(f"transformers:{tmp_path}")) == EXPECTED


def test_flair(tmp_path: Path) -> None:
    """A tagger over one-hot words, trained on two sentences."""
    pytest.importorskip("flair", reason="Flair is not installed; .ci/adapters runs this")
    torch = pytest.importorskip("torch", reason="PyTorch is not installed; .ci/adapters runs this")
    from flair.data import Corpus, Sentence
    from flair.datasets import FlairDatapointDataset
    from flair.embeddings import OneHotEmbeddings
    from flair.models import SequenceTagger

    sentences = []
    for line in LINES:
        sentence = Sentence(line)
        for token in sentence:
            if token.text in LABELS:
                sentence[token.idx - 1 : token.idx].add_label("ner", LABELS[token.text])
        sentences.append(sentence)
    corpus = Corpus(*(FlairDatapointDataset(sentences) for _ in range(3)))
    torch.manual_seed(1)
    embeddings = OneHotEmbeddings.from_corpus(corpus, min_freq=1, embedding_length=16)
    tagger = SequenceTagger(
        embeddings, corpus.make_label_dictionary("ner", add_unk=False), "ner", use_rnn=False, use_crf=False
    )
    optimizer = torch.optim.Adam(tagger.parameters(), lr=0.05)
    tagger.train()
    for _ in range(150):
        optimizer.zero_grad()
        for sentence in sentences:
            sentence.clear_embeddings()
        loss, _count = tagger.forward_loss(sentences)
        loss.backward()
        optimizer.step()
    tagger.save(tmp_path / "tiny.pt")
    assert names(recognizer_named(f"flair:{tmp_path / 'tiny.pt'}")) == EXPECTED


def test_gliner(tmp_path: Path) -> None:
    """Weights by chance: what comes out are stretches of the text with labels that were asked for."""
    gliner = pytest.importorskip("gliner", reason="GLiNER is not installed; .ci/adapters runs this")
    torch = pytest.importorskip("torch", reason="PyTorch is not installed; .ci/adapters runs this")
    import transformers
    from gliner.model import UniEncoderSpanGLiNER

    words = [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[MASK]",
        *LABELS,
        "spoke",
        "in",
        "today",
        "paid",
        "person",
        "location",
    ]
    (tmp_path / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    tokenizer = transformers.BertTokenizerFast(vocab_file=str(tmp_path / "vocab.txt"))
    tokenizer.add_tokens(["[FLERT]", "<<ENT>>", "<<SEP>>"])
    size = len(words) + 3
    encoder = {
        "model_type": "bert", "vocab_size": size, "hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2,
        "intermediate_size": 16,
    }  # fmt: skip
    config = gliner.GLiNERConfig(
        model_name="bert", max_len=64, max_width=4, hidden_size=16, dropout=0.0, encoder_config=encoder,
        vocab_size=size, class_token_index=len(words) + 1, has_rnn=False, span_mode="markerV0",
    )  # fmt: skip
    torch.manual_seed(1)
    network = UniEncoderSpanGLiNER(config, tokenizer=tokenizer, backbone_from_pretrained=False).eval()
    with torch.no_grad():  # Likelier than not, so that something is found.
        for parameter in network.model.span_rep_layer.parameters():
            parameter.mul_(-3.0)
    network.save_pretrained(str(tmp_path / "tiny"))
    tokenizer.save_pretrained(str(tmp_path / "tiny"))
    found = names(recognizer_named(f"gliner:{tmp_path / 'tiny'}"))
    assert found
    for kind, surface in found:
        assert kind in {"person", "place", "organization"}
        assert surface in "\n".join(LINES)
