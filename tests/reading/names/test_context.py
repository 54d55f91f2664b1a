import pytest

from onrecord.cleaning.clean import clean
from onrecord.reading.names.find import weigh
from onrecord.reading.page import Page
from onrecord.reading.read import parse
from onrecord.record.report import Report


@pytest.fixture(scope="session")
def features(nlp, registry):
    def find(text, name):
        [(report, doc)] = parse([clean(Report("t", "t", text, language="en"))], nlp)
        page = Page(report, doc, registry)
        candidates, _, found = weigh(page)
        at = [doc[c.first : c.last + 1].text for c in candidates].index(name)
        return found[at]

    return find


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("The envoy flew to Toulouse on Monday.", "Toulouse", "placed=True+to"),
        ("The envoy flew to Toulouse on Monday.", "Toulouse", "up=pobj+to"),
        ("Germany, France and Spain objected.", "France", "listed with=place"),
        ("Germany, France and Spain objected.", "France", "up=nsubj+object"),
        ("Chancellor Hrubesch said so.", "Hrubesch", "title=office"),
    ],
)
def test_features_tell_what_stands_around(features, text, name, feature):
    assert feature in features(text, name)


def test_each_feature_is_told_once(features):
    told = features("The Bank of Ghana Bank met Ghana, Togo and Benin.", "Ghana")
    assert len(told) == len(set(told))
