import signal
import threading

import pytest

from onrecord.cli.interrupts import held_back


def test_ctrl_c_is_raised_once_the_block_has_ended() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        load(done)
    assert done == ["begun", "ended"]


def test_ctrl_c_ends_what_fails_too() -> None:
    with pytest.raises(KeyboardInterrupt):
        load([], fails=True)


def test_ctrl_c_is_heard_as_before_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    with held_back():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before
    with pytest.raises(ValueError, match="broken"), held_back():
        raise ValueError("broken")
    assert signal.getsignal(signal.SIGINT) is before


def test_another_thread_loads_as_it_is() -> None:
    done: list[str] = []

    def load_quietly() -> None:
        with held_back():
            done.append("ended")

    thread = threading.Thread(target=load_quietly)
    thread.start()
    thread.join()
    assert done == ["ended"]


def load(done: list[str], *, fails: bool = False) -> None:
    with held_back():
        done.append("begun")
        signal.raise_signal(signal.SIGINT)
        if fails:
            raise ValueError("broken")
        done.append("ended")
