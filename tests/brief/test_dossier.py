"""A dossier holds what is on record on a topic, each thing once, with its places."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from onrecord.brief.dossier import Dossier, dossier
from onrecord.brief.format import FORMATS, format_named
from onrecord.brief.formats.text import as_text
from onrecord.brief.gaps import Gap
from onrecord.brief.outline import outline
from onrecord.brief.words import Cite
from onrecord.errors import BadConfig
from onrecord.ledger.answers import Filters
from onrecord.ledger.ledger import Ledger, open_ledger
from samples import TEXT, filing

FIRST, COPY, THIRD = "1a2b3c4d5e6f7a8b", "2b3c4d5e6f7a8b9c", "3c4d5e6f7a8b9c0d"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with open_ledger(tmp_path_factory.mktemp("brief") / "x.ledger", write=True) as opened:
        more = " ".join(f"word{n}" for n in range(60))
        opened.enter(
            [filing(FIRST), filing(COPY, source="copy.txt"), filing(THIRD, text=f"{more}\n{TEXT}", status="negated")],
            "v1",
        )
        yield opened


@pytest.fixture(scope="module")
def found(ledger: Ledger) -> Dossier:
    return dossier(ledger, "Suria", Filters())


def test_copies_are_one_source(found: Dossier) -> None:
    assert len(found.sources) == 3
    assert found.independent == len({source.report.id for source in found.sources if source.copy_of is None})
    assert [source.copy_of for source in found.sources if source.report.id == COPY] == [FIRST]


def test_what_is_said_alike_is_said_once_with_every_place(found: Dossier) -> None:
    [berg] = [voice for voice in found.voices if voice.speaker == "person/berg"]
    [said] = berg.said
    assert (berg.name, berg.role, len(said.cites)) == ("Anna Berg", "foreign minister", 3)


def test_positions_events_and_disagreement(found: Dossier) -> None:
    [position] = found.positions
    assert (position.issue, [one.name for one in position.supports], position.opposes) == ("Suria", ["Anna Berg"], ())
    assert [happening.moment.status for happening in found.happenings] == ["happened", "negated"]
    assert [one.question for one in found.disagreements][:1] == [
        "did it happen? ASSAULT, Suria → Lower Vale, 2019-10-13"
    ]


def test_topic_in_words_and_by_speaker(ledger: Ledger) -> None:
    assert dossier(ledger, "arms embargo", Filters()).voices
    assert dossier(ledger, "berg", Filters()).names == ("Anna Berg",)
    assert dossier(ledger, "Atlantis", Filters()).sources == ()


@pytest.mark.parametrize("form", FORMATS)
def test_every_cite_of_every_format_points_into_its_report(found: Dossier, ledger: Ledger, form: str) -> None:
    written = format_named(form)(found)
    texts = ledger.texts([FIRST, COPY, THIRD])
    if form == "json":
        cites = [
            tuple(cite) for voice in json.loads(written)["voices"] for said in voice["said"] for cite in said["cites"]
        ]
    elif form == "csv":
        cites = [(row["report"], row["start"], row["end"]) for row in csv.DictReader(io.StringIO(written))]
    else:
        cites = re.findall(r"\[report (\w+) (\d+)–(\d+)\]", written)
    assert cites
    for report, start, end in cites:
        [text] = [text for key, text in texts.items() if key.startswith(report)]
        assert 0 <= int(start) < int(end) <= len(text)


def test_every_line_of_text_cites(found: Dossier) -> None:
    entries = re.split(r"\n(?= {2}(?:~?\d{4}|undated|·))", as_text(found, 80))[1:]
    assert len(entries) > 5
    assert all("[report " in entry for entry in entries)


@pytest.mark.parametrize("width", [20, 80, 120])
def test_text_fits_its_width_and_breaks_no_cite(found: Dossier, width: int) -> None:
    for line in as_text(found, width).splitlines():
        assert len(line) <= max(width, 50) or " " not in line.strip()
        assert line.count("[report") == len(re.findall(r"\[report [^\]]+\]", line))


def test_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(BadConfig, match="there is no format 'pdf'; formats are text, markdown, json, csv"):
        format_named("pdf")


def test_what_is_too_much_to_read_is_cited_on_one_line(found: Dossier) -> None:
    many = replace(found, gaps=tuple(Gap(f"gap {n}", (Cite(FIRST, n, n + 1),)) for n in range(60)))
    [lines] = [part.lines for part in outline(many) if part.heading == "What is not known"]
    assert [line.words for line in lines[-2:]] == ["gap 39", "and 20 more"]
    assert len(lines[-1].cites) == 20
