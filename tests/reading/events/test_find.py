from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from onrecord.record.event import Event
from onrecord.record.findings import Findings
from onrecord.record.span import Span

Read = Callable[..., Findings]


def told(text: str, event: Event) -> tuple[str, list[str], list[str]]:
    def words(spans: list[Span]) -> list[str]:
        return [text[span.start : span.end] for span in spans]

    return event.type, words([p.span for p in event.actors]), words([p.span for p in event.recipients])


CASES = [
    ("France condemned Turkey on Thursday.", ("ACCUSE", ["France"], ["Turkey"])),
    ("Turkey was condemned by France.", ("ACCUSE", ["France"], ["Turkey"])),
    ("France and Italy condemned Turkey.", ("ACCUSE", ["France", "Italy"], ["Turkey"])),
    ("Troops are battling an uprising in the east.", ("ASSAULT", ["Troops"], [])),
    ("The army launched an offensive against the rebels.", ("ASSAULT", ["The army"], ["the rebels"])),
    ("Norway imposed sanctions on Belarus.", ("SANCTION", ["Norway"], ["Belarus"])),
    ("Sweden has suspended aid to Mali.", ("SANCTION", ["Sweden"], ["Mali"])),
    ("Kenya agreed to send troops to Haiti.", ("AGREE", ["Kenya"], ["Haiti"])),
    ("Iran threatened to bomb Israel.", ("THREATEN", ["Iran"], ["Israel"])),
    ("Iran will send doctors to Lebanon.", ("AGREE", ["Iran"], ["Lebanon"])),
    ("Cuba refused to meet the American envoy.", ("REJECT", ["Cuba"], ["the American envoy"])),
    ("Moldova urged Russia to withdraw its soldiers.", ("REQUEST", ["Moldova"], ["Russia"])),
    ("Moldova called on Russia and Ukraine to end the war.", ("REQUEST", ["Moldova"], ["Russia", "Ukraine"])),
    ("Police arrested three students.", ("COERCE", ["Police"], ["three students"])),
    ("The junta released nine prisoners.", ("RETREAT", ["The junta"], ["nine prisoners"])),
    ("Spain signed a treaty with Morocco.", ("SUPPORT", ["Spain"], ["Morocco"])),
    ("Canada donated food to Haiti.", ("AID", ["Canada"], ["Haiti"])),
    ("Teachers protested against the government.", ("PROTEST", ["Teachers"], ["the government"])),
    ("The soldiers who shelled the rebels fled.", ("ASSAULT", ["The soldiers"], ["the rebels"])),
    ("Egypt rejected Ethiopia's plan for the dam.", ("REJECT", ["Egypt"], ["Ethiopia"])),
    ("Officials discussed the Turkish attack on Kurdish fighters.", ("ASSAULT", ["Turkish"], ["Kurdish fighters"])),
    ("The attack by rebels on government troops failed.", ("ASSAULT", ["rebels"], ["government troops"])),
    ("Chad backs sanctions against Sudan.", ("SUPPORT", ["Chad"], [])),
    ("Oman condemned the attack on Jordan.", ("ACCUSE", ["Oman"], [])),
    ("Oman condemned the arrest of a poet.", ("ACCUSE", ["Oman"], [])),
    ("Oman condemned Libya's bombing of Chad.", ("ACCUSE", ["Oman"], ["Libya"])),
    ("Spain demanded the journalist's release.", ("REQUEST", ["Spain"], [])),
    ("Spain demanded that Chad free the priests.", ("REQUEST", ["Spain"], ["Chad"])),
    ("Forty people were killed in shelling by the army.", ("ASSAULT", ["the army"], [])),
    ("Witnesses reported a raid by soldiers, killing six.", ("ASSAULT", ["soldiers"], [])),
    ("Qatar sent 30 tonnes of food to Sudan.", ("AID", ["Qatar"], ["Sudan"])),
    ("Japan approved a new package of sanctions against Belarus.", ("SANCTION", ["Japan"], ["Belarus"])),
    ("Tbilisi, Sept 5 - Georgia expelled a Russian diplomat.", ("SANCTION", ["Georgia"], ["a Russian diplomat"])),
    ("Turkey accused France of arming rebels.", ("ACCUSE", ["Turkey"], ["France"])),
    ("Rebels staged a raid on the army.", ("ASSAULT", ["Rebels"], ["the army"])),
    ("The court fined the newspaper.", ("SANCTION", ["The court"], ["the newspaper"])),
    ("Militiamen raped the women.", ("ASSAULT", ["Militiamen"], ["the women"])),
    ("Russia will close the border with Finland.", ("THREATEN", ["Russia"], ["Finland"])),
    ("Protesters confronted the police.", ("PROTEST", ["Protesters"], ["the police"])),
    ("Rebels set fire to a hospital.", ("ASSAULT", ["Rebels"], [])),
    ("Spain reinstated sanctions on Cuba.", ("SANCTION", ["Spain"], ["Cuba"])),
    ("Chile and Peru plan joint patrols.", ("AGREE", ["Chile", "Peru"], [])),
    ("Britain deployed a destroyer to Oman.", ("MOBILIZE", ["Britain"], ["Oman"])),
    ("Sudan recalled its ambassador to Kenya.", ("SANCTION", ["Sudan"], ["Kenya"])),
    ("Sweden urged restraint.", ("REQUEST", ["Sweden"], [])),
    ("The senator criticised the sale of weapons to Jordan.", ("ACCUSE", ["The senator"], [])),
    ("Oman condemned the expulsion of its envoy by Chad.", ("ACCUSE", ["Oman"], ["Chad"])),
    ("Sweden sent 90 trucks of aid to Sudan.", ("AID", ["Sweden"], ["Sudan"])),
    ("Peru imposed a travel ban on Bolivia.", ("SANCTION", ["Peru"], ["Bolivia"])),
    ("Kigali, March 10 - Rwanda expelled a Belgian diplomat.", ("SANCTION", ["Rwanda"], ["a Belgian diplomat"])),
    ("Oman denounced Chad for arming the rebels.", ("AID", ["Chad"], ["the rebels"])),
    ("Unions called for the release of jailed activists.", ("REQUEST", ["Unions"], [])),
    (
        "North Korea test-fired two ballistic missiles into the Sea of Japan.",
        ("MOBILIZE", ["North Korea"], ["the Sea of Japan"]),
    ),
    ("Turkish airstrikes hit a market, killing 30 civilians.", ("ASSAULT", ["Turkish"], ["30 civilians"])),
    ("Kenya is trying to mediate between Ethiopia and Eritrea.", ("CONSULT", ["Kenya"], ["Ethiopia", "Eritrea"])),
    ("The envoy ruled out disarming the militia.", ("REJECT", ["The envoy"], ["the militia"])),
    ("The guerrillas could not accept the agreement.", ("REJECT", ["The guerrillas"], [])),
    ("Norway cannot support the resolution.", ("REJECT", ["Norway"], [])),
    ("Soldiers raided a clinic and seized a road to Oran, two villagers said.", ("COERCE", ["Soldiers"], [])),
    ("Soldiers seized a bridge over the Blue Nile.", ("COERCE", ["Soldiers"], [])),
    ("Drivers blocked the highway to Oslo.", ("PROTEST", ["Drivers"], [])),
    ("The navy said its jets bombed a depot.", ("ASSAULT", ["The navy"], [])),
    ("Oman condemned the use of force.", ("ACCUSE", ["Oman"], [])),
    ("The leaders of Chad and Mali condemned Libya.", ("ACCUSE", ["The leaders of Chad and Mali"], ["Libya"])),
    ("Government troops pulled back from Homs.", ("RETREAT", ["Government troops"], ["Homs"])),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_did_what_to_whom(read_text: Read, text: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert expected in [told(text, event) for event in read_text(text).events]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The senator attacked the president on Friday.", "ACCUSE"),
        ("The senator attacked the tax bill.", "ACCUSE"),
        ("The mayor renewed his attack on the governor.", "ACCUSE"),
        ("A driver attacked the mayor with a hammer.", "ASSAULT"),
        ("Israel attacked Iran.", "ASSAULT"),
        ("Police attacked demonstrators.", "ASSAULT"),
        ("The minister faces a political attack by the opposition.", "ACCUSE"),
    ],
)
def test_an_attack_in_words_is_no_assault(read_text: Read, text: str, kind: str) -> None:
    assert {event.type for event in read_text(text).events} == {kind}


