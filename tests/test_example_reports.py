"""The example reports go through intake and cleaning as their README says."""

from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from onrecord.cleaning.clean import clean
from onrecord.errors import SkipReport
from onrecord.intake.config import IntakeConfig
from onrecord.intake.open import open_sources
from onrecord.language.identify import identify
from onrecord.record.report import Report

FOLDER = Path(__file__).parent.parent / "examples" / "reports"
WIRE = "dateline paragraph"
EXPECTED = [
    ("01_grain_deal_signed.txt", date(2022, 7, 22), "dateline", f"notice headline subhead byline {WIRE} notice"),
    ("02_grain_deal_carried.jsonl:1", date(2022, 7, 22), "given", f"headline {WIRE} notice"),
    ("02_grain_deal_carried.jsonl:2", date(2022, 7, 23), "given", f"headline byline {WIRE}"),
    ("03_odesa_strike.html", date(2022, 7, 23), "metadata", "headline subhead paragraph"),
    ("04_odesa_strike_steppe_herald.txt", date(2022, 7, 24), "inline", f"headline byline date {WIRE} notice"),
    (
        "05_first_ship_leaves.txt",
        date(2022, 8, 1),
        "inline",
        "headline byline date caption credit paragraph subhead paragraph notice",
    ),
    ("06_two_more_ships.txt", date(2022, 8, 8), "inferred", "headline caption credit notice paragraph"),
    ("07_russia_suspends.txt.gz", date(2022, 10, 29), "dateline", f"headline byline {WIRE} notice"),
    ("08_russia_returns.txt", date(2022, 11, 2), "inline", "date paragraph"),
    ("https://harbourpost.example/world/grain-deal-two-months", date(2023, 5, 17), "metadata", "paragraph notice"),
    ("https://harbourpost.example/world/grain-deal-how-long", date(2023, 3, 18), "metadata", "paragraph"),
    ("https://harbourpost.example/world/grain-deal-120-days", date(2022, 11, 17), "metadata", WIRE),
    ("10_russia_quits.txt", date(2023, 7, 17), "dateline", f"headline byline {WIRE} notice"),
    ("11_ports_under_fire.txt", date(2023, 7, 19), "inline", f"headline subhead date {WIRE} notice"),
    ("12_sochi_talks.txt", date(2023, 9, 4), "inline", f"headline byline date caption credit {WIRE} notice"),
]


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    found = list(open_sources([str(FOLDER)], IntakeConfig()))
    assert [one for one in found if isinstance(one, SkipReport)] == []
    return [identify(clean(one)) for one in found if isinstance(one, Report)]


@pytest.mark.parametrize("number", range(len(EXPECTED)), ids=[row[0] for row in EXPECTED])
def test_example(reports: list[Report], number: int) -> None:
    report = reports[number]
    source, published, basis, kinds = EXPECTED[number]
    assert report.source.endswith(source)
    assert (report.published, report.published_basis) == (published, basis)
    assert " ".join(kind for kind, _ in groupby(block.kind for block in report.blocks)) == kinds
    assert report.title or number == 8


def test_nothing_is_left_over(reports: list[Report]) -> None:
    assert len(reports) == len(EXPECTED)
    assert len({report.id for report in reports}) == len(EXPECTED)


def test_the_readme_names_every_file() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in sorted(FOLDER.iterdir()) if f"`{path.name}`" not in readme] == ["README.md"]
