from collections.abc import Callable

import numpy as np
import pytest

from onrecord.reading.names.kinds import CLASSES, class_scores, full_names, shared_scores
from onrecord.record.findings import Findings


@pytest.mark.parametrize(
    ("texts", "full"),
    [
        (["Jens Stoltenberg", "Stoltenberg"], ["Jens Stoltenberg"] * 2),
        (["Syrian Democratic Forces", "SDF"], ["Syrian Democratic Forces"] * 2),
        (["Valeska Paris", "Paris"], ["Valeska Paris"] * 2),
        (["Berlin", "Ankara"], ["Berlin", "Ankara"]),
        ([], []),
    ],
)
def test_a_short_name_belongs_to_the_longer_one(texts, full):
    assert full_names(texts) == full


def test_the_same_name_gets_one_voice():
    scores = np.array([[0.0, -9, -9, -9, -9], [-2.0, -1.9, -9, -9, -9]])
    texts = ["Jens Stoltenberg", "Stoltenberg"]
    mixed = shared_scores(scores, texts, full_names(texts))
    assert mixed.argmax(axis=1).tolist() == [CLASSES.index("PER")] * 2


def test_scores_are_log_probabilities_whatever_the_features():
    scores = class_scores([("bias", "label=PERSON"), ("no such feature",)])
    assert np.allclose(np.exp(scores).sum(axis=1), 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Macron agreed with Chancellor Hrubesch.", "Chancellor Hrubesch"),
        ("The king spoke to President Lobanov on the telephone.", "President Lobanov"),
        ("Reporters asked Ambassador Quint about it.", "Ambassador Quint"),
    ],
)
def test_who_bears_a_title_is_a_person(read_text: Callable[..., Findings], text: str, name: str) -> None:
    findings = read_text(text)
    [kind] = [m.kind for m in findings.mentions if text[m.start : m.end] == name]
    assert kind == "person"


def test_a_document_named_after_a_body_is_none(read_text: Callable[..., Findings]) -> None:
    text = "The lawyers read out the Charter of the Pacific Nations on Monday, and the judges listened."
    [found] = [m for m in read_text(text).mentions if m.name and text[m.name.start :].startswith("Charter")]
    assert found.kind == "work"


def test_terms_of_service_are_no_service(read_text: Callable[..., Findings]) -> None:
    text = "The users signed the Terms of Service on Monday, and the lawyers listened."
    [found] = [m for m in read_text(text).mentions if m.name and text[m.name.start :].startswith("Terms")]
    assert found.kind == "work"
