import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import UnreadLanguage
from onrecord.language.identify import detect, identify
from onrecord.record.report import Report

ENGLISH = "The minister said on Monday that ships with grain had left the port, but it was not clear who would buy it."
OTHERS = {
    "ar": "قال الرئيس يوم الاثنين إن السفن غادرت الميناء",
    "da": "Statsministeren sagde mandag i København, at regeringen vil se på forslaget, før den træffer en beslutning.",
    "de": "Der Kanzler sagte am Montag in Berlin, dass die Regierung den Vorschlag prüfen werde.",
    "es": "El presidente dijo el lunes en Madrid que el gobierno no participará en la operación en el norte de Siria.",
    "fr": "Le président a déclaré lundi à Paris que la France ne participerait pas à cette opération militaire.",
    "it": "Il presidente ha detto lunedì a Roma che il governo non parteciperà all'operazione militare in Siria.",
    "nl": "De minister zei maandag in Den Haag dat de regering het voorstel zal bestuderen voordat er wordt beslist.",
    "pl": "Prezydent powiedział w poniedziałek w Warszawie, że rząd nie weźmie udziału w operacji wojskowej w Syrii.",
    "pt": "O presidente disse na segunda-feira em Lisboa que o governo não vai participar na operação militar.",
    "ru": "Президент заявил в понедельник, что корабли вышли из порта",
    "sv": "Statsministern sade på måndagen i Stockholm att regeringen kommer att pröva förslaget.",
    "tr": "Cumhurbaşkanı pazartesi günü Ankara'da operasyonun devam edeceğini söyledi ve yeni bir çağrı yaptı.",
    "uk": "Президент заявив у понеділок, що кораблі вийшли з порту Одеси",
    "zh": "总统星期一表示船只已经离开港口",
}


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "NATO warns Turkey",
        "Erdogan, Putin meet in Sochi",
        "",
        "2022-08-01",
        "🙂",
        "\ud800",
        # A foreign quotation at the top of an English report.
        f"«{OTHERS['fr']}»\n\n" + 3 * ENGLISH,
        "Recep Tayyip Erdogan, Hulusi Akar, Mevlut Cavusoglu, Ibrahim Kalin and Fahrettin Altun were there. " + ENGLISH,
    ],
)
def test_detect_english(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize("code", OTHERS)
def test_detect_others(code: str) -> None:
    assert detect(OTHERS[code]) == code


@pytest.mark.parametrize("code", ["de", "fr", "tr", "es"])
def test_detect_others_in_capitals(code: str) -> None:
    assert detect(OTHERS[code].upper()) == code


def test_identify_sets_the_language() -> None:
    assert identify(Report("r", "r", ENGLISH)).language == "en"


@pytest.mark.parametrize("given_code", ["en", "EN", "en-GB", "en_US"])
def test_identify_trusts_what_is_known(given_code: str) -> None:
    assert identify(Report("r", "r", OTHERS["fr"], language=given_code)).language == "en"


def test_identify_refuses_what_it_cannot_read() -> None:
    with pytest.raises(UnreadLanguage, match=r"skipped 'a\.txt': it is in 'de'; only English is read so far"):
        identify(Report("r", "a.txt", OTHERS["de"]))


def test_english_is_told_without_loading_the_model() -> None:
    code = (
        "import sys; from onrecord.language.identify import detect; "
        f"detect({ENGLISH!r}); sys.exit('py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_detect_takes_any_text(text: str) -> None:
    assert 2 <= len(detect(text)) <= 3


def test_half_a_surrogate_pair_is_no_error() -> None:
    assert detect("\ud800" + OTHERS["de"]) == "de"
