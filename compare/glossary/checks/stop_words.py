"""Words that stand in nearly every text: no name can be told by them. Lower case, by language, written by hand."""

from __future__ import annotations

_EN = """
a about above after again against all almost alone along already also although always am among an and another any
anyone anything are around as at away back be became because become been before began behind being below best better
between both but by call came can cannot could day days did do does done down during each early either else end enough
even ever every everyone everything far few first for former found four from full gave general get give given go good
got great had half has have he her here herself high him himself his how however i if in indeed inside instead into is
it its itself just keep kind know known large last late later least left less like little long made main major make
many may me meanwhile mine more most much must my myself near nearly need neither never new next no nobody none nor
not nothing now of off often old on once one only onto or other others our ours out over own part per perhaps put
rather really right said same saw say says second see seem seen several shall she should show since small so some
someone something soon still such take taken than that the their theirs them themselves then there therefore these
they thing things third this those though three through thus time to today together told tomorrow too took toward
towards two under until up upon us use used very was way we well went were what when where whether which while who
whole whom whose why will with within without work world would year years yes yesterday yet you your yours yourself
""".split()  # noqa: SIM905 - a list of words reads as words

_RU = """
а без более больше будем будет будто буду будут бы был была были было быть в вам вас весь во вот все всегда всего всем
всеми всех всю вся всё вы где да даже два две для до другая другие другим других другого другое другой его ей ему если
есть ещё еще её ее же за здесь и из или им ими иногда их к каждая каждое каждый как какая какие какое какой когда кого
кому конечно которая которого которое которой котором которому которую которые который которым которых кто куда ли
лишь лучше между меня мне много может можно мой моя мы на над надо нас нашего нашей наши нашим наших не него нее неё
ней нельзя нет ни нибудь никогда ним них ничего но ну о об один одна одни одно однако он она они оно опять от перед по
под после потом потому почти при про раз разве с сам сама сами само самого самой своего своей свои своим своих свой
свою себе себя сегодня сейчас со совсем так также такая такие такое такой там тебя тем теперь то тогда того тоже той
только том тот тому ту тут ты у уже хорошо хоть чего чем через что чтобы чуть эта эти этим этих это этого этой этом
этот эту я
""".split()  # noqa: SIM905

_ZH = """
的 了 和 是 在 有 我 他 她 它 们 这 那 不 也 就 都 而
及 与 或 但 为 以 于 从 对 把 被 让 向 到 由 等 之 其
将 已 所 并 着 过 我们 他们 她们 它们 你们 自己 这个 那个 这些 那些 这样 那样
什么 怎么 如何 为什么 因为 所以 但是 然而 而且 如果 虽然 不过 可以 可能 应该 已经 正在 没有
不是 就是 还是 或者 以及 并且 同时 此外 另外 其中 其他 关于 对于 通过 根据 按照 由于 今天
昨天 明天 今年 去年 现在 目前 表示 指出 强调 认为 进行 一个 一些 一种 许多 所有 每个 非常
更加 问题 方面 情况 工作 时间
""".split()  # noqa: SIM905

STOP_WORDS = {"en": frozenset(_EN), "ru": frozenset(_RU), "zh": frozenset(_ZH)}