@pytest.mark.parametrize(
    "text", ["Residents mourned after the Denver shooting.", "The Cairo bombing killed six people."]
)
def test_where_it_was_done_is_not_who_did_it(read_text: Read, text: str) -> None:
    assert read_text(text).events == ()


@pytest.mark.parametrize("text", ["The minister announced her resignation.", "The judge submitted his resignation."])
def test_a_deed_told_by_verb_and_noun_is_told_once(read_text: Read, text: str) -> None:
    [event] = read_text(text).events
    assert (event.type, event.recipients) == ("RETREAT", ())


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Macron met Putin in Moscow.", "CONSULT", {"Macron", "Putin"}),
        ("Rebels clashed with soldiers near the river.", "ASSAULT", {"Rebels", "soldiers"}),
        ("Merkel held talks with Erdogan.", "CONSULT", {"Merkel", "Erdogan"}),
    ],
)
def test_both_sides_of_a_meeting_or_fight_act(read_text: Read, text: str, kind: str, sides: set[str]) -> None:
    [event] = read_text(text).events
    _, actors, recipients = told(text, event)
    assert (event.type, set(actors), recipients) == (kind, sides, [])


def test_a_visitor_acts_and_the_host_receives(read_text: Read) -> None:
    text = "The Kenyan president visited Rwanda."
    [event] = read_text(text).events
    assert event.mode == "visit"
    assert told(text, event) == ("CONSULT", ["The Kenyan president"], ["Rwanda"])


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the weather was fine.",
        "An earthquake struck the coast.",
        "The fridge holds six bottles.",
        "Unemployment hit a record.",
        "The two firms struck a note of optimism.",
        "A bomb exploded.",
        "Three people were killed.",
        "Doctors fight the epidemic.",
        "Police fight fraud.",
        "The team gave a press conference.",
        "Activists reported bombardments of the town, killing five.",
        "The minister conceded that the vote was flawed.",
        "The team failed to win the cup.",
        "Activists expressed hope that the law would change.",
        "Politicians beat the drum.",
        "The company executed its plan.",
        "The team beat Brazil in the final.",
        "Residents reported heavy shelling, with nine people killed.",
        "Traders hit the street.",
        "The governor beat her rival in the primary.",
        "The delay hurt the company.",
        "The senator launched her campaign in May.",
        "The programme allows nurses to work abroad.",
        "The minister defended himself.",
        "The bank seized on the report.",
        "The mayor stood by his remarks.",
        "The pope has support among voters.",
        "Critics agree with the senator.",
        "People can discuss the plan.",
        "Tourists visited the museum.",
        "God bless Canada.",
        "The manager mistreated her staff.",
        "The town is to blame for the flood.",
        "The crimes committed by the king are known.",
        "The marketing rallied the voters.",
        "The premier vowed to fight the lawsuit.",
        "The deputy hails from Cardiff.",
        "Neighbours called the police.",
        "The firm demonstrated a new engine.",
        "The pilot, surrounded by his family, smiled.",
        "The candidate promised to cut taxes.",
        "The crowd watched the goalkeeper defend the goal as the striker attacked the captain in the match.",
        "",
        "Attack!",
    ],
)
def test_no_event_without_an_act_and_an_actor(read_text: Read, text: str) -> None:
    assert read_text(text).events == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rebels attacked the soldiers.", "happened"),
        ("Rebels are attacking the soldiers.", "ongoing"),
        ("Rebels did not attack the soldiers.", "negated"),
        ("Rebels may attack the soldiers.", "hypothetical"),
        ("No group has attacked the soldiers.", "negated"),
        ("No group has admitted attacking the soldiers.", "negated"),
        ("Rebels should release the soldiers.", "demanded"),
        ("Rebels plan to attack the soldiers.", "planned"),
        ("Peru became the first country to recognise Kosovo.", "happened"),
        ("If rebels attack the soldiers, the town is lost.", "hypothetical"),
        ("Latvia became the latest country to expel Russian diplomats.", "happened"),
        ("Spain is considering sanctions against Cuba.", "planned"),
        ("Rebels took no hostages.", "negated"),
        ("The minister had to resign.", "happened"),
        ("The general was not guilty of the massacre of villagers.", "negated"),
        ("The union leader will lead a march in Rome.", "planned"),
    ],
)
def test_status(read_text: Read, text: str, status: str) -> None:
    assert status in {event.status for event in read_text(text).events}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The general, who in 2011 left the army, accused Rwanda.", "ACCUSE", "happened"),
        ("Workers marched to support the president.", "SUPPORT", "happened"),
        ("The king may have vetoed the treaty, but he supports Sudan.", "SUPPORT", "happened"),
        ("Chad said it attacked the rebels; Sudan denied supporting them.", "ASSAULT", "happened"),
        ("In 1994 rebels attacked the army and seized the town.", "ASSAULT", "historical"),
    ],
)
def test_status_comes_from_the_event_s_own_clause(read_text: Read, text: str, kind: str, status: str) -> None:
    assert [event.status for event in read_text(text, date(2020, 2, 12)).events if event.type == kind] == [status]


