"""Rules for dates that name a year, a month or a day.

Needs   hits of patterns.tsv, a scene
Gives   one function a rule
Source  TIDES 2005 / TimeML 1.2.1 values: an `X` stands for a digit that the text does not tell
Scored  through evaluate/tasks/times.py
Limits  "fiscal 2008" is FY2008, as TIDES has it, whatever months that year covers
"""

import re

from onrecord.reading.times.days import add_months, nth_weekday, safe_date
from onrecord.reading.times.numbers import small_number
from onrecord.reading.times.patterns import Hit
from onrecord.reading.times.reading import Reading
from onrecord.reading.times.scene import Scene, Tense
from onrecord.reading.times.vocabulary import neighbours, vocabulary

_NEAR_DAYS = 60
"""Within so many days of the anchor the nearest such day is meant whatever the tense: "was due on 11 November"."""
_AHEAD_DAYS: dict[Tense | None, int] = {"past": _NEAR_DAYS, None: 120, "present": 150, "future": 366}
"""A day without a year lies farther ahead only where the words look ahead."""
_MONTHS_ON, _STORY = 6, 400
_STOP = re.compile(r"(?<!\b[A-Z])[.!?][\"”’')\]]*\s")
RANGE = frozenset({"and", "or", "to", "through", "until", "-", "–"})
_YEAR_CUES = neighbours("before_year")
_COUNTED = neighbours("counted")
_SERIES = neighbours("series")
_MONEY = neighbours("money")


def century_of(short: int) -> int:
    """The year of two figures: up to 40 in this century, else the last one."""
    return short + (2000 if short <= 40 else 1900)


def year_of(hit: Hit, scene: Scene) -> int | None:
    """The year a hit names: in figures, or as last, this or next year."""
    if hit.has("y"):
        return int(hit.words("y")[0])
    if hit.has("yy"):
        return century_of(int(hit.words("yy")[0]))
    for part in ("rel", "rel2"):
        if hit.has(part) and scene.anchor:
            return scene.anchor.year + direction(hit.words(part)[0])
    return None


def tense_of(hit: Hit, scene: Scene) -> Tense | None:
    """The tense around a hit; what began "since" then lies behind, whatever the verb."""
    return "past" if hit.before() == "since" else scene.tense(*hit.span)


def direction(word: str) -> int:
    """-1 for last, 1 for next, 0 for this."""
    if word in {"last", "past", "previous", "preceding", "prior", "latest", "recent"}:
        return -1
    return 1 if word in {"next", "coming", "following", "upcoming", "ensuing", "subsequent", "forthcoming"} else 0


def month_year(month: int, hit: Hit, scene: Scene) -> int | None:
    """The year of a month named without one."""
    anchor = scene.anchor
    if anchor is None:
        return None
    earlier = vocabulary().value(hit.before(2), "MONTH")
    if earlier and hit.before() in RANGE and scene.focus[5:7] == f"{int(earlier):02}":
        return int(scene.focus[:4]) + (month < int(earlier))
    tense = "future" if _runs_on_into(hit, (month - anchor.month) % 12) else tense_of(hit, scene)
    told = _told_year(month, 31, hit, scene) if tense == "past" else None
    if told:
        return told
    if tense == "future":
        return anchor.year + (month < anchor.month)
    if tense == "past" or month <= anchor.month:
        return anchor.year - (month > anchor.month)
    return anchor.year if month - anchor.month <= 4 else anchor.year - 1


def day_year(month: int, day: int, hit: Hit, scene: Scene) -> int | None:
    """The year of a day named without one."""
    anchor = scene.anchor
    if anchor is None:
        return None
    found = [safe_date(anchor.year + step, month, day) for step in (-1, 0, 1) if 0 < anchor.year + step <= 9999]
    known = sorted((date for date in found if date), key=lambda date: abs((date - anchor).days))
    if not known:
        return None
    nearest = known[0]
    gap = (nearest - anchor).days
    tense = tense_of(hit, scene)
    told = _told_year(month, day, hit, scene) if tense == "past" or _heads_an_entry(hit) else None
    if told:
        return told
    if gap > _AHEAD_DAYS[tense] or (gap > 1 and _heads_an_entry(hit)):
        return nearest.year - 1
    if tense == "future" and gap < -_NEAR_DAYS:
        return nearest.year + 1
    return nearest.year


