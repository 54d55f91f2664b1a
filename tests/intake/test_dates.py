from datetime import UTC, date, datetime

import pytest

from onrecord.intake.dates import parse_date

DAY = date(2019, 10, 14)


@pytest.mark.parametrize(
    "value",
    [
        "2019-10-14",
        "2019/10/14",
        "20191014",
        "2019-10-14T23:59:59Z",
        "2019-10-14T23:59:59-05:00",
        "2019-10-14 10:32",
        " 2019-10-14 ",
        "Mon, 14 Oct 2019 10:32:00 GMT",
        "14 October 2019",
        "October 14, 2019",
        "Oct. 14, 2019",
        "14th October 2019",
        "Monday, 14 October 2019",
        DAY,
        datetime(2019, 10, 14, 23, tzinfo=UTC),
    ],
)
def test_parse_date(value: object) -> None:
    assert parse_date(value) == DAY


@pytest.mark.parametrize(
    "value",
    ["", "soon", "2019", "2019-10", "2019-13-40", "10/11/2019", "Monday", 20191014, 1.5, None, [], "0000-00-00"],
)
def test_no_date_is_none(value: object) -> None:
    assert parse_date(value) is None
