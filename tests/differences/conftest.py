from dataclasses import replace

import pytest

from compare.differences.pair import Pair, Stated
from compare.facts.fact import Facts, LoadedTerm, Name, Speaker
from compare.texts.text import Claim


def _span(sentence, part):
    start = sentence.index(part)
    return start, start + len(part), part


@pytest.fixture
def stated():
    """A claim that is a whole sentence; names are {part: (term, kind)}, loaded terms {part: (concept, side)}."""

    def make(sentence, language="en", names=None, loaded=None, speaker=(), impersonal=False, **more):
        said_by = Speaker((), impersonal, -1, -1, "")
        if speaker:
            said_by = Speaker((speaker[0],), False, *_span(sentence, speaker[1]))
        claim = more.pop("claim", "a:1")
        facts = Facts(
            claim, 0, (), (),
            tuple(Name(term, kind, *_span(sentence, part)) for part, (term, kind) in (names or {}).items()),
            tuple(LoadedTerm(*framing, *_span(sentence, part)) for part, framing in (loaded or {}).items()),
            said_by,
            negated=False,
        )  # fmt: skip
        facts = replace(facts, **more)
        return Stated(Claim(claim, 0, 0, len(sentence), sentence), sentence, claim.partition(":")[0], language, facts)

    return make


@pytest.fixture
def pair():
    return Pair
