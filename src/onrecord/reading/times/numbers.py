"""Number words to numbers.

Needs   the vocabulary
Gives   `quantity(words)`: "2", "2.5" or "X" when the text does not count
Source  own
Scored  tests only
Limits  English; up to billions
"""

from onrecord.reading.times.vocabulary import vocabulary

_HALVES = {"half", "½"}


def plain(number: float) -> str:
    """Without a trailing .0 and never as a power of ten: "a million and a half" weeks."""
    return f"{number:.6f}".rstrip("0").rstrip(".")


def _digits(word: str) -> float | None:
    cleaned = word.replace(",", "")
    return float(cleaned) if cleaned.replace(".", "", 1).isdigit() and cleaned.isascii() else None


def quantity(words: list[str]) -> str:
    """The TIMEX3 quantity of a phrase such as "two and a half", "twenty-five", "a few", "18", "a couple of"."""
    total, current, known, fraction = 0.0, 0.0, False, 0.0
    for word in words:
        figure = _digits(word)
        card = vocabulary().value(word, "CARD")
        if figure is not None:
            current, known = current + figure, True
        elif card is not None:
            current, total = _combine(int(card), current, total)
            known = True
        elif word in _HALVES:
            fraction = 0.5
        elif word == "quarter":
            fraction = 0.25
    if known:
        if "dozen" in words:
            return plain((current or 1) * 12)
        return plain(total + current + fraction)
    if "dozen" in words:
        return "6" if fraction else "12"
    if "couple" in words:
        return "2"
    return plain(fraction) if fraction else "X"


def _combine(card: int, current: float, total: float) -> tuple[float, float]:
    if card == 100:
        return (current or 1) * 100, total
    if card >= 1000:
        return 0.0, total + (current or 1) * card
    return current + card, total


def small_number(words: list[str]) -> int | None:
    """A whole number from figures, ordinals ("11th", "twenty-first") or words; None when there is none."""
    total = 0
    found = False
    for word in words:
        digits = word.rstrip("stndrh") if word[:1].isdigit() else ""
        value = vocabulary().value(word, "ORDW") or vocabulary().value(word, "CARD")
        if digits.isdigit() and digits.isascii():
            total, found = total + int(digits), True
        elif value is not None:
            total, found = total + int(value), True
    return total if found else None
