"""Runs the CTranslate2 model of an Argos package: the whole text in one batch, sentence by sentence."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from compare.errors import BrokenPackageError
from compare.translate.cleaning import clean_for_model, is_translatable
from compare.translate.guard import flaw, length_limit
from compare.translate.translation import PackageInfo, TranslatedSentence, not_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from compare.translate.translation import Done

BEAM = 4
BATCH_TOKENS = 1024
# One thread for each batch, and as many batches at once as there are cores: faster than one batch on all of them.
WORKERS = os.cpu_count() or 1
# Positions that small models have; the engine's callers split sentences that need more (see parts.py).
TARGET_TOKENS_AT_MOST = 150
_RETRY: dict[str, Any] = {"repetition_penalty": 1.3, "no_repeat_ngram_size": 3}


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A sentence as the model translated it.

    `sentence` is the source as given, `cleaned` what the model read; `flags` as in TranslatedSentence.
    `attention` has a row per target token and a column per source token, None where the model gave none.
    """

    sentence: str
    cleaned: str
    text: str
    flags: tuple[str, ...] = ()
    source_tokens: tuple[str, ...] = ()
    target_tokens: tuple[str, ...] = ()
    attention: NDArray[np.float32] | None = None


class Engine:
    """A package loaded for translating, on all cores of the processor.

    Raises BrokenPackageError, naming package and folder, where its files cannot be loaded.
    """

    def __init__(self, package: PackageInfo) -> None:
        self.package = package
        try:
            self._load()
        except Exception as error:  # noqa: BLE001 (the libraries raise nearly any type for a bad file)
            raise _broken(package, error) from None

    def _load(self) -> None:
        import ctranslate2
        from argostranslate.package import Package

        argos = Package(self.package.path)
        self._tokenizer: Any = argos.tokenizer
        self._tokenizer.encode("test")  # loads the tokenizer's file
        self._prefix: list[str] = [argos.target_prefix] if argos.target_prefix else []
        self._translator: Any = ctranslate2.Translator(
            str(self.package.path / "model"), device="cpu", inter_threads=WORKERS, intra_threads=1
        )

    def translate(self, sentences: Sequence[str]) -> tuple[TranslatedSentence, ...]:
        """One TranslatedSentence for each sentence, in order; see `draft`."""
        return tuple(TranslatedSentence(draft.text, draft.flags) for draft in self.draft(sentences))

    def draft(self, sentences: Sequence[str], done: Done = not_told) -> tuple[Draft, ...]:
        """One Draft for each sentence, in order; all are translated in one batch, and `done` told how far it is.

        A sentence without a word stays as it is. One that loops, runs on or comes out empty is tried once
        more, with repetition forbidden, and else keeps its source as text and a flag that says why.
        """
        cleaned = [clean_for_model(sentence) for sentence in sentences]
        return self._draft(sentences, cleaned, done)

    def draft_cleaned(self, cleaned: Sequence[str]) -> tuple[Draft, ...]:
        """As `draft`, for sentences that are clean and may hold placeholders, which cleaning takes out."""
        return self._draft(cleaned, cleaned)

    def continued(
        self, cleaned: Sequence[str], beginnings: Sequence[Sequence[str]], alternatives: int = 1
    ) -> list[tuple[Draft, ...]]:
        """Translate clean sentences so that each translation begins with its target tokens; no second try.

        Of more than one alternative for a sentence each has another token after the beginning, the likeliest first.
        A beginning too long for the model comes back with the flag "runaway".
        """
        found: list[tuple[Draft, ...]] = [(Draft(each, each, "", ("runaway",)),) for each in cleaned]
        short = [index for index, beginning in enumerate(beginnings) if len(beginning) < TARGET_TOKENS_AT_MOST]
        drafts = [Draft(cleaned[index], cleaned[index], "") for index in short]
        several: dict[str, Any] = {"num_hypotheses": alternatives, "return_alternatives": True}
        options = several if alternatives > 1 else {}
        ran = self._run_all(drafts, [beginnings[index] for index in short], **options)
        for index, hypotheses in zip(short, ran, strict=True):
            found[index] = hypotheses
        return found

    def likelihoods(self, cleaned: Sequence[str], targets: Sequence[Sequence[str]]) -> list[tuple[float, ...]]:
        """For each clean sentence the log-probability of each of its target tokens, and of its end.

        Targets too long for the model are impossible: minus infinity for each token.
        """
        rows = [(-math.inf,) * (len(target) + 1) for target in targets]
        short = [index for index, target in enumerate(targets) if len(target) < TARGET_TOKENS_AT_MOST]
        try:
            found = self._translator.score_batch(
                [list(self.tokens(cleaned[index])) for index in short],
                [[*self._prefix, *targets[index]] for index in short],
                max_batch_size=BATCH_TOKENS,
                batch_type="tokens",
            )
        except (RuntimeError, ValueError) as error:
            raise _broken(self.package, error) from None
        for index, each in zip(short, found, strict=True):
            rows[index] = tuple(each.log_probs[len(self._prefix) :])
        return rows

    def tokens(self, sentence: str) -> tuple[str, ...]:
        """Return the tokens of a cleaned sentence; one tokenizer serves both languages."""
        return tuple(self._tokenizer.encode(sentence))

    def decode(self, tokens: Sequence[str]) -> str:
        """Return the text of tokens, without spaces around it."""
        return str(self._tokenizer.decode(list(tokens))).strip()

    def _draft(self, sentences: Sequence[str], cleaned: Sequence[str], done: Done = not_told) -> tuple[Draft, ...]:
        drafts = [Draft(*pair, text=pair[0]) for pair in zip(sentences, cleaned, strict=True)]
        wanted = [index for index, draft in enumerate(drafts) if is_translatable(draft.cleaned)]
        for index, draft in zip(wanted, self._run([drafts[i] for i in wanted], done), strict=True):
            drafts[index] = draft
        flawed = [index for index, draft in enumerate(drafts) if draft.flags]
        for index, draft in zip(flawed, self._run([drafts[i] for i in flawed], **_RETRY), strict=True):
            drafts[index] = draft if not draft.flags else replace(drafts[index], text=sentences[index])
        return tuple(drafts)

    def _run(self, drafts: Sequence[Draft], done: Done = not_told, **options: Any) -> list[Draft]:
        """Return the drafts translated in one call, each with its flaw as a flag."""
        return [found[0] for found in self._run_all(drafts, done=done, **options)]

    def _run_all(
        self,
        drafts: Sequence[Draft],
        beginnings: Sequence[Sequence[str]] = (),
        done: Done = not_told,
        **options: Any,
    ) -> list[tuple[Draft, ...]]:
        """Return the hypotheses for each draft, each with its flaw as a flag.

        Drafts of about one length go to the model together, so that none may run on as far as the longest does; all
        are asked for before the first is waited for.
        """
        sources = [self.tokens(draft.cleaned) for draft in drafts]
        prefixes = [[*self._prefix, *beginning] for beginning in beginnings or [()] * len(sources)]
        try:
            asked = [self._ask(batch, sources, prefixes, **options) for batch in _batches(sources)]
            results = {}
            for index, each in chain.from_iterable(asked):
                results[index] = each.result()
                done(len(results), len(drafts))
        except (RuntimeError, ValueError) as error:
            raise _broken(self.package, error) from None
        read = [(drafts[index], sources[index], results[index], prefixes[index]) for index in range(len(drafts))]
        return [tuple(self._read(*each, number) for number in range(len(each[2].hypotheses))) for each in read]

    def _ask(
        self, batch: Sequence[int], sources: Sequence[Sequence[str]], prefixes: Sequence[list[str]], **options: Any
    ) -> Iterator[tuple[int, Any]]:
        """Ask for the translations of some sources, by index; each comes with a `result()` that waits for it."""
        own = [prefixes[index] for index in batch]
        longest = max(len(sources[index]) for index in batch)
        running = self._translator.translate_batch(
            [list(sources[index]) for index in batch],
            target_prefix=own if any(own) else None,
            beam_size=BEAM,
            max_batch_size=BATCH_TOKENS,
            batch_type="tokens",
            replace_unknowns=True,
            return_attention=True,
            max_decoding_length=min(TARGET_TOKENS_AT_MOST, length_limit(longest) + 1),
            asynchronous=True,
            **options,
        )
        return zip(batch, running, strict=True)

    def _read(self, draft: Draft, source: tuple[str, ...], result: Any, prefix: list[str], number: int) -> Draft:
        # What the model does not know of the prefix comes back as unknown.
        target = [*prefix, *result.hypotheses[number][len(prefix) :]]
        rows = list(result.attention[number]) if result.attention else []
        lead = len(self._prefix)
        rows = rows[lead:] if len(rows) == len(target) else rows
        target = target[lead:]
        text = self.decode(target)
        wrong = flaw(source, target, text)
        if len(target) >= TARGET_TOKENS_AT_MOST:
            wrong = wrong or "runaway"
        flags = (wrong,) if wrong else ()
        return Draft(
            draft.sentence,
            draft.cleaned,
            text,
            flags,
            source,
            tuple(target),
            _matrix(rows, len(target), len(source)),
        )


