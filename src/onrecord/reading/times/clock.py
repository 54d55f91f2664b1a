"""Rules for times of day.

Needs   hits of patterns.tsv, a scene
Gives   one function a rule
Source  TIDES 2005 / TimeML 1.2.1: `2019-10-14T15:00Z`, `2019-10-14TMO`
Scored  through evaluate/tasks/times.py
Limits  only GMT and UTC are written into the value (Z); other zones' clock readings stand as written
"""

from datetime import date

from onrecord.reading.times.absolute import day_year, direction, tense_of
from onrecord.reading.times.days import add_days, safe_date, weekday_near
from onrecord.reading.times.numbers import small_number
from onrecord.reading.times.patterns import Hit
from onrecord.reading.times.reading import Reading
from onrecord.reading.times.scene import Scene
from onrecord.reading.times.vocabulary import neighbours, vocabulary
from onrecord.reading.times.weekdays import dated, weekday_date

_AT = neighbours("before_clock")
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def clock(hit: Hit, scene: Scene) -> Reading | None:
    """A clock time, with its zone and day where the text gives them."""
    reading = _reading(hit)
    if reading is None:
        return None
    zone = hit.value("z", "ZONE") if hit.has("z") else None
    if hit.has("z") and not hit.tokens.text[hit.tokens.starts[(hit.place("z") or (0, 0))[0]] :][:2].isupper():
        return None
    suffix = "Z" if zone == "0" and not hit.has("s") else ""
    day = _day(hit, scene)
    stem = day.isoformat() if day else "XXXX-XX-XX"
    return Reading("TIME", f"{stem}T{reading}{suffix}")


def _reading(hit: Hit) -> str | None:
    if hit.has("word"):
        return _NAMED[hit.words("word")[0]]
    if hit.has("n"):
        figures = hit.words("n")[0]
        return f"{figures[:2]}:{figures[2:]}"
    if hit.has("c"):
        return _figures(hit)
    hour = small_number(hit.words("h"))
    if hour is None or hour > 24:
        return None
    if hit.has("p") and (hit.value("p", "PART") in {"AF", "EV"}) and hour < 12:
        hour += 12
    if hit.has("side"):
        return _sided(hit, hour)
    return f"{hour:02}:00"


def _figures(hit: Hit) -> str | None:
    raw = "".join(hit.words("c")).replace(" ", "").replace("\t", "")
    digits = raw.rstrip("apm.\n")
    hours, _, minutes = digits.replace(".", ":").partition(":")
    hour = int(hours)
    after = raw[len(digits) :].replace(".", "")
    if after:
        if not 1 <= hour <= 12:
            return None if hour > 23 else f"{hour:02}:{minutes or '00'}"
        hour = hour % 12 + (12 if after.startswith("p") else 0)
        return f"{hour:02}:{minutes or '00'}"
    alone = hit.end - hit.start == 1
    if alone and hit.before() not in _AT and hit.after() not in {"on", "hours"}:
        return None
    if hit.has("p") and hit.value("p", "PART") in {"AF", "EV", "NI"} and hour < 12:
        hour += 12
    return f"{hour:02}:{minutes}"


def _sided(hit: Hit, hour: int) -> str | None:
    if hit.words("side")[0] == "after" and not hit.has("quarter"):
        return None
    minutes = 30 if hit.has("half") else 15 if hit.has("quarter") else small_number(hit.words("mins"))
    if minutes is None or not 0 < minutes < 60 or (hit.has("mins") and "minutes" not in hit.text):
        return None
    if hit.words("side")[0] == "to":
        if hit.has("half"):
            return None
        hour, minutes = (hour - 1) % 24, 60 - minutes
    return f"{hour:02}:{minutes:02}"


def _day(hit: Hit, scene: Scene) -> date | None:
    if hit.has("m"):
        month, day = hit.number("m", "MONTH", "MON") or 1, small_number(hit.words("d")) or 1
        year = int(hit.words("y")[0]) if hit.has("y") else day_year(month, day, hit, scene)
        return safe_date(year, month, day) if year else None
    for part in ("w", "w0"):
        number = hit.number(part, "WEEKDAY", "WD") if hit.has(part) else None
        if number:
            return weekday_date(number, hit, scene)
    if hit.has("v"):
        return add_days(scene.anchor, hit.number("v", "DEICT") or 0) if scene.anchor else None
    return _day_after(hit, scene) or scene.day


def _day_after(hit: Hit, scene: Scene) -> date | None:
    """The weekday or date that follows as a phrase of its own: "8 p.m. on Saturday", "noon on May 3"."""
    if hit.after() not in {"on", ","}:
        return None
    words = vocabulary()
    weekday = words.value(hit.after(2), "WEEKDAY")
    month = words.value(hit.after(3 if weekday and hit.after(3) != "," else 2), "MONTH")
    day = small_number([hit.after(3)])
    if month and day and not weekday and day <= 31:
        year = day_year(int(month), day, hit, scene)
        return safe_date(year, int(month), day) if year else None
    if weekday is None:
        return None
    if scene.anchor and hit.after(3).isalpha() is False and words.value(hit.after(4), "MONTH"):
        return None
    ahead = tense_of(hit, scene) == "future"
    return weekday_near(scene.anchor, int(weekday), 0 if not ahead else 1) if scene.anchor else None


def day_part(hit: Hit, scene: Scene) -> Reading | None:
    """`this morning`, `last night`, `the morning of January 31`, `the following evening`."""
    if hit.has("sky"):
        return _at_the_edge_of_day(hit, scene)
    part = hit.value("p", "PART") or "NI"
    if hit.text.endswith("-" + hit.words("p")[-1]) and not hit.text.lower().startswith("mid"):
        return None
    if hit.has("m"):
        return dated(_day(hit, scene), part)
    number = hit.number("w", "WEEKDAY", "WD") if hit.has("w") else None
    if number:
        return dated(weekday_date(number, hit, scene), part)
    rel = hit.words("r")[0] if hit.has("r") else ""
    if not rel:
        if not hit.has("edge") and hit.before() not in {
            "in",
            "during",
            "for",
            "later",
            "through",
            "by",
            "into",
            "until",
        }:
            return None if "that" not in hit.text.lower() else dated(scene.day, part)
        return dated(scene.day, part)
    step = direction(rel)
    if rel == "last":
        return dated(add_days(scene.anchor, -1) if scene.anchor else None, part)
    if step == 0 and rel != "same":
        return dated(scene.anchor, part)
    return dated(add_days(scene.day, step) if scene.day else None, part)


def _at_the_edge_of_day(hit: Hit, scene: Scene) -> Reading | None:
    """`at dawn`, `until dusk`: the guidelines have no code for them; morning and evening are the nearest."""
    if hit.before() not in {"at", "before", "after", "until", "till", "since", "by", "from", "around"}:
        return None
    part = "MO" if hit.words("sky")[0] in {"dawn", "daybreak", "sunrise"} else "EV"
    return dated(_day(hit, scene), part)


def overnight(hit: Hit, scene: Scene) -> Reading:
    """`overnight`."""
    anchor = scene.anchor
    day = scene.day if anchor is None or (scene.day and scene.day < anchor) else anchor
    if hit.has("v") and anchor:
        day = add_days(anchor, hit.number("v", "DEICT") or 0)
    elif anchor and day == anchor and not hit.has("w") and tense_of(hit, scene) == "past":
        day = add_days(anchor, -1)
    elif hit.has("w") and anchor:
        day = weekday_near(anchor, hit.number("w", "WEEKDAY") or 1, 0)
    return dated(day, "NI")
