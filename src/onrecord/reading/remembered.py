"""The registry's answers for one page, each asked once: a name is weighed several times on its way."""

from typing import Literal

from onrecord.reading.known import KnownNames
from onrecord.record.mention import MentionKind


class Remembered:
    """A KnownNames that remembers kinds and genders."""

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self._kinds: dict[str, MentionKind | None] = {}
        self._genders: dict[str, Literal["male", "female"] | None] = {}

    def starts_name(self, word: str) -> bool:
        """Whether some known name begins with this word."""
        return self._known.starts_name(word)

    def kind_of(self, name: str) -> MentionKind | None:
        """The kind on file."""
        if name not in self._kinds:
            self._kinds[name] = self._known.kind_of(name)
        return self._kinds[name]

    def gender_of(self, name: str) -> Literal["male", "female"] | None:
        """The gender on file."""
        if name not in self._genders:
            self._genders[name] = self._known.gender_of(name)
        return self._genders[name]
