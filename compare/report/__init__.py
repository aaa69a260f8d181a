"""The result of a comparison as a table, Markdown or JSON."""
