"""What a format cannot hold, counted, so that nothing is lost in silence."""

from __future__ import annotations

from dataclasses import dataclass, field

_NAMED = 3


@dataclass(slots=True)
class Losses:
    """For each thing that was left out, how often, and the ids of the first terms it was left out of."""

    counts: dict[str, int] = field(default_factory=dict)
    terms: dict[str, list[str]] = field(default_factory=dict)

    def add(self, what: str, term: str = "", times: int = 1) -> None:
        """Count something that was left out of a term."""
        self.counts[what] = self.counts.get(what, 0) + times
        named = self.terms.setdefault(what, [])
        if term and len(named) < _NAMED:
            named.append(term)

    def lines(self) -> list[str]:
        """A line for each thing: what, how often, and where first."""
        return [f"{what}: {count}{self._where(what, count)}" for what, count in self.counts.items()]

    def _where(self, what: str, count: int) -> str:
        named = self.terms[what]
        if not named:
            return ""
        return f" ({', '.join(named)}{', ...' if count > len(named) else ''})"
