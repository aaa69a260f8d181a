from dataclasses import replace
from pathlib import Path

from compare.report.result_json import dump_json
from compare.report.translation import render_excerpt, render_term_report, render_translations, translation_json
from compare.translate.translation import PackageInfo


def test_paragraphs_are_kept(comparison):
    shown = render_translations(comparison.texts[0], [comparison.translations["ru"]])
    _, *paragraphs = shown.rstrip("\n").split("\n\n")
    assert len(paragraphs) == 3
    assert paragraphs[0].startswith(
        "Министры энергетики Анна Линд и Вэнь Бохай поговорили по телефону в четверг. Торговля"
    )


def test_chinese_sentences_have_no_space_between(comparison):
    assert "通了电话。两国之间" in render_translations(comparison.texts[0], [comparison.translations["zh"]])


def test_flags_follow_their_sentence(comparison):
    assert "40,000 homes. [loop]\n" in render_translations(comparison.texts[0], [comparison.translations["ru"]])


def test_each_translation_is_headed_by_language_and_package(comparison):
    shown = render_translations(comparison.texts[0], list(comparison.translations.values()))
    assert shown.startswith("== ru: machine translation by translate-en_ru 1.0, starter ==\n\nМинистры")
    assert "\n\n== zh: machine translation by translate-en_zh" in shown


def test_an_excerpt_shows_each_sentence_with_its_translations_and_the_terms(comparison):
    shown = render_excerpt(comparison.texts[0], [comparison.translations["ru"]], 1, width=60)
    first = comparison.texts[0].sentences[0].text
    assert shown.index(first[:20]) < shown.index("ru (machine): Министры") < shown.index("terms: 3 found")
    assert comparison.texts[0].sentences[1].text[:20] not in shown
    assert all(len(line) <= 60 for line in shown.splitlines()[2:-3])


def test_json_has_source_package_sentences_and_terms(comparison):
    values = translation_json(comparison.texts[0], [comparison.translations["ru"]])
    (translation,) = values["translations"]
    assert values["crossframe"] == 1
    assert values["source"]["language"] == "en"
    assert len(values["source"]["sentences"]) == len(translation["sentences"]) == 6
    assert translation["language"] == "ru"
    assert translation["package"] == {"name": "translate-en_ru", "version": "1.0", "starter": True}
    assert translation["sentences"][5]["flags"] == ["loop"]
    assert translation["terms"][1] == {
        "source": "pipeline",
        "sentence": 2,
        "form": "трубопровод",
        "outcome": "repaired",
    }
    assert "трубопровод" in dump_json(values)


def test_the_term_report_counts_outcomes_and_places_what_was_not_applied(comparison):
    assert render_term_report([comparison.translations["ru"]]) == (
        "ru: machine translation by translate-en_ru 1.0, starter\n"
        "  terms: 3 found, 1 applied, 1 repaired, 0 placeholder, 1 not applied\n"
        "  not applied: contractors (sentence 3)\n"
    )


def test_forbidden_forms_that_are_left_are_reported(comparison):
    translation = comparison.translations["ru"]
    left = replace(translation, terms=(replace(translation.terms[0], forbidden=("труба",)), *translation.terms[1:]))
    assert "  forbidden forms left: труба (sentence 1)\n" in render_term_report([left])
    assert translation_json(comparison.texts[0], [left])["translations"][0]["terms"][0]["forbidden"] == ["труба"]


def test_a_pivot_is_named_wherever_the_translation_is(comparison):
    first = PackageInfo("translate-xx_en", "2.0", "xx", "en", Path(), "user", starter=False)
    translation = replace(comparison.translations["ru"], pivot=first)
    by = "machine translation through en, by translate-xx_en 2.0 and translate-en_ru 1.0, starter"
    assert f"== ru: {by} ==" in render_translations(comparison.texts[0], [translation])
    (values,) = translation_json(comparison.texts[0], [translation])["translations"]
    assert values["pivot"] == {
        "language": "en",
        "package": {"name": "translate-xx_en", "version": "2.0", "starter": False},
    }
