from zipfile import ZipFile

from compare.evaluate import translation_speed
from compare.evaluate.translation_speed import in_paragraphs, main, time_ways
from compare.translate.packages import read_package

SENTENCES = ["Putin spoke.", "Putin met China in Beijing.", "Putin spoke about China today."]


def unpacked(archive, folder):
    with ZipFile(archive) as opened:
        opened.extractall(folder)
    return next(folder.iterdir())


def test_sentences_are_cut_into_paragraphs_in_order():
    assert in_paragraphs(list("abcdefg"), 3) == [["a", "b"], ["c", "d"], ["e", "f", "g"]]
    assert in_paragraphs(["a"], 3) == [["a"]]


def test_all_ways_translate_the_same_sentences(tiny_archive, tmp_path):
    (package,) = read_package(unpacked(tiny_archive, tmp_path))
    argos, ours, alone = time_ways([SENTENCES[:2], SENTENCES[2:]], package, 2)
    assert ours.translated == alone.translated
    assert argos.translated == (" ".join(ours.translated[:2]), ours.translated[2])
    assert [len(each.seconds) for each in (argos, ours, alone)] == [2, 2, 2]


def test_the_command_prints_a_row_for_each_way_and_text(tiny_archive, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(translation_speed, "_seed", lambda: [SENTENCES])  # the real one is too long for this model
    lines = [f"{sentence}\tПутин.\t普京。" for sentence in SENTENCES]
    (tmp_path / "lines.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    folder = tmp_path / "packages"
    folder.mkdir()
    main([str(tmp_path / "lines.tsv"), "--to", "ru", "--runs", "1", "--package", str(unpacked(tiny_archive, folder))])
    head, *table = capsys.readouterr().out.splitlines()
    assert head.endswith("en to ru, 1 runs")
    assert [row.split("|")[1].strip() for row in table[2:]] == ["3 sentences"] * 3 + ["seed article"] * 3
    assert [row.split("|")[2].strip() for row in table[2:5]] == ["argostranslate", "crossframe", "CTranslate2 alone"]
