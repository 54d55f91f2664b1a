"""What reading costs: CPU seconds per 1,000 words, against bare spaCy in the same run.

    python benchmarks/cost.py REPORTS… [--rounds 3] [--after OTHERS]

REPORTS are anything `onrecord read` takes. Prints one line a part: bare spaCy (as installed, its own matrix products),
our parse, each extractor, linking, and each part's share of bare spaCy: machines differ, and so does one from hour to
hour. The best of the rounds is taken: other programs only ever add time. What is remembered of words and names is there
from the second round on, for bare spaCy too; `--rounds 1` is a process's start, and with `--after`, which reads other
reports first, names and phrases that a running process meets for the first time.
"""

import argparse
import gc
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from onrecord.actors.link import link
from onrecord.actors.registry import Registry, open_registry
from onrecord.cleaning.clean import clean
from onrecord.config import load_config
from onrecord.errors import SkipReport
from onrecord.intake.open import open_sources
from onrecord.language.identify import identify
from onrecord.reading.model import load_model, model_folder
from onrecord.reading.order import ORDER
from onrecord.reading.page import Page
from onrecord.reading.read import findings_of, parse
from onrecord.record.report import Report

BATCH = 16
WHO = ("names", "coreference", "linking")  # these three have one budget


def clock(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    before = time.process_time()
    work()
    return time.process_time() - before


def measure(reports: list[Report], bare: Language, nlp: Language, registry: Registry) -> Counter[str]:
    """CPU seconds of each part in one round, by batches as a run reads them: what is read is let go."""
    costs: Counter[str] = Counter()
    for start in range(0, len(reports), BATCH):
        batch = reports[start : start + BATCH]
        costs["bare spaCy"] += clock(lambda batch=batch: _drain(bare.pipe((r.text for r in batch), batch_size=BATCH)))
        marked: list[Report] = []
        costs["cleaning"] += clock(lambda batch=batch, marked=marked: marked.extend(clean(r) for r in batch))
        costs["language"] += clock(lambda marked=marked: _drain(identify(replace(r, language=None)) for r in marked))
        docs: list[tuple[Report, Doc]] = []
        costs["parse"] += clock(lambda docs=docs, marked=marked: docs.extend(parse(marked, nlp)))
        pages = [Page(report, doc, registry) for report, doc in docs]
        for step in ORDER:
            costs[step.name] += clock(lambda step=step, pages=pages: _drain(step.run(page) for page in pages))
        costs["linking"] += clock(lambda pages=pages: _drain(link(findings_of(page), registry) for page in pages))
    return costs


def _drain(items: Iterable[object]) -> None:
    for _ in items:
        pass


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--after", metavar="OTHERS")
    options = parser.parse_args()
    config = load_config()
    reports = [r for r in open_sources(options.reports, config.intake) if not isinstance(r, SkipReport)]
    others = list(open_sources([options.after], config.intake)) if options.after else []
    words = sum(len(re.findall(r"\w+", report.text)) for report in reports)
    bare = spacy.load(model_folder(config.reading.model))
    nlp, registry = load_model(config.reading.model), open_registry(config.actors)
    gc.freeze()  # as `onrecord read` does
    if others:
        measure([r for r in others if not isinstance(r, SkipReport)], bare, nlp, registry)
    rounds = [measure(reports, bare, nlp, registry) for _ in range(options.rounds)]
    costs = {part: min(costs[part] for costs in rounds) for part in rounds[0]}
    costs["who"] = sum(costs[part] for part in WHO)
    print(f"{len(reports)} reports, {words} words, best of {options.rounds}; CPU s per 1,000 words")
    for part, seconds in costs.items():
        print(f"{part:12} {1000 * seconds / words:.4f}  ({seconds / costs['bare spaCy']:.3f} x bare spaCy)")
    ours = sum(seconds for part, seconds in costs.items() if part not in {"bare spaCy", "who"})
    print(f"{'all of ours':12} {1000 * ours / words:.4f}  ({ours / costs['bare spaCy']:.2f} x bare spaCy)")


if __name__ == "__main__":
    main()