def _runs_on_into(hit: Hit, months: int) -> bool:
    """ "funded into December", "postponed until May" look ahead; "lasted into December" does not."""
    if hit.before() in {"into", "through"}:
        return 0 < months <= _MONTHS_ON and hit.before(2) not in neighbours("lasting")
    return hit.before() in {"until", "till"} and hit.before(2) in neighbours("put_off")


def _heads_an_entry(hit: Hit) -> bool:
    """Whether a date stands before a dash at the start of a line, as in a list of what happened."""
    text, (start, end) = hit.tokens.text, hit.span
    return text[:start].rstrip(" \t")[-1:] in {"", "\n"} and text[end : end + 3].strip()[:1] in {"-", "–", "—", ":"}


def _told_year(month: int, day: int, hit: Hit, scene: Scene) -> int | None:
    """The narrative's year: "It began in March 2003. In April the city fell." None when the story does not go on so."""
    if scene.told is None:
        return None
    value, end = scene.told
    between = hit.tokens.text[end : hit.span[0]]
    begins = hit.before(2) in {"", "."} and hit.before() in {"in", "on", "by"}
    goes_on = begins and len(between) <= _STORY and "\n" not in between and len(_STOP.findall(between)) == 1
    if not goes_on and not _heads_an_entry(hit):
        return None
    return int(value[:4]) if (month, day) > (int(value[5:7]), int(value[8:10] or 0)) else None


def iso(hit: Hit, _scene: Scene) -> Reading:
    """`2019-10-14`, `2019-10-14T15:00Z`."""
    text = hit.tokens.text[slice(*hit.span)].replace(" ", "T")
    return Reading("TIME" if "T" in text else "DATE", text)


def slashed(hit: Hit, scene: Scene) -> Reading | None:
    """`10/14/2019`, `14/10/2019`, `2019/10/14`, `14.10.2019`; month first unless the numbers say otherwise."""
    text = hit.tokens.text[slice(*hit.span)]
    parts = [int(part) for part in text.replace(".", "/").split("/")]
    if parts[0] > 999:
        year, month, day = parts
    else:
        month, day, year = parts
        if "." in text or month > 12:
            month, day = day, month
        elif day <= 12 and scene.anchor:
            swapped = safe_date(century_of(year) if year < 100 else year, day, month)
            straight = safe_date(century_of(year) if year < 100 else year, month, day)
            if swapped and straight and abs((swapped - scene.anchor).days) < 2 < abs((straight - scene.anchor).days):
                month, day = day, month
    if year < 100:
        year = century_of(year)
    found = safe_date(year, month, day)
    return Reading("DATE", found.isoformat()) if found else None


def full_date(hit: Hit, scene: Scene) -> Reading | None:
    """A day of a month, with or without weekday and year."""
    day = small_number(hit.words("d"))
    if day is None or not 1 <= day <= 31:
        return None
    if not hit.has("m"):
        anchor = scene.anchor
        found = safe_date(anchor.year, anchor.month, day) if anchor else None
        weekday = hit.number("w", "WEEKDAY")
        if found and anchor and weekday and found.isoweekday() != weekday:
            near = [add_months(found, step) for step in (-1, 1)]
            found = next((other for other in near if other and other.isoweekday() == weekday), found)
        return Reading("DATE", found.isoformat() if found else f"XXXX-XX-{day:02}")
    month = hit.number("m", "MONTH", "MON") or 1
    if hit.words("m")[0] == "march" and hit.words("d")[0] in {"first", "second"} and not hit.has("y"):
        return None
    year = year_of(hit, scene)
    if year is None:
        if (month, day) == (9, 11) and hit.after() in {"attacks", "attack", "terrorist", "terror", "hijackings"}:
            return Reading("DATE", "2001-09-11")
        year = day_year(month, day, hit, scene)
    if safe_date(year or 2000, month, day) is None:
        return None
    return Reading("DATE", f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}")


