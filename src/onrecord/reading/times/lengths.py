"""Rules for durations and sets.

Needs   hits of patterns.tsv, a scene
Gives   one function a rule
Source  TIDES 2005 / TimeML 1.2.1: `P2D`, `PT30M`, `PXY`, `P1DE`; sets by their period
Scored  through evaluate/tasks/times.py
Limits  "a year" after a number is a rate (a set), elsewhere a length
"""

import re

from onrecord.reading.times.numbers import quantity, small_number
from onrecord.reading.times.patterns import Hit
from onrecord.reading.times.reading import Reading
from onrecord.reading.times.relative import length, unit_in
from onrecord.reading.times.scene import Scene
from onrecord.reading.times.vocabulary import neighbours, vocabulary

_SPAN_BEFORE = neighbours("before_span")
_RANK = {unit: rank for rank, unit in enumerate(("CE", "DE", "Y", "MO", "W", "D", "H", "M", "S"))}
_HALVES = {"H": "PT30M", "Y": "P6M", "D": "PT12H", "DE": "P5Y", "CE": "P50Y", "M": "PT30S", "W": "P0.5W", "MO": "P0.5M"}
_BARE_BEFORE = neighbours("before_bare_unit")
_BARE_OPEN = neighbours("before_bare_units")
_AROUND = frozenset({"since", "before", "after", "following", "leading", "ahead", "and", "to"})
_NUMBER = re.compile(r"[\d.,]+|hundred|thousand|million|billion|trillion|percent|%|dollars?|euros?|pounds?|times")


def _is_rate(hit: Hit) -> bool:
    """Whether "a year" says how often or how much: "15 a year", "twice a week", "$3 million a day"."""
    if hit.has("f") or unit_in(hit) in {"WE", "NI"} or hit.after() in {"ago", "before", "after", "later", "earlier"}:
        return False
    if hit.has("about") or hit.words("one") == ["one"] or hit.before() in _SPAN_BEFORE:
        return False
    if vocabulary().value(hit.before(), "UNITS"):
        return True
    words = (hit.before(count) for count in range(1, 5))
    return any(_NUMBER.fullmatch(word) or vocabulary().value(word, "CARD") for word in words if word not in ",.")


