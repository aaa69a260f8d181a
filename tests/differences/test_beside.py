"""What is said around and beside two linked claims counts as said."""

from dataclasses import replace

from compare.differences.beside import Beside
from compare.differences.number import number_differences
from compare.differences.pair import Pair
from compare.facts.numbers import find_numbers


def _clauses(stated, sentence, language, label, place, *parts):
    """The claims of a sentence, one for each part, with the numbers that begin in it."""
    numbers = find_numbers(sentence, language)
    claims = []
    for n, part in enumerate(parts):
        start = sentence.index(part)
        end = start + len(part)
        inside = tuple(number for number in numbers if start <= number.start < end)
        one = stated(sentence, language, claim=f"{label}:{place}{n}", numbers=inside)
        claims.append(replace(one, claim=replace(one.claim, sentence=place, start=start, end=end, text=part)))
    return claims


def test_a_figure_that_a_further_linked_sentence_says_is_no_difference(stated):
    (ours,) = _clauses(stated, "Срок составляет 120 суток.", "ru", "a", 0, "Срок составляет 120 суток.")
    (same,) = _clauses(stated, "协议有效期为4个月。", "zh", "b", 0, "协议有效期为4个月。")
    (other,) = _clauses(stated, "45天后将不再延长。", "zh", "b", 1, "45天后将不再延长。")
    beside = Beside([ours, same, other], [(ours, same), (ours, other)])
    pair = Pair(ours, other, frozenset(), beside.of(ours, other), beside.of(other, ours))
    assert number_differences(Pair(ours, other))
    assert number_differences(pair) == ()


def test_a_claim_takes_the_clauses_around_it_that_nothing_is_linked_to(stated):
    sentence = "In March, trade rose, to 40 billion yuan, and 3 ships sank."
    clauses = _clauses(
        stated, sentence, "en", "a", 0, "In March, ", "trade rose, ", "to 40 billion yuan, ", "and 3 ships sank."
    )
    (partner,) = _clauses(stated, "Торговля выросла.", "ru", "b", 0, "Торговля выросла.")
    beside = Beside([*clauses, partner], [(clauses[1], partner), (clauses[3], partner)])
    wide = beside.wide(clauses[1])
    assert wide.claim.id == clauses[1].claim.id
    assert (
        wide.claim.text == sentence[wide.claim.start : wide.claim.end] == "In March, trade rose, to 40 billion yuan, "
    )
    assert [number.text for number in wide.facts.numbers] == ["40 billion yuan"]
    assert beside.wide(clauses[3]).claim.text == "and 3 ships sank."


def test_a_difference_names_the_linked_claim_also_where_the_figure_stands_in_a_clause_beside_it(stated):
    first = _clauses(stated, "Trade rose, to 40 billion yuan.", "en", "a", 0, "Trade rose, ", "to 40 billion yuan.")
    (second,) = _clauses(
        stated, "Торговля выросла до 50 млрд юаней.", "ru", "b", 0, "Торговля выросла до 50 млрд юаней."
    )
    beside = Beside([*first, second], [(first[0], second)])
    wide = beside.wide(first[0]), beside.wide(second)
    (found,) = number_differences(Pair(first[0], second, frozenset(), (), (), wide))
    assert (found.kind, found.first, found.second, found.first_text) == ("number", "a:00", "b:00", "40 billion yuan")