def day_range(hit: Hit, scene: Scene) -> tuple[Reading, ...] | None:
    """`May 3-5`, `3-5 May`: two dates."""
    first, last = small_number(hit.words("d")), small_number(hit.words("d2"))
    month = hit.number("m", "MONTH", "MON") or 1
    if not first or not last or first >= last:
        return None
    if _counts_on(hit):
        return None
    year = year_of(hit, scene) or day_year(month, last, hit, scene)
    if safe_date(year or 2000, month, last) is None:
        return None
    stem = f"{year:04}" if year else "XXXX"
    one, two = hit.place("d"), hit.place("d2")
    months = hit.place("m")
    if not one or not two or not months:
        return None
    if months[0] < one[0]:
        one, two = (months[0], one[1]), (two[0], hit.end)
    else:
        two = (two[0], hit.end)
    return (
        Reading("DATE", f"{stem}-{month:02}-{first:02}", *one),
        Reading("DATE", f"{stem}-{month:02}-{last:02}", *two),
    )


def _counts_on(hit: Hit) -> bool:
    """Whether the second number counts something else: "rose on March 3 to 4 percent"."""
    after = hit.after()
    open_end = hit.words("d2") == [hit.tokens.word(hit.end - 1)]
    return open_end and "to" in hit.text.lower().split() and after[:1].isalnum() and after not in _MONTH_AFTER


def month_of_year(hit: Hit, scene: Scene) -> Reading | None:
    """`October 2008`, `March of last year`."""
    month, year = hit.number("m", "MONTH", "MON"), year_of(hit, scene)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02}")
    return Reading("DATE", f"{year:04}-{month:02}")


_AFTER_WALK = frozenset({"on", "for", "of", "to", "against", "through", "from", "was", "by", "in"})
_MONTH_AFTER = neighbours("after_month")
_MONTH_BEFORE = neighbours("before_month")


def month(hit: Hit, scene: Scene) -> Reading | None:
    """A bare month. "May", "March" and short forms are also other words and need a preposition before them."""
    name = hit.words("m")[0]
    marked = hit.has("edge") or hit.has("rel")
    if name in {"may", "march"} and not marked and not _is_month(hit, name):
        return None
    if name in {"jan", "mar", "dec", "jun", "sep"} and not marked and hit.before() not in _MONTH_BEFORE:
        return None
    number = hit.number("m", "MONTH", "MON") or 1
    anchor = scene.anchor
    if anchor is None:
        return Reading("DATE", f"XXXX-{number:02}")
    rel = hit.words("rel")[0] if hit.has("rel") else ""
    step = direction(rel)
    if not rel or step == 0:
        year = month_year(number, hit, scene) if rel != "this" else anchor.year
    elif rel in {"following", "previous", "preceding"}:
        base = scene.focus_month() or anchor
        year = base.year + (number <= base.month) if step > 0 else base.year - (number >= base.month)
    elif step < 0:
        year = anchor.year - (number >= anchor.month)
    else:
        year = anchor.year + (number <= anchor.month)
    return Reading("DATE", f"{year:04}-{number:02}")


def _is_month(hit: Hit, name: str) -> bool:
    """Whether "May" or "March" is a month here and not a person, a verb or a walk."""
    before, after = hit.before(), hit.after()
    follows = hit.tokens.text[hit.span[1] : hit.span[1] + 2].strip()
    if before in {"", ".", "“", "|"} or before.isspace():
        return after in _MONTH_AFTER
    described = before.isalpha() and hit.tokens.text[hit.tokens.starts[hit.start - 1]].islower()
    if (name == "march" and described and before not in _MONTH_BEFORE) or before == "a":
        return follows.islower() and after not in _AFTER_WALK
    if before == "the" and name == "march" and follows.islower() and after not in _AFTER_WALK:
        return True
    if before in {"the", ",", "and"}:
        return after in _MONTH_AFTER or after in {"and", "-", "–"}
    if before not in _MONTH_BEFORE or before in {"-", "("}:
        return False
    return not (name == "may" and before in {"to", "for", "than"} and after in {"'s", "said", "has", "was", "and"})


