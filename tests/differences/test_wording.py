from compare.differences.wording import wording_differences


def test_one_concept_from_two_sides_is_a_difference(stated, pair):
    one = stated("They discussed the war in Ukraine.", loaded={"war in Ukraine": ("ukraine-conflict", "western")})
    two = stated(
        "Обсуждён украинский кризис.",
        "ru",
        loaded={"украинский кризис": ("ukraine-conflict", "russian")},
        claim="b:1",
    )
    (difference,) = wording_differences(pair(one, two))
    assert (difference.first_text, difference.second_text) == ("war in Ukraine", "украинский кризис")
    assert (
        difference.note == "Two ways to name one thing (ukraine conflict): Western wording in a, Russian wording in b."
    )


def test_the_same_sides_term_in_two_languages_is_no_difference(stated, pair):
    one = stated("They discussed the Ukraine crisis.", loaded={"Ukraine crisis": ("ukraine-conflict", "chinese")})
    two = stated("双方讨论乌克兰危机。", "zh", loaded={"乌克兰危机": ("ukraine-conflict", "chinese")}, claim="b:1")
    assert wording_differences(pair(one, two)) == ()


def test_two_concepts_are_no_difference(stated, pair):
    one = stated("They discussed sanctions.", loaded={"sanctions": ("sanctions", "western")})
    two = stated(
        "Обсуждён украинский кризис.",
        "ru",
        loaded={"украинский кризис": ("ukraine-conflict", "russian")},
        claim="b:1",
    )
    assert wording_differences(pair(one, two)) == ()
