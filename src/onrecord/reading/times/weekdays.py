"""Rules for weekdays and for today, yesterday, tomorrow.

Needs   hits of patterns.tsv, a scene
Gives   one function a rule; `weekday_date`, `dated`
Source  own: news means the last such day, today's included, unless tense or words point ahead
Scored  through evaluate/tasks/times.py
Limits  a weekday told inside a flashback is counted from the publication
"""

from datetime import date

from onrecord.reading.times.absolute import RANGE, direction, tense_of
from onrecord.reading.times.days import add_days, weekday_near
from onrecord.reading.times.patterns import Hit
from onrecord.reading.times.reading import Reading
from onrecord.reading.times.scene import Scene, Tense
from onrecord.reading.times.vocabulary import neighbours, vocabulary

_SHOW = frozenset({"show", "host", "anchor", "programme"})
_NICKNAMES = neighbours("before_nickname")


def _part(hit: Hit) -> str:
    return hit.value("p", "PART") or ""


def dated(day: date | None, part: str, unknown: str = "XXXX-XX-XX") -> Reading:
    """A day, or a part of it."""
    value = day.isoformat() if day else unknown
    return Reading("TIME", f"{value}T{part}") if part else Reading("DATE", value)


def weekday(hit: Hit, scene: Scene) -> Reading | None:
    """A weekday: today's or the last one, unless the tense or the words point ahead."""
    number = hit.number("w", "WEEKDAY", "WD") or 1
    if hit.words("w")[0] in {"sun", "sat", "mon", "wed"} and not _short_weekday(hit):
        return None
    if hit.tokens.word(hit.start) == "that" and hit.before() not in {
        "on",
        "by",
        "until",
        "since",
        "from",
        "",
        ".",
        ",",
    }:
        return None
    if hit.before() in _NICKNAMES and not hit.has("edge"):
        return None
    if hit.text[:6] == "Sunday" and hit.after() in {"times", "telegraph", "mirror", "herald", "mail", "express"}:
        return None
    unknown = f"XXXX-WXX-{number}"
    if scene.anchor is None and not scene.focus_day:
        return dated(None, _part(hit), unknown)
    return dated(weekday_date(number, hit, scene), _part(hit), unknown)


def weekday_date(number: int, hit: Hit, scene: Scene) -> date | None:
    """The day a weekday means: behind, unless tense or words point ahead."""
    rel = hit.words("rel")[0] if hit.has("rel") else ""
    step = direction(rel)
    if rel in {"following", "previous", "preceding", "ensuing", "prior"}:
        return weekday_near(scene.day, number, step) if scene.day else None
    anchor = scene.anchor
    if anchor is None:
        return None
    if rel and "week" in hit.text.lower():
        week = add_days(anchor, 7 * step)
        return add_days(week, number - anchor.isoweekday()) if week else None
    if step:
        return weekday_near(anchor, number, step)
    if hit.before() in RANGE - {"and", "or"} and vocabulary().value(hit.before(2), "WEEKDAY") and scene.focus_day:
        return weekday_near(scene.focus_day, number, 1)
    tense = _planned_for(hit) or tense_of(hit, scene)
    ahead = tense in {"future", "present"} or hit.before() in {"until", "till"} or rel in {"coming", "upcoming"}
    ahead = ahead or (rel == "this" and tense != "past") or _is_deadline(hit, tense)
    if number == anchor.isoweekday() or not ahead:
        return weekday_near(anchor, number, 0)
    return weekday_near(anchor, number, 1)


def _is_deadline(hit: Hit, tense: Tense | None) -> bool:
    """ "needed a plan by Monday" looks ahead; "By Monday it was over" does not."""
    if hit.before() != "by" or hit.after() in {"'s", "’s"}:
        return False
    return tense != "past" or hit.tokens.text[hit.tokens.starts[hit.start - 1]] == "b"


def _planned_for(hit: Hit) -> Tense | None:
    """ "a hearing for Thursday", "ahead of Sunday's vote" look ahead whatever the verb."""
    ahead = (hit.before() == "for" and hit.after() not in {"'s", "’s"}) or (hit.before(2), hit.before()) == (
        "ahead",
        "of",
    )
    return "future" if ahead else None


def _short_weekday(hit: Hit) -> bool:
    return hit.before() in {"on", "until", "from", "by", "since", ",", "("} and hit.after() != "'s"


def deictic(hit: Hit, scene: Scene) -> Reading | None:
    """Today, yesterday, tomorrow; not the newspaper, not the programme."""
    if _SHOW & {hit.after(), hit.after(2) if hit.after() in {'"', "”", "'", "’"} else ""}:
        return None
    if hit.before() in {"usa", "russia"} and hit.tokens.text[hit.span[0]].isupper():
        return None
    offset = hit.number("v", "DEICT") or 0
    day = add_days(scene.anchor, offset) if scene.anchor else None
    return dated(day, _part(hit))


def tonight(hit: Hit, scene: Scene) -> Reading:  # noqa: ARG001  (every rule takes the scene)
    """The night of the anchor."""
    return dated(scene.anchor, "NI")
