"""The page of the family tree in the reference: the hard families as pictures, and what was seen in each."""

from collections.abc import Callable

from thinkfamily.people.genogram.drawing.draw import draw
from thinkfamily.people.genogram.drawing.examples.every import EVERY

# Each picture was opened in a browser and looked at; this is what was seen.
SEEN = {
    "remarriage_on_both_sides": "Seven adults in one chain of four couples; each child hangs from its own two parents; "
    "Owen lives with his mother and Freya with her father, and both outlines say so.",
    "cousins_who_marry": "One line of descent parts at the top and meets again in Bilal and Zara, whose home holds "
    "nobody else.",
    "a_child_shared_by_two_homes": "Kit stands where the two outlines overlap; a baby is on the way in one of them; "
    "Ava’s father is not on record.",
    "kinship_care": "Dawn and Kai live together and stand far apart, so both bear the number 2 instead of an outline; "
    "the arrow of care goes beneath the names of those between; care as a child is marked twice and filled.",
    "three_fathers": "The third father’s bar goes over the head of the second, who has no parents on the picture, so "
    "that nothing crosses; Jerome’s own family stands beside him.",
    "twins": "Three pairs of twins: lines from one point, with a bar for the identical two; twins stand side by side.",
    "unknown_parents": "Dotted diamonds for parents who are not on record, a large one for Ryan’s partner, whose name "
    "this reader is not shown.",
    "adopted_within_the_family": "Mia has two lines from above: dashed, with brackets, from her grandparents, who "
    "adopted her, and solid from her parents; Ben’s dotted line is foster care.",
    "forty_people": "Four generations, fifteen couples and six homes; every child stands beneath its parents, and a "
    "printed A4 page holds it.",
}
INTRODUCTION = """# The family tree

Drawn on the server from ties, homes and bonds, for each reader what they may know, without any service from elsewhere.
All people on this page are made up.

## How it is laid out

* **Rows.** Partners stand in one row, children in the row beneath. Births are asked first, then couples, then adoption
  and care; what contradicts an earlier answer gives way and is drawn as a line between rows.
* **Order.** Sixty walks through the family, each keeping together who hangs together; the two best are mended by five
  hundred tries each, and two more while a crossing is left. A crossing costs more than everything else; then couples
  apart, children away from their parents, people of one home apart, the younger before the elder. Chance is seeded: the
  same family is always drawn the same.
* **Columns.** Up and down the rows, each is laid as near as may be to where its parents, partner and children want it.
* **Lines.** Each couple’s children have a track of their own. A couple who cannot stand side by side are joined over
  the heads of those between, or beneath their names, whichever crosses less.
* **Relationship lines** try one curve after the other and take the one that meets fewest people, names and lines.
* **Homes** are outlined only where nobody else would be inside; else each who lives there bears the home’s number.

Crossings are counted by the drawing and, apart from it, by a test that reads the finished SVG. What was drawn is kept
for ten minutes in the memory of the process, by the hash of its content; nothing of it is written to a disk.
"""


def page() -> str:
    """As Markdown."""
    parts = [INTRODUCTION, "## Eight families that are hard to draw, and one of forty\n"]
    for family in EVERY:
        picture, drawing = family(), draw(family())
        title = f"### {picture.title}\n\n![{picture.title}](genogram/{family.__name__}.svg)\n"
        count = f"{len(picture.people)} people, {drawing.crossings} crossings, {drawing.overlaps} overlaps."
        parts.append(f"{title}\n{SEEN[family.__name__]} {count}\n")
    return "\n".join(parts)


def __getattr__(name: str) -> Callable[[], str]:
    """Each example by its name, as a function that draws it."""
    for family in EVERY:
        if family.__name__ == name:
            return lambda: draw(family()).svg
    raise AttributeError(name)
