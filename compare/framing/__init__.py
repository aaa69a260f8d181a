"""How each text frames the event: its topics and where they stand, whom it quotes, its words for one thing."""
