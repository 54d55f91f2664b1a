import pytest

from onrecord.evaluate.tasks.names import KINDS

MATCH = (
    "The World Cup qualifier at the Kasarani stadium drew a crowd on Tuesday. {} The striker Abel Otieno scored a late "
    "goal and the goalkeeper saved a penalty before half-time. The coach praised his midfield after the match."
)


@pytest.mark.parametrize(
    ("sentence", "team"),
    [
        ("Kenya beat Morocco in the second half.", "Kenya"),
        ("Kenya beat Morocco in the second half.", "Morocco"),
        ("Ghana 1-0 Senegal was the other result.", "Ghana"),
        ("Morocco's goalkeeper was sent off.", "Morocco"),
        ("They had lost against Senegal in May.", "Senegal"),
    ],
)
def test_in_a_report_of_a_match_a_country_that_plays_is_a_body(read_text, sentence, team):
    assert _kinds(read_text, MATCH.format(sentence), team) == {"organization"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (MATCH.format("The teams meet again in Ghana next week."), "Ghana"),
        (MATCH.format("Nairobi, Kenya slept late that night."), "Nairobi"),
        ("Kenya beat Morocco to the contract, officials in Nairobi said. The port will be built by 2030.", "Kenya"),
        ("France defeated the motion in the council. Its ambassador said the vote was final.", "France"),
    ],
)
def test_elsewhere_it_is_a_place(read_text, text, place):
    assert _kinds(read_text, text, place) == {"place"}


def _kinds(read_text, text, name):
    findings = read_text(text)
    named = [m for m in findings.mentions if m.name is not None and m.kind in KINDS]
    return {m.kind for m in named if text[m.name.start : m.name.end] == name}
