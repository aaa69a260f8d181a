"""Read a file into a Text: encoding, html, language, date, sentences, claims."""
