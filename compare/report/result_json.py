"""The result as JSON, version 1. docs/comparison.schema.json describes it for programs."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from compare.differences.difference import RULES
from compare.report.framing_json import framing_json
from compare.report.safe import is_unsafe
from compare.report.summary import summarise

if TYPE_CHECKING:
    from compare.align.link import Link
    from compare.differences.difference import Difference
    from compare.report.comparison import Comparison, Row
    from compare.report.summary import Summary
    from compare.texts.text import Claim, Text
    from compare.translate.translation import PackageInfo, TranslatedText

VERSION = 1

# All but ASCII, Cyrillic, Chinese and their common marks, none of which a terminal obeys: what must be looked at.
_UNCOMMON = re.compile("[^\n -~Ѐ-ӿ一-鿿«»“”‘’–—…，。、：；？！（）《》]")


def to_json(comparison: Comparison) -> dict[str, Any]:
    """Return the comparison as JSON values.

    Links and groups are always complete: the rows that a table is narrowed to do not narrow this record.
    `start` and `end` count code points within the claim's sentence; both are -1 on a side of a difference
    that states nothing. A text without a known date has the date null.
    """
    return {
        "crossframe": VERSION,
        "texts": [_text(text) for text in comparison.texts],
        "links": [_link(link) for link in comparison.links],
        "groups": [_group(row, explain=comparison.explain) for row in comparison.rows],
        "summary": _summary(summarise(comparison)) | framing_json(comparison),
        "notices": list(comparison.notices),
        "translations": {language: translated(t) for language, t in comparison.translations.items()},
        **({"glosses": _glosses(comparison)} if comparison.glosses else {}),
    }


def _glosses(comparison: Comparison) -> dict[str, Any]:
    return {label: {"language": gloss.language, **translated(gloss)} for label, gloss in comparison.glosses.items()}


def translated(translation: TranslatedText) -> dict[str, Any]:
    """Return a translation's package, sentences and terms as JSON values; sentence indexes count from 0."""
    pivot = translation.pivot
    return {
        "package": _package(translation.package),
        **({"pivot": {"language": pivot.to_code, "package": _package(pivot)}} if pivot else {}),
        "sentences": [{"text": x.text, "flags": list(x.flags)} for x in translation.sentences],
        "terms": [
            {"source": x.source, "sentence": x.sentence, "form": x.form, "outcome": x.outcome}
            | ({"forbidden": list(x.forbidden)} if x.forbidden else {})
            for x in translation.terms
        ],
    }


def _package(package: PackageInfo) -> dict[str, Any]:
    return {"name": package.name, "version": package.version, "starter": package.starter}


def dump_json(values: dict[str, Any]) -> str:
    """Return JSON text ending with a newline: Russian and Chinese readable, two spaces of indent.

    Characters that a terminal would obey are written as JSON escapes, so the text is safe to print and means
    exactly the same.
    """
    text = json.dumps(values, ensure_ascii=False, indent=2)
    return _UNCOMMON.sub(lambda match: _escape(match.group()), text) + "\n"


def _escape(character: str) -> str:
    return json.dumps(character)[1:-1] if is_unsafe(character) else character


def _text(text: Text) -> dict[str, Any]:
    return {
        "label": text.label,
        "language": text.language,
        "path": text.path,
        "date": text.date.isoformat() if text.date else None,
        "sentences": [sentence.text for sentence in text.sentences],
        "claims": [_claim(claim) for claim in text.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    values = {
        "id": claim.id,
        "sentence": claim.sentence,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
    }
    return values | ({"context": claim.context} if claim.context else {})


def _link(link: Link) -> dict[str, Any]:
    values = {"from": link.first, "to": link.second, "score": link.score}
    return values | ({"reasons": list(link.reasons)} if link.reasons else {})


def _group(row: Row, *, explain: bool) -> dict[str, Any]:
    return {
        "claims": {label: list(ids) for label, ids in row.group.claims.items()},
        "differences": [_difference(difference, explain=explain) for difference in row.differences],
    }


def _difference(difference: Difference, *, explain: bool) -> dict[str, Any]:
    values = {
        "kind": difference.kind,
        "claims": [difference.first, difference.second],
        "from": difference.first_text,
        "from_start": difference.first_start,
        "from_end": difference.first_end,
        "to": difference.second_text,
        "to_start": difference.second_start,
        "to_end": difference.second_end,
        "note": difference.note,
    }
    if not explain:
        return values
    evidence = {"evidence": difference.evidence} if difference.evidence else {}
    return values | {"rule": RULES.get(difference.kind, difference.kind)} | evidence


def _summary(summary: Summary) -> dict[str, Any]:
    pairs = summary.shared_by_two.items()
    return {
        "claims": summary.claims,
        "groups": {
            "all": summary.shared_by_all,
            "more_than_two": summary.shared_by_more,
            "two": [{"texts": list(pair), "groups": number} for pair, number in pairs],
            "only": summary.only_in,
        },
        "differences": summary.differences,
    }
