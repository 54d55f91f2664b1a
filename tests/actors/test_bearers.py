from dataclasses import replace

import pytest

from linking import findings_of, linked
from onrecord.actors.link import link
from onrecord.actors.registry import Registry
from onrecord.record.mention import Mention
from onrecord.record.span import Span

GOVERNOR = "person/asa-hutchinson-q720121"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Ms Brown bakes bread in Oslo.", "Ms Brown", "local/brown"),
        ("Mr Johnson bakes bread in Oslo.", "Mr Johnson", "local/johnson"),
        ("Sen. Warren left.", "Sen. Warren", "person/elizabeth-warren"),
        ("President Macron left.", "President Macron", "person/emmanuel-macron"),
        ("Mrs Macron left.", "Mrs Macron", "local/macron"),
    ],
)
def test_only_a_title_with_a_post_opens_a_surname(registry: Registry, text: str, words: str, actor: str) -> None:
    said = (words, "person", "name")
    findings = findings_of(text, said)
    bare = words.split()[-1]
    start = text.index(bare)
    mention = findings.mentions[0]
    findings = replace(findings, mentions=(mention._replace(name=Span(start, start + len(bare))),))
    assert linked(findings, registry)[words].startswith(actor)


@pytest.mark.parametrize(
    ("chains", "actor"),
    [
        (("c1", "c2", "c1"), GOVERNOR),
        (("c1", "c2", "c2"), "local/seth-hutchinson"),
        (("c1", "c1", "c1"), None),
        (("c1", "c2", "c3"), None),
    ],
)
def test_two_of_one_surname_are_told_apart_by_their_chains(
    registry: Registry, chains: tuple[str, str, str], actor: str | None
) -> None:
    text = "Asa Hutchinson spoke. Seth Hutchinson listened. Hutchinson then left and she wept."
    names = ("Asa Hutchinson", "Seth Hutchinson", " Hutchinson then")
    said = [(name, "person", "name", chain) for name, chain in zip(names[:2], chains, strict=False)]
    start = text.index(names[2]) + 1
    findings = findings_of(text, *said, ("she", "person", "pronoun", chains[2]))
    span = Span(start, start + len("Hutchinson"))
    short = Mention("short", span.start, span.end, span, "person", "name", span, chains[2])
    findings = replace(findings, mentions=(*findings.mentions, short))
    found = linked(findings, registry)
    assert found["Asa Hutchinson"] == GOVERNOR
    assert found["Seth Hutchinson"].startswith("local/seth-hutchinson")
    for words in ("Hutchinson", "she"):
        assert found.get(words, "").startswith(actor) if actor else words not in found


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Angela D. Merkel", "person/angela-merkel-q567"),
        ("Angela Merkel Jr.", "person/angela-merkel-q567"),
        ("Bernard J. Sanders", "person/bernard-sanders-q359442"),
        ("Mitch A. McConnell III", "person/mitch-mcconnell-q355522"),
        ("Donald Q. Trump", "local/donald-q-trump"),
    ],
)
def test_initials_and_suffixes_do_not_make_a_stranger(registry: Registry, name: str, actor: str) -> None:
    assert linked(findings_of(f"{name} spoke.", (name, "person", "name")), registry)[name].startswith(actor)


def test_a_bare_surname_is_the_person_whom_the_report_is_about(registry: Registry) -> None:
    text = "Hillary Clinton left. Hillary Clinton slept at Chelsea Clinton's. Clinton woke. Mrs Clinton went."
    names = ("Hillary Clinton", "Hillary Clinton", "Chelsea Clinton's")
    said = [(name, "person", "name", chain) for name, chain in zip(names, ("c1", "c1", "c2"), strict=True)]
    findings = findings_of(text, *said)
    start = text.index("Clinton woke")
    span = Span(start, start + len("Clinton"))
    short = Mention("short", span.start, span.end, span, "person", "name", span, "c2")
    found = linked(replace(findings, mentions=(*findings.mentions, short)), registry)
    assert found["Clinton"] == found["Hillary Clinton"]
    assert found["Chelsea Clinton's"].startswith("local/chelsea-clinton")


def test_the_head_in_office_needs_no_first_name_and_his_wife_a_title(registry: Registry) -> None:
    text = "Donald Trump met Melania Trump and Ivanka Trump. Mrs Trump smiled. Trump went. Mayor Ivanka Trump spoke."
    names = ("Donald Trump", "Melania Trump", "Ivanka Trump")
    said = [(name, "person", "name", chain) for name, chain in zip(names, ("c1", "c2", "c3"), strict=True)]
    findings = findings_of(text, *said, day="2018-05-01")
    short = []
    for words, chain in (("Mrs Trump", "c2"), ("Trump went", "c2")):
        start = text.index(words)
        at = text.index("Trump", start)
        span = Span(at, at + 5)
        end = max(span.end, start)
        short.append(Mention(words, start, end, span, "person", "name", span, chain))
    filing = link(replace(findings, mentions=(*findings.mentions, *short)), registry)
    found = {entry.mention: entry.actor for entry in filing.links}
    assert found["Mrs Trump"] == found["m1"]
    assert found["Trump went"] == found["m0"] == "person/donald-trump-q22686"
    assert found["m2"].startswith("local/ivanka-trump")


@pytest.mark.parametrize(
    ("words", "day", "actor"),
    [
        ("President Obama", "2014-11-27", "person/barack-obama-q76"),
        ("President Obama", None, "person/barack-obama-q76"),
        ("President Obama", "2019-11-27", "local/kari-obama"),
        ("Rep. Obama", "2014-11-27", "local/kari-obama"),
    ],
)
def test_a_high_office_tells_whom_a_relative_s_full_name_does_not(
    registry: Registry, words: str, day: str | None, actor: str
) -> None:
    text = f"The United States saw {words} leave with his niece Kari Obama."
    said = [("United States", "place", "name"), (words, "person", "name"), ("Kari Obama", "person", "name")]
    findings = findings_of(text, *said, day=day)
    land, short, niece = findings.mentions
    short = short._replace(name=Span(short.end - len("Obama"), short.end))
    found = link(replace(findings, mentions=(land, short, niece)), registry).links
    assert found[1].actor.startswith(actor)
    assert found[2].actor.startswith("local/kari-obama")


@pytest.mark.parametrize(
    ("words", "day", "code", "role"),
    [
        ("Mayor Angela Merkel", "2022-06-01", "DEUGOV", "Mayor"),
        ("Chancellor Angela Merkel", "2022-06-01", "DEUELI", "former Chancellor"),
        ("Mayor Angela Merkel", "2019-06-01", "DEUGOV", "Chancellor"),
        ("former mayor Angela Merkel", "2022-06-01", "DEUELI", "former Chancellor"),
        ("Ms Angela Merkel", "2022-06-01", "DEUELI", "former Chancellor"),
    ],
)
def test_an_office_in_the_text_that_is_not_on_file(
    registry: Registry, words: str, day: str, code: str, role: str
) -> None:
    findings = findings_of(f"{words} spoke.", (words, "person", "name"), day=day)
    [mention] = findings.mentions
    start = mention.end - len("Angela Merkel")
    findings = replace(findings, mentions=(mention._replace(name=Span(start, mention.end)),))
    [found] = link(findings, registry).links
    assert ((found.country or "") + (found.sector or ""), found.role) == (code, role)
