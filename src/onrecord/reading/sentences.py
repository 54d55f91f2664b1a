"""Sentence boundaries that respect blocks.

Needs   report.blocks before the parse, doc.sents after it
Gives   page.sentences
Source  spaCy's dependency parse
Scored  tests only
"""

import re

from spacy.tokens import Doc

from onrecord.lexicon import load_words
from onrecord.reading.page import Page
from onrecord.record.report import Block
from onrecord.record.span import Span

_BLANKS = {ord(character): " " for character in "\n\r\x0b\x0c\x85\u2028\u2029"}

_RUN = re.compile(r"\S{301,}")

_OPENERS = "|".join(sorted(load_words("onrecord.reading", "openers.tsv")))
_OPENING = re.compile(
    rf"""[.!?]["”']?[ ]+(?=["“][A-Z][^"“”\n]*[,.?!]["”])  # "… on the U.S. "We will not wait," he said"
    |   \bon\ X\.[ ]+(?=[A-Z"“])                          # the platform: no initial stands after "on"
    |   \b(?:[A-Z]\.){{2,}}[ ]+(?=(?:{_OPENERS})[ ][a-z])   # "told it to the C.I.A. Nobody asked"
    """,
    re.VERBOSE,
)
"""What the parser runs together, because the full stop belongs to an abbreviation or a single letter."""


def join_lines(text: str, blocks: tuple[Block, ...]) -> str:
    """The text with each line break inside a block as a blank: every offset stays.

    To the parser a line break is a word, to the extractors a new paragraph. On copy broken at 72 characters quotes fell
    from 0.68 to 0.25 end-to-end F1 (24 articles of PolNeAR dev, wrapped, 2026-11-21).
    """
    pieces, end = [], 0
    for block in blocks:
        pieces += [text[end : block.start], text[block.start : block.end].translate(_BLANKS)]
        end = block.end
    return "".join([*pieces, text[end:]])


def plain_brackets(text: str) -> str:
    """The text with the Penn Treebank's names of round brackets as brackets between blanks: every offset stays."""
    return text.replace("-LRB-", "(    ").replace("-RRB-", "    )")


def mask_runs(text: str) -> str:
    """The text with each run of more than 300 characters without a blank as a run of `x`: every offset stays.

    spaCy's tokenizer takes marks off a word one by one, in quadratic time: 8,000 quote marks cost 5 s (2026-11-21).
    """
    return _RUN.sub(lambda run: "x" * len(run.group()), text)


def mark_starts(doc: Doc, blocks: tuple[Block, ...]) -> Doc:
    """Tell the parser, before it runs, that a sentence begins with each block and with speech after a full stop."""
    wanted = {block.start for block in blocks} | {match.end() for match in _OPENING.finditer(doc.text)}
    starts = iter(sorted(wanted))
    start = next(starts, None)
    for token in doc:
        if start is not None and token.idx + len(token.text) > start and not token.is_space:
            token.is_sent_start = True
            while start is not None and start < token.idx + len(token.text):
                start = next(starts, None)
    return doc


def find_sentences(page: Page) -> tuple[Span, ...]:
    """Sentence ranges in text order, white space at their ends left out."""
    found = []
    for sent in page.doc.sents:
        words = [token for token in sent if not token.is_space]
        if words:
            found.append(Span(words[0].idx, words[-1].idx + len(words[-1].text)))
    return tuple(found)
