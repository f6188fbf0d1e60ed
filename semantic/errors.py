"""One exception tree: every error that a public call raises is a `SemanticError` that carries its data."""

from __future__ import annotations

__all__ = [
    "ArchiveError",
    "ArticleFormatError",
    "AuthorityError",
    "BinaryInputError",
    "ConfigurationError",
    "ContextError",
    "DocumentError",
    "EmptyInputError",
    "EncodingError",
    "FrontMatterError",
    "InputError",
    "NotAnArticleError",
    "OutputError",
    "PoisonGraphError",
    "QueryError",
    "ResourceError",
    "SemanticError",
    "ServerError",
    "SeveralArticlesError",
    "StoreError",
    "TermError",
    "TooLargeError",
    "UnreadableInputError",
    "VocabularyError",
    "WrongFormatError",
    "XMLFormatError",
]


class SemanticError(Exception):
    """Something outside is broken or misused; says what, where, and what to do, in one line.

    `path` names the file (or `<stdin>`), `place` the position inside it ("line 3, column 7", a JSON pointer,
    an option), `remedy` the next step. Each may be None.
    """

    def __init__(
        self, message: str, *, path: str | None = None, place: str | None = None, remedy: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        """`path: place: message; remedy` with the absent parts left out."""
        where = ": ".join(part for part in (self.path, self.place) if part)
        what = f"{where}: {self.message}" if where else self.message
        return " ".join((f"{what}; {self.remedy}" if self.remedy else what).split())

    def at(self, path: str) -> SemanticError:
        """The same error with the file's name filled in, for stages that see only bytes."""
        if self.path is None:
            self.path = path
        return self


class InputError(SemanticError):
    """The input cannot be used at all."""


class UnreadableInputError(InputError):
    """The file is missing, is a folder, or may not be read."""


class EmptyInputError(InputError):
    """The input holds nothing but white space."""


class BinaryInputError(InputError):
    """The input is not text."""


class EncodingError(InputError):
    """The bytes are text in no encoding that can be told with confidence."""


class TooLargeError(InputError):
    """The input is over the size limit."""


class WrongFormatError(InputError):
    """The input is in another format than the one asked for."""


class NotAnArticleError(InputError):
    """The input was read, and it is no article: there is no headline, or no running text."""


class SeveralArticlesError(InputError):
    """One article was wanted, and the input holds several, or a list of none."""


class ArticleFormatError(InputError):
    """A JSON article does not have the form that schemas/article.schema.json describes."""


class ArchiveError(InputError):
    """A web archive is damaged, breaks off, or grows too far when it is inflated."""


class FrontMatterError(InputError):
    """The head of a Markdown file is not well-formed, or uses what no reader should follow."""


class XMLFormatError(InputError):
    """An XML source is not well-formed, or defines what no reader should follow."""


class ConfigurationError(SemanticError):
    """A configuration file or an option says something that cannot be followed."""


class AuthorityError(SemanticError):
    """An authority file or a reconciliation service cannot be used."""


class OutputError(SemanticError):
    """The result cannot be written; what stood there before still does."""


class DocumentError(InputError):
    """A JSON value is no JSON-LD document: the JSON-LD algorithms refuse it."""


class ContextError(SemanticError):
    """A JSON-LD document names a context that is not packaged; nothing is fetched."""


class TermError(SemanticError):
    """Values cannot become well-formed RDF terms; `defects` lists all of them, each with its place."""

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        place: str | None = None,
        remedy: str | None = None,
        defects: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, path=path, place=place, remedy=remedy)
        self.defects = defects


class ResourceError(SemanticError):
    """A file that belongs to the package is damaged or missing."""


class PoisonGraphError(InputError):
    """The canonical form of a graph would cost more work than the limit allows."""


class StoreError(SemanticError):
    """A store or dataset cannot be opened: it is in use, damaged, or none."""


class QueryError(SemanticError):
    """A query is wrong, or runs longer than its limit."""


class ServerError(SemanticError):
    """A graph server refuses, hangs or cannot be reached."""


class VocabularyError(SemanticError):
    """A vocabulary release cannot be read."""
