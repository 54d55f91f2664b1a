from collections import Counter

import pytest

from onrecord.evaluate.tasks.quoted import form_of, mask_of, quoted_ranges
from onrecord.evaluate.tasks.quotes import Words, count, f1, speech_only

TEXT = "“We go,” Berg said. The envoy warned that rain was near. Troops left, and Spain backed the plan."


def at(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def attribution(source: str, cue: str, *content: str) -> dict:
    return {"source": [at(source)] if source else [], "cue": [at(cue)], "content": [at(piece) for piece in content]}


GOLD = [
    attribution("Berg", "said", "“We go,”"),
    attribution("The envoy", "warned", "that rain was near"),
    attribution("Spain", "backed", "the plan"),
]


def counted(predicted: list[dict]) -> Counter[str]:
    counts: Counter[str] = Counter()
    count(Words(TEXT), GOLD, predicted, counts)
    return counts


def test_gold_against_itself_is_whole() -> None:
    counts = counted(GOLD)
    assert [f1(counts, name) for name in ("e2e", "e2e_direct", "e2e_indirect", "content")] == [1.0] * 4


@pytest.mark.parametrize(
    ("predicted", "content", "end_to_end"),
    [
        ([], 0.0, 0.0),
        ([attribution("Berg", "said", "We go")], 0.5, 0.5),  # marks never count
        ([attribution("The envoy", "said", "“We go,”")], 0.5, 0.0),  # wrong source
        ([attribution("", "said", "“We go,”")], 0.5, 0.0),
        ([attribution("Berg", "warned", "rain")], 0.0, 0.0),  # 1 word of 4
        ([attribution("envoy", "warned", "rain was")], 0.5, 0.5),  # 2 of 4
    ],
)
def test_matching(predicted: list[dict], content: float, end_to_end: float) -> None:
    counts = counted(predicted)
    assert (f1(counts, "content"), f1(counts, "e2e")) == (content, end_to_end)


def test_one_prediction_answers_one_gold() -> None:
    twice = [GOLD[0], attribution("Berg", "said", "“We go,”")]
    assert counted(twice)["e2e_right"] == 1


def test_source_less_gold_wants_no_source() -> None:
    counts: Counter[str] = Counter()
    gold = [attribution("", "backed", "the plan")]
    count(Words(TEXT), gold, gold, counts)
    count(Words(TEXT), gold, [attribution("Spain", "backed", "the plan")], counts)
    assert counts["e2e_right"] == 1


def test_speech_only_drops_other_cues_and_what_answers_them() -> None:
    keep, predicted = speech_only(Words(TEXT), GOLD, GOLD)
    assert [TEXT[slice(*a["cue"][0])] for a in keep] == ["said", "warned"]
    assert len(predicted) == 2


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“a b” c", ["“a b”"]),
        ('"a" and "b', ['"a"', '"b']),
        ("‘a b’ c’s", ["‘a b’"]),
        ("``a'' b", ["``a''"]),
        ("“a\nb”", ["“a"]),
        ("the ’90s’", []),
    ],
)
def test_quoted_ranges(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_ranges(text)] == quoted


@pytest.mark.parametrize(("spans", "form"), [([[0, 8]], "direct"), ([[9, 13]], "indirect"), ([[0, 13]], "mixed")])
def test_form(spans: list[list[int]], form: str) -> None:
    assert form_of(TEXT, spans, mask_of(TEXT)) == form
