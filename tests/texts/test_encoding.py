import pytest

from compare.errors import InputError
from compare.texts.encoding import decode

RUSSIAN = "Президенты обсудили торговлю.\r\nСтороны условились продолжить контакты на высоком уровне.\n"
SIMPLIFIED = "两国元首通电话，就共同关心的国际和地区问题交换了意见。双方同意继续保持联系。"
TRADITIONAL = "兩國元首通電話，就共同關心的國際和地區問題交換了意見。雙方同意繼續保持聯繫。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_russian_is_read_in_every_usual_encoding_with_its_line_ends(encoding):
    assert decode(RUSSIAN.encode(encoding), "a.txt") == RUSSIAN


@pytest.mark.parametrize(("text", "encoding"), [(SIMPLIFIED, "gb18030"), (SIMPLIFIED, "utf-16"), (TRADITIONAL, "big5")])
def test_chinese_is_read_in_its_older_encodings(text, encoding):
    assert decode(text.encode(encoding), "a.txt") == text


def test_an_english_text_with_typographic_quotes_of_windows_is_read():
    text = "The café’s owner said “no” to the offer, and his guests agreed with him."
    assert decode(text.encode("cp1252"), "a.txt") == text


def test_a_damaged_utf8_file_is_refused_with_the_byte():
    content = RUSSIAN.encode()
    with pytest.raises(InputError, match=r"^a\.txt: byte 10 is not valid UTF-8"):
        decode(content[:10] + b"\xff" + content[10:], "a.txt")


def test_bytes_that_are_no_text_are_refused_with_the_byte():
    with pytest.raises(InputError, match="byte 1 "):
        decode(b"a\x81\x8d\x01\x02\xff\xfe\x81\x02" * 5, "a.txt")


def test_odd_utf16_is_refused_with_the_byte():
    with pytest.raises(InputError, match="byte 6 is not valid UTF-16"):
        decode(b"\xff\xfea\x00b\x00c", "a.txt")


@pytest.mark.parametrize("content", [b"PNG\0\1\2", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xd8"])
def test_a_binary_file_is_refused(content):
    with pytest.raises(InputError, match="a binary file"):
        decode(content, "a.png")
