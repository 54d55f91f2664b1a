"""Rules for seasons, quarters and halves of a year.

Needs   hits of patterns.tsv, a scene
Gives   one function a rule
Source  TIDES 2005 / TimeML 1.2.1: `2014-SP`, `2008-Q1`, `2008-H2`
Scored  through evaluate/tasks/times.py
Limits  northern seasons; a company's fiscal quarters are taken as the calendar's
"""

from datetime import date

from onrecord.reading.times.absolute import direction, tense_of, year_of
from onrecord.reading.times.days import SEASON_STARTS
from onrecord.reading.times.numbers import small_number
from onrecord.reading.times.patterns import Hit
from onrecord.reading.times.reading import Reading
from onrecord.reading.times.scene import Scene
from onrecord.reading.times.vocabulary import neighbours

_BUSINESS = neighbours("after_business_half")


def season(hit: Hit, scene: Scene) -> Reading | None:
    """Seasons; "spring" and "fall" alone are other words more often than not."""
    word, code = hit.words("s")[-1], hit.value("s", "SEASON") or "SP"
    rel = hit.words("rel")[0] if hit.has("rel") else ""
    year = year_of(hit, scene) if not rel or hit.has("y") else None
    if year is not None:
        return Reading("DATE", f"{year:04}-{code}")
    article = hit.words("s") and hit.tokens.word(hit.start) == "the"
    marked = (
        rel or hit.has("edge") or hit.before() in {"in", "by", "during", "until", "since", "every", "each"} or article
    )
    if word in {"fall", "spring", "springs"} and not (marked and _season_noun(hit)):
        return None
    if scene.anchor is None:
        return Reading("DATE", f"XXXX-{code}")
    return Reading("DATE", f"{_season_year(code, rel, hit, scene):04}-{code}")


def _season_noun(hit: Hit) -> bool:
    return hit.after() not in {"of", "in", "to", "below", "from"} or hit.has("edge") or hit.has("rel")


def _season_year(code: str, rel: str, hit: Hit, scene: Scene) -> int:
    anchor = scene.anchor or date(2000, 1, 1)
    start = SEASON_STARTS[code]
    step = direction(rel)
    # Winter carries the year it began in; in January and February the running one began last year.
    began = anchor.month >= start
    running = start <= anchor.month < start + 3 or (code == "WI" and anchor.month <= 2)
    if rel == "this" or (not rel and running):
        return anchor.year - (code == "WI" and anchor.month <= 2)
    if step > 0 or (not step and tense_of(hit, scene) == "future"):
        return anchor.year + began
    if not step and not began and rel:
        return anchor.year
    finished = anchor.month >= start + 3
    return anchor.year - (1 if not finished else 0)


def quarter(hit: Hit, scene: Scene) -> Reading | None:
    """Quarters and halves of a year."""
    is_half = "half" in hit.words("u") or hit.words("q")[:1] in (["h1"], ["h2"])
    last = {"final", "last"} & set(hit.words("o"))
    nth = (2 if is_half else 4) if last else hit.number("q", "QWORD") or small_number(hit.words("o"))
    if not nth or nth > (2 if is_half else 4):
        return None
    letter = "H" if is_half else "Q"
    year = year_of(hit, scene)
    # "In the first half, Barcelona led": a half without its year is a period of play unless it is of a business.
    if (
        is_half
        and year is None
        and not (hit.text.lower().endswith("year") or "-" in hit.text or hit.after() in _BUSINESS)
    ):
        return None
    if year is None:
        year = _quarter_year(nth * (2 if is_half else 1), hit, scene)
    return Reading("DATE", f"{year:04}-{letter}{nth}" if year else f"XXXX-{letter}{nth}")


def _quarter_year(nth: int, hit: Hit, scene: Scene) -> int | None:
    anchor = scene.anchor
    if anchor is None:
        return None
    now = (anchor.month + 2) // 3
    if tense_of(hit, scene) == "future":
        return anchor.year + (nth < now)
    return anchor.year - (nth > now)
