"""Who sees a model's rows, declared once: migrations make it the database's own rule (row-level security).

    class Note(models.Model):
        rows: ClassVar[Rows] = of_person("person_id")

The SQL speaks of the row itself as `{row}` and may use the functions tf_reader(), tf_reader_agency(), tf_reader_role(),
tf_reader_may('...'), tf_is_door(), tf_today(), each inside `(SELECT ...)`, so that it is asked once a question and not
once a row. The product itself (`reading.as_system`) sees every row; nobody has to say so.
"""

from dataclasses import dataclass, replace

NOBODY = "false"  # but the product itself
ANYBODY = "true"
ANY_READER = "(SELECT tf_reader()) IS NOT NULL"
DOOR = "(SELECT tf_is_door())"  # while somebody is signing in


@dataclass(frozen=True)
class Rows:
    """Whose rows: conditions in SQL for reading, adding, changing and removing them, and the reason in words."""

    read: str
    add: str
    change: str
    remove: str
    reason: str
    forced: bool = True  # False: a library's own table without rules, which needs a good reason

    def also(self, *, add: str = "", change: str = "", remove: str = "") -> "Rows":
        """The same for reading, with narrower or wider conditions for the rest."""
        return replace(self, add=add or self.add, change=change or self.change, remove=remove or self.remove)

    @property
    def open(self) -> bool:
        """Whether everybody reads every row."""
        return not self.forced or self.read == ANYBODY


def custom(read: str, reason: str, *, add: str = "", change: str = "", remove: str = "") -> Rows:
    """A rule of its own, with the reason in words. What is not said is as for reading; removing is for nobody."""
    return Rows(read, add or read, change or read, remove or NOBODY, reason)


def own(column: str = "user_id") -> Rows:
    """Rows of the reader alone."""
    return custom(f"{{row}}.{column} = (SELECT tf_reader())", "each reader sees their own")


def of_family(column: str = "family_id") -> Rows:
    """Rows about a family's record: for those whose grant reaches it."""
    reached = f"EXISTS (SELECT FROM people_family f WHERE f.id = {{row}}.{column})"
    return custom(reached, "whoever's grant reaches the family")


def of_person(column: str = "person_id") -> Rows:
    """Rows about a person: for those whose grant reaches a family that the person is of, or has been of, by whichever

    of their records; not where it is withheld from the reader's agency that they belong to it.
    """
    reached = f"tf_reaches({{row}}.{column}) AND NOT tf_withheld({{row}}.{column}, 'family')"
    return custom(reached, "whoever's grant reaches a family that the person is of")


def of_proposed_family(column: str = "family_id") -> Rows:
    """Rows about a family that Identify proposes; only the product itself writes them."""
    reached = f"EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {{row}}.{column})"
    return custom(reached, "whoever's grant reaches the proposed family", add=NOBODY, change=NOBODY)


def open_to_all(reason: str, *, written_by: str = NOBODY) -> Rows:
    """Everybody reads every row, signed in or not, for this reason. Never for a model with personal data."""
    return Rows(ANYBODY, written_by, written_by, written_by, reason)


def unforced(reason: str) -> Rows:
    """A library's own table, on which no rule is laid, for this reason."""
    return Rows(ANYBODY, ANYBODY, ANYBODY, ANYBODY, reason, forced=False)
