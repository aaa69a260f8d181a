from datetime import date

import pytest

from compare.texts.dates import find_date, skip_prefix


@pytest.mark.parametrize(
    ("content", "language", "day"),
    [
        (" date 2024-02-08 Russian Presidents spoke", "en", date(2024, 2, 8)),
        ("MOSCOW, Dec 30, 2025 - The leaders", "en", date(2025, 12, 30)),
        ("(Sept. 3rd, 2021) The", "en", date(2021, 9, 3)),
        ("8 February 2024. The", "en", date(2024, 2, 8)),
        ("8 февраля 2024 года состоялся разговор", "ru", date(2024, 2, 8)),
        ("Москва, 08.02.2024. Разговор", "ru", date(2024, 2, 8)),
        ("新华社北京2024年2月8日电", "zh", date(2024, 2, 8)),
        ("日期：2024/2/8", "zh", date(2024, 2, 8)),
        ("February 31, 2024 / March 1, 2024", "en", date(2024, 3, 1)),
        ("MOSCOW, June 19 — The leaders", "en", None),
        ("19 июня состоялся разговор", "ru", None),
        ("2月8日下午", "zh", None),
        ("MOSCOW, Feb 8, 2024 - They spoke.", "en", date(2024, 2, 8)),
        ("Russia has been at war since February 24, 2022, and they spoke on Thursday.", "en", None),
        ("x" * 400 + " 2024-02-08", "en", None),
    ],
)
def test_the_first_full_date_is_found(content, language, day):
    assert find_date(content, language) == day


def test_only_a_glued_date_is_skipped():
    assert skip_prefix(" date 2024-02-08 Russian") == len(" date 2024-02-08")
    assert skip_prefix("The date 2024-02-08 was set") == 0