def duration(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """A length of time."""
    if hit.has("span"):
        return Reading("DURATION", hit.value("span", "SPAN") or "P1D")
    if hit.has("bare"):
        return _bare(hit)
    unit = unit_in(hit, "u" if hit.has("u") else "one")
    if hit.has("u2"):
        return _in_two_parts(hit, unit)
    if hit.has("half"):
        return Reading("DURATION", _HALVES[unit]) if unit in _HALVES else None
    if hit.has("three"):
        return Reading("DURATION", {"H": "PT45M"}.get(unit, length("0.75", unit)))
    if hit.has("q"):
        return _counted(hit, unit)
    return _single(hit, unit)


def _in_two_parts(hit: Hit, unit: str) -> Reading | None:
    """`two years and three months`; "a day, six days in a row" are two lengths."""
    smaller = unit_in(hit, "u2")
    if unit not in _RANK or smaller not in _RANK or _RANK[smaller] <= _RANK[unit]:
        return None
    value = length(quantity(hit.words("q")) if hit.has("q") else "1", unit)
    second = length(quantity(hit.words("q2")), smaller)
    return Reading("DURATION", value + (second[1:] if "T" not in value else second.removeprefix("PT")))


def _single(hit: Hit, unit: str) -> Reading | None:
    words = hit.text.lower().split()
    if words[0] in {"a", "an"} and (unit in {"S", "NI"} or hit.after() in {"-", "–"}):
        return None
    if unit == "D" and hit.after() == "of" and hit.after(2) in neighbours("day_of"):
        return None
    if hit.text.lower() == "one day" and _is_some_day(hit):
        return None
    if hit.words("one") == ["all"] and unit in {"S", "M", "H"}:
        return None
    if unit == "Q" and (hit.after() == "of" or hit.before() not in {"in", "for", "once"}):
        return None
    if _is_rate(hit):
        return Reading("SET", length("1", unit))
    extra = quantity(hit.words("f")) if hit.has("f") else ""
    return Reading("DURATION", length(f"1.{extra.partition('.')[2]}" if extra else "1", unit))


def _is_some_day(hit: Hit) -> bool:
    """ "One day he will come" is no length."""
    return hit.before() in {"", ".", ",", "that", "and", "will", "could", "“", '"'} and hit.after() not in {
        "after", "before", "of", "to", "in", "into", "per", "and",
    }  # fmt: skip


def _counted(hit: Hit, unit: str) -> Reading | None:
    count = quantity(hit.words("q") + (hit.words("f") if hit.has("f") else []))
    if hit.words("q")[-1:] in (["some"], ["few"], ["many"]) and hit.words("u")[-1] in {"second", "minute", "day"}:
        return None
    if unit == "Q" and "quarter" in hit.words("u") and "-" not in hit.text and hit.before() not in {"in", "for"}:
        return None
    if unit == "Q" and ((hit.after() == "of" and count in {"1", "3"}) or "one-quarter" in hit.text.lower()):
        return None
    if count == "0" or (hit.text.lower() == "one day" and _is_some_day(hit)):
        return None
    return Reading("DURATION", length(count, unit))


def _bare(hit: Hit) -> Reading | None:
    """`years`, `minutes`: an unknown number of them."""
    unit = unit_in(hit, "bare")
    before, after = hit.before(), hit.after()
    if hit.text.endswith(("long", "old")):
        return Reading("DURATION", length("X", unit))
    if before == "the" and hit.before(2) in {"over", "through", "down"}:
        return Reading("DURATION", length("X", unit), hit.start - 1)
    if before == "the" and after in _AROUND:
        return Reading("DURATION", length("X", unit), hit.start - 1)
    if before and before not in _BARE_OPEN and after not in {"of", "after", "before", "-"}:
        return None
    if (
        before in _BARE_BEFORE
        or unit in {"S", "NI", "WE", "Q"}
        or after in {"'s", "’", "trading"}
        or before in {"-", "'s", "’"}
    ):
        return None
    return Reading("DURATION", length("X", unit))


def rel_span(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """`the past two days`, `the next few years`, `the first nine months of 2009`."""
    unit = unit_in(hit)
    if (
        not hit.has("q")
        and hit.text[:5] == "last "
        and hit.before() in {"may", "will", "could", "would", "to", "might", "can"}
    ):
        return Reading("DURATION", length("X", unit), hit.start + 1)
    if not hit.has("q"):
        if "recent" in hit.text.lower() or (hit.has("r") and hit.words("r")[0] in {"past", "previous"}):
            return (
                Reading("DATE", "PAST_REF") if "recent" in hit.text.lower() else Reading("DURATION", length("X", unit))
            )
        return Reading("DURATION", length("X", unit))
    return Reading("DURATION", length(quantity(hit.words("q")), unit))


_SEASON_OF_YEAR = {"SP": "XXXX-SP", "SU": "XXXX-SU", "FA": "XXXX-FA", "WI": "XXXX-WI"}


def every(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """`every year`, `each Monday`, `every two weeks`, `every other day`."""
    if hit.has("w"):
        return Reading("SET", f"XXXX-WXX-{hit.value('w', 'WEEKDAY', 'WD')}")
    if hit.has("m"):
        return Reading("SET", f"XXXX-{hit.number('m', 'MONTH', 'MON'):02}")
    if hit.has("s"):
        return Reading("SET", _SEASON_OF_YEAR[hit.value("s", "SEASON") or "SP"])
    if hit.has("p") or (hit.has("u") and unit_in(hit) == "NI"):
        return Reading("SET", f"XXXX-XX-XXT{hit.value('p', 'PART') or 'NI'}")
    count = "1"
    if hit.has("q"):
        count = quantity(hit.words("q"))
    elif hit.has("o"):
        count = str(small_number(hit.words("o")) or 1)
    elif "other" in hit.text.lower():
        count = "2"
    return Reading("SET", length(count, unit_in(hit)))


def times_a(hit: Hit, scene: Scene) -> Reading:  # noqa: ARG001  (every rule takes the scene)
    """`twice a week`."""
    return Reading("SET", length("1", unit_in(hit)))


def adverb_set(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """`daily`, `annual`; not in a newspaper's name."""
    if hit.text[0].isupper() and hit.start and hit.before() not in {"", ".", "\n"}:
        return None
    if hit.text[0].isupper() and hit.tokens.text[hit.span[1] : hit.span[1] + 2].strip().isupper():
        return None
    return Reading("SET", hit.value("v", "ADVSET") or "P1D")


def weekdays(hit: Hit, scene: Scene) -> Reading:  # noqa: ARG001  (every rule takes the scene)
    """`Mondays`."""
    part = hit.value("p", "PART") if hit.has("p") else None
    return Reading("SET", f"XXXX-WXX-{hit.value('w', 'WEEKDAYS')}" + (f"T{part}" if part else ""))
