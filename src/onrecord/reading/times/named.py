"""Rules for named days and for words that point to a time without naming it.

Needs   hits of holidays.tsv and vague.tsv, a scene
Gives   one function a rule
Source  data/holidays.tsv, data/vague.tsv
Scored  through evaluate/tasks/times.py
Limits  feasts of the lunar calendars have no dates here
"""

from datetime import date, timedelta

from onrecord.reading.times.absolute import direction, tense_of
from onrecord.reading.times.days import easter, nth_weekday, safe_date
from onrecord.reading.times.patterns import Hit
from onrecord.reading.times.reading import Reading
from onrecord.reading.times.scene import Scene
from onrecord.reading.times.vocabulary import neighbours


def holiday_date(rule: str, year: int) -> date | None:
    """The day of a rule of holidays.tsv in a year."""
    kind, *numbers = rule.replace("-", " -").split(" ") if rule.startswith("nth") else rule.split(" ")
    if kind == "nth":
        nth, weekday, month = (int(number) for number in rule.split(" ")[1:])
        return nth_weekday(year, month, weekday, nth)
    if kind == "easter":
        return easter(year) + timedelta(int(numbers[0]))
    month, day = (int(number) for number in kind.split("-"))
    return safe_date(year, month, day)


def holiday(hit: Hit, scene: Scene) -> Reading | None:
    """A day with a name, in the year the text means."""
    words = hit.words("h")
    at = hit.place("h")
    if at is None or (not hit.tokens.text[hit.tokens.starts[at[0]]].isupper() and words[0] != "new"):
        return None
    if hit.after() in {"island", "islands", "egg", "eggs", "bunny", "tree", "trees", "carol"}:
        return None
    rule = hit.pattern.note[0]
    anchor = scene.anchor
    if hit.has("y"):
        found = holiday_date(rule, int(hit.words("y")[0]))
        return Reading("DATE", found.isoformat()) if found else None
    if anchor is None:
        return Reading("DATE", f"XXXX-{rule}" if rule[:2].isdigit() else "XXXX-XX-XX")
    years = [anchor.year + step for step in (-1, 0, 1) if 1 < anchor.year + step < 9999]
    days = [found for year in years if (found := holiday_date(rule, year))]
    step = direction(hit.words("rel")[0]) if hit.has("rel") else 0
    tense = tense_of(hit, scene)
    past, ahead = [day for day in days if day <= anchor], [day for day in days if day >= anchor]
    if past and (step < 0 or tense == "past"):
        return Reading("DATE", max(past).isoformat())
    if ahead and (step > 0 or tense == "future"):
        return Reading("DATE", min(ahead).isoformat())
    return Reading("DATE", min(days, key=lambda day: abs((day - anchor).days)).isoformat())


def september_11(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """`9/11`, the one day known by its figures."""
    return Reading("DATE", "2001-09-11") if hit.text == "9/11" else None


def vague(hit: Hit, scene: Scene) -> Reading | None:  # noqa: ARG001  (every rule takes the scene)
    """`now`, `recently`, `at the time`."""
    text, before, after = hit.text.lower(), hit.before(), hit.after()
    if text == "soon" and (before in {"as", "how", "too", "so"} or after in {"after", "as", "-"}):
        return None
    if text == "now" and (after in {"-"} or before == "-"):
        return None
    if text in {"the past", "the present", "the future"} and after and after.isalpha() and _goes_on(after):
        return None
    if text == "the time" and (after in {"of", "being", "when", "to", "that"} or before != "at"):
        return None
    if text == "recent" and before in {"-", "most", "more"}:
        return None
    return Reading("DATE", hit.pattern.note[1])


def _goes_on(after: str) -> bool:
    """Whether the word after "the past" or "the future" makes it an adjective ("the future king")."""
    return after not in neighbours("after_the_future")
