from datetime import date

import pytest

from compare.framing.topics import place_of, topic_uses
from compare.glossary.layers import load_topics
from compare.texts.text import Claim, Sentence, Text


@pytest.fixture(scope="module")
def topics():
    return load_topics()


def text_of(sentences, language):
    made = tuple(Sentence(words, 0, len(words), n) for n, words in enumerate(sentences))
    claims = tuple(Claim(f"t:{n + 1}", n, 0, len(words), words) for n, words in enumerate(sentences))
    return Text("t", language, "t.txt", date(2024, 2, 8), made, claims)


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "Both countries oppose meddling in each other's internal affairs.",
            {"sovereignty and non-interference"},
        ),
        ("ru", "Стороны выступили против вмешательства во внутренние дела.", {"sovereignty and non-interference"}),
        ("zh", "双方反对外部势力干涉内政。", {"sovereignty and non-interference"}),
        ("en", "He praised the emerging multipolar world.", {"world order"}),
        ("ru", "Речь шла о становлении многополярного мира.", {"world order"}),
        ("zh", "中方反对霸权主义和强权政治。", {"world order"}),
        ("en", "Bilateral trade reached a record.", {"trade and economy"}),
        ("ru", "Товарооборот вырос на треть.", {"trade and economy"}),
        ("zh", "双边贸易额创历史新高。", {"trade and economy"}),
        ("en", "The second gas pipeline will be laid next year.", {"energy"}),
        ("ru", "Обсуждены поставки нефти и природного газа.", {"energy"}),
        ("zh", "双方讨论了天然气管道项目。", {"energy"}),
        ("en", "Most payments are made in national currencies.", {"payments and finance"}),
        ("ru", "Расчёты переведены в национальные валюты.", {"payments and finance"}),
        ("zh", "双方扩大本币结算。", {"payments and finance"}),
        ("en", "New sanctions were announced on Monday.", {"sanctions"}),
        ("ru", "Он осудил односторонние ограничительные меры.", {"sanctions"}),
        ("zh", "中方反对单边制裁。", {"sanctions"}),
        ("en", "They talked about the Ukrainian army.", {"Ukraine"}),
        ("ru", "Затронута обстановка вокруг Украины.", {"Ukraine"}),
        ("zh", "双方就乌克兰危机交换意见。", {"Ukraine"}),
        ("en", "The Houthis fired at a tanker.", {"Middle East"}),
        ("ru", "Обсудили обстановку на Ближнем Востоке.", {"Middle East"}),
        ("zh", "两人谈到加沙局势。", {"Middle East"}),
        ("en", "Moscow backs the one-China principle.", {"Taiwan"}),
        ("ru", "Подтверждена приверженность принципу одного Китая.", {"Taiwan"}),
        ("zh", "俄方恪守一个中国原则。", {"Taiwan"}),
        ("en", "More students will study abroad.", {"culture and people"}),
        ("ru", "Открыты перекрёстные Годы культуры.", {"culture and people"}),
        ("zh", "双方将办好文化年。", {"culture and people"}),
        ("en", "They will meet at the BRICS gathering.", {"multilateral organisations"}),
        ("ru", "Согласованы действия в рамках ШОС и БРИКС.", {"multilateral organisations"}),
        ("zh", "双方加强在上海合作组织的协作。", {"multilateral organisations"}),
        ("en", "He accepted an invitation to the capital.", {"meetings and protocol"}),
        ("ru", "Состоялся телефонный разговор.", {"meetings and protocol"}),
        ("zh", "两国元首通电话。", {"meetings and protocol"}),
        ("en", "The weather was fine.", set()),
        ("ru", "Погода была хорошей.", set()),
        ("zh", "天气很好。", set()),
    ],
)
def test_a_claim_is_about_the_topics_of_its_words(topics, language, sentence, expected):
    assert {use.topic for use in topic_uses(text_of([sentence], language), topics)} == expected


def test_a_claim_can_have_two_topics_and_counts_once_in_each(topics):
    uses = topic_uses(text_of(["Oil exports grew despite sanctions on oil."], "en"), topics)
    assert {use.topic: use.claims for use in uses} == {
        "trade and economy": ("t:1",),
        "energy": ("t:1",),
        "sanctions": ("t:1",),
    }


def test_claims_are_told_apart_by_their_place_in_the_text(topics):
    sentences = ["Oil is dear.", "It rained.", "Gas is cheap.", "It snowed.", "Nobody came.", "All was still.", "Bye."]
    (energy,) = topic_uses(text_of([*sentences, "Coal is back."], "en"), topics)
    assert energy.places == {"lead": ("t:1",), "middle": ("t:3",), "end": ("t:8",)}


@pytest.mark.parametrize(
    ("sentences", "places"),
    [
        (1, ["lead"]),
        (2, ["lead", "middle"]),
        (4, ["lead", "middle", "middle", "end"]),
        (8, ["lead", "lead", "middle", "middle", "middle", "middle", "end", "end"]),
    ],
)
def test_lead_and_end_are_a_quarter_each(sentences, places):
    assert [place_of(n, sentences) for n in range(sentences)] == places
