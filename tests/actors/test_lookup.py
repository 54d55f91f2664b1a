from datetime import date

import pytest

from onrecord.actors.lookup import look_up
from onrecord.actors.registry import Registry


@pytest.mark.parametrize(
    ("name", "day", "code", "role"),
    [
        ("Heiko Maas", date(2019, 10, 14), "DEUGOV", "Minister for Foreign Affairs"),
        ("Heiko Maas", date(2022, 10, 14), "DEUELI", "Minister for Foreign Affairs"),
        ("igo/nato", None, "IGOIGO", None),
        ("Ankara", None, "TUR", None),
        ("Turkish", None, "TUR", None),
    ],
)
def test_what_is_on_file(registry: Registry, name: str, day: date | None, code: str, role: str | None) -> None:
    told = look_up(registry, name, day)
    assert (told[0]["cameo"], told[0]["role"]) == (code, role)


def test_nobody(registry: Registry) -> None:
    assert look_up(registry, "Zzyzx Qwrt") == []
