"""How every verb ends: errors as one sentence, Ctrl-C and closed pipes without a traceback."""

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from onrecord.errors import OnRecordError

STOPPED, INTERRUPTED, PIPE_CLOSED = 2, 130, 141
"""Exit codes: the run stopped; 128 + SIGINT; 128 + SIGPIPE, what a shell reports for `yes | head -1` too."""


class Verbs(TyperGroup):
    """The group behind `onrecord`."""

    def invoke(self, ctx: Any) -> Any:
        """Run a verb; an error raised on purpose becomes one line on stderr and exit code 2."""
        for stream in (sys.stdout, sys.stderr):
            # A terminal that cannot show a character must not end the run; it shows the character's number.
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except OnRecordError as error:
            print(f"onrecord: {one_line(error)}", file=sys.stderr)
            raise typer.Exit(STOPPED) from error
        except KeyboardInterrupt as error:
            print("\nonrecord: stopped by Ctrl-C", file=sys.stderr)
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError as error:
            # The interpreter flushes stdout once more on its way out; give it somewhere to flush to.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(PIPE_CLOSED) from error
        except OSError as error:
            where = f" '{error.filename}'" if error.filename else ""
            print(f"onrecord: the run stopped:{where} {error.strerror or error}", file=sys.stderr)
            raise typer.Exit(STOPPED) from error
        return result


def one_line(error: Exception) -> str:
    """The error's message on one line, with nothing a terminal would obey."""
    from onrecord.brief.printable import printable

    return " ".join(printable(str(error)).split())
