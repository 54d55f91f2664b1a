from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from onrecord.reading.factuality.judge import judge

CASES = [
    ("The navy sank the trawler.", "sank", "happened"),
    ("The navy did not sink the trawler.", "sink", "negated"),
    ("The navy never sank the trawler.", "sank", "negated"),
    ("The navy will sink the trawler.", "sink", "planned"),
    ("The navy is shelling the town.", "shelling", "ongoing"),
    ("The navy may sink the trawler.", "sink", "hypothetical"),
    ("The navy would sink the trawler.", "sink", "hypothetical"),
    ("The navy should withdraw its ships.", "withdraw", "demanded"),
    ("The navy should have withdrawn its ships.", "withdrawn", "negated"),
    ("The navy failed to sink the trawler.", "sink", "negated"),
    ("The navy did not fail to sink the trawler.", "sink", "happened"),
    ("The navy managed to sink the trawler.", "sink", "happened"),
    ("The navy did not manage to sink the trawler.", "sink", "negated"),
    ("The rebels refused to leave the town.", "leave", "negated"),
    ("The rebels agreed to leave the town.", "leave", "planned"),
    ("The rebels threatened to attack the town.", "attack", "planned"),
    ("He urged the rebels to leave the town.", "leave", "demanded"),
    ("He demanded that the rebels leave the town.", "leave", "demanded"),
    ("He told them that the rebels left the town.", "left", "happened"),
    ("The minister denied that the police beat prisoners.", "beat", "negated"),
    ("They regret that the talks collapsed.", "collapsed", "happened"),
    ("They did not know that the talks had collapsed.", "collapsed", "happened"),
    ("If the rebels attack the town, the army will answer.", "attack", "hypothetical"),
    ("Did the army shell the village?", "shell", "hypothetical"),
    ("The alliance has no intention to deploy missiles.", "deploy", "negated"),
    ("Norway ruled out sending troops to Mali.", "sending", "negated"),
    ("Norway did not rule out sending troops to Mali.", "sending", "hypothetical"),
    ("The general called off the attack.", "attack", "negated"),
    ("The rebels did not come to surrender.", "surrender", "negated"),
    ("The army has plans to deploy missiles.", "deploy", "planned"),
    ("There was no attack on the convoy.", "attack", "negated"),
    ("The bishop spoke about the attack on the convoy.", "attack", "happened"),
    ("They will discuss the recent attacks on civilians.", "attacks", "happened"),
    ("The ministers will meet and sign the treaty.", "sign", "planned"),
    ("The guards allegedly beat the prisoners.", "beat", "happened"),
    ("Send the ship home and close the port.", "close", "demanded"),
    ("We call on the generals, because children suffer, to stop the war.", "stop", "demanded"),
]


@pytest.mark.parametrize(("text", "word", "status"), CASES)
def test_status(nlp: Language, text: str, word: str, status: str) -> None:
    trigger = next(token for token in nlp(text) if token.text == word)
    assert judge(trigger).status == status


def test_doubt_lowers_certainty(nlp: Language) -> None:
    sure, unsure = nlp("The guards beat the prisoners."), nlp("The guards allegedly beat the prisoners.")
    assert judge(sure[2]).certainty > judge(unsure[3]).certainty


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from('if not will no attack denied to "?.,\n é😀stop'), max_size=80))
def test_any_text_is_judged(nlp: Language, text: str) -> None:
    assert all(judge(token).status for token in nlp(text))


@pytest.fixture(scope="module")
def long_text() -> Callable[[int], str]:
    return lambda times: "agreed to plan " * times + "attack."


def test_deep_nesting_ends(nlp: Language, long_text: Callable[[int], str]) -> None:
    assert judge(nlp(long_text(300))[-2]).status
