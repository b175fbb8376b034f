#!/usr/bin/env python3
"""Set Summitry up in this folder, then open it, test it, or pass words on to it.

python3 run.py          sets up, opens the first notebook
python3 run.py test     sets up, runs every test
python3 run.py WORDS    sets up, runs ``summitry WORDS``
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLD = "Summitry needs Python 3.11 or newer; this is Python {}.{}. Install a newer one, or uv."
NO_VENV = (
    "This Python cannot make an environment because its venv module is incomplete: "
    "on Debian or Ubuntu run 'sudo apt install python3-venv', elsewhere install uv; then try again."
)


def environment_python() -> str:
    """Make .venv from the hashed lock, unless it is there already; return its Python."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    lock = ROOT / "requirements.lock"
    made_from = [lock.read_bytes(), (ROOT / "pyproject.toml").read_bytes()]
    state = hashlib.sha256(b"".join([*made_from, f"{VENV} {sys.version}".encode()])).hexdigest()
    stamp = VENV / "made-from"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == state:
        return str(python)
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit(NO_VENV)
    print("Setting up. This takes a minute or two, once.", flush=True)
    base = getattr(sys, "_base_executable", sys.executable)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq"]
    for step in (
        [base, "-m", "venv", "--clear", str(VENV)],
        [*pip, "--require-hashes", "-r", str(lock)],
        [*pip, "--no-build-isolation", "--no-deps", "-e", str(ROOT)],
        [str(python), "-m", "compileall", "-q", str(ROOT / "helpers")],
    ):
        if subprocess.call(step):
            sys.exit("Setting up did not work; the lines above say why. Mend that and try again.")
    stamp.write_text(state, encoding="ascii")
    return str(python)


def main(words: list[str]) -> int:
    """Set up, then hand over to Summitry or to the tests."""
    uv = shutil.which("uv")
    if not uv and sys.version_info < (3, 11):
        sys.exit(OLD.format(*sys.version_info[:2]))
    os.environ["UV_COMPILE_BYTECODE"] = "1"
    os.environ.pop("VIRTUAL_ENV", None)
    project = [uv, "run", "--locked", "--project", str(ROOT), "python"] if uv else []
    command = project or [environment_python()]
    if words[:1] == ["test"]:
        os.chdir(ROOT)
        command += ["-m", "pytest", *words[1:]]
    else:
        command += ["-m", "summitry.cli", *(words or ["open"])]
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.call(command)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
