"""Answers worked out once: a table that asks when it has none, and starts afresh when it is full.

For the hottest look-ups, asked of every token or name; `functools.lru_cache` takes twice a dict's time. Memory stays
bounded in a run over millions of reports.
"""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Answer = TypeVar("Answer")


class Remembered(dict[Key, Answer]):
    """`found[key]` is `work(key)`, which must give the same whenever it is asked; at most `most` are kept."""

    def __init__(self, work: Callable[[Key], Answer], most: int) -> None:
        super().__init__()
        self.work, self.most = work, most

    def __missing__(self, key: Key) -> Answer:
        """Work it out."""
        if len(self) >= self.most:
            self.clear()
        found = self[key] = self.work(key)
        return found
