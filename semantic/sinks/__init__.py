"""The last stage: a document into a page, bytes into files; `write_atomically` is in `semantic.sinks.files`."""

from semantic.sinks.html import embed, own_blocks, script_block, unembed

__all__ = ["embed", "own_blocks", "script_block", "unembed"]
