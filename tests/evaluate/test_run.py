from pathlib import Path

import pytest

from onrecord.errors import BadGold
from onrecord.evaluate.run import CORPUS_ROWS, TASKS, evaluate, load_gold, load_rows

CORPUS = Path(__file__).parents[2] / "corpus"


def test_gold_is_one_object_a_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a"}\n\n{"id": "b"}\n')
    assert [row["id"] for row in load_gold(path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [('{"id": 1}\n{broken\n', "line 2 is not JSON"), ("[1]\n", "line 1 is not a JSON object"), ("\n", "holds no gold")],
)
def test_bad_gold_names_the_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(text)
    with pytest.raises(BadGold, match=complaint):
        load_gold(path)


def test_missing_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match=r"nothing\.jsonl"):
        load_gold(tmp_path / "nothing.jsonl")


def test_unknown_task_lists_the_known(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match="no task 'poetry'; tasks are"):
        evaluate("poetry", tmp_path, None)


def test_gold_of_another_task_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"nothing": 1}\n')
    for task in TASKS:
        with pytest.raises(BadGold, match="not in the format"):
            evaluate(task, path, None)


WHO = CORPUS / "who" / "test"


@pytest.mark.parametrize(
    ("task", "folder"),
    [("coreference", CORPUS), ("coreference", WHO), ("names", WHO), ("quotes", CORPUS), ("times", CORPUS)],
)
def test_corpus_is_gold_for_a_task(task: str, folder: Path) -> None:
    assert task in CORPUS_ROWS
    assert load_rows(task, folder)


def test_a_folder_without_a_task_s_marks_is_refused() -> None:
    with pytest.raises(BadGold, match="has marks for task 'names'"):
        load_rows("names", CORPUS)


def test_corpus_is_refused_by_other_tasks() -> None:
    with pytest.raises(BadGold, match="takes no corpus folder"):
        load_rows("places", CORPUS)
