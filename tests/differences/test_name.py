import pytest

from compare.differences.name import name_differences


def test_a_named_state_against_external_forces_is_a_difference(stated, pair):
    one = stated("They rejected American interference.", names={"American": ("united-states", "place")})
    two = stated("双方反对外部势力干涉内政。", "zh", claim="b:1")
    (difference,) = name_differences(pair(one, two))
    assert (difference.kind, difference.first_text, difference.second_text) == (
        "name",
        "American",
        "外部势力",
    )
    assert two.sentence[difference.second_start : difference.second_end] == "外部势力"


def test_the_spans_follow_the_sides_when_the_second_names(stated, pair):
    one = stated("Отвергнуто вмешательство внешних сил.", "ru")
    two = stated("They rejected US interference.", names={"US": ("united-states", "place")}, claim="b:1")
    (difference,) = name_differences(pair(one, two))
    assert (difference.first_text, difference.second_text) == ("внешних сил", "US")


def test_a_state_that_both_name_is_not_blurred(stated, pair):
    one = stated("They rejected US interference.", names={"US": ("united-states", "place")})
    two = stated(
        "Отвергнуто вмешательство США и внешних сил.",
        "ru",
        names={"США": ("united-states", "place")},
        claim="b:1",
    )
    assert name_differences(pair(one, two)) == ()


def test_no_phrase_that_blurs_is_no_difference(stated, pair):
    one = stated("They rejected US interference.", names={"US": ("united-states", "place")})
    two = stated("Отвергнуто вмешательство во внутренние дела.", "ru", claim="b:1")
    assert name_differences(pair(one, two)) == ()


def test_the_parties_that_a_text_names_all_the_time_are_not_blurred(stated, pair):
    one = stated("They rejected interference in China and Russia.", names={"China": ("china", "place")})
    two = stated("双方反对外部势力干涉内政。", "zh", claim="b:1")
    assert name_differences(pair(one, two, frozenset({"china"}))) == ()


_US = ("country-us", "place")
_NATO = ("nato", "organisation")


@pytest.mark.parametrize(
    ("named", "language", "name", "kind", "blurring", "other", "phrase"),
    [
        ("They rejected US pressure.", "en", "US", _US, "反对个别国家施压。", "zh", "个别国家"),
        ("They rejected US pressure.", "en", "US", _US, "介绍同有关国家接触情况。", "zh", "有关国家"),
        ("They rejected NATO bases.", "en", "NATO", _NATO, "反对域外势力。", "zh", "域外势力"),
        ("They rejected US pressure.", "en", "US", _US, "Отвергнут курс отдельных стран.", "ru", "отдельных стран"),
        ("They rejected NATO bases.", "en", "NATO", _NATO, "Отвергнуто давление извне.", "ru", "извне"),
        ("Осуждено давление США.", "ru", "США", _US, "反对某些国家施压。", "zh", "某些国家"),
        ("Осуждено давление США.", "ru", "США", _US, "They opposed outside forces.", "en", "outside forces"),
        ("反对美国施压。", "zh", "美国", _US, "They blamed certain countries.", "en", "certain countries"),
        ("反对美国施压。", "zh", "美国", _US, "Осуждён курс недружественных стран.", "ru", "недружественных стран"),
    ],
)  # fmt: skip
def test_a_phrase_that_blurs_a_name(stated, pair, named, language, name, kind, blurring, other, phrase):  # noqa: PLR0913, PLR0917 (a row of the table)
    one = stated(named, language, names={name: kind})
    two = stated(blurring, other, claim="b:1")
    (difference,) = name_differences(pair(one, two))
    assert (difference.first_text, difference.second_text) == (name, phrase)
    assert difference.note == f"One side names {name}, the other says only “{phrase}”."


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("两国元首同意会晤。", "zh"),
        ("反对制裁。", "zh"),
        ("双方就有关问题交换意见。", "zh"),
        ("Главы государств обсудили торговлю.", "ru"),
        ("Стороны отвергли санкции.", "ru"),
        ("Обсуждены внешние связи.", "ru"),
        ("The two countries rejected pressure.", "en"),
        ("The foreign ministers met.", "en"),
        ("Both countries want peace.", "en"),
    ],
)
def test_what_blurs_nobody(stated, pair, sentence, language):
    one = stated("They rejected US pressure.", names={"US": _US})
    assert name_differences(pair(one, stated(sentence, language, claim="b:1"))) == ()
