"""The dossier as one table: a line an entry and report, for a spreadsheet."""

import csv
import io

from onrecord.brief.board import on_what
from onrecord.brief.dossier import Dossier

HEADER = ("section", "day", "day_end", "day_basis", "who", "what", "whom", "words", "sources", "report", "start", "end")


def as_csv(dossier: Dossier) -> str:
    """Sections are said, stands, happened; an entry carried by several reports has a line for each."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for voice in dossier.voices:
        for said in voice.said:
            row = said.quote
            day = (row.day, row.day_end, row.day_basis)
            for cite in said.cites:
                writer.writerow(("said", *day, voice.name, row.form, "", row.content, said.sources, *cite))
    for position in dossier.positions:
        for holding in (*position.supports, *position.opposes):
            for stance, cite in zip(holding.rows, holding.cites, strict=True):
                day = (stance.day, stance.day_end, stance.day_basis)
                acts = f"{stance.attitude} ({stance.act})"
                words = stance.evidence
                writer.writerow(("stands", *day, holding.name, acts, on_what(stance), words, holding.sources, *cite))
    for happening in dossier.happenings:
        moment = happening.moment
        day = (moment.day, moment.day_end, moment.day_basis)
        what = moment.type if moment.status == "happened" else f"{moment.type} ({moment.status})"
        for cite in happening.cites:
            fields = (moment.who, what, moment.whom, moment.words, happening.sources, *cite)
            writer.writerow(("happened", *day, *fields))
    return text.getvalue()
