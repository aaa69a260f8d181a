import pytest

from compare.errors import InputError
from compare.glossary.term import Glossary, Term
from compare.translate.route import choose_route, missing_route_line, translate_along
from compare.translate.translate import translate_through

PUTIN = Term("putin", "person", {"xx": ("Putinus",), "en": ("Putin",), "ru": ("Путин",)})
XI = Term("xi", "person", {"xx": ("Xius",), "en": ("Xi",), "ru": ("Си Цзиньпин",)})


@pytest.fixture(scope="module")
def to_english(tmp_path_factory, build_package, package_info):
    """A package from a language that does not exist into English, without a term that the next one knows."""
    folder = tmp_path_factory.mktemp("packages") / "translate-xx_en-tiny"
    build_package(
        folder, {"Putinus": "Putin", "dixit": "spoke", "cum": "with", "Xius": "Xi"}, to_code="en", from_code="xx"
    )
    return package_info(folder, "en", "xx")


def test_a_package_for_the_direction_comes_before_two_through_english(tiny, to_english):
    assert choose_route([to_english, tiny], "en", "ru") == (tiny,)
    assert choose_route([to_english, tiny], "xx", "ru") == (to_english, tiny)


def test_what_is_missing_is_named_leg_by_leg(tiny, to_english):
    assert choose_route([to_english], "xx", "ru") is None
    assert "English to Russian" in missing_route_line([to_english], "xx", "ru")
    assert "xx to" not in missing_route_line([to_english], "xx", "ru")
    both = missing_route_line([tiny], "ru", "zh")
    assert "Russian to English" in both
    assert "English to Chinese" in both


def test_a_pivot_translates_twice_and_says_so(tiny, to_english):
    translated = translate_along((to_english, tiny), ["Putinus dixit cum Xius.", "Putinus."], Glossary((PUTIN, XI)))
    assert [sentence.text for sentence in translated.sentences] == ["Путин говорил с Си Цзиньпином.", "Путин."]
    assert (translated.package, translated.pivot, translated.language) == (tiny, to_english, "ru")
    assert [(each.source, each.sentence, each.form, each.outcome) for each in translated.terms] == [
        ("Putinus", 0, "Путин", "applied"),
        ("Xius", 0, "Си Цзиньпином", "repaired"),
        ("Putinus", 1, "Путин", "applied"),
    ]


def test_packages_that_do_not_meet_are_refused(tiny):
    with pytest.raises(InputError, match="does not go on from ru"):
        translate_through(["Putin."], (tiny, tiny), Glossary(()))
