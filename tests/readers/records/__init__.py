"""Samples of records, written for this project about invented events."""
