"""Annotated events in; precision, recall, F1 and fitted link weights out."""
