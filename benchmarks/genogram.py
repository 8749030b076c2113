"""How long a family tree takes to draw, from the picture to the SVG, in milliseconds of one core.

    python benchmarks/genogram.py [--runs 5]

Prints a line for each hard family and the one of forty: people, the first drawing, the median, crossings, overlaps;
then what it takes to find a drawing again. No database.
"""

import argparse
import os
import statistics
from time import process_time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thinkfamily.site.settings.test")

from thinkfamily.people.genogram.drawing.draw import draw
from thinkfamily.people.genogram.drawing.examples.every import EVERY


def main() -> int:
    """The table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    for family in EVERY:
        picture, taken = family(), []
        for _ in range(runs):
            begin = process_time()
            drawing = draw(picture)
            taken.append((process_time() - begin) * 1000)
        print(
            f"{family.__name__:28}  {len(picture.people):2} people  first {taken[0]:4.0f} ms  "
            f"median {statistics.median(taken):4.0f} ms  crossings {drawing.crossings}  overlaps {drawing.overlaps}"
        )
    again(runs)
    print(f"load  {os.getloadavg()[0]:.1f}")
    return 0


def again(runs: int) -> None:
    """Of the family of forty, what was drawn before."""
    from thinkfamily.people.genogram.kept import drawing_of

    picture, taken = EVERY[-1](), []
    drawing_of(picture)
    for _ in range(runs):
        begin = process_time()
        drawing_of(picture)
        taken.append((process_time() - begin) * 1000)
    print(f"{'forty_people, drawn before':28}  median {statistics.median(taken):.2f} ms")


if __name__ == "__main__":
    raise SystemExit(main())
