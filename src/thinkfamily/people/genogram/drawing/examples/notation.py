"""How the examples are written down: a line for each person, a word for each child."""

from thinkfamily.people.genogram.drawing.picture import Birth, Figure


def people(lines: str) -> list[Figure]:
    """A line each: name, sex, age; then index, died, unborn, or a note in quotes."""
    found = []
    for line in lines.strip().splitlines():
        words, _, note = line.strip().partition(" '")
        name, sex, age, *flags = words.split()
        figure = Figure(
            id=name.lower(), name=name.replace("_", " "), sex=sex, age="" if age == "-" else age,  # type: ignore[arg-type]  # written by us
            index="index" in flags, died="died" in flags, unborn="unborn" in flags, note=note.strip("'"),
        )  # fmt: skip
        found.append(figure)
    return found


def born(parents: str, children: str, **more: object) -> list[Birth]:
    """The children of two; '-' is a parent who is not known."""
    a, b = (None if one == "-" else one for one in parents.split())
    return [Birth(child, (a, b), **more) for child in children.split()]  # type: ignore[arg-type]  # written by us