def test_what_a_participle_adds_is_no_second_event(read_text: Read) -> None:
    text = "Jets bombed a village in Yemen on Tuesday, killing 11 civilians."
    [event] = read_text(text).events
    assert text[event.trigger.start : event.trigger.end] == "bombed"


@pytest.mark.parametrize(
    "text",
    [
        "Shelling on Friday hit a school in Sumy, the teachers' union said.",
        '"They are killing us," said Ida Berg, a baker, of the price of flour.',
        "She learned how to get back up after life knocked her down.",
    ],
)
def test_nobody_known_did_it(read_text: Read, text: str) -> None:
    assert read_text(text).events == ()


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The nurses' union said it would begin an indefinite strike on Thursday.", "THREATEN", "planned"),
        ("Russia said it would send troops to Mali if the government asked.", "THREATEN", "hypothetical"),
        ("Oman will not accept the deal.", "REJECT", "happened"),
        ("The guerrillas could not accept the agreement.", "REJECT", "happened"),
        ("Oman will not reject the deal.", "REJECT", "negated"),
        ('"We did not come here to make concessions," the minister said.', "CONCEDE", "negated"),
    ],
)
def test_what_is_announced_or_refused(read_text: Read, text: str, kind: str, status: str) -> None:
    assert [(event.type, event.status) for event in read_text(text).events] == [(kind, status)]


