"""An invented call between two invented ministers, in three languages and four texts."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import strategies as st

from compare.align.link import Group, Link
from compare.differences.difference import KINDS, Difference
from compare.report.comparison import Comparison, Row
from compare.texts.text import Claim, Sentence, Text
from compare.translate.translation import PackageInfo, TermOutcome, TranslatedSentence, TranslatedText

ARTICLE = (
    ("Energy ministers Anna Lind and Wen Bohai spoke by telephone on Thursday.",),
    ("Trade in electricity between the two countries reached $218.2 million last year,", " a record."),
    (
        "Lind said the pipeline would open in May",
        " and called the delay “a manufactured crisis” driven by outside pressure on the contractors.",
    ),
    ("The ministers agreed to meet again before the end of the year.",),
    ("Analysts expect the price of gas to stay high through the winter.",),
    ("The call came two days after a storm cut power to 40,000 homes.",),
)
MINISTRY = (
    ("Состоялся телефонный разговор министров энергетики Анны Линд и Вэнь Бохая.",),
    ("Отмечено, что взаимные поставки электроэнергии превысили 200 млн долларов.",),
    ("Подчёркнуто,", " что вмешательство внешних сил в работу подрядчиков недопустимо."),
    ("Условлено продолжить контакты на различных уровнях.",),
    ("Стороны подтвердили намерение расширять обмен специалистами-энергетиками.",),
)
AGENCY = (
    ("能源部长文博海2月8日同安娜·林德通电话。",),
    ("双方指出，", "两国电力贸易额去年达到2.18亿美元，", "创历史新高。"),
    ("文博海表示，", "中方愿同对方加强人员培训和技术交流，", "推动“绿色电网”合作取得更多成果。"),
    ("双方商定年内再次会晤。",),
)
HERALD = (
    ("The two ministers held a call on 8 February, the herald's sources said.",),
    ("They promised to keep exchanging engineers and grid specialists.",),
    ("The contract, signed in 2019, was worth over 3 billion euros.",),
)


def make_text(label, language, sentences, day=date(2024, 2, 8)):
    built, claims, content = [], [], ""
    for number, parts in enumerate(sentences):
        words = "".join(parts)
        content += "" if not number else " " if number % 2 else "\n\n"
        built.append(Sentence(words, len(content), len(content) + len(words), number // 2))
        content += words
        start = 0
        for part in parts:
            end = start + len(part)
            claims.append(Claim(f"{label}:{len(claims) + 1}", number, start, end, part))
            start = end
    return Text(label, language, f"{label}.txt", day, tuple(built), tuple(claims), content)


def make_difference(texts, kind, first, second, note):
    def span(claim_id, words):
        if not words:
            return "", -1, -1
        text = next(text for text in texts if text.label == claim_id.split(":")[0])
        claim = next(claim for claim in text.claims if claim.id == claim_id)
        start = text.sentences[claim.sentence].text.index(words)
        return words, start, start + len(words)

    return Difference(kind, first[0], second[0], *span(*first), *span(*second), note)


SHARED = (
    ("article:1", "ministry:1", "agency:1", "herald:1"),
    ("article:2", "ministry:2", "agency:3"),
    ("article:3", "agency:4"),
    ("article:5", "ministry:4"),
    ("article:6", "ministry:5", "agency:8"),
    ("ministry:6", "agency:6", "herald:2"),
)
DIFFERENCES = (
    (
        "date",
        ("article:1", "Thursday"),
        ("agency:1", "2月8日"),
        "The article names the weekday, the text the day.",
    ),
    (
        "number",
        ("article:2", "$218.2 million"),
        ("ministry:2", "200 млн долларов"),
        "“превысили” (more than) 200 against 218.2: the text rounds down.",
    ),
    (
        "number",
        ("article:2", "$218.2 million"),
        ("agency:3", "2.18亿美元"),
        "Rounded: 218 against 218.2 million.",
    ),
    (
        "name",
        ("article:5", "outside pressure"),
        ("ministry:4", "внешних сил"),
        "Both leave open who is meant.",
    ),
    (
        "wording",
        ("article:5", "a manufactured crisis"),
        ("ministry:4", "вмешательство"),
        "A loaded term on one side.",
    ),
    ("attribution", ("article:5", "Lind"), ("ministry:4", ""), "The text hides who said it."),
)

RUSSIAN = (
    "Министры энергетики Анна Линд и Вэнь Бохай поговорили по телефону в четверг.",
    "Торговля электроэнергией между двумя странами достигла 218,2 млн долларов в прошлом году, это рекорд.",
    "Линд сказала, что трубу откроют в мае, а задержку назвала «созданным кризисом» из-за давления извне.",
    "Министры договорились встретиться снова до конца года.",
    "Аналитики ждут, что цена газа останется высокой всю зиму.",
    "The call came two days after a storm cut power to 40,000 homes.",
)
CHINESE = (
    "能源部长安娜·林德和文博海星期四通了电话。",
    "两国之间的电力贸易去年达到2.182亿美元，创下纪录。",
    "林德说管道将于五月开通，并称延误是外部压力造成的“人为危机”。",
    "部长们同意在年底前再次会面。",
    "分析人士预计天然气价格整个冬天都会很高。",
    "电话是在风暴切断四万户家庭供电两天后打来的。",
)


def make_translation(language, sentences, flags=None):
    package = PackageInfo(f"translate-en_{language}", "1.0", "en", language, Path("packages"), "shipped", starter=True)
    made = tuple(TranslatedSentence(words, (flags or {}).get(n, ())) for n, words in enumerate(sentences))
    terms = (
        TermOutcome("Wen Bohai", 0, "Вэнь Бохай", "applied"),
        TermOutcome("pipeline", 2, "трубопровод", "repaired"),
        TermOutcome("contractors", 2, "", "not-applied"),
    )
    return TranslatedText(language, package, made, terms)


def make_comparison(labels=("article", "ministry", "agency")):
    """The same event with the article and any of the three other texts."""
    made = (
        make_text("article", "en", ARTICLE),
        make_text("ministry", "ru", MINISTRY),
        make_text("agency", "zh", AGENCY, None),
        make_text("herald", "en", HERALD),
    )
    texts = tuple(text for text in made if text.label in labels)
    groups = [tuple(x for x in ids if x.split(":")[0] in labels) for ids in SHARED]
    linked = {claim for ids in groups for claim in ids}
    alone = [(claim.id,) for text in texts for claim in text.claims if claim.id not in linked]
    rows = []
    for ids in filter(None, [*groups, *alone]):
        found = tuple(make_difference(texts, *d) for d in DIFFERENCES if d[1][0] in ids and d[2][0] in ids)
        rows.append(Row(Group({claim.split(":")[0]: (claim,) for claim in ids}), found))
    links = tuple(Link(ids[0], other, 0.83) for ids in groups if ids for other in ids[1:])
    translations = {
        "ru": make_translation("ru", RUSSIAN, {5: ("loop",)}),
        "zh": make_translation("zh", CHINESE, {2: ("runaway",)}),
    }
    languages = {text.language for text in texts}
    kept = {language: t for language, t in translations.items() if language in languages}
    notices = ("These texts are invented: a call between two ministers who do not exist.",)
    return Comparison(texts, links, tuple(rows), kept, notices)


@pytest.fixture
def comparison():
    return make_comparison()


@pytest.fixture(scope="session")
def compared():
    """The function that compares the article with texts of the given labels."""
    return make_comparison


# Letters of three scripts, spaces, and what outside text may bring along to do harm.
HOSTILE = st.text(
    st.one_of(
        st.sampled_from("aé b国。”“（х й|`<>*_[]()#$\\~!&:/.-@=+1"),
        st.sampled_from("\x1b\x07\u202e\u200b\u2066\n\r\x85\u2028\t\ufe0f\u0301❤😀"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=30,
)


@st.composite
def drawn_texts(draw):
    labels = draw(st.lists(HOSTILE.filter(str.strip), min_size=2, max_size=4, unique=True))
    texts = []
    for label in labels:
        parts = draw(st.lists(st.lists(HOSTILE, min_size=1, max_size=2), min_size=1, max_size=3))
        texts.append(make_text(label, draw(st.sampled_from(["en", "ru", "zh"])), parts))
    return tuple(texts)


@st.composite
def drawn_comparisons(draw):
    """Any comparison that keeps the invariants: each claim in one row, spans within their sentences."""
    texts = draw(drawn_texts())
    owners = {claim.id: text.label for text in texts for claim in text.claims}
    rows: dict[int, dict[str, tuple[str, ...]]] = {}
    for claim, label in owners.items():
        groups = rows.setdefault(draw(st.integers(0, len(owners))), {})
        groups[label] = (*groups.get(label, ()), claim)
    built, links = [], []
    for claims in rows.values():
        first, *others = [ids[0] for ids in claims.values()]
        links += [Link(first, other, draw(st.floats(0, 1))) for other in others]
        differences = tuple(
            Difference(kind, first, other, "", -1, -1, draw(HOSTILE), 0, 1, draw(HOSTILE))
            for other in others
            for kind in draw(st.lists(st.sampled_from(KINDS), max_size=2))
        )
        built.append(Row(Group(claims), differences))
    count = len(texts[0].sentences)
    languages = draw(st.sets(st.sampled_from(["ru", "zh"])))
    translations = {
        language: make_translation(language, draw(st.lists(HOSTILE, min_size=count, max_size=count)))
        for language in sorted(languages)
    }
    return Comparison(texts, tuple(links), tuple(built), translations, tuple(draw(st.lists(HOSTILE, max_size=1))))


@pytest.fixture(scope="session")
def comparisons():
    return drawn_comparisons()


@pytest.fixture(scope="session")
def hostile():
    return HOSTILE
