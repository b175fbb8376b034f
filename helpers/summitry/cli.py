"""The console command ``summitry``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summitry import __version__
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

PROBLEMS = 1
FAILED = 2
AFTER = "--"


def open_command(given: argparse.Namespace) -> int:
    """Start JupyterLab on a notebook."""
    from summitry.lab import find_notebook, lab_arguments, prepare_folder, start_lab

    here = Path.cwd()
    folder = prepare_folder(here)
    notebook = find_notebook(given.notebook, folder, here)
    further = [*(["--no-browser"] if given.no_browser else []), *given.further]
    print(say("open.starting", notebook=notebook.name), flush=True)
    start_lab(lab_arguments(notebook, folder, further))
    return 0


def bake_command(given: argparse.Namespace) -> int:
    """Run notebooks and store their pictures and words in them."""
    from summitry.baking import bake
    from summitry.lab import find_notebook, notebooks_of
    from summitry.place import notebooks_folder

    folder = notebooks_folder()
    wanted = [find_notebook(name, folder, Path.cwd()) for name in given.notebooks]
    for notebook in wanted or notebooks_of(folder):
        changed = bake(notebook)
        print(say("bake.changed" if changed else "bake.same", notebook=notebook.name), flush=True)
    return 0


def check_command(given: argparse.Namespace) -> int:
    """Say everything that is wrong with a case pack."""
    from summitry.case.checking import check_folder

    problems = check_folder(given.folder)
    for problem in problems:
        print(problem)
    print(say("cli.problems", n=len(problems)) if problems else say("cli.no_problems"))
    return PROBLEMS if problems else 0


def new_command(given: argparse.Namespace) -> int:
    """Write a blank case pack to fill in."""
    from summitry.case.blank import write_blank

    written = write_blank(given.folder, title=given.title)
    print(say("cli.written", n=len(written), folder=given.folder))
    print(say("cli.after_new", folder=given.folder))
    return 0


def doctor_command(_: argparse.Namespace) -> int:
    """Say what is missing or wrong on this machine and what to do."""
    from summitry.doctor import examine
    from summitry.lab import working_folder

    findings = examine(working_folder(Path.cwd()))
    for finding in findings:
        print(finding)
    to_mend = sum(finding.state == "mend" for finding in findings)
    print(say("doctor.to_mend", n=to_mend) if to_mend else say("doctor.well"))
    return PROBLEMS if to_mend else 0


def parser() -> argparse.ArgumentParser:
    """Describe the words that the command understands."""
    whole = argparse.ArgumentParser(prog="summitry", description=say("cli.about"))
    whole.add_argument("--version", action="store_true", help=say("cli.version"))
    commands = whole.add_subparsers(title=say("cli.commands"), metavar="command")

    word = commands.add_parser("open", help=say("cli.open"), epilog=say("cli.open_further"))
    word.add_argument("notebook", nargs="?", help=say("cli.open_notebook"))
    word.add_argument("--no-browser", action="store_true", help=say("cli.no_browser"))
    word.set_defaults(run=open_command)

    word = commands.add_parser("bake", help=say("cli.bake"))
    word.add_argument("notebooks", nargs="*", metavar="notebook", help=say("cli.bake_notebooks"))
    word.set_defaults(run=bake_command)

    word = commands.add_parser("check", help=say("cli.check"))
    word.add_argument("folder", type=Path, help=say("cli.check_folder"))
    word.set_defaults(run=check_command)

    word = commands.add_parser("new", help=say("cli.new"))
    word.add_argument("folder", type=Path, help=say("cli.new_folder"))
    word.add_argument("--title", help=say("cli.new_title"))
    word.set_defaults(run=new_command)

    word = commands.add_parser("doctor", help=say("cli.doctor"))
    word.set_defaults(run=doctor_command)
    return whole


def understand(words: Sequence[str]) -> argparse.Namespace:
    """Read the words of a command; those after ``--`` are kept for JupyterLab."""
    ours, further = list(words), []
    if AFTER in ours:
        place = ours.index(AFTER)
        ours, further = ours[:place], ours[place + 1 :]
    given = parser().parse_args(ours)
    given.further = further
    return given


def main(words: Sequence[str] | None = None) -> int:
    """Carry out a command.

    Parameters
    ----------
    words
        The words after ``summitry``; by default those of the command line.

    Returns
    -------
    int
        0 when all is well, 1 when there are problems to mend, 2 when it could not be done.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    given = understand(sys.argv[1:] if words is None else words)
    try:
        if given.version:
            print(__version__)
            return 0
        if not hasattr(given, "run"):
            parser().print_help()
            return 0
        return given.run(given)
    except KeyboardInterrupt:
        complaint = say("cli.stopped")
    except SummitryError as error:
        complaint = str(error)
    except OSError as error:
        complaint = system_complaint(error)
    print(complaint, file=sys.stderr)
    return FAILED


def system_complaint(error: OSError) -> str:
    """Put what the operating system refused in one sentence."""
    what = error.strerror or str(error)
    return say(
        "cli.refused_file" if error.filename else "cli.refused", what=what, file=error.filename
    )


if __name__ == "__main__":
    sys.exit(main())
