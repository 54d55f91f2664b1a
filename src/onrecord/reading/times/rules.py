"""The table of rules: the names used in patterns.tsv and the functions behind them.

Needs   nothing
Gives   `RULES`
Source  own
"""

from onrecord.reading.times import absolute, clock, lengths, named, relative, seasons, weekdays
from onrecord.reading.times.reading import Rule

RULES: dict[str, Rule] = {
    "iso": absolute.iso,
    "september_11": named.september_11,
    "slashed": absolute.slashed,
    "full_date": absolute.full_date,
    "day_range": absolute.day_range,
    "month_year": absolute.month_of_year,
    "month": absolute.month,
    "nth_weekday": absolute.nth_weekday_of,
    "year": absolute.year,
    "short_year": absolute.short_year,
    "year_span": absolute.year_span,
    "decade": absolute.decade,
    "century": absolute.century,
    "fiscal": absolute.fiscal,
    "weekday": weekdays.weekday,
    "season": seasons.season,
    "quarter": seasons.quarter,
    "rel_unit": relative.rel_unit,
    "that_unit": relative.that_unit,
    "def_unit": relative.def_unit,
    "unit_end": relative.unit_end,
    "unit_of": relative.unit_of,
    "ago": relative.ago,
    "year_ago": relative.year_ago,
    "deictic": weekdays.deictic,
    "tonight": weekdays.tonight,
    "clock": clock.clock,
    "day_part": clock.day_part,
    "overnight": clock.overnight,
    "duration": lengths.duration,
    "rel_span": lengths.rel_span,
    "every": lengths.every,
    "times_a": lengths.times_a,
    "per": lengths.times_a,
    "adverb_set": lengths.adverb_set,
    "weekdays": lengths.weekdays,
    "holiday": named.holiday,
    "vague": named.vague,
}
