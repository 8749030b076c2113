"""The town and what Identify makes of it, kept from start to start for as long as nothing that made them changes."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]
# The folders whose change makes another town or another publication.
MAKERS = ("vocabulary", "identify", "demo/town", "demo/stories")
KINDS = (".py", ".yaml", ".sql", ".csv")
SEED = 1


class NotMade(Exception):
    """The town or the publication could not be made; the message says which."""


def version(people: int) -> str:
    """A short name that changes whenever the code or the size of the town does."""
    digest = hashlib.sha256(f"{people} {SEED}".encode())
    for package in MAKERS:
        for file in sorted((SOURCE / package).rglob("*")):
            if file.suffix in KINDS and not file.name.startswith("test_"):
                digest.update(bytes(file.relative_to(SOURCE)) + file.read_bytes())
    return digest.hexdigest()[:16]


def make(folder: Path, people: int) -> Path:
    """The folder of the publication, made now if need be. Raises NotMade."""
    place = folder / version(people)
    published = place / "published"
    if published.exists():
        return published
    for other in folder.glob("*"):
        shutil.rmtree(other)  # of an earlier version, or interrupted
    command(f"town of {people:,} people", "demo", "town", "--people", people, "--seed", SEED, "--out", place / "town")
    # 1 means published with some rows in quarantine: the town has wrong rows on purpose.
    command("Identify", "identify", place / "town" / "extracts", "--out", place / "identify", allowed=(0, 1))
    (place / "identify").rename(published)
    return published


def day(published: Path) -> str:
    """The day on which the publication stands, as 2026-11-21."""
    manifest = json.loads((published / "manifest.json").read_text(encoding="utf-8"))
    return str(manifest["as_of"])


def command(title: str, *words: object, allowed: tuple[int, ...] = (0,)) -> None:
    """Runs one of our commands in a process of its own, whose memory is free again afterwards."""
    program = [sys.executable, "-m", "thinkfamily.site.commands", *map(str, words)]
    code = subprocess.run(program, stdout=sys.stderr, check=False).returncode
    if code not in allowed:
        raise NotMade(f"The demo stops here, because this failed: {title}.")
