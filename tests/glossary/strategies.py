"""Terms as hypothesis draws them."""

from hypothesis import strategies as st

from compare.glossary.term import KINDS, Term, default_id

# Letters of several scripts, marks that CSV, XML and spreadsheets stumble over.
LETTERS = st.sampled_from("abcXYZ Пётръ习近平é\"'=+-@,;<>&#\t·’\u200b")
form = st.text(LETTERS, min_size=1, max_size=12).map(str.strip).filter(bool).filter(lambda f: "\t" not in f)
line = st.text(LETTERS, max_size=12).map(str.strip).filter(lambda f: "\t" not in f)
language = st.sampled_from(["en", "ru", "zh", "de", "pt-BR", "zh-Hant"])


@st.composite
def terms(draw, size=4):
    """Terms with unique ids; about half have an id of their own."""
    drawn, ids = [], set()
    for _ in range(draw(st.integers(1, size))):
        forms = draw(st.dictionaries(language, st.lists(form, min_size=1, max_size=3, unique=True), min_size=1))
        by_code = {code: tuple(each) for code, each in forms.items()}
        own = draw(st.one_of(st.just(""), st.from_regex(r"[a-b][a-z0-9\-]{0,6}", fullmatch=True)))
        name = own or default_id(by_code)
        if name in ids:
            continue
        ids.add(name)
        forbidden = draw(st.dictionaries(language, st.lists(form, min_size=1, max_size=2, unique=True), max_size=2))
        drawn.append(
            Term(
                id=name,
                kind=draw(st.sampled_from(["", *KINDS])),
                forms=by_code,
                case=draw(st.sampled_from(["", "exact", "ignore"])),
                dnt=draw(st.booleans()),
                forbidden={code: tuple(each) for code, each in forbidden.items()},
                note=draw(line),
                source=draw(line),
                other=draw(st.dictionaries(st.sampled_from(["office", "Our Ref"]), form, max_size=2)),
                status=draw(st.sampled_from(["", "proposed", "approved"])),
                date=draw(st.sampled_from(["", "2024-02-08"])),
            )
        )
    return drawn
