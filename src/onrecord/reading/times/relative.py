"""Rules for dates counted from another: "last week", "two years ago", "a day earlier", "the day".

Needs   hits of patterns.tsv, a scene
Gives   one function a rule
Source  TIDES 2005 / TimeML 1.2.1 values: the grain of the answer is the grain of the words
Scored  through evaluate/tasks/times.py
Limits  "the week" of a story told in the past is the narrative's week, else the publication's
"""

from datetime import date

from onrecord.reading.times.absolute import direction, tense_of, year_of
from onrecord.reading.times.days import add_days, shift, unit_value
from onrecord.reading.times.numbers import plain, quantity, small_number
from onrecord.reading.times.patterns import Hit
from onrecord.reading.times.reading import Reading
from onrecord.reading.times.scene import Scene
from onrecord.reading.times.vocabulary import neighbours
from onrecord.reading.times.weekdays import dated

_CLOCK_UNITS = frozenset({"S", "M", "H"})
_NARRATIVE = frozenset({"following", "previous", "preceding", "prior", "ensuing", "subsequent", "same"})
_AHEAD = frozenset({"later", "hence", "after", "afterwards", "afterward", "now", "today"})


def unit_in(hit: Hit, name: str = "u") -> str:
    """The unit letter of a part; "second" as a noun is a unit here."""
    return hit.value(name, "UNIT", "UNITS") or "D"


def rel_unit(hit: Hit, scene: Scene) -> Reading | None:
    """`last week`, `this year`, `the following month`, `early next week`."""
    unit, rel = unit_in(hit), hit.words("r")[0]
    text = hit.text.lower()
    if unit in _CLOCK_UNITS or (hit.text.istitle() and hit.before() in {"“", '"', "`", "abc"}):
        return None
    if unit == "NI":
        day = add_days(scene.anchor, -1) if rel == "last" and scene.anchor else scene.anchor
        if rel in _NARRATIVE:
            day = shift(scene.day, "D", direction(rel)) if scene.day else None
        return dated(day, "NI")
    if "fiscal" in text and unit == "Y":
        return Reading("DATE", f"FY{scene.anchor.year + direction(rel):04}" if scene.anchor else "FYXXXX")
    if "same" not in text and unit in {"D", "W", "MO", "Y", "DE", "CE", "Q"} and _is_span(hit, rel, unit):
        return Reading("DURATION", length("1", unit))
    narrative = rel in _NARRATIVE or (rel == "next" and unit == "D")
    base = _base(unit, scene) if narrative else scene.anchor
    if unit == "D" and (rel in {"last", "present"} or (rel == "this" and hit.before() == "to")):
        return None
    day = shift(base, unit, direction(rel)) if base else None
    if unit == "WE":
        day = _weekend(rel, hit, scene)
    return Reading("DATE", unit_value(day, unit))


def _is_span(hit: Hit, rel: str, unit: str) -> bool:
    """Whether it is a length that ends now: "over the last year", "the past year", not "this past year"."""
    first = hit.text.lower().split()[0]
    if rel in {"past", "coming"}:
        return first != "this"
    return rel == "last" and first == "the" and (unit in {"DE", "CE"} or hit.before() in {"over", "in", "within"})


def _weekend(rel: str, hit: Hit, scene: Scene) -> date | None:
    """Last weekend is the one just over; this weekend, the one behind on Monday and Tuesday unless tense says ahead."""
    anchor = scene.anchor
    if anchor is None:
        return None
    step = direction(rel)
    weekday = anchor.isoweekday()
    if step < 0:
        return add_days(anchor, -7)
    if step > 0:
        return add_days(anchor, 7)
    behind = weekday <= 3 and tense_of(hit, scene) != "future"
    return add_days(anchor, -7) if behind else anchor


def _base(unit: str, scene: Scene) -> date | None:
    """Where the narrative stands, as finely as the unit needs."""
    if unit in {"D", "W", "WE", "NI", "FN"}:
        return scene.day
    if unit in {"MO", "Q"}:
        return scene.focus_month()
    return scene.focus_start


def that_unit(hit: Hit, scene: Scene) -> Reading | None:
    """`that day`, `the same year`."""
    unit = unit_in(hit)
    if unit in _CLOCK_UNITS:
        return None
    if unit == "NI":
        return dated(scene.day, "NI")
    return Reading("DATE", unit_value(_base(unit, scene), unit))


_DEF_CUES = neighbours("before_the_unit")


def def_unit(hit: Hit, scene: Scene) -> Reading | None:
    """`the day`, `the year`: what the narrative is in, when the words around make it a date."""
    unit = unit_in(hit)
    if unit in _CLOCK_UNITS or hit.after() in {"of", "-", "'s", "old", "long"}:
        return None
    if unit in {"NI", "Q", "CE", "DE", "ML"} and not hit.has("edge"):
        return dated(scene.day, "NI") if unit == "NI" and hit.before() in {"in", "during", "through"} else None
    if unit == "WE":
        return Reading("DATE", unit_value(_weekend("this", hit, scene), "WE"))
    fiscal = "fiscal year" in hit.text.lower()
    if not hit.has("edge") and not fiscal and hit.before() not in _DEF_CUES:
        return None
    if fiscal:
        return Reading("DATE", f"FY{scene.anchor.year:04}" if scene.anchor else "FYXXXX")
    day = scene.day if unit == "D" else scene.anchor
    return Reading("DATE", unit_value(day, unit))


