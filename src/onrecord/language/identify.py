"""The language of a report.

Source  the share of English function words settles nearly every English report in 0.1 ms; py3langid (langid.py's
        model, BSD, 0.8 s to load) names the language of the rest
Limits  a text too short to tell, or of names and capitals only, is read as English
"""

import re
from dataclasses import replace

from onrecord.errors import UnreadLanguage
from onrecord.lexicon import load_words
from onrecord.record.report import Report

READ_LANGUAGES = frozenset({"en"})
SAMPLE = 2_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# Of 95 % of English reports 14 % and more are these words, of one in fifteen other languages none (tests, 2026-11-21).
_ENGLISH_SHARE = 0.08
# With fewer words, names decide: "Erdogan Ankara Putin" is no Turkish.
_ENOUGH_WORDS = 12
_MOSTLY_LATIN = 0.5


def identify(report: Report) -> Report:
    """The report with its language set.

    Raises UnreadLanguage when the text is long enough to tell and is in a language the reader does not know.
    """
    language = (report.language or detect(report.text)).lower().replace("_", "-").split("-")[0]
    if language not in READ_LANGUAGES:
        raise UnreadLanguage(report.source, f"it is in '{language}'; only English is read so far")
    return replace(report, language=language)


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that most of the text is in; `en` when there is too little to tell."""
    sample = _sample(text)
    words = _WORD.findall(sample)
    letters = sum(len(word) for word in words)
    is_latin = len(_LATIN.findall(sample)) >= _MOSTLY_LATIN * letters
    if is_latin and (len(words) < _ENOUGH_WORDS or _english_share(words) >= _ENGLISH_SHARE):
        return "en"
    return _classify(sample)


def _sample(text: str) -> str:
    """The beginning and the middle: a foreign quotation or a menu at the top does not decide for the whole."""
    if len(text) <= SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[: SAMPLE // 2]} {text[middle : middle + SAMPLE // 2]}"


def _english_share(words: list[str]) -> float:
    known = load_words("onrecord.language", "english_words.tsv")
    return sum(word.lower() in known for word in words) / len(words)


def _classify(sample: str) -> str:
    import py3langid  # noqa: PLC0415  0.8 s with its model, and needed only for what is not plainly English

    # Half a surrogate pair cannot be encoded, and the model reads bytes.
    sample = sample.encode("utf-8", "ignore").decode("utf-8")
    # Capitals are rare in the model's training text: THE MINISTER SAID comes out as another language.
    language: str = py3langid.classify(sample.lower() if sample.isupper() else sample)[0]
    return language
