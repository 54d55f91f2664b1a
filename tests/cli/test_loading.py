import gc

from onrecord.cli.loading import load_pipeline
from onrecord.config import Config


def test_what_is_loaded_is_not_walked_again_and_again() -> None:
    before = gc.get_freeze_count()
    pipeline = load_pipeline(Config())
    try:
        assert gc.get_freeze_count() > before
        assert not any(kept is pipeline.nlp for kept in gc.get_objects())
    finally:
        gc.unfreeze()
