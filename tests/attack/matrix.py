"""docs/assurance/access-matrix.md: which role opens which page, as the policies say. No cell is written by hand."""

import inspect
from typing import Any

from django.db import transaction

from tests.attack import addresses, samples
from tests.attack.addresses import Address
from tests.attack.world import World
from thinkfamily.access.roles.rules import ROLES
from thinkfamily.access.users.models import User

YES, ANY, REACHED, OWN, NO, HIDDEN, UNTRIED = "yes", "any grant", "within reach", "one's own", "no", "not there", "?"
MEANING = {
    YES: "opens it whatever their grants",
    ANY: "opens it with a grant that holds today, for whatever family; it then shows only what is theirs to see",
    REACHED: "opens it for a family that a grant of theirs reaches today, or for people and teams of theirs",
    OWN: "opens what is theirs alone: the task on their desk, their own request",
    NO: "is refused in a sentence that says whom to ask",
    HIDDEN: "gets the same page as for a thing that does not exist",
    UNTRIED: "has no sample yet, for which tests/test_attack.py fails",
}
INTRODUCTION = """# Who opens which page

Each cell is the answer of the page's own policy, asked for people of the role whose grants reach the sample family,
for one whose grant reaches only families elsewhere, and for one without any grant. What belongs to one person alone is
sampled once, so 'one's own' stands under the role of that person; others have their own likewise. What of a page is
then shown is decided line by line, by the feeds' sharing rules, by decisions to share or to withhold, and by seals: see
[security-rules](security-rules.md). Underneath, the database decides the same again, row by row.
"""


def page(world: World) -> str:
    """The whole page as Markdown."""
    lines = [INTRODUCTION]
    lines += [f"- **{word}**: {said}" for word, said in MEANING.items()]
    titles = [role.title for role in ROLES.values()]
    for package, pages in by_package().items():
        lines += ["", f"## {package.capitalize()}", "", "| Page | " + " | ".join(["Nobody signed in", *titles]) + " |"]
        lines += ["|---|" + "---|" * (len(titles) + 1)]
        lines += ["| " + " | ".join([f"`{one.name}`<br>/{one.route}", *row(world, one)]) + " |" for one in pages]
    return "\n".join(lines).replace("<", "&lt;").replace("&lt;br>", "<br>") + "\n"


def by_package() -> dict[str, list[Address]]:
    """The pages by the package that holds them, in the order of their addresses."""
    found: dict[str, list[Address]] = {}
    for address in sorted(addresses.every(), key=lambda each: each.route):
        package = inspect.unwrap(address.view).__module__.split(".")[1]
        found.setdefault(package, []).append(address)
    return dict(sorted(found.items()))


def row(world: World, address: Address) -> list[str]:
    """One page's answers: for nobody, then for each role."""
    if not address.view.for_readers:
        return [YES] * (len(ROLES) + 1)
    if address.kinds and address.name not in samples.every():
        return [UNTRIED] * (len(ROLES) + 1)
    with transaction.atomic():
        things, holder = sample(world, address)
        cells = ["the way in"]
        cells += [cell(world, address, name, things, holder) for name in ROLES]
        transaction.set_rollback(True)
    return cells


def sample(world: World, address: Address) -> tuple[list[Any], User | None]:
    """The thing that the page is about, and who may open it."""
    if not address.kinds:
        return [], None
    found = samples.every()[address.name]
    parts = found.parts(world)
    about = address.view.about
    own = {name: parts[name] for name, _ in address.kinds}
    return ([about(**own)] if about else []), world.readers[found.reader]


def cell(world: World, address: Address, role: str, things: list[Any], holder: User | None) -> str:
    """The policy's answer for this role."""
    if address.policy(world.without_grant[role], *things):
        return YES
    stranger = address.policy(world.outsiders[role], *things)
    if stranger:
        return ANY
    insiders = [user for user in world.readers.values() if user.role == role and user != holder]
    if any(address.policy(user, *things) for user in insiders):
        return REACHED
    if holder is not None and holder.role == role and address.policy(holder, *things):
        return OWN
    return HIDDEN if stranger.hidden else NO
