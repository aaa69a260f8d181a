"""The words that govern a Chinese claim from before it: the speaker, named once for a whole paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPEECH = (
    r"(?:指出|强调|表示|重申|介绍|说(?!明|法|服)|认为|宣布"
    r"|呼吁|谈到|提出|透露|回应|阐述|通报|称(?!为|赞|号|作)|写道)"
)
_MANNER = (
    r"(?:还|也|又|再次|进一步|特别|最后|同时|并|重点|则|随后|对此|均|都|一致|共同|系统"
    r"|向\w{1,6}?|在会上|时|今天|当天)"
)
# Who speaks and the verb: „习近平指出，“, „普京介绍了“, „阿尔谢尼耶夫重申中方“.
_LEAD = re.compile(
    rf"(?:^|[，：；,]\s*)(?P<lead>(?P<who>[^，。；：、“”「」\s的是将愿要我你]{{2,20}}?){_MANNER}*(?P<verb>{_SPEECH}))"
)
_VERB_FIRST = re.compile(rf"(?:并|还|也|再次|同时|他|她)*(?!呼吁|宣布|提出)(?P<verb>{_SPEECH})")
# The narrator takes over: what both leaders did, where and when they met, what others report.
_NARRATED = re.compile(
    r"(?:两国元首|两国领导人|两位领导人|两国领袖|双方(?:还|一致|同意|商定|就|达成|决定|约定|共同见证)|会[谈见晤][后前中]?，|通话[后前中]?，|此前|另据|据"
    r"|当地时间|\d+月\d+日|[^，。；：“”]{2,8}?(?<![方国我])(?:感谢|赞赏|欢迎|祝贺|同意|听取|会见|出席|参加)(?!与))"
)


@dataclass(slots=True)
class SpeakerContext:
    """Who speaks at this point of the text: the lead ("习近平指出") and the speaker alone ("习近平")."""

    lead: str = ""
    who: str = ""

    def start_paragraph(self) -> None:
        """Forget the speaker: a new paragraph begins."""
        self.lead = self.who = ""

    def next_claim(self, claim: str, *, begins_sentence: bool) -> str:
        """Return the context of the next claim of the text, "" where it has its own.

        Its own is a speaker that it names, or the narrator of the text. One that begins with a speech verb
        („表示俄方…“) lacks only the speaker.
        """
        verb_first = _VERB_FIRST.match(claim)
        context = self.who if verb_first else self.lead
        leads = [] if verb_first else list(_LEAD.finditer(claim))
        if verb_first is not None and self.who:
            self.lead = self.who + verb_first["verb"]
        if leads:
            context = "" if leads[0].start() == 0 or begins_sentence else context
            self.lead, self.who = leads[-1]["lead"], leads[-1]["who"]
        elif begins_sentence and _NARRATED.match(claim):
            self.start_paragraph()
            context = ""
        return context
