"""The table of rules: the names used in patterns.tsv and the functions behind them.

Needs   nothing
Gives   `RULES`
Source  own
"""

from onrecord.reading.times.absolute import (
    century,
    day_range,
    decade,
    fiscal,
    full_date,
    iso,
    month,
    month_of_year,
    nth_weekday_of,
    short_year,
    slashed,
    year,
    year_span,
)
from onrecord.reading.times.clock import clock, day_part, overnight
from onrecord.reading.times.lengths import adverb_set, duration, every, rel_span, times_a, weekdays
from onrecord.reading.times.named import holiday, september_11, vague
from onrecord.reading.times.reading import Rule
from onrecord.reading.times.relative import ago, def_unit, rel_unit, that_unit, unit_end, unit_of, year_ago
from onrecord.reading.times.seasons import quarter, season
from onrecord.reading.times.weekdays import deictic, tonight, weekday

RULES: dict[str, Rule] = {
    "iso": iso,
    "september_11": september_11,
    "slashed": slashed,
    "full_date": full_date,
    "day_range": day_range,
    "month_year": month_of_year,
    "month": month,
    "nth_weekday": nth_weekday_of,
    "year": year,
    "short_year": short_year,
    "year_span": year_span,
    "decade": decade,
    "century": century,
    "fiscal": fiscal,
    "weekday": weekday,
    "season": season,
    "quarter": quarter,
    "rel_unit": rel_unit,
    "that_unit": that_unit,
    "def_unit": def_unit,
    "unit_end": unit_end,
    "unit_of": unit_of,
    "ago": ago,
    "year_ago": year_ago,
    "deictic": deictic,
    "tonight": tonight,
    "clock": clock,
    "day_part": day_part,
    "overnight": overnight,
    "duration": duration,
    "rel_span": rel_span,
    "every": every,
    "times_a": times_a,
    "per": times_a,
    "adverb_set": adverb_set,
    "weekdays": weekdays,
    "holiday": holiday,
    "vague": vague,
}
