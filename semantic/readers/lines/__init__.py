"""What one line of a news page says: credits, bylines, dates, datelines, page chrome.

Every parser takes one line or paragraph and returns offsets within it, or None where the line says no such thing.
They know nothing of the lines around; the readers for text and for HTML do.
"""