def nth_weekday_of(hit: Hit, scene: Scene) -> Reading | None:
    """`the second Tuesday of November`."""
    number = hit.number("m", "MONTH", "MON") or 1
    nth = -1 if {"last", "final"} & set(hit.words("o")) else small_number(hit.words("o"))
    year = year_of(hit, scene) or month_year(number, hit, scene)
    weekday = hit.number("w", "WEEKDAY", "WD") or 1
    if nth is None or nth > 5 or nth == 0:
        return None
    found = nth_weekday(year, number, weekday, nth) if year else None
    if year and found is None:
        return None
    return Reading("DATE", found.isoformat() if found else f"XXXX-{number:02}-XX")


def year(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """A year in figures; quantities and prices are not."""
    number = int(hit.words("y")[0])
    before, after = hit.before(), hit.after()
    named = hit.has("edge") or hit.end - hit.start > 1 or before in _YEAR_CUES
    if before in _MONEY or before in _SERIES or after in _COUNTED or (after == "-" and hit.after(2) in _COUNTED):
        return None
    if before in {"-", "–", "/"} and not hit.has("edge") and not _is_year(hit.before(2)):
        return None
    if after in {"-", "–", "/"} and hit.after(2).isdigit() and not _is_year(hit.after(2)):
        return None
    if not 1900 <= number <= 2049 and not (named and before not in {"the", "and", "(", "than", "over", "to", "for"}):
        return None
    if before in {"than", "over", "about", "around", "nearly", "some"} and after.isalpha() and after.endswith("s"):
        return None
    return Reading("DATE", f"{number:04}")


def _is_year(word: str) -> bool:
    """Whether a word may stand on the other side of a dash from a year."""
    return word in {"", "pre", "post"} or (word.isdigit() and len(word) == 4)


def short_year(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """`'82`."""
    at = hit.place("yy")
    word = hit.words("yy")[0]
    if at is None or len(word) != 2 or hit.tokens.starts[at[0]] - hit.tokens.ends[at[0] - 1] > 0:
        return None
    before = hit.tokens.starts[at[0] - 1]
    if before and not (hit.tokens.text[before - 1].isspace() or hit.tokens.text[before - 1] in "(-–/"):
        return None
    if hit.before() not in _YEAR_CUES and not hit.has("edge"):
        return None
    return Reading("DATE", f"{century_of(int(word))}")


def year_span(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """`2010-11`: the season or fiscal year that begins in 2010."""
    year, short = int(hit.words("y")[0]), int(hit.words("yy")[0])
    if len(hit.words("yy")[0]) != 2 or (year + 1) % 100 != short or not 1900 <= year <= 2049:
        return None
    return Reading("DATE", f"{year:04}")


def decade(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """`the 1990s`, `'90s`, `the nineties`: the year's first three figures."""
    if hit.pattern.heads and hit.words("v")[0][:1].isalpha():
        digit = hit.number("v", "DECW") or 0
        if hit.has("c") and hit.words("c") != ["twenty"]:
            return None
        return Reading("DATE", f"20{digit}" if hit.has("c") or digit == 0 else f"19{digit}")
    figures = "".join(sign for sign in hit.words("v")[0] if sign.isdigit())
    if hit.after() == "of" and hit.end - hit.start == 1:
        return None  # "1000s of miles"
    if len(figures) == 2:
        # "In his mid-20s" and "highs in the mid-70s" are ages and degrees.
        if hit.words("v")[0][0].isdigit() and (hit.has("edge") or hit.tokens.word(hit.start) != "the"):
            return None
        return Reading("DATE", ("19" if figures[0] > "2" else "20") + figures[0])
    return Reading("DATE", figures[:3])


def century(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """`the 20th century` is 19."""
    nth = small_number(hit.words("o"))
    return Reading("DATE", f"{nth - 1:02}") if nth and 1 <= nth <= 30 else None


def fiscal(hit: Hit, scene: Scene) -> Reading:  # noqa: ARG001  (every rule takes the scene)
    """`fiscal 2008`."""
    return Reading("DATE", f"FY{hit.words('y')[0]}")
