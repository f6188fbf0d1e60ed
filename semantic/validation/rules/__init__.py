"""All rules that are written in Python, in the order in which reports explain them.

A new rule is a declaration in the file of its family; a new family is a file and one line here.
"""

from semantic.validation.rule import Rule
from semantic.validation.rules import (
    articles,
    completeness,
    consistency,
    contexts,
    coordinates,
    duplicates,
    features,
    graph,
    identity,
    keywords,
    lexical,
    licences,
    live,
    names,
    news_sitemap,
    pages,
    paywall,
    paywall_pages,
    pictures,
    plausibility,
    ranges,
    social,
    speakable,
    status,
    structure,
    syntax,
    terms,
    texts,
    trust,
    values,
)

__all__ = ["PYTHON_RULES"]

# What makes later findings doubtful comes first: a block that is not read, a name that means nothing, then values.
PYTHON_RULES: tuple[Rule, ...] = (
    *syntax.RULES,
    *contexts.RULES,
    *keywords.RULES,
    *structure.RULES,
    *terms.RULES,
    *status.RULES,
    *ranges.RULES,
    *lexical.RULES,
    *values.RULES,
    *articles.RULES,
    *names.RULES,
    *pictures.RULES,
    *licences.RULES,
    *paywall.RULES,
    *paywall_pages.RULES,
    *texts.RULES,
    *plausibility.RULES,
    *coordinates.RULES,
    *consistency.RULES,
    *completeness.RULES,
    *pages.RULES,
    *duplicates.RULES,
    *graph.RULES,
    *identity.RULES,
    *features.RULES,
    *live.RULES,
    *speakable.RULES,
    *trust.RULES,
    *social.RULES,
    *news_sitemap.RULES,
)
