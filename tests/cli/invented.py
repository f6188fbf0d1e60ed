"""One invented page dump for the tests of the commands, and the way to run a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from semantic.cli.group import group

if TYPE_CHECKING:
    from click.testing import Result

__all__ = ["ARTICLE", "PAGE", "semantic"]

ARTICLE = """\
Harbour News

Menu
Log in

Ferry Line to Orrin Island Halted After Engine Fire

Passengers wait for a replacement boat as engineers look for the cause

By Marta Quill

Smoke rises from the ferry Brightwater at the pier of Tarnhaven, March 3, 2026.
Smoke rises from the ferry Brightwater at the pier of Tarnhaven, March 3, 2026. Credit: Joan Perrit/Harbour Wire

The ferry line between Tarnhaven and Orrin Island stands still after a fire in the engine room of the Brightwater.

"Nobody was hurt, and everybody was on the pier within ten minutes," said the harbour master, Edgar Linnet, on Tuesday.

The line carries about four hundred people a day. Linnet said a smaller boat would sail twice a day from Thursday on.

Engineers from Lisbon are expected on the island this week. The company did not say how long the repair would take.
"""

PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry Line Halted</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization", "name": "Harbour News"}</script>
</head><body><h1>Ferry Line to Orrin Island Halted After Engine Fire</h1></body></html>
"""


def semantic(*arguments: object, input: bytes | str | None = None) -> Result:  # noqa: A002  (the word of CliRunner)
    """What the command line answers; an exception that it did not turn into a line is raised here."""
    return CliRunner().invoke(group, [str(a) for a in arguments], input=input, catch_exceptions=False)
