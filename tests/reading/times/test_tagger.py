"""The tagger on sentences of our own; every anchor is Friday 22 March 2013 unless a row says otherwise."""

import re
import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.reading.times.tagger import find_times

FRIDAY = date(2013, 3, 22)


def tagged(text: str, anchor: date | None = FRIDAY) -> list[tuple[str, str, str]]:
    return [(text[t.start : t.end], t.type, t.value) for t in find_times(text, anchor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks resume on Monday.", [("Monday", "DATE", "2013-03-25")]),
        ("He was arrested on Tuesday night.", [("Tuesday night", "TIME", "2013-03-19TNI")]),
        ("Police said Friday that two men died.", [("Friday", "DATE", "2013-03-22")]),
        ("The bill will be voted on next Tuesday.", [("next Tuesday", "DATE", "2013-03-26")]),
        ("By late Thursday the fire was out.", [("late Thursday", "DATE", "2013-03-21")]),
        ("Since last Sunday, five people have died.", [("last Sunday", "DATE", "2013-03-17")]),
        ("The parliament meets again this Saturday.", [("this Saturday", "DATE", "2013-03-23")]),
        ("On the following Monday the strike ended.", [("the following Monday", "DATE", "2013-03-25")]),
        ("They arrived at 8 PM.", [("8 PM", "TIME", "2013-03-22T20:00")]),
        ("They arrived at 8 p.m. EST.", [("8 p.m. EST", "TIME", "2013-03-22T20:00")]),
        ("The match starts at 15:00 GMT Saturday.", [("15:00 GMT Saturday", "TIME", "2013-03-23T15:00Z")]),
        (
            "The quake struck at 3:42 a.m. local time (1942 GMT Thursday).",
            [("3:42 a.m. local time", "TIME", "2013-03-22T03:42"), ("1942 GMT Thursday", "TIME", "2013-03-21T19:42Z")],
        ),
        (
            "It began at noon and ended at midnight.",
            [("noon", "TIME", "2013-03-22T12:00"), ("midnight", "TIME", "2013-03-22T24:00")],
        ),
        ("The shop opens at 9 o'clock in the morning.", [("9 o'clock in the morning", "TIME", "2013-03-22T09:00")]),
        ("At half past three the bell rang.", [("half past three", "TIME", "2013-03-22T03:30")]),
        (
            "He called around 10:30 p.m. on Wednesday.",
            [("around 10:30 p.m.", "TIME", "2013-03-20T22:30"), ("Wednesday", "DATE", "2013-03-20")],
        ),
        ("It happened shortly after 2 p.m. Thursday.", [("2 p.m. Thursday", "TIME", "2013-03-21T14:00")]),
        ("In June 2012 the company was sold.", [("June 2012", "DATE", "2012-06")]),
        ("Sales rose 3 percent in February.", [("February", "DATE", "2013-02")]),
        ("Elections are due in May.", [("May", "DATE", "2013-05")]),
        ("Mrs May said she may resign in May.", [("May", "DATE", "2013-05")]),
        ("Theresa May met Angela Merkel in March.", [("March", "DATE", "2013-03")]),
        ("The March on Washington took place in August 1963.", [("August 1963", "DATE", "1963-08")]),
        ("They march every March.", [("every March", "SET", "XXXX-03")]),
        (
            "The deal, signed on 11 October 2012, expires in 2015.",
            [("11 October 2012", "DATE", "2012-10-11"), ("2015", "DATE", "2015")],
        ),
        ("The deal was signed on October 11th.", [("October 11th", "DATE", "2012-10-11")]),
        ("The deal was signed on the 11th of October.", [("the 11th of October", "DATE", "2012-10-11")]),
        ("He was born on the 4th of July 1976.", [("the 4th of July 1976", "DATE", "1976-07-04")]),
        ("He was born on July 4, 1976, in Texas.", [("July 4, 1976", "DATE", "1976-07-04")]),
        ("Sunday, March 17, 2013 was warm.", [("Sunday, March 17, 2013", "DATE", "2013-03-17")]),
        ("It ran from 3 to 5 May.", [("3", "DATE", "2013-05-03"), ("5 May", "DATE", "2013-05-05")]),
        ("It ran May 3-5, 2013.", [("May 3", "DATE", "2013-05-03"), ("5, 2013", "DATE", "2013-05-05")]),
        ("The 2014-2016 plan.", [("2014", "DATE", "2014"), ("2016", "DATE", "2016")]),
        ("Between 1999 and 2004, prices fell.", [("1999", "DATE", "1999"), ("2004", "DATE", "2004")]),
        ("In the 2012-13 season they won.", [("2012-13", "DATE", "2012")]),
        ("In the spring of 2014 Russia annexed Crimea.", [("the spring of 2014", "DATE", "2014-SP")]),
        ("Last summer was hot.", [("Last summer", "DATE", "2012-SU")]),
        ("It reopened in autumn.", [("autumn", "DATE", "2012-FA")]),
        ("Prices fall in the fall.", [("the fall", "DATE", "2012-FA")]),
        ("Profits rose in the first quarter of 2012.", [("the first quarter of 2012", "DATE", "2012-Q1")]),
        ("Profits rose in the fourth quarter.", [("the fourth quarter", "DATE", "2012-Q4")]),
        ("Third-quarter profit fell 10 percent.", [("Third-quarter", "DATE", "2012-Q3")]),
        ("In the second half of last year it shrank.", [("the second half of last year", "DATE", "2012-H2")]),
        ("In fiscal 2012 revenue grew.", [("fiscal 2012", "DATE", "FY2012")]),
        ("In the current fiscal year revenue grew.", [("the current fiscal year", "DATE", "FY2013")]),
        ("The 1990s were good.", [("The 1990s", "DATE", "199")]),
        ("The '90s were good.", [("The '90s", "DATE", "199")]),
        ("In the early nineties he moved.", [("the early nineties", "DATE", "199")]),
        ("In the late 1980s the wall fell.", [("the late 1980s", "DATE", "198")]),
        ("In the 19th century the town grew.", [("the 19th century", "DATE", "18")]),
        ("A 21st-century army.", [("21st-century", "DATE", "20")]),
        ("Two years ago he left.", [("Two years ago", "DATE", "2011")]),
        ("Two weeks ago he left.", [("Two weeks ago", "DATE", "2013-W10")]),
        ("Ten days ago he left.", [("Ten days ago", "DATE", "2013-03-12")]),
        ("About three months ago he left.", [("About three months ago", "DATE", "2012-12")]),
        ("A year ago he left.", [("A year ago", "DATE", "2012")]),
        ("Years ago he left.", [("Years ago", "DATE", "PAST_REF")]),
        ("Several years ago he left.", [("Several years ago", "DATE", "PAST_REF")]),
        ("A day earlier, he had called.", [("A day earlier", "DATE", "2013-03-21")]),
        ("Two days later he was dead.", [("Two days later", "DATE", "2013-03-24")]),
        ("The next day he was dead.", [("The next day", "DATE", "2013-03-23")]),
        ("The day before, he had called.", [("The day before", "DATE", "2013-03-21")]),
        ("The day before yesterday, he had called.", [("The day before yesterday", "DATE", "2013-03-20")]),
        ("A year earlier profit was $3 million.", [("A year earlier", "DATE", "2012")]),
        ("Nearly two decades after the war, mines remain.", [("Nearly two decades", "DURATION", "P2DE")]),
        ("He spent 18 months in jail.", [("18 months", "DURATION", "P18M")]),
        ("The 18-month sentence was appealed.", [("18-month", "DURATION", "P18M")]),
        ("He was given a two-and-a-half-year sentence.", [("two-and-a-half-year", "DURATION", "P2.5Y")]),
        ("He waited for half an hour.", [("half an hour", "DURATION", "PT30M")]),
        ("The 25-year-old man was held.", [("25-year-old", "DURATION", "P25Y")]),
        ("He is 25 years old.", [("25 years old", "DURATION", "P25Y")]),
        ("He was jailed for more than 10 years.", [("more than 10 years", "DURATION", "P10Y")]),
        ("It will take at least six weeks.", [("at least six weeks", "DURATION", "P6W")]),
        ("It lasted two to three days.", [("two to three days", "DURATION", "P3D")]),
        ("They have fought for decades.", [("decades", "DURATION", "PXDE")]),
        ("They have been at war for years.", [("years", "DURATION", "PXY")]),
        ("The decade-long war.", [("decade-long", "DURATION", "P1DE")]),
        ("The three-day visit begins Monday.", [("three-day", "DURATION", "P3D"), ("Monday", "DATE", "2013-03-25")]),
        ("Over the past two days, 12 died.", [("the past two days", "DURATION", "P2D")]),
        ("In the last 24 hours, 12 died.", [("the last 24 hours", "DURATION", "PT24H")]),
        ("In the next few weeks it will open.", [("the next few weeks", "DURATION", "PXW")]),
        ("In the coming days it will open.", [("the coming days", "DURATION", "PXD")]),
        ("In recent weeks violence rose.", [("recent weeks", "DATE", "PAST_REF")]),
        ("For the first time in five years.", [("five years", "DURATION", "P5Y")]),
        ("Every Monday they meet.", [("Every Monday", "SET", "XXXX-WXX-1")]),
        ("He prays five times a day.", [("five times a day", "SET", "P1D")]),
        ("They meet twice a week.", [("twice a week", "SET", "P1W")]),
        ("It pays $5 million a year.", [("a year", "SET", "P1Y")]),
        ("The annual meeting.", [("annual", "SET", "P1Y")]),
        ("The daily newspaper.", [("daily", "SET", "P1D")]),
        ("They meet each year in Davos.", [("each year", "SET", "P1Y")]),
        ("Sales rise every two years.", [("every two years", "SET", "P2Y")]),
        ("The group meets on Mondays.", [("Mondays", "SET", "XXXX-WXX-1")]),
        ("Now he is free.", [("Now", "DATE", "PRESENT_REF")]),
        ("He is currently in Rome.", [("currently", "DATE", "PRESENT_REF")]),
        ("He recently left.", [("recently", "DATE", "PAST_REF")]),
        ("In the past he was poor.", [("the past", "DATE", "PAST_REF")]),
        ("In the future he will be rich.", [("the future", "DATE", "FUTURE_REF")]),
        ("At the time he was mayor.", [("the time", "DATE", "PAST_REF")]),
        ("At that time he was mayor.", [("that time", "DATE", "PAST_REF")]),
        ("At the moment he is ill.", [("the moment", "DATE", "PRESENT_REF")]),
        ("At present he is ill.", [("present", "DATE", "PRESENT_REF")]),
        ("For the time being, he stays.", [("the time being", "DATE", "PRESENT_REF")]),
        ("Nowadays few care.", [("Nowadays", "DATE", "PRESENT_REF")]),
        ("These days few care.", [("These days", "DATE", "PRESENT_REF")]),
        ("He will leave soon.", [("soon", "DATE", "FUTURE_REF")]),
        ("Today he left.", [("Today", "DATE", "2013-03-22")]),
        ("Yesterday morning he left.", [("Yesterday morning", "TIME", "2013-03-21TMO")]),
        ("Tomorrow night he leaves.", [("Tomorrow night", "TIME", "2013-03-23TNI")]),
        ("He leaves tonight.", [("tonight", "TIME", "2013-03-22TNI")]),
        ("He left last night.", [("last night", "TIME", "2013-03-21TNI")]),
        ("He left this morning.", [("this morning", "TIME", "2013-03-22TMO")]),
        ("He left on the morning of January 31.", [("the morning of January 31", "TIME", "2013-01-31TMO")]),
        ("Overnight, rebels entered the town.", [("Overnight", "TIME", "2013-03-22TNI")]),
        ("Over the weekend, three died.", [("the weekend", "DATE", "2013-W12-WE")]),
        ("Last weekend three died.", [("Last weekend", "DATE", "2013-W11-WE")]),
        ("Next weekend they play.", [("Next weekend", "DATE", "2013-W13-WE")]),
        ("This week they play.", [("This week", "DATE", "2013-W12")]),
        ("Earlier this week they played.", [("Earlier this week", "DATE", "2013-W12")]),
        ("Later this month they play.", [("Later this month", "DATE", "2013-03")]),
        ("Late last year they played.", [("Late last year", "DATE", "2012")]),
        ("By the end of the year it will be done.", [("the end of the year", "DATE", "2013")]),
        ("By the end of 2013 it will be done.", [("the end of 2013", "DATE", "2013")]),
        ("By year's end it will be done.", [("year's end", "DATE", "2013")]),
        ("By year-end it will be done.", [("year-end", "DATE", "2013")]),
        ("In mid-2019 it will be done.", [("mid-2019", "DATE", "2019")]),
        ("In mid-October it was done.", [("mid-October", "DATE", "2012-10")]),
        ("Early next week it will be done.", [("Early next week", "DATE", "2013-W13")]),
        ("In the middle of March it was done.", [("the middle of March", "DATE", "2013-03")]),
        ("After Christmas he left.", [("Christmas", "DATE", "2012-12-25")]),
        ("On Christmas Eve he left.", [("Christmas Eve", "DATE", "2012-12-24")]),
        ("On New Year's Day he left.", [("New Year's Day", "DATE", "2013-01-01")]),
        ("On Thanksgiving they eat.", [("Thanksgiving", "DATE", "2012-11-22")]),
        ("After 9/11 the world changed.", [("9/11", "DATE", "2001-09-11")]),
        ("The Sept. 11, 2001, attacks.", [("Sept. 11, 2001", "DATE", "2001-09-11")]),
        ("The September 11 attacks.", [("September 11", "DATE", "2001-09-11")]),
        ("It is dated 2013-03-20.", [("2013-03-20", "DATE", "2013-03-20")]),
        ("It is dated 3/20/2013.", [("3/20/2013", "DATE", "2013-03-20")]),
        ("It is dated 20/03/2013.", [("20/03/2013", "DATE", "2013-03-20")]),
        ("At 2013-03-20T15:00Z it ended.", [("2013-03-20T15:00Z", "TIME", "2013-03-20T15:00Z")]),
        ("The ship sank in 1912.", [("1912", "DATE", "1912")]),
        ("The 1991 settlement.", [("1991", "DATE", "1991")]),
        ("Give me a minute.", [("a minute", "DURATION", "PT1M")]),
        ("He ran 10 seconds faster.", [("10 seconds", "DURATION", "PT10S")]),
        (
            "The attack on Friday, the worst in a decade.",
            [("Friday", "DATE", "2013-03-22"), ("a decade", "DURATION", "P1DE")],
        ),
        ("The year 2000 bug.", [("The year 2000", "DATE", "2000")]),
        ("That day he died.", [("That day", "DATE", "2013-03-22")]),
        ("The same day he died.", [("The same day", "DATE", "2013-03-22")]),
        ("That year he died.", [("That year", "DATE", "2013")]),
        ("On the same night he died.", [("the same night", "TIME", "2013-03-22TNI")]),
        ("The following year he died.", [("The following year", "DATE", "2014")]),
        ("The previous day he died.", [("The previous day", "DATE", "2013-03-21")]),
        ("The previous week he died.", [("The previous week", "DATE", "2013-W11")]),
        ("In the first nine months of 2012, sales fell.", [("the first nine months of 2012", "DURATION", "P9M")]),
        (
            "In the last three months of the year, sales fell.",
            [("the last three months of the year", "DURATION", "P3M")],
        ),
        (
            "Sales fell in the three months to December.",
            [("the three months", "DURATION", "P3M"), ("December", "DATE", "2012-12")],
        ),
        ("A three-year, $5 million contract.", [("three-year", "DURATION", "P3Y")]),
        ("He has 30 days to appeal.", [("30 days", "DURATION", "P30D")]),
        ("He spent his first 100 days in office.", [("first 100 days", "DURATION", "P100D")]),
        ("He served from 2001 to 2009.", [("2001", "DATE", "2001"), ("2009", "DATE", "2009")]),
        ("It was founded in 1848.", [("1848", "DATE", "1848")]),
        ("It dates from the 1500s.", [("the 1500s", "DATE", "150")]),
        ("It was in April of last year.", [("April of last year", "DATE", "2012-04")]),
        ("In April last year he left.", [("April last year", "DATE", "2012-04")]),
        ("He left last April.", [("last April", "DATE", "2012-04")]),
        ("He will leave next April.", [("next April", "DATE", "2013-04")]),
        ("In January and February he stayed.", [("January", "DATE", "2013-01"), ("February", "DATE", "2013-02")]),
        ("He left in December.", [("December", "DATE", "2012-12")]),
        ("He left on Dec. 11.", [("Dec. 11", "DATE", "2012-12-11")]),
        ("He will leave on Dec. 11.", [("Dec. 11", "DATE", "2013-12-11")]),
        ("He was due to leave on April 2.", [("April 2", "DATE", "2013-04-02")]),
        ("A 7 a.m. flight.", [("7 a.m.", "TIME", "2013-03-22T07:00")]),
        ("The 6 o'clock news.", [("6 o'clock", "TIME", "2013-03-22T06:00")]),
        ("He said at 1400 GMT.", [("1400 GMT", "TIME", "2013-03-22T14:00Z")]),
        ("At 8.30pm he left.", [("8.30pm", "TIME", "2013-03-22T20:30")]),
        ("The previous Friday he left.", [("The previous Friday", "DATE", "2013-03-15")]),
        ("Once a month they meet.", [("Once a month", "SET", "P1M")]),
        ("Within hours he left.", [("hours", "DURATION", "PTXH")]),
        ("Months of talks failed.", [("Months", "DURATION", "PXM")]),
        ("After months of talks they failed.", [("months", "DURATION", "PXM")]),
        ("Some day he will come.", [("Some day", "DATE", "FUTURE_REF")]),
        ("Twenty-five years ago it burned.", [("Twenty-five years ago", "DATE", "1988")]),
        ("The past year was hard.", [("The past year", "DURATION", "P1Y")]),
        ("The past decade was hard.", [("The past decade", "DURATION", "P1DE")]),
        ("Over the last year it fell.", [("the last year", "DURATION", "P1Y")]),
        ("During the last week of March it fell.", [("the last week of March", "DATE", "2013-W13")]),
        ("On the last day of February it fell.", [("the last day of February", "DATE", "2013-02-28")]),
        ("On the second Tuesday of November they vote.", [("the second Tuesday of November", "DATE", "2012-11-13")]),
        ("Until recently he lived here.", [("recently", "DATE", "PAST_REF")]),
        ("More recently he lived here.", [("More recently", "DATE", "PAST_REF")]),
        ("Just now he lived here.", [("now", "DATE", "PRESENT_REF")]),
        ("Right now he lives here.", [("Right now", "DATE", "PRESENT_REF")]),
        ("Up to now he lived here.", [("now", "DATE", "PRESENT_REF")]),
        ("All day long it rained.", [("All day", "DURATION", "P1D")]),
        ("It rained all week.", [("all week", "DURATION", "P1W")]),
        ("It rained the whole day.", [("the whole day", "DURATION", "P1D")]),
        ("In two weeks he will leave.", [("two weeks", "DURATION", "P2W")]),
        ("In two weeks' time he will leave.", [("two weeks", "DURATION", "P2W")]),
        ("Six months from now he will leave.", [("Six months from now", "DATE", "2013-09")]),
        ("It takes a month.", [("a month", "DURATION", "P1M")]),
        ("A month after the war he left.", [("A month", "DURATION", "P1M")]),
        ("Months after the war he left.", [("Months", "DURATION", "PXM")]),
        ("Three times since 2009.", [("2009", "DATE", "2009")]),
        ("Q3 2012 results.", [("Q3 2012", "DATE", "2012-Q3")]),
        ("A fourth-quarter loss.", [("fourth-quarter", "DATE", "2012-Q4")]),
        ("The year-ago period.", [("The year-ago period", "DATE", "2012")]),
    ],
)
def test_sentences(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert tagged(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The late-night talks failed.",
        "Thousands march on Washington.",
        "Stocks fall in New York.",
        "They plan a spring offensive.",
        "In the first half, Barcelona led.",
        "He is in his 60s.",
        "For the third straight day, rain fell.",
        "The Daily Mail reported.",
        "At the same time, prices rose.",
        "As soon as possible.",
        "Some 2,000 people died.",
        "About 2000 people died.",
        "In 5 provinces 1500 troops died.",
        "He is a second son.",
        "Wait a second.",
        "The Sunday Times said so.",
        "It was the deadliest day of the war.",
        "It closed at 1,245.",
        "He paid $2012 for it.",
        "He works day and night.",
        "The day will come.",
        "One day he will come.",
        "The long-term plan.",
        "He is no longer here.",
        "This time he lost.",
        "He died at the age of 56.",
        "He died aged 56.",
        "The week before the vote he left.",
        "Call 555-310-1999 and ask.",
        "Theresa May said no.",
        "The May government fell.",
        "He won 2,000 votes.",
        "USA Today wrote it.",
        "They visited Easter Island.",
        "It holds about a quarter of the shares.",
        "He came second.",
        "A day-to-day matter.",
        "The price was $2012.",
        "The Boeing 747 landed.",
        "Spring water.",
        "He took a fall.",
        "They marched second in line.",
        "It weighs 20.5 kg.",
        "The score was 3-2.",
    ],
)
def test_no_times(text: str) -> None:
    assert tagged(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left on Monday.", "XXXX-WXX-1"),
        ("He left on Monday night.", "XXXX-WXX-1TNI"),
        ("He left in October.", "XXXX-10"),
        ("He left on October 11.", "XXXX-10-11"),
        ("He left on 11 October 2012.", "2012-10-11"),
        ("He left last week.", "XXXX-WXX"),
        ("He left last month.", "XXXX-XX"),
        ("He left last year.", "XXXX"),
        ("He left yesterday.", "XXXX-XX-XX"),
        ("He left this morning.", "XXXX-XX-XXTMO"),
        ("He left two years ago.", "XXXX"),
        ("He left at 8 p.m.", "XXXX-XX-XXT20:00"),
        ("Profit fell in the third quarter.", "XXXX-Q3"),
        ("It opened in the summer.", "XXXX-SU"),
        ("He left on Christmas Day.", "XXXX-12-25"),
        ("He left over the weekend.", "XXXX-WXX-WE"),
    ],
)
def test_without_an_anchor_nothing_is_made_up(text: str, value: str) -> None:
    assert [t[2] for t in tagged(text, None)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "On 4 May he arrived. The next day he spoke. Two days later he left.",
            ["2013-05-04", "2013-05-05", "2013-05-07"],
        ),
        ("He spoke on Wednesday. A day earlier, he had flown in.", ["2013-03-20", "2013-03-19"]),
        ("The vote was on 3 June 2011. The following Monday he resigned.", ["2011-06-03", "2011-06-06"]),
        ("In 1998 the firm grew. The following year it collapsed.", ["1998", "1999"]),
        ("Profit rose in the third quarter of 2009. A year earlier it had fallen.", ["2009-Q3", "2008"]),
        ("He was born on 2 May 1970. Last year he died.", ["1970-05-02", "2012"]),
        ("He was shot on 9 January. That night he died.", ["2013-01-09", "2013-01-09TNI"]),
    ],
)
def test_narrative_dates_are_counted_from_the_last_one(text: str, values: list[str]) -> None:
    assert [t[2] for t in tagged(text)] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed on March 01 , 2008 .", [("March 01 , 2008", "DATE", "2008-03-01")]),
        ("By the year 's end it was done .", [("the year 's end", "DATE", "2013")]),
        ("In the U.S . , sales fell in Oct . 2009 .", [("Oct . 2009", "DATE", "2009-10")]),
        ("It landed at 6:40 p.m. ( GMT +8 ) .", [("6:40 p.m. ( GMT +8 )", "TIME", "2013-03-22T18:40")]),
        ("A two - day visit .", [("two - day", "DURATION", "P2D")]),
        ("He left on\nMonday.", [("Monday", "DATE", "2013-03-18")]),
        ("He left last\nweek.", [("last\nweek", "DATE", "2013-W11")]),
        (
            "Ford recalls cars made in 2005\nJune 6, 2012",
            [("2005", "DATE", "2005"), ("June 6, 2012", "DATE", "2012-06-06")],
        ),
        ("HE LEFT ON MONDAY, 4 MARCH 2013.", [("MONDAY, 4 MARCH 2013", "DATE", "2013-03-04")]),
        ("He left on Monday\r\nafter noon.", [("Monday", "DATE", "2013-03-18"), ("noon", "TIME", "2013-03-18T12:00")]),
    ],
)
def test_spaced_wrapped_and_shouted_text(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert tagged(text) == expected


@pytest.mark.parametrize(
    ("anchor", "text", "value"),
    [
        (date(2019, 10, 14), "He warned on Monday.", "2019-10-14"),
        (date(2019, 10, 14), "He will speak on Monday.", "2019-10-14"),
        (date(2019, 10, 14), "He will speak on Wednesday.", "2019-10-16"),
        (date(2019, 10, 14), "He spoke on Wednesday.", "2019-10-09"),
        (date(2019, 1, 1), "He spoke last week.", "2018-W52"),
        (date(2019, 1, 3), "He resigned in December.", "2018-12"),
        (date(2019, 1, 3), "He resigned on 28 December.", "2018-12-28"),
        (date(2019, 12, 28), "He will resign on 3 January.", "2020-01-03"),
        (date(2019, 12, 28), "He will resign next month.", "2020-01"),
        (date(2020, 3, 31), "He resigned a month ago.", "2020-02"),
        (date(2020, 2, 29), "He resigned a year ago.", "2019"),
        (date(2019, 11, 4), "Stocks fell in the first quarter.", "2019-Q1"),
        (date(2019, 2, 4), "Stocks fell in the fourth quarter.", "2018-Q4"),
        (date(2019, 2, 4), "Stocks will fall in the fourth quarter.", "2019-Q4"),
        (date(2019, 2, 4), "It closed this winter.", "2018-WI"),
        (date(2019, 8, 4), "It closed last summer.", "2018-SU"),
        (date(2019, 10, 4), "It was hot over the summer.", "2019-SU"),
        (date(2024, 4, 2), "They met on Easter Sunday.", "2024-03-31"),
        (date(2024, 12, 2), "They met on Thanksgiving.", "2024-11-28"),
        (date(1, 1, 2), "He left two years ago.", "XXXX"),
        (date(9999, 12, 30), "He will leave next month.", "XXXX-XX"),
    ],
)
def test_direction(anchor: date, text: str, value: str) -> None:
    assert [t[2] for t in tagged(text, anchor)] == [value]


VALUE = re.compile(
    r"(PAST|PRESENT|FUTURE)_REF"
    r"|P(T?[\dX.]+(Y|M|W|D|Q|H|S|DE|CE|WE|WD|NI|MO))+(T?[\dX.]+[HMS])*"
    r"|(FY)?[\dX]{1,4}(-([\dX]{2}(-[\dX]{2})?|W[\dX]{2}(-[1-7]|-WE)?|Q[1-4X]|H[12]|SP|SU|FA|WI))?"
    r"(T(MO|AF|EV|NI|MI|DT|XX|\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?))?"
)
WORDS = st.sampled_from(
    [
        "Monday",
        "May",
        "march",
        "second",
        "last",
        "next",
        "the",
        "a",
        "of",
        "2",
        "11",
        "2019",
        "1990s",
        "'90s",
        "week",
        "years",
        "ago",
        "earlier",
        "later",
        "early",
        "mid",
        "-",
        ",",
        ".",
        "(",
        ")",
        "8",
        "PM",
        "p.m.",
        "GMT",
        "noon",
        "Q3",
        "fiscal",
        "quarter",
        "first",
        "half",
        "past",
        "three",
        "o'clock",
        "every",
        "other",
        "twice",
        "per",
        "day",
        "now",
        "\n",
        "\n\n",
        "Christmas",
        "Eve",
        "few",
        "hundred",
        "million",
        "and",
        "to",
        "from",
        "in",
        "on",
        "Friday",
        "night",
        "12/31/99",
        "2019-02-30",
        "00:99",
        "24:00",
        "31",
        "November",
        "½",
        "٣",
        "²",
        "9/11",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join)), st.sampled_from([None, FRIDAY]))
@settings(max_examples=300, deadline=None)
def test_any_text(text: str, anchor: date | None) -> None:
    found = find_times(text, anchor)
    assert found == find_times(text, anchor)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(VALUE.fullmatch(t.value) for t in found), [t.value for t in found]


@given(st.lists(WORDS, max_size=30).map(" ".join), st.dates())
@settings(max_examples=200, deadline=None)
def test_any_day(text: str, anchor: date) -> None:
    assert all(VALUE.fullmatch(t.value) for t in find_times(text, anchor))


@pytest.mark.parametrize(
    "piece",
    ["the last of ", "Monday ", "2 ", "a few ", "(", "early ", "May 1, ", "x", "one hundred ", "dozens of ", "'"],
)
def test_time_grows_with_length_only(piece: str) -> None:
    began = time.process_time()
    find_times(piece * (50_000 // len(piece)) + " years ago in March 2009", FRIDAY)
    assert time.process_time() - began < 8


def test_half_a_million_characters_without_a_line_end() -> None:
    text = "He said on the last of the many days that it was a long year and two more weeks. " * 6200
    began = time.process_time()
    find_times(text, FRIDAY)
    assert time.process_time() - began < 30


def test_public_name() -> None:
    assert onrecord.find_times is find_times
