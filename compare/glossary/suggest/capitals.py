"""Words with a capital letter that are no names, and words beside names, by language, in lower case."""

from __future__ import annotations

from compare.glossary.checks.stop_words import STOP_WORDS

# Days, months, languages, forms of address.
NOT_NAMES = {
    "en": frozenset(
        """
        i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may
        june july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug
        sep sept oct nov dec english mandarin cantonese arabic hebrew hindi urdu persian farsi spanish portuguese
        italian korean vietnamese am pm a.m p.m a.m. p.m. gmt utc ok tv
        """.split()  # noqa: SIM905 - a list of words reads as words
    ),
    "ru": frozenset("мск тв гг".split()),  # noqa: SIM905 - the same
}
# Words inside a name that have no capital.
INSIDE = {
    "en": frozenset("of the for de del della da di du la le bin ibn al el von van der den".split()),  # noqa: SIM905
    "ru": frozenset("да де дер ди дю фон ван бен бин аль эль".split()),  # noqa: SIM905
}
# Inside a name only behind a word that asks for more: "Bank of China", not "Nurtleu of Kazakhstan".
JOINING = {"en": frozenset({"of", "the", "for"}), "ru": frozenset[str]()}
INCOMPLETE = {
    "en": frozenset(
        """
        academy agency alliance army association authority bank bay board bureau cape centre center chamber charter
        church city commission committee community confederation conference congress convention corporation council
        court day department federation forum foundation front fund gulf house initiative institute isle kingdom league
        library ministry museum movement office organisation organization parliament party port power province republic
        school sea society state strait summit supreme treaty tribunal union university voice war year of the for
        """.split()  # noqa: SIM905
    ),
    "ru": frozenset[str](),
}
# What stands before a person's name.
OFFICES = {
    "en": frozenset(
        """
        mr mrs ms miss dr prof sir lord lady president presidents vice-president premier minister ministers secretary
        chancellor chairman chairwoman king queen prince princess pope senator congressman congresswoman governor mayor
        ambassador general colonel major admiral captain spokesman spokeswoman spokesperson adviser advisor aide envoy
        director professor judge leader comrade
        """.split()  # noqa: SIM905
    ),
    "ru": frozenset(
        """
        президент президента президенту президентом премьер премьера премьер-министр премьер-министра министр министра
        министром глава главы главой помощник помощника помощником посол посла генерал генерала председатель
        председателя председателем канцлер канцлера король короля королева королевы принц принца господин господина
        госпожа секретарь секретаря директор директора губернатор губернатора мэр мэра представитель представителя
        лидер лидера советник советника сенатор сенатора депутат депутата
        """.split()  # noqa: SIM905
    ),
}
# What stands before an office.
RANKS = {
    "en": frozenset(
        [
            "prime",
            "foreign",
            "defence",
            "defense",
            "finance",
            "interior",
            "trade",
            "energy",
            "justice",
            "vice",
            "deputy",
            "state",
            "first",
            "chief",
        ]
    ),
    "ru": frozenset("вице первый первого заместитель заместителя".split()),  # noqa: SIM905
}
# Before the name of a people; not where a body of them follows ("Muslim Brotherhood").
CREEDS = {
    "en": frozenset("muslim muslims christian christians jewish buddhist hindu sunni shia shiite".split()),  # noqa: SIM905
    "ru": frozenset[str](),
}
BODIES = {"en": frozenset("brotherhood council league association union front".split()), "ru": frozenset[str]()}  # noqa: SIM905
# Alone, these are no name.
GROUPS = {
    "en": frozenset(
        [
            "government",
            "parliament",
            "congress",
            "house",
            "senate",
            "cabinet",
            "ministry",
            "embassy",
            "party",
            "treasury",
            "west",
            "western",
            "east",
            "eastern",
            "north",
            "northern",
            "south",
            "southern",
            "new",
            "year",
        ]
    ),
    "ru": frozenset("правительство правительства парламент парламента кабинет партия".split()),  # noqa: SIM905
}
# Behind or before a person's name.
SAYING = {
    "en": frozenset(
        [
            "said",
            "says",
            "told",
            "tells",
            "added",
            "stressed",
            "noted",
            "announced",
            "stated",
            "declared",
            "warned",
            "argued",
            "explained",
            "confirmed",
            "insisted",
            "claimed",
            "pledged",
            "agreed",
            "met",
            "spoke",
            "replied",
        ]
    ),
    "ru": frozenset(
        [
            "сказал",
            "сказала",
            "заявил",
            "заявила",
            "отметил",
            "отметила",
            "сообщил",
            "сообщила",
            "подчеркнул",
            "подчеркнула",
            "добавил",
            "добавила",
            "указал",
            "указала",
            "рассказал",
            "рассказала",
            "пояснил",
            "пояснила",
            "уточнил",
            "уточнила",
        ]
    ),
}
# Common words that begin sentences.
OPENERS = {
    "en": STOP_WORDS["en"]
    | NOT_NAMES["en"]
    | frozenset(
        """
        according additionally amid although analysts authorities besides breaking citing critics despite due earlier
        elsewhere experts following furthermore given hence historically including investors lawmakers leaders
        likewise local media moreover nevertheless nonetheless observers officials otherwise police previously prices
        recent regarding reportedly reporters residents sanctions separately several similarly sources speaking state
        such talks thanks throughout trade troops ultimately unlike update video voters watch western whereas
        """.split()  # noqa: SIM905
    ),
    "ru": STOP_WORDS["ru"]
    | frozenset(
        """
        ранее позже кроме благодаря согласно вместе напомним источник источники власти стороны лидеры эксперты
        обсуждены отмечено условлено подчеркнуто выражен выражена отвергнуты рассмотрены особо конкретные
        """.split()  # noqa: SIM905
    ),
}