@lru_cache(maxsize=4)
def load_engine(package: PackageInfo) -> Engine:
    """Load a package's Engine, once in a process. Raises BrokenPackageError for a package that does not load."""
    return Engine(package)


def _batches(sources: Sequence[Sequence[str]]) -> list[list[int]]:
    """Indices of sources, longest first, in batches of at most BATCH_TOKENS tokens, padding counted.

    There is a batch for each worker where there are sources enough.
    """
    most = min(BATCH_TOKENS, sum(map(len, sources)) // WORKERS)
    batches: list[list[int]] = []
    for index in sorted(range(len(sources)), key=lambda index: -len(sources[index])):
        if not batches or len(sources[batches[-1][0]]) * (len(batches[-1]) + 1) > most:
            batches.append([])
        batches[-1].append(index)
    return batches


def _matrix(rows: list[Any], targets: int, sources: int) -> NDArray[np.float32] | None:
    """Attention as a matrix; None unless it has a row for each target and a column for each source token."""
    import numpy as np

    if not rows or len(rows) != targets or len(rows[0]) not in (sources, sources + 1):
        return None
    return np.asarray(rows, dtype=np.float32)[:, :sources]


def _broken(package: PackageInfo, error: BaseException) -> BrokenPackageError:
    reason = " ".join(str(error).split()) or type(error).__name__
    return BrokenPackageError(
        f"package {package.name} in {package.path} does not work ({reason}); reinstall it", reason
    )
