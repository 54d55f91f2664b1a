from onrecord.remembered import Remembered


def test_asks_once_and_starts_afresh_when_full():
    asked = []

    def work(word):
        asked.append(word)
        return word.upper()

    found = Remembered(work, 2)
    assert [found[word] for word in ("a", "b", "a", "c", "a")] == ["A", "B", "A", "C", "A"]
    assert asked == ["a", "b", "c", "a"]
    assert len(found) == 2
