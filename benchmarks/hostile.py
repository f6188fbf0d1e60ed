"""What a megabyte that is made to hurt costs each reader: CPU seconds, to hold against the promise of two seconds a megabyte.

Each row is one piece of text, repeated to a megabyte and put where a body stands in each format. A reader may refuse the
result; the time is counted all the same. What grows faster than its input shows at once.

    python benchmarks/hostile.py [--megabytes 1]
"""

from __future__ import annotations

import argparse
import contextlib
import json
import time

from semantic import SemanticError, read_all

PIECES = (
    "<p>",
    "[",
    '{"a":',
    "a b ",
    "&amp;",
    "<item><title>x</title></item>",
    "<b>x</b>",
    "\n\n- x",
    '"',
    "<div>",
    "A. B ",
)


def sources(body: str) -> dict[str, str]:
    """Format -> a document of that format with this body."""
    return {
        "html": f"<html><head><title>A</title></head><body><article><h1>A</h1>{body}</article></body></html>",
        "text": f"Ferry sails again\n\n{body}",
        "ninjs": json.dumps({"uri": "urn:x", "headline": "A", "body_xhtml": body}),
        "wordpress": json.dumps({"title": {"rendered": "A"}, "content": {"rendered": body}, "guid": 1}),
        "feed": f"<rss><channel><item><title>A</title><description><![CDATA[{body}]]></description></item></channel></rss>",
        "markdown": f"---\ntitle: A\n---\n{body}",
        "nitf": f"<nitf><body><body.head><hl1>A</hl1></body.head><body.content>{body}</body.content></body></nitf>",
        "newsml-g2": f"<newsItem><contentMeta><headline>A</headline></contentMeta><contentSet>{body}</contentSet></newsItem>",
        "news-sitemap": f"<urlset>{body}</urlset>",
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megabytes", type=float, default=1.0)
    size = int(parser.parse_args().megabytes * 1_000_000)
    formats = list(sources(""))
    print(f"{'CPU s':31}", *(f"{name:>12}" for name in formats))
    for piece in PIECES:
        row = []
        for name, content in sources(piece * (size // len(piece))).items():
            started = time.process_time()
            with contextlib.suppress(SemanticError):
                for _ in read_all(content.encode(), format=name):
                    pass
            row.append(time.process_time() - started)
        print(f"{piece!r:31}", *(f"{seconds:12.2f}" for seconds in row))


if __name__ == "__main__":
    main()
