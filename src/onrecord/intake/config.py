"""Settings of the intake stage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IntakeConfig:
    """`max_chars` bounds one report's text: spaCy's parse needs about 1 kB a character at its peak.

    `timeout_s` is how long a URL may take to answer.
    """

    max_chars: int = 500_000
    timeout_s: int = 20
