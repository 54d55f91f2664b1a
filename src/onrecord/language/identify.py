"""The language of a report.

Source  py3langid (langid.py's model, BSD), on at most 2,000 characters
"""

from dataclasses import replace

import py3langid

from onrecord.errors import UnreadLanguage
from onrecord.record.report import Report

READ_LANGUAGES = frozenset({"en"})
SAMPLE = 2_000
# Below this, headlines full of foreign names are taken for other languages, so short texts are read as English.
ENOUGH = 200


def identify(report: Report) -> Report:
    """The report with its language set.

    Raises UnreadLanguage when the text is long enough to tell and is in a language the reader does not know.
    """
    sample = report.text[:SAMPLE].strip()
    language = report.language or (py3langid.classify(sample)[0] if len(sample) >= ENOUGH else "en")
    if language not in READ_LANGUAGES:
        raise UnreadLanguage(report.source, f"it is in '{language}'; only English is read so far")
    return replace(report, language=language)
