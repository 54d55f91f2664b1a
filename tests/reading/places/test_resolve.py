import pytest

from onrecord.reading.places.find import resolve_spans
from onrecord.record.span import Span


def resolved(text: str, name: str, url: str | None = None, others: tuple[str, ...] = ()) -> tuple[str | None, float]:
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in (name, *others)]
    [place] = [p for p in resolve_spans(text, spans, url=url) if p.start == text.index(name)]
    return place.country, round(place.lat or 0.0)


@pytest.mark.parametrize(
    ("text", "name", "others", "country", "lat"),
    [
        ("She lives in Paris.", "Paris", (), "FRA", 49),
        ("She lives in Paris, Texas.", "Paris", ("Texas",), "USA", 34),
        ("A fire in Birmingham, Ala., killed two.", "Birmingham", ("Ala.",), "USA", 34),
        ("Troops in Georgia and Armenia were told in Tbilisi.", "Georgia", ("Armenia", "Tbilisi"), "GEO", 42),
        ("Clerks in Georgia, in Atlanta and Macon, printed ballots.", "Georgia", ("Atlanta", "Macon"), "USA", 33),
        ("From Jordan and Syria to Iraq.", "Jordan", ("Syria", "Iraq"), "JOR", 31),
        ("London, Ont., lies between Toronto and Windsor.", "London", ("Ont.", "Toronto", "Windsor"), "CAN", 43),
        ("He flew from Washington to Moscow.", "Washington", ("Moscow",), "USA", 39),
        ("Henry County deputies drove to Paris, in Tennessee.", "Paris", ("Henry County", "Tennessee"), "USA", 36),
        ("The Russian troops left.", "Russian", (), "RUS", 62),
    ],
)
def test_context_decides(text: str, name: str, others: tuple[str, ...], country: str, lat: float) -> None:
    found, at = resolved(text, name, others=others)
    assert found == country
    assert at == pytest.approx(lat, abs=2)


def test_the_publishers_address_speaks_for_a_country() -> None:
    text = "Richmond council met on Monday."
    assert resolved(text, "Richmond", url="http://www.richmondandtwickenhamtimes.co.uk/news/1")[0] == "GBR"
    assert resolved(text, "Richmond")[0] == "USA"


def test_a_place_nobody_knows_has_no_point_but_its_neighbours_country() -> None:
    text = "From Homs they drove to Qarqabbiya and on to Hama."
    places = resolve_spans(text, [Span(5, 9), Span(24, 34), Span(45, 49)])
    assert [place.country for place in places] == ["SYR", "SYR", "SYR"]
    assert places[1].lat is None
    assert places[1].precision is None


def test_a_country_is_not_a_pin_and_a_sea_has_a_box() -> None:
    text = "Egypt and the Red Sea"
    egypt, sea = resolve_spans(text, [Span(0, 5), Span(14, 21)])
    assert egypt.precision == "country"
    assert sea.precision == "region"
    assert sea.box is not None
    assert sea.country is None


def test_a_part_of_a_country_is_its_part() -> None:
    text = "in northern Syria and in Syria"
    north, whole = resolve_spans(text, [Span(12, 17), Span(25, 30)])
    assert (north.precision, whole.precision) == ("region", "country")
    assert north.box is not None
    assert whole.box is not None
    assert north.box[1] > whole.box[1]
    assert north.box[3] == whole.box[3]
