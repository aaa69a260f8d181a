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
