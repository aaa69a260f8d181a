"""Words of a Chinese sentence, and which of them look like (parts of) a name."""

from __future__ import annotations

# Tags of rjieba's dictionary (the ICTCLAS set): persons, places, organisations, other proper nouns.
_NAME_TAGS = ("nr", "ns", "nt", "nz")


def chinese_words(text: str) -> list[tuple[int, int, bool]]:
    """Start and end of each word (marks and figures left out), in code points, and whether it is name-like.

    A name the dictionary lacks falls apart into names it has and single characters tagged as nouns.
    """
    import rjieba

    words, place = [], 0
    for word, tag in rjieba.tag(text):
        if all(character.isalpha() for character in word):
            words.append((place, place + len(word), tag.startswith(_NAME_TAGS) or (len(word) == 1 and tag == "n")))
        place += len(word)
    return words
