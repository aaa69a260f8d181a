"""`crossframe demo`: the seed event, nothing else needed."""

from __future__ import annotations

import typer

from compare.cli.options import ColorOption, NoCacheOption, WidthOption
from compare.cli.output import Color

_SENTENCES = 3


def command(
    no_cache: NoCacheOption = False,
    width: WidthOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Compare the seed article with the example texts of the Kremlin and of Chinese state media."""
    from compare.cache import user_cache
    from compare.cli import output as out
    from compare.cli.progress import shown_progress
    from compare.pipeline import Settings, Source, compare
    from compare.report.translation import render_excerpt
    from compare.shipped import shipped

    example = shipped("examples") / "2024-02-08-putin-xi"
    article = next(shipped("seeds").glob("*.txt"))
    sources = [
        Source("article", str(article)),
        Source("kremlin", str(example / "kremlin.ru.txt")),
        Source("state-media", str(example / "state-media.zh.txt")),
    ]
    with shown_progress() as progress:
        comparison = compare(sources, Settings(cache=user_cache(used=not no_cache), progress=progress))
    columns = out.terminal_width(width)
    typer.echo(out.render(comparison, comparison.rows, "table", width=columns, color=out.use_color(color)), nl=False)
    if comparison.translations:
        translations = list(comparison.translations.values())
        typer.echo("\n" + render_excerpt(comparison.texts[0], translations, _SENTENCES, width=columns), nl=False)
