import pytest

from onrecord.actors.posts import post_of


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("Minister of Foreign Affairs", "foreign"),
        ("foreign secretary", "foreign"),
        ("Secretary of State for Defence", "defence"),
        ("defense chief", "defence"),
        ("Minister of State for Defence", "minister"),
        ("President", "head-of-state"),
        ("president of the republic", "head-of-state"),
        ("President of the Senate", "speaker"),
        ("vice president", "deputy-head"),
        ("Deputy Prime Minister", "deputy-head"),
        ("Prime Minister", "head-of-government"),
        ("Federal Chancellor", "head-of-government"),
        ("Chief of the General Staff", "military"),
        ("White House Chief of Staff", "adviser"),
        ("Chief of Staff to the Prime Minister", "adviser"),
        ("Chief of Staff of the Armed Forces", "military"),
        ("Governor of the Central Bank", "bank"),
        ("ambassador to France", None),
        ("baker", None),
        ("", None),
    ],
)
def test_titles_have_a_class(title: str, post: str | None) -> None:
    found = post_of(title)
    assert (found.name if found else None) == post
