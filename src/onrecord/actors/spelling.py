"""One key for the spellings of a name: Erdoğan = Erdogan, Da'esh = Daesh, U.S. = US, al-Qaeda = al Qaeda."""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "đ": "d", "Đ": "D", "ð": "d",
     "þ": "th", "Þ": "Th", "œ": "oe", "Œ": "Oe", "ə": "e", "Ə": "E", "&": " and "}
)  # fmt: skip
_APOSTROPHES = re.compile(r"['’‘ʻʼ`´ʿʾ]")
_DOTTED = re.compile(r"\b((?:[A-Za-z]\.){2,})(?=\W|$)|\b([A-Z])\.(?=[A-Z]\b)")
_JOINTS = re.compile(r"[^\w]+")
_ARTICLE = re.compile(r"\b[Ee]l-(?=\w)|(?<=\w )[Ee]l (?=\w)")  # but El Salvador
_COMPANY_FORM = re.compile(
    r",?\s+(?:inc|corp|corporation|ltd|llc|plc|co|ag|gmbh|n\.?v|s\.?a|s\.?e|s\.?p\.?a)\.?$", re.IGNORECASE
)
_TITLES = re.compile(
    r"^(?:(?:the|mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|gen|general|col|president|minister|senator|sen|rep|prime|"
    r"foreign|secretary|ayatollah|sheikh|king|queen|prince|pope|chancellor|ambassador)\.?\s+)+",
    re.IGNORECASE,
)
_SHORT = 3  # acronyms up to this length mean something only in capitals: WHO is not "who", US not "us"


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The key of a name: no accents, apostrophes, hyphens or leading "the"; lower case unless a short acronym."""
    words = name.split()
    if not (name.isascii() and all(map(str.isalnum, words))) or (len(words) > 2 and {"El", "el"} & set(words)):
        words = _plain(name).split()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    if len(words) == 1 and len(words[0]) <= _SHORT and words[0].isupper():
        return words[0]
    return " ".join(words).lower()


def _plain(name: str) -> str:
    text = name.translate(_LETTERS)
    if not text.isascii():
        text = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", text)))
    text = _APOSTROPHES.sub("", _ARTICLE.sub("al-", text))
    text = _DOTTED.sub(lambda found: found.group(0).replace(".", ""), text)
    return _JOINTS.sub(" ", text.replace("_", " "))


@lru_cache(maxsize=16384)
def without_possessive(text: str) -> str:
    """The text less a final 's or ' (in either apostrophe)."""
    text = text.strip()
    if text.endswith(("'s", "’s")):
        return text[:-2]
    return text[:-1] if text.endswith(("s'", "s’")) else text


@lru_cache(maxsize=16384)
def without_office(name: str) -> str:
    """A name less the offices and courtesy titles before it."""
    return _TITLES.sub("", name)


@lru_cache(maxsize=16384)
def without_company_form(name: str) -> str:
    """A company's name less its legal form."""
    return _COMPANY_FORM.sub("", name)


def has_company_form(name: str) -> bool:
    """Whether a name ends in a company's legal form in capitals: "Selza & Co."."""
    return without_company_form(name) != name and name.split()[-1][:1].isupper()


def without_titles(name: str) -> str:
    """A name less the titles before it and the company form after it."""
    return without_company_form(without_office(name))
