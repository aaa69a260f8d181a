"""What a claim states: numbers, dates, names, speaker, loaded terms, polarity."""
