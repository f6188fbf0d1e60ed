"""All rules that are written in Python, in the order in which reports explain them.

A new rule is a declaration in the file of its family; a new family is a file and one line here.
"""

from semantic.validation.rule import Rule
from semantic.validation.rules import (
    articles,
    consistency,
    contexts,
    graph,
    identity,
    keywords,
    lexical,
    paywall,
    pictures,
    plausibility,
    ranges,
    syntax,
    terms,
    texts,
)

__all__ = ["PYTHON_RULES"]

# What makes later findings doubtful comes first: a block that is not read, a name that means nothing, then values.
PYTHON_RULES: tuple[Rule, ...] = (
    *syntax.RULES,
    *contexts.RULES,
    *keywords.RULES,
    *terms.RULES,
    *ranges.RULES,
    *lexical.RULES,
    *articles.RULES,
    *pictures.RULES,
    *paywall.RULES,
    *texts.RULES,
    *plausibility.RULES,
    *consistency.RULES,
    *graph.RULES,
    *identity.RULES,
)
