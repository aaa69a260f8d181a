import pytest

from compare.errors import InputError
from compare.texts.language import find_language

RUSSIAN = "Президенты России и Китая провели телефонный разговор и обсудили торговлю."


@pytest.mark.parametrize(
    ("content", "language"),
    [
        ("The two presidents spoke by phone on Thursday,\nthe ministry said.", "en"),
        (RUSSIAN, "ru"),
        ("两国元首通电话，就共同关心的问题交换了意见。", "zh"),
        ("兩國元首通電話，就共同關心的問題交換了意見。", "zh"),
        ("Президенты отметили: “strategic partnership”, как пишет The Courier, крепнет.", "ru"),
        ("Dmitry Peskov, Yuri Ushakov and Sergei Lavrov flew to Beijing with Anton Siluanov.", "en"),
        ("习近平", "zh"),
        ("Путин и Си", "ru"),
        ("Putin.", "en"),
    ],
)  # fmt: skip
def test_language_is_found(content, language):
    assert find_language(content, "a.txt") == language


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (
            "Statsministeren snakket i går med sin kinesiske kollega om handel og sikkerhet i Nordsjøen.",
            "Norwegian",
        ),
        ("Der Bundeskanzler sprach gestern mit seinem Kollegen über den Handel.", "German"),
        ("Le président a parlé hier avec son homologue du commerce et de la sécurité.", "French"),
        ("Президент заявив, що Україна готова продовжувати переговори з партнерами.", "Ukrainian"),
        ("Президентът разговаря вчера с лидерите на двете страни за търговията.", "Bulgarian"),
        ("Председник је јуче разговарао са колегом о трговини и безбедности.", "Serbian"),
        ("Прэзідэнт учора размаўляў са сваім калегам пра гандаль і бяспеку.", "Belarusian"),
        ("Президент кеше әріптесімен сауда және қауіпсіздік туралы сөйлесті.", "Kazakh"),
        ("首相は昨日、貿易と安全保障について電話で話しました。", "Japanese"),
    ],
)
def test_another_language_is_refused_by_name_with_the_way_out(content, name):
    with pytest.raises(InputError, match=rf"^a\.txt: this looks like {name};.*--language LABEL=ru"):
        find_language(content, "a.txt")
