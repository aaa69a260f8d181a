"""Names that the glossary lacks: found in an article, and the forms that other texts use for them."""
