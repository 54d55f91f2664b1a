"""One report's whole record."""

from dataclasses import dataclass

from onrecord.record.actor import Actor, Link
from onrecord.record.findings import Findings
from onrecord.record.report import Report


@dataclass(frozen=True, slots=True)
class Filing:
    """What the pipeline gives for a report: its findings, the links of its mentions, and the actors linked to."""

    findings: Findings
    links: tuple[Link, ...] = ()
    actors: tuple[Actor, ...] = ()

    @property
    def report(self) -> Report:
        """The report filed."""
        return self.findings.report
