"""The last stage: a document into a page (`html`), bytes into files (`files`), values as JSON (`json_text`).

Nothing is imported here, since whoever writes a file needs no tokenizer of pages.
"""
