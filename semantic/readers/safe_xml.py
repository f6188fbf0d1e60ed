"""XML as a source: no document type definition, no entity, no network, bounded depth; every defect has its line."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from lxml import etree

from semantic.errors import EmptyInputError, XMLFormatError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Element", "Paths", "child", "children", "local", "parse_xml", "text_of", "words"]

Element = Any
"""An element of lxml, whose stubs know less than it does."""


def parse_xml(source: bytes, path: str | None) -> Element:
    """The root element of `source`.

    A document type definition inside the document is refused before anything is read, and so is every entity beside
    the five of XML. A DOCTYPE that only names a definition elsewhere, as NITF files have it, is passed over: nothing
    is loaded. XMLFormatError names line and column.
    """
    if not source.strip(b"\xef\xbb\xbf\x00 \t\r\n"):
        raise EmptyInputError("the input is empty", path=path, remedy="give a feed or a news item in XML")
    _refuse_definitions(source, path)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(source.lstrip(), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise XMLFormatError(
            f"this is no well-formed XML: {error.msg or 'it ends too early'}",
            path=path,
            place=f"line {line}, column {column}",
            remedy="mend the XML",
        ) from None
    except (ValueError, LookupError) as error:  # an encoding that is none
        raise XMLFormatError(f"this XML cannot be read ({error})", path=path, remedy="mend the XML") from None
    for entity in root.iter(etree.Entity):
        raise XMLFormatError(
            f"the entity {entity.text} is not one of XML's own",
            path=path,
            place=f"line {entity.sourceline}",
            remedy="write the character itself",
        )
    for element in root.iter():
        if _MARKS.search(element.text or ""):
            element.text = _MARKS.sub("", element.text or "")
        if _MARKS.search(element.tail or ""):
            element.tail = _MARKS.sub("", element.tail or "")
    return root


# What XML allows and no text needs: DEL, a byte order mark inside
_MARKS = re.compile(r"[\x7f\ufeff]")


class _Begun(Exception):  # noqa: N818 - it is no error: the prolog is over
    """The first element was reached."""


class _Defined(Exception):  # noqa: N818 - see above
    """The prolog holds definitions."""


def _refuse_definitions(source: bytes, path: str | None) -> None:
    """XMLFormatError for a DOCTYPE with declarations in it; nothing behind the prolog is looked at."""

    def begin(_name: str, _attributes: object) -> None:
        raise _Begun

    def doctype(_name: str, _system: str | None, _public: str | None, has_internal_subset: int) -> None:
        if has_internal_subset:
            raise _Defined

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(source.lstrip(), True)
    except _Begun:
        return
    except _Defined:
        raise XMLFormatError(
            "this XML defines entities or elements of its own (a DOCTYPE with declarations), which is refused",
            path=path,
            place=f"line {parser.CurrentLineNumber}",
            remedy="remove the declarations, and write the characters themselves",
        ) from None
    except (expat.ExpatError, ValueError, LookupError) as error:
        message = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else str(error)
        raise XMLFormatError(
            f"this is no well-formed XML: {message}",
            path=path,
            place=f"line {parser.CurrentLineNumber}",
            remedy="mend the XML",
        ) from None


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


def children(element: Element, *names: str) -> Iterator[Element]:
    """The child elements with one of the local `names`, or all."""
    for one in element:
        if not names or local(one) in names:
            yield one


def child(element: Element, *names: str) -> Element | None:
    """The first child element with one of the local `names`."""
    return next(children(element, *names), None)


def text_of(element: Element | None) -> str:
    """The text in and below `element`, white space at the ends removed; empty where there is none."""
    return "" if element is None else "".join(element.itertext()).strip()


def words(element: Element | None) -> str:
    """The text in and below `element`, its white space as single spaces."""
    return " ".join(text_of(element).split())


class Paths:
    """Says where elements stand, by local names: `/rss/channel/item[2]/title`; each parent is counted once."""

    def __init__(self) -> None:
        self._steps: dict[Element, dict[Element, str]] = {}

    def of(self, element: Element) -> str:
        """The path of `element` from the root."""
        steps = []
        at = element
        while (above := at.getparent()) is not None:
            if above not in self._steps:
                self._steps[above] = _steps(above)
            steps.append(self._steps[above][at])
            at = above
        return "/" + "/".join([local(at), *reversed(steps)])


def _steps(parent: Element) -> dict[Element, str]:
    """The children of `parent` with the last step of their paths; a number where several have one name."""
    total = Counter(one.tag for one in parent)
    seen: Counter[str] = Counter()
    steps = {}
    for one in parent:
        seen[one.tag] += 1
        steps[one] = local(one) + (f"[{seen[one.tag]}]" if total[one.tag] > 1 else "")
    return steps
