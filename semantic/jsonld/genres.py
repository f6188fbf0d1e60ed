"""What a page's own label ("Opinion", "Live") makes of an article: a type of schema.org where the label is clear."""

from __future__ import annotations

from semantic.jsonld.identifiers import same_name

__all__ = ["article_types"]

#: Type, then the labels that say so, in the languages that the text reader knows.
GENRES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "OpinionNewsArticle",
        (
            "opinion", "opinions", "op-ed", "comment", "editorial", "leader", "column", "letters",
            "meinung", "kommentar", "leitartikel", "kolumne", "gastbeitrag",
            "éditorial", "tribune", "chronique", "opinión", "columna", "tribuna", "opinione", "opinioni",
            "editoriale", "commento", "opinião", "coluna", "editorial", "opinie", "commentaar", "column",
            "דעה", "דעות", "מאמר מערכת", "رأي", "مقال رأي", "افتتاحية",
        ),
    ),
    (
        "AnalysisNewsArticle",
        (
            "analysis", "news analysis", "analyse", "die analyse", "l'analyse", "análisis", "analisi", "análise",
            "ניתוח", "פרשנות", "تحليل",
        ),
    ),
    ("BackgroundNewsArticle", ("background", "explainer", "explained", "hintergrund", "achtergrond")),
    ("ReviewNewsArticle", ("review", "film review", "book review", "theatre review", "rezension", "recensie")),
    ("ReportageNewsArticle", ("reportage", "reportaje", "reportagem", "die reportage")),
    (
        "LiveBlogPosting",
        (
            "live", "live blog", "liveblog", "live updates", "live-blog", "liveticker", "live-ticker", "newsticker",
            "en direct", "direct", "en directo", "directo", "in diretta", "diretta", "ao vivo", "לייב", "مباشر",
        ),
    ),
)  # fmt: skip


def article_types(genre: str | None) -> list[str]:
    """`NewsArticle`, and with it the type that the label names; the common type stays, because consumers ask for it."""
    for kind, labels in GENRES:
        if genre and any(same_name(genre, label) for label in labels):
            return ["NewsArticle", kind]
    return ["NewsArticle"]
