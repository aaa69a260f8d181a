"""Terms of the shipped glossary in sentences of the corpus, with a package that knows hardly a word of them.

What is measured is the enforcement: a model that writes nothing right still has to say every name.
"""

from pathlib import Path
from zipfile import ZipFile

import pytest

from compare.evaluate.translation import main, measure, read_lines
from compare.glossary.layers import load_glossary
from compare.translate.packages import read_package

CORPUS = Path(__file__).parents[1] / "corpus" / "official.tsv"
SENTENCES = 12
TERM_SUCCESS_FLOOR = 0.98


@pytest.fixture(scope="module")
def folder_to(tmp_path_factory, archive_with):
    """A function that gives the folder of a package from English into a language."""

    def unpack(language):
        name = f"translate-en_{language}"
        folder = tmp_path_factory.mktemp("packages")
        with ZipFile(archive_with(name, to_code=language)) as archive:
            archive.extractall(folder)
        return folder / name

    return unpack


@pytest.mark.parametrize("language", ["ru", "zh"])
def test_nearly_every_term_of_the_references_is_in_the_translation(folder_to, language):
    (package,) = read_package(folder_to(language))
    plain, enforced = measure(read_lines(CORPUS, "en", language)[:SENTENCES], package, load_glossary())
    assert enforced.terms.terms.wanted >= SENTENCES
    assert plain.terms.terms.share < 0.5
    assert enforced.terms.terms.share >= TERM_SUCCESS_FLOOR
    assert enforced.outcomes["not-applied"] <= enforced.outcomes.total() * (1 - TERM_SUCCESS_FLOOR)


def test_the_command_prints_a_table_for_each_package(folder_to, tmp_path, capsys):
    lines = CORPUS.read_text(encoding="utf-8").splitlines()[:2]
    (tmp_path / "two.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    main([str(tmp_path / "two.tsv"), "--package", str(folder_to("ru")), "--missed"])
    first, bleu, chrf, head, _, plain, enforced, *missed = capsys.readouterr().out.splitlines()
    assert first == "en to ru, 2 sentences"
    assert bleu.startswith("BLEU nrefs:1|")
    assert chrf.startswith("CHRF nrefs:1|")
    assert "term success" in head
    assert "| no " in plain
    assert "| yes " in enforced
    assert all(line.startswith("  ") for line in missed)
