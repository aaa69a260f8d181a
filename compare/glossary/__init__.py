"""Terms: the model, reading glossary files, finding terms in a text, Russian forms."""
