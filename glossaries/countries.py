"""Write the countries' names into names.csv: `python glossaries/countries.py [names.csv]`.

The names come from Unicode's CLDR (https://cldr.unicode.org), as babel carries it, with the table below of
forms that the press uses and CLDR lacks. Only rows whose source is "CLDR" are written; the rest stays byte
for byte. Needs babel (in the extra "test").
"""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = ["id", "en", "ru", "zh", "kind", "case", "dnt", "status", "source", "note"]
LANGUAGES = ("en", "ru", "zh")
SOURCE = "CLDR"

# ISO 3166 codes: the 193 members of the United Nations, then Hong Kong, Palestine, Taiwan, Vatican, Kosovo.
CODES = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH
CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN
GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV
SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW HK PS TW XK
""".split()  # noqa: SIM905 - 198 quoted strings read worse

# Forms in en, ru, zh, the preferred one first; * is CLDR's own name, an empty cell means * alone. Left out:
# forms that name two things (Congo, Korea), and "Того", which also begins sentences ("of that").
EVERYDAY = {
    "AE": ("* | UAE", "* | Объединённые Арабские Эмираты | Эмираты", "阿联酋 | *"),
    "BA": ("* | Bosnia", "*", "波黑 | *"),
    "BS": ("* | The Bahamas", "Багамские Острова | *", ""),
    "BY": ("*", "* | Белоруссия | Республика Беларусь", ""),
    "CD": (
        "Democratic Republic of the Congo | DR Congo | DRC",
        "Демократическая Республика Конго | ДР Конго | ДРК",
        "刚果民主共和国 | *",
    ),
    "CF": ("", "* | ЦАР", ""),
    "CG": ("Republic of the Congo | Congo-Brazzaville", "Республика Конго", "刚果共和国 | *"),
    "CI": ("Ivory Coast | * | Cote d'Ivoire", "", ""),
    "CN": (
        "* | PRC | People's Republic of China",
        "* | КНР | Китайская Народная Республика",
        "* | 中华人民共和国",
    ),
    "CV": ("* | Cabo Verde", "", ""),
    "CZ": ("Czech Republic | *", "* | Чешская Республика", "* | 捷克共和国"),
    "DE": ("*", "* | ФРГ", "* | 德意志联邦共和国"),
    "DO": ("", "* | Доминикана", "* | 多米尼加"),
    "FM": ("", "Микронезия | *", ""),
    "GB": (
        "* | UK | U.K. | Britain | Great Britain",
        "* | Соединённое Королевство | Британия",
        "* | 大不列颠及北爱尔兰联合王国",
    ),
    "GM": ("* | The Gambia", "", ""),
    "HK": ("Hong Kong", "Гонконг | Сянган", "香港 | 香港特别行政区 | *"),
    "ID": ("", "", "* | 印尼"),
    "IN": ("* | Republic of India", "* | Республика Индия", ""),
    "IR": ("* | Islamic Republic of Iran", "* | Исламская Республика Иран | ИРИ", "* | 伊朗伊斯兰共和国"),
    "KG": ("*", "* | Кыргызстан", ""),
    "KP": (
        "* | DPRK | Democratic People's Republic of Korea",
        "* | Северная Корея | Корейская Народно-Демократическая Республика",
        "* | 朝鲜民主主义人民共和国",
    ),
    "KR": ("* | Republic of Korea | ROK", "Южная Корея | *", "* | 大韩民国"),
    "KZ": ("*", "* | Республика Казахстан", ""),
    "MD": ("*", "* | Молдавия", ""),
    "MH": ("", "Маршалловы Острова", ""),
    "MM": ("Myanmar | Burma", "Мьянма | Бирма", ""),
    "MN": ("", "", "* | 蒙古国"),
    "NL": ("* | Holland", "* | Голландия", ""),
    "PG": ("", "Папуа — Новая Гвинея | Папуа-Новая Гвинея", "* | 巴新"),
    "PS": (
        "Palestine | State of Palestine | *",
        "Палестина | Государство Палестина | *",
        "巴勒斯坦 | 巴勒斯坦国",
    ),
    "RU": ("* | Russian Federation", "* | Российская Федерация | РФ", "* | 俄罗斯联邦"),
    "SA": ("* | Kingdom of Saudi Arabia", "* | КСА", "沙特 | *"),
    "SB": ("", "Соломоновы Острова", ""),
    "SC": ("", "Сейшелы | Сейшельские Острова", ""),
    "ST": ("* | Sao Tome and Principe", "", ""),
    "SZ": ("* | Swaziland", "* | Свазиленд", ""),
    "TG": ("", "Тоголезская Республика", ""),
    "TL": ("* | East Timor", "* | Тимор-Лешти", ""),
    "TR": ("Turkey | * | Turkiye", "* | Турецкая Республика", ""),
    "TM": ("", "* | Туркмения", ""),
    "US": (
        "* | US | U.S. | USA | U.S.A. | United States of America | America",
        "США | Соединённые Штаты | Соединённые Штаты Америки | Америка",
        "* | 美利坚合众国",
    ),
    "VA": ("Vatican | * | Holy See", "* | Святой Престол", "*"),
    "VC": ("Saint Vincent and the Grenadines | St. Vincent and the Grenadines", "", ""),
    "VN": ("* | Viet Nam", "* | СРВ", ""),
    "ZA": ("* | Republic of South Africa", "ЮАР | *", ""),
}

_ABBREVIATION = re.compile(r"(?:[A-ZА-ЯЁ]\.?){2,}")


def country_rows() -> list[list[str]]:
    """Return the rows of all countries as cells in the order of COLUMNS, sorted by id."""
    names = [Locale(language).territories for language in LANGUAGES]
    rows = []
    for code in sorted(CODES):
        everyday = EVERYDAY.get(code, ("", "", ""))
        forms = [_forms(cell or "*", known[code]) for cell, known in zip(everyday, names, strict=True)]
        abbreviated = any(_ABBREVIATION.fullmatch(form) for cell in forms for form in cell)
        cells = [" | ".join(cell) for cell in forms]
        case = "exact" if abbreviated else ""
        rows.append([f"country-{code.lower()}", *cells, "place", case, "", "approved", SOURCE, ""])
    return rows


def rewritten(content: str) -> str:
    """Return a names.csv with its CLDR rows as they are now, new ones at the end, all else unchanged."""
    end = "\r\n" if "\r\n" in content else "\n"
    rows = {row[0]: _line(row, end) for row in country_rows()}
    kept = []
    for record in _records(content):
        cells = next(csv.reader(io.StringIO(record, newline="")), [])
        if record.startswith("#") or len(cells) != len(COLUMNS) or cells[COLUMNS.index("source")] != SOURCE:
            kept.append(record)
        else:
            kept.append(rows.pop(cells[0], ""))
    if kept and not kept[-1].endswith("\n"):
        kept.append(end)
    return "".join([*kept, *rows.values()])


def _forms(cell: str, name: str) -> list[str]:
    """Forms of a cell with CLDR's name in place of *; "&" and "St." are spelled out, as the press does."""
    forms = []
    for form in cell.split(" | "):
        if form == "*":
            forms.append(re.sub(r"\bSt\.", "Saint", name.replace("&", "and")))
            forms.append(name.replace("&", "and"))
        else:
            forms.append(form)
    return list(dict.fromkeys(forms))


def _line(row: list[str], end: str) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator=end).writerow(row)
    return line.getvalue()


def _records(content: str) -> Iterator[str]:
    """CSV records with their line ends; a record may go over lines inside quotes."""
    record = ""
    for line in io.StringIO(content, newline="\n"):
        record += line
        if record.startswith("#") or record.count('"') % 2 == 0:
            yield record
            record = ""
    if record:
        yield record


def _header(content: str) -> list[str]:
    lines = (line for line in content.removeprefix("\ufeff").splitlines() if line.strip())
    return next((line for line in lines if not line.startswith("#")), "").split(",")


def main() -> None:
    """Rewrite names.csv beside this script, or the file that is named."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("names.csv")
    content = path.read_bytes().decode("utf-8")
    if _header(content) != COLUMNS:
        sys.exit(f"{path}: the header must be {','.join(COLUMNS)}")
    path.write_bytes(rewritten(content).encode("utf-8"))


if __name__ == "__main__":
    main()
