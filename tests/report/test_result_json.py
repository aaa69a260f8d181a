import copy
import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.differences.difference import KINDS, RULES
from compare.report.result_json import dump_json, to_json
from compare.report.safe import is_unsafe

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "comparison.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_knows_every_kind():
    assert set(KINDS) <= set(SCHEMA["$defs"]["kind"]["enum"])


def test_a_comparison_keeps_to_the_schema(comparison):
    VALIDATOR.validate(to_json(comparison))


def test_a_pivot_forbidden_forms_and_a_gloss_keep_to_the_schema(comparison):
    translation = comparison.translations["ru"]
    terms = (replace(translation.terms[0], forbidden=("труба",)), *translation.terms[1:])
    gloss = replace(translation, language="en", pivot=translation.package, terms=terms)
    values = to_json(replace(comparison, glosses={"ministry": gloss}))
    VALIDATOR.validate(values)
    assert values["glosses"]["ministry"]["language"] == "en"
    assert values["glosses"]["ministry"]["pivot"]["package"]["name"] == "translate-en_ru"


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_any_comparison_keeps_to_the_schema_and_survives_writing(comparisons, data):
    values = to_json(data.draw(comparisons))
    VALIDATOR.validate(values)
    assert json.loads(dump_json(values)) == values


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("crossframe",), 2),
        (("texts",), []),
        (("texts", 0, "date"), "8 February"),
        (("texts", 0, "claims", 0, "start"), -1),
        (("texts", 0, "claims", 0, "extra"), 1),
        (("texts", 0, "claims", 0, "context"), ""),
        (("links", 0, "score"), 1.5),
        (("groups", 0, "claims"), {}),
        (("groups", 0, "differences", 0, "kind"), "tone"),
        (("groups", 0, "differences", 0, "claims"), ["article:1"]),
        (("groups", 0, "differences", 0, "from_start"), -2),
        (("summary", "differences", "tone"), 1),
        (("summary", "groups", "only", "article"), -1),
        (("translations", "ru", "terms", 0, "outcome"), "lost"),
        (("translations", "ru", "package", "starter"), "yes"),
    ],
)
def test_a_broken_result_fails(comparison, place, value):
    values = copy.deepcopy(to_json(comparison))
    inner = values
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    assert not VALIDATOR.is_valid(values)


@pytest.mark.parametrize("key", ["crossframe", "texts", "links", "groups", "summary"])
def test_a_missing_part_fails(comparison, key):
    values = to_json(comparison)
    del values[key]
    assert not VALIDATOR.is_valid(values)


def test_spans_cut_the_words_out_of_the_sentences(comparison):
    values = to_json(comparison)
    claims = {claim["id"]: (text, claim) for text in values["texts"] for claim in text["claims"]}
    assert all(
        text["sentences"][claim["sentence"]][claim["start"] : claim["end"]] == claim["text"]
        for text, claim in claims.values()
    )
    for difference in (x for group in values["groups"] for x in group["differences"]):
        for side, claim_id in zip(("from", "to"), difference["claims"], strict=True):
            text, claim = claims[claim_id]
            start, end = difference[f"{side}_start"], difference[f"{side}_end"]
            cut = text["sentences"][claim["sentence"]][start:end] if start >= 0 else ""
            assert cut == difference[side]


def test_context_is_there_only_where_there_is_some(comparison):
    text = comparison.texts[0]
    claims = (replace(text.claims[0], context="Lind"), *text.claims[1:])
    governed = replace(comparison, texts=(replace(text, claims=claims), *comparison.texts[1:]))
    first, second, *_ = to_json(governed)["texts"][0]["claims"]
    assert first["context"] == "Lind"
    assert "context" not in second


def test_written_json_is_readable_and_safe_for_a_terminal():
    written = dump_json({"текст": "国\u202e\x1b\x9b\u2028\udc80"})
    assert written == '{\n  "текст": "国\\u202e\\u001b\\u009b\\u2028\\udc80"\n}\n'
    assert json.loads(written) == {"текст": "国\u202e\x1b\x9b\u2028\udc80"}


def test_no_character_that_a_terminal_obeys_is_left_unescaped():
    unsafe = [chr(code) for code in range(0x110000) if is_unsafe(chr(code)) and chr(code) != "\n"]
    written = dump_json({"all": "".join(unsafe)})
    assert not [character for character in written if is_unsafe(character) and character != "\n"]


def test_every_difference_has_its_spans_and_with_explain_its_rule(comparison):
    plain = [d for group in to_json(comparison)["groups"] for d in group["differences"]]
    assert all({"from_start", "from_end", "to_start", "to_end"} <= set(difference) for difference in plain)
    assert all("rule" not in difference for difference in plain)
    values = to_json(replace(comparison, explain=True))
    VALIDATOR.validate(values)
    explained = [d for group in values["groups"] for d in group["differences"]]
    assert all(difference["rule"] == RULES[difference["kind"]] for difference in explained)
