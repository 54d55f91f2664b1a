"""Settings of the ledger."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LedgerConfig:
    """`path` is where verbs look for the ledger when no `--ledger` is given."""

    path: str = "onrecord.ledger"
