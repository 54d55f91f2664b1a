"""The actors stage's door."""

from onrecord.actors.registry import Registry
from onrecord.record.filing import Filing
from onrecord.record.findings import Findings


def link(findings: Findings, registry: Registry) -> Filing:
    """The findings with their mentions linked."""
    return Filing(findings)
