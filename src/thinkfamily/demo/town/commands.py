"""`thinkfamily demo town`: make a town of fictional people, and say what was made."""

import argparse
from datetime import date
from pathlib import Path

from thinkfamily.demo.town import days
from thinkfamily.demo.town.build import town


def main(argv: list[str] | None = None) -> int:
    """Build a town; 0 when done, 3 on wrong use."""
    parser = argparse.ArgumentParser(
        "thinkfamily demo town", description="A town of fictional people: what its agencies send, and the truth."
    )
    parser.add_argument("--people", type=int, default=5_000, help="about how many people (default 5000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another town (default 1)")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder to write to; extracts/ and truth/ are made in it"
    )
    parser.add_argument("--errors", type=float, default=1.0, help="multiplies the rates of all errors: 1, 2 or 4")
    parser.add_argument(
        "--as-of",
        type=date.fromisoformat,
        default=days.STORY_DAY,
        help="the newest day in the extracts (default 2026-11-06)",
    )
    try:
        given = parser.parse_args(argv)
    except SystemExit as stop:
        return 0 if stop.code == 0 else 3
    if given.people < 1 or given.errors < 0 or given.seed < 0:
        parser.print_usage()
        print("--people must be 1 or more; --errors and --seed 0 or more.")
        return 3
    if (given.out / "extracts").exists():
        print(f"{given.out} already holds a town. Name an empty folder, or remove {given.out / 'extracts'} first.")
        return 3
    count = town(given.people, given.seed, given.out, days.number(given.as_of), given.errors)
    print(f"A town of {count} people, written to {given.out}.")
    return 0
