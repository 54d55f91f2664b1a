from onrecord.reading.columns import BREAK, MARK, PUNCTUATION, QUOTE, WORD, Columns

TEXT = 'Ann\'s two sons and "Ivan" paid 30 euros.\n\nThey left.'


def test_columns_say_what_the_tokens_say(nlp):
    doc = nlp(TEXT)
    columns = Columns(doc)
    assert columns.text == [token.text for token in doc]
    assert columns.left == [token.left_edge.i for token in doc]
    assert columns.right == [token.right_edge.i for token in doc]
    assert columns.lemma == [token.lemma_ for token in doc]
    assert columns.lower == [token.lower_ for token in doc]
    assert columns.pos == [token.pos_ for token in doc]
    assert columns.tag == [token.tag_ for token in doc]
    assert columns.dep == [token.dep_ for token in doc]
    assert columns.entity == [token.ent_type_ for token in doc]
    assert columns.head == [token.head.i for token in doc]
    assert [TEXT[a:b] for a, b in zip(columns.start, columns.end, strict=True)] == [token.text for token in doc]
    for head, children in columns.joined.items():
        assert children == [c.i for c in doc[head].children if c.dep_ in {"cc", "conj", "preconj"}]


def test_flags(nlp):
    doc = nlp(TEXT)
    columns = Columns(doc)
    for token, flags in zip(doc, columns.flags, strict=True):
        assert bool(flags & WORD) == (token.is_alpha or token.like_num)
        assert bool(flags & PUNCTUATION) == token.is_punct
        assert bool(flags & BREAK) == (token.is_space and "\n" in token.text)
        assert bool(flags & QUOTE) == (token.text == '"')
        assert bool(flags & MARK) == (token.is_space or token.text in {'"', "."})


def test_tokens_at_characters(nlp):
    columns = Columns(nlp(TEXT))
    assert columns.tokens_at(0, 5) == (0, 1)
    assert columns.tokens_at(TEXT.index("Ivan"), TEXT.index("Ivan") + 4) == (6, 6)
    assert Columns(nlp("")).lower == []
