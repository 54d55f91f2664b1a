import pytest

from onrecord.cleaning.headers import find_inner_dates, is_date_line, is_labelled, match_date_prefix, match_dateline


@pytest.mark.parametrize(
    "line",
    [
        "2020-02-12",
        "date 2020-02-12",
        "Published 14 October 2019 10:32 GMT",
        "Updated: Oct. 14, 2019 at 10:32 a.m. EDT",
        "Monday, October 14, 2019",
        "Mon 14 Oct 2019 10.32 BST",
        "First published on 14/10/2019",
        "Published: 14 October 2019 | Updated: 15 October 2019",
        "November 24 , 2004",
        "(14 October 2019)",
        "14 Oct 2019, 7 pm",
        "October 14, 2019 / 10:32 AM / a month ago",
        "Last modified on Tue 15 Oct 2019 10.04 BST",
    ],
)
def test_is_date_line(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    ["In October 2019", "14 October", "The deal of 22 July 2022", "Ankara, 14 October 2019", "7 p.m.", "2019", ""],
)
def test_is_not_a_date_line(line: str) -> None:
    assert not is_date_line(line)


def test_is_labelled_tells_publication_from_update() -> None:
    assert is_labelled("First published 14 October 2019")
    assert not is_labelled("Updated 14 October 2019")
    assert not is_labelled("14 October 2019")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("date 2020-02-12 NATO is ready", "date 2020-02-12"),
        ('Date: 2020-02-12 "We are ready," he said', "Date: 2020-02-12"),
        ("Published 14 October 2019 10:32 GMT. Ships sailed", "Published 14 October 2019 10:32 GMT."),
        ("date 2020-02-12 was agreed", ""),
        ("Published 14 October 2019 by the ministry", ""),
        ("dates 2020-02-12 NATO", ""),
    ],
)
def test_match_date_prefix(line: str, expected: str) -> None:
    assert line[: match_date_prefix(line, 0, len(line))] == expected


def test_find_inner_date_needs_a_sentence_before_it() -> None:
    text = "It ended. date 2020-02-12 NATO met."
    [(start, end)] = find_inner_dates(text, 0, len(text))
    assert text[start:end] == "date 2020-02-12"
    assert list(find_inner_dates("on the date 2020-02-12 NATO met", 0, 31)) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("BRUSSELS, Feb 12 (Reuters) - NATO said", "BRUSSELS, Feb 12 (Reuters) -"),
        ("BEIRUT (AP) — Ships sailed", "BEIRUT (AP) —"),
        ("NEW YORK (AP) — Ships sailed", "NEW YORK (AP) —"),
        ("HEMPSTEAD, N.Y., Sept. 26 (UPI) — The", "HEMPSTEAD, N.Y., Sept. 26 (UPI) —"),
        ("ANKARA/MOSCOW, 3 March 2020 (Reuters) - They", "ANKARA/MOSCOW, 3 March 2020 (Reuters) -"),
        ("KYIV, July 23 — Missiles", "KYIV, July 23 —"),
        ("Cairo, Egypt (CNN) -- Protesters", "Cairo, Egypt (CNN) --"),
        ("Paris (AFP) – The", "Paris (AFP) –"),
        ("(CNN) — The", "(CNN) —"),
        ("-LRB- CNN -RRB- -- The", "-LRB- CNN -RRB- --"),
        ("Dec 29 (Reuters) - The", "Dec 29 (Reuters) -"),
        ("ST. LOUIS (AP) —The", "ST. LOUIS (AP) —"),
        ("ODESA (Harbour News) - The", "ODESA (Harbour News) -"),
        ("Washington (CNN)", "Washington (CNN)"),
        ("Brussels (CNN)Ships", "Brussels (CNN)"),
        ("(CNN)Ships sailed", "(CNN)"),
        ("MOSCOW, October 14. /TASS/. Ships", "MOSCOW, October 14. /TASS/."),
        ("MOSCOW. Oct 14 (Interfax) - Ships", "MOSCOW. Oct 14 (Interfax) -"),
        ("BRUSSELS, Oct. 14 (Xinhua) -- Ships", "BRUSSELS, Oct. 14 (Xinhua) --"),
        ("TEL AVIV, Israel, Oct. 14, 2019 (AP) — Ships", "TEL AVIV, Israel, Oct. 14, 2019 (AP) —"),
    ],
)
def test_match_dateline_with_agency_or_date(line: str, expected: str) -> None:
    found = match_dateline(line, is_first=False)
    assert found is not None
    assert line[: found.end] == expected
    assert found.is_sure


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("LONDON — Britain said", "LONDON —"),
        ("KYIV, Ukraine — Troops", "KYIV, Ukraine —"),
        ("LA CROSSE, Wisc. -- He", "LA CROSSE, Wisc. --"),
        ("MOSCOW: The ministry", "MOSCOW:"),
        ("WASHINGTON Barack Obama", "WASHINGTON"),
        ("PARIS—The", "PARIS—"),
    ],
)
def test_match_dateline_of_a_place_alone_needs_the_first_paragraph(line: str, expected: str) -> None:
    found = match_dateline(line, is_first=True)
    assert found is not None
    assert line[: found.end] == expected
    assert match_dateline(line, is_first=False) is None


@pytest.mark.parametrize(
    "line",
    [
        "NATO — the alliance of 30 states — said",
        "NATO Secretary General Jens Stoltenberg said",
        "POLLS NOT WRONG, JUST TOO EARLY - that is it",
        "UPDATE: 5/12 — The",
        "The minister (R) - a lawyer",
        "UN said",
        "WASHINGTON said on Monday",
    ],
)
def test_match_dateline_leaves_prose(line: str) -> None:
    assert match_dateline(line, is_first=True) is None