def test_what_is_ruled_out_is_no_event_of_its_own(read_text: Read) -> None:
    assert [event.type for event in read_text("The minister ruled out lifting the embargo.").events] == ["REJECT"]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Police fired tear gas at the strikers.", "ASSAULT", "crowd-control"),
        ("Police used water cannon against the strikers.", "ASSAULT", "crowd-control"),
        ("Soldiers fired shots at the strikers.", "ASSAULT", "firearms"),
        ("Chad and Libya exchanged prisoners on Friday.", "RETREAT", "release"),
        ("Chad swapped nine captives with Libya.", "RETREAT", "release"),
    ],
)
def test_the_mode_is_of_the_means(read_text: Read, text: str, kind: str, mode: str) -> None:
    assert [(event.type, event.mode) for event in read_text(text).events] == [(kind, mode)]


def test_a_march_threatened_breaks_off_no_relations(read_text: Read) -> None:
    [event] = read_text("Opposition leaders threatened to march on the palace.").events
    assert (event.type, event.mode) == ("THREATEN", None)


def test_a_year_long_past_makes_an_event_historical(read_text: Read) -> None:
    events = read_text("Rebels attacked the soldiers in 1994.", date(2020, 2, 12)).events
    assert [event.status for event in events] == ["historical"]


def test_an_event_names_the_quote_it_is_told_in(read_text: Read) -> None:
    findings = read_text('"Rebels attacked our soldiers on Monday," the general said.')
    told_in = [event.quote for event in findings.events if event.type == "ASSAULT"]
    assert told_in == [findings.quotes[0].id]


def test_what_was_done_is_surer_than_what_is_planned(read_text: Read) -> None:
    [done] = read_text("Rebels attacked the soldiers.").events
    [meant] = read_text("Rebels plan to attack the soldiers.").events
    assert done.confidence > meant.confidence


def test_ids_run_in_text_order(read_text: Read) -> None:
    events = read_text("France condemned Turkey. Rebels attacked soldiers. Egypt arrested a journalist.").events
    assert [event.id for event in events] == ["e1", "e2", "e3"]
    assert [event.trigger.start for event in events] == sorted(event.trigger.start for event in events)


def test_contexts_come_from_the_paragraph(read_text: Read) -> None:
    [event] = read_text("Soldiers attacked the refugees at the border.").events
    assert {"military", "asylum", "territory"} <= set(event.contexts)


def test_captions_and_notices_give_no_events(page_of: Callable[..., object], read_text: Read) -> None:
    text = (
        "epa01234567 Rebels attack soldiers in Aleppo, Syria, 11 October 2019.  EPA/A PHOTOGRAPHER\n\n"
        "The minister slept well on Friday night, his office said in the morning."
    )
    assert all(event.trigger.start > text.index("\n") for event in read_text(text).events)


WORDS = [
    "Rebels", "attacked", "soldiers", "and", "will", "not", "to", "agreed", "talks", "with", "by", "the", "Turkey",
    "'s", "condemned", "urged", ",", ".", "“", "”", "\n", "\r\n", "😀", "SANCTIONS", "on", "against", "refused", "stop",
]  # fmt: skip


@example("on urged urged")
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), st.text(max_size=60)))
def test_spans_hold_for_any_text(read_text: Read, text: str) -> None:
    for event in read_text(text).events:
        spans = [event.trigger, *(p.span for p in event.actors + event.recipients)]
        spans += [p.head for p in event.actors + event.recipients]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert 0 <= event.confidence <= 1


@pytest.mark.parametrize("unit", ["Rebels attacked and ", "rebels, soldiers and ", "agreed to plan to "])
def test_a_sentence_without_end_is_passed_over(read_text: Read, unit: str) -> None:
    assert read_text(unit * 300).events == ()
