import pytest

from onrecord.reading.places.naming import Namer
from onrecord.reading.places.publisher import home_of


@pytest.mark.parametrize(
    ("url", "country", "name"),
    [
        ("http://www.dallasnews.com/news/1", "USA", "Dallas"),
        ("https://www.cambridge-news.co.uk/a", "GBR", "Cambridge"),
        ("https://www.dailystar.com.lb/x", "LBN", ""),
        ("https://www.cbc.ca/news", "CAN", ""),
        ("http://nyti.ms/2x", None, ""),
        ("not an address", None, ""),
        ("", None, ""),
        (None, None, ""),
    ],
)
def test_reads_an_address(names: Namer, url: str | None, country: str | None, name: str) -> None:
    home = home_of(url, names)
    assert (home.country.country if home.country else None) == country
    assert home.name == name
