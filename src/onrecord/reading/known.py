"""What reading may ask of the registry and the gazetteer without knowing them; `pipeline.py` passes both in."""

from typing import Literal, Protocol

from onrecord.record.mention import MentionKind


class KnownNames(Protocol):
    """Names somebody has on file. Case is kept: 'Us' is not 'US'."""

    def starts_name(self, word: str) -> bool:
        """Whether some known name begins with this word (cheap; asked of every capitalised token)."""
        ...

    def kind_of(self, name: str) -> MentionKind | None:
        """The kind of the actor with this name, single spaces between words; None when nobody has it."""
        ...

    def gender_of(self, name: str) -> Literal["male", "female"] | None:
        """The gender of the person with this full name, where on file."""
        ...


class NoKnownNames:
    """Nobody on file: reading works on the text alone."""

    def starts_name(self, word: str) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def kind_of(self, name: str) -> MentionKind | None:  # noqa: ARG002
        """Nothing."""
        return None

    def gender_of(self, name: str) -> Literal["male", "female"] | None:  # noqa: ARG002
        """Nothing."""
        return None
