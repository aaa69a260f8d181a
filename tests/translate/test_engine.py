import math
import shutil

import pytest

from compare.errors import InputError
from compare.translate.engine import Engine


@pytest.fixture(scope="module")
def engine(tiny_folder, package_info):
    return Engine(package_info(tiny_folder))


def texts(engine, *sentences):
    return [sentence.text for sentence in engine.translate(sentences)]


def test_sentences_are_translated_in_their_order_whatever_their_length(engine):
    assert texts(engine, "Putin spoke about China in Beijing, today.", "Putin.", "Putin spoke.") == [
        "Путин говорил о Китаем в Пекине, сегодня.",
        "Путин.",
        "Путин говорил.",
    ]


@pytest.mark.parametrize(("workers", "batches"), [(1, [20]), (2, [10, 10]), (4, [5, 5, 5, 5])])
def test_a_text_is_one_batch_for_each_worker_all_asked_for_at_once(engine, monkeypatch, workers, batches):
    events = []

    class Watched:
        def __init__(self, translator):
            self.translator = translator

        def translate_batch(self, tokens, **options):
            events.append(len(tokens))
            return [Answer(each) for each in self.translator.translate_batch(tokens, **options)]

    class Answer:
        def __init__(self, answer):
            self.answer = answer

        def result(self):
            events.append("waited")
            return self.answer.result()

    monkeypatch.setattr("compare.translate.engine.WORKERS", workers)
    monkeypatch.setattr(engine, "_translator", Watched(engine._translator))  # noqa: SLF001 (watches the calls)
    engine.translate(["Putin spoke."] * 20)
    assert events == [*batches, *["waited"] * 20]


def test_a_sentence_without_a_word_stays_as_it_is(engine):
    assert texts(engine, "", "* * *", "Putin.") == ["", "* * *", "Путин."]


def test_line_breaks_and_invisible_characters_do_not_reach_the_model(engine):
    assert texts(engine, "Pu\u00adtin\nspoke.") == ["Путин говорил."]


def test_attention_says_which_source_token_a_target_token_comes_from(engine):
    (draft,) = engine.draft(["Putin spoke with Ushakov."])
    assert draft.attention.shape == (len(draft.target_tokens), len(draft.source_tokens))
    assert draft.attention.argmax(axis=1).tolist() == list(range(len(draft.source_tokens)))


def test_a_target_prefix_is_given_to_the_model_and_not_shown(tmp_path, build_package, package_info):
    lexicon = {"Putin": "Путин", "spoke": "говорил", "again": "снова"}
    build_package(tmp_path / "prefixed", lexicon, prefix="▁снова")
    engine = Engine(package_info(tmp_path / "prefixed"))
    assert texts(engine, "again Putin spoke") == ["Путин говорил"]


def test_a_loop_that_ends_without_repetition_is_mended(tmp_path, build_package, package_info):
    build_package(tmp_path / "stutter", {"Putin": "Путин", "spoke": "говорил", "and": "и"}, after_end={"и": 1.1})
    (sentence,) = Engine(package_info(tmp_path / "stutter")).translate(["Putin spoke"])
    assert sentence.flags == ()
    assert sentence.text.startswith("Путин говорил")


def test_a_sentence_that_stays_a_loop_keeps_its_source_and_says_so(tmp_path, build_package, package_info):
    lexicon = {"Putin": "Путин", "a": "а", "b": "бы", "c": "цел", "d": "дом", "e": "ель"}
    endless = {"а": 9.0, "бы": 8.9, "цел": 8.8, "дом": 8.7, "ель": 8.6}
    build_package(tmp_path / "endless", lexicon, after_end=endless)
    (sentence,) = Engine(package_info(tmp_path / "endless")).translate([" Putin\n"])
    assert sentence.text == " Putin\n"
    assert sentence.flags in {("loop",), ("runaway",)}


@pytest.mark.parametrize("file", ["model/model.bin", "sentencepiece.model", "metadata.json"])
def test_a_broken_file_is_one_line_that_names_package_and_folder(tmp_path, tiny_folder, package_info, file):
    folder = tmp_path / "translate-en_ru-broken"
    shutil.copytree(tiny_folder, folder)
    (folder / file).write_bytes(b"not a model")
    with pytest.raises(InputError) as error:
        Engine(package_info(folder))
    assert str(folder) in str(error.value)
    assert "translate-en_ru-broken" in str(error.value)
    assert "\n" not in str(error.value)


def test_targets_too_long_for_the_model_are_impossible_and_not_an_error(engine):
    short, long = engine.likelihoods(["Putin spoke."] * 2, [["▁Путин"], ["▁Путин"] * 500])
    assert all(value > -math.inf for value in short)
    assert set(long) == {-math.inf}
    ((draft,),) = engine.continued(["Putin spoke."], [["▁Путин"] * 500])
    assert draft.flags == ("runaway",)


def test_a_translation_goes_on_from_its_beginning(engine):
    ((draft,),) = engine.continued(["Putin spoke with China."], [engine.tokens("Путин встретил")])
    assert draft.text == "Путин встретил с Китаем."