def unit_end(hit: Hit, scene: Scene) -> Reading | None:
    """`year-end`, `the month's end`."""
    unit = unit_in(hit)
    if unit in _CLOCK_UNITS | {"NI", "D"} or (hit.text.lower().split()[-1] != "end" and "-" not in hit.text):
        return None
    if unit in {"W"} and hit.start + 2 == hit.end and hit.text.lower() == "week end":
        return None
    return Reading("DATE", unit_value(scene.anchor, unit))


def unit_of(hit: Hit, scene: Scene) -> Reading | None:
    """`the last week of March`, `the first day of the year`."""
    unit = unit_in(hit)
    nth = -1 if "last" in hit.words("o") else small_number(hit.words("o"))
    year = year_of(hit, scene)
    if year is None and scene.anchor:
        year = scene.anchor.year
    if year is None or unit in _CLOCK_UNITS:
        return Reading("DATE", unit_value(None, unit)) if unit not in _CLOCK_UNITS else None
    month = hit.number("m", "MONTH", "MON")
    outer = hit.value("u2", "UNIT") or "Y"
    if month is None and outer == "MO" and scene.anchor:
        month = scene.anchor.month
    if hit.has("d") and month:
        return Reading("DATE", unit_value(date(year, month, min(28, small_number(hit.words("d")) or 1)), unit))
    if outer not in {"Y", "MO"} or nth is None or nth == 0:
        return None
    if nth < 0:
        first = date(year + 1, 1, 1) if month in (None, 12) else date(year, (month or 0) + 1, 1)
        # The last week of a month is the last with most of its days in it.
        return Reading("DATE", unit_value(add_days(first, -4 if unit == "W" else -1), unit))
    day = shift(date(year, month or 1, 1), unit, nth - 1)
    return Reading("DATE", unit_value(day, unit))


def length(count: str, unit: str) -> str:
    """The TIMEX3 value of so many units."""
    if unit == "FN":
        count, unit = (str(int(float(count) * 2)) if count != "X" else "X"), "W"
    if unit == "ML":
        count, unit = (plain(float(count) * 1000) if count != "X" else "X"), "Y"
    letter = {"MO": "M"}.get(unit, unit)
    return f"P{'T' if unit in _CLOCK_UNITS else ''}{count}{letter}"


def _moved(hit: Hit) -> str:
    if hit.has("q"):
        return quantity(hit.words("q") + (hit.words("f") if hit.has("f") else []))
    if hit.has("half"):
        return "0.5"
    return "1.5" if hit.has("f") else "1" if not hit.has("bare") else "X"


def ago(hit: Hit, scene: Scene) -> Reading | None:
    """`two years ago`, `a day earlier`, `the week before`, `a month from now`."""
    word = hit.words("dir")[0]
    if word in {"before", "after", "prior", "back"} and not _ends_clause(hit):
        return None
    unit = unit_in(hit, "u" if hit.has("u") else "one" if hit.has("one") else "bare")
    count = _moved(hit)
    sign = 1 if word in _AHEAD else -1
    if word == "earlier" and hit.before() == "than":
        return None
    now = word in {"ago", "now", "today", "hence"}
    if unit in _CLOCK_UNITS:
        day = scene.anchor if now else scene.day
        return Reading("TIME", f"{day.isoformat() if day else 'XXXX-XX-XX'}TXX")
    if count == "X":
        return Reading("DATE", "FUTURE_REF" if sign > 0 else "PAST_REF")
    if hit.has("v"):
        return _ago_deictic(hit, scene, sign, count, unit)
    base = scene.anchor if now else _base(unit, scene)
    if base is None:
        return Reading("DATE", unit_value(None, unit))
    steps = float(count)
    if steps != int(steps):
        unit, steps = {
            "Y": ("MO", steps * 12),
            "W": ("D", steps * 7),
            "DE": ("Y", steps * 10),
            "CE": ("DE", steps * 10),
        }.get(unit, (unit, steps))
    if unit in {"WE", "NI"}:
        unit = "W" if unit == "WE" else "D"
    day = shift(base, unit, sign * int(steps))
    grain = {"FN": "W"}.get(unit, unit)
    if hit.has("m"):
        month = hit.number("m", "MONTH") or 1
        return Reading("DATE", f"{day.year:04}-{month:02}" if day else "XXXX-XX")
    if hit.has("same"):
        grain = unit_in(hit, "same")
        there = _base(grain, scene)
        day = shift(there, unit, sign * int(steps)) if there else day
    return Reading("DATE", unit_value(day, grain))


def _ago_deictic(hit: Hit, scene: Scene, sign: int, count: str, unit: str) -> Reading | None:
    offset = hit.number("v", "DEICT") or 0
    base = add_days(scene.anchor, offset) if scene.anchor else None
    day = shift(base, unit, sign * int(float(count))) if base else None
    return Reading("DATE", unit_value(day, "D"))


def _ends_clause(hit: Hit) -> bool:
    """Whether "before" and "after" have no object: "the day before."."""
    return (
        hit.has("v") or not hit.after() or hit.after() in set(".,;:)\"”'’?!") or hit.after() in {"and", "but", "when"}
    )


def year_ago(hit: Hit, scene: Scene) -> Reading:
    """`the year-ago quarter`, `year-earlier`."""
    unit = unit_in(hit)
    grain = unit_in(hit, "u2") if hit.has("u2") else unit
    base = scene.focus_start if scene.focus else scene.anchor
    day = shift(base, unit, -1) if base else None
    return Reading("DATE", unit_value(day, grain))
