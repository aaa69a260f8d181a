"""What a user says about a file in another program's format."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Options:
    """How to read or write a foreign file.

    `languages`: the languages to write (none: all there are); for DeepL the source language and its targets.
    `names`: our column or language code to the name that it has in the file. `delimiter` is that of a CSV file.
    """

    languages: tuple[str, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    delimiter: str = ","
