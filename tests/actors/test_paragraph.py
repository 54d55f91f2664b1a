import pytest

from linking import findings_of, linked
from onrecord.actors.registry import Registry

MERKEL, JOHNSON, ERDOGAN = "Chancellor Angela Merkel", "Prime Minister Boris Johnson", "President Recep Tayyip Erdogan"


@pytest.mark.parametrize(
    ("text", "people", "state"),
    [
        (f"{JOHNSON} called a meeting. The government said so.", [JOHNSON], "country/gbr"),
        (f"{MERKEL} met {JOHNSON}. {ERDOGAN} stayed away. The government said so.", [MERKEL, JOHNSON, ERDOGAN],
         "country/tur"),
        (f"{JOHNSON} called a meeting.\n\nThe government said so.", [JOHNSON], None),
        (f"Envoys of {MERKEL} and {JOHNSON} met. The government said so.", [MERKEL, JOHNSON], None),
    ],
)  # fmt: skip
def test_the_government_is_the_paragraph_s(registry: Registry, text: str, people: list[str], state: str | None) -> None:
    said = [(name, "person", "name") for name in sorted(people, key=text.index)]
    findings = findings_of(text, *said, ("The government", "organization", "nominal"))
    assert linked(findings, registry).get("The government") == state
