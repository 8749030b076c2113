"""What is drawn: the family in the middle, and each support or stress with its strength and direction."""

from dataclasses import dataclass

STRENGTH = "#0b6e74"
STRESS = "#54319f"
SERVICE = "#484949"
MUCH = {1: "a little", 2: "a good deal", 3: "very much"}
WAYS = {"to_family": "comes to them", "both": "both ways", "from_family": "goes out from them"}
SHORT = {"to_family": "to them", "both": "both ways", "from_family": "from them"}


@dataclass(frozen=True)
class Around:
    """One support or stress. `strength`: 1 to 3; `towards`: to_family, both or from_family.

    `service`: a service that is involved, of which strength and direction are not known (`strength` 0).
    """

    name: str
    relation: str = ""
    of: str = ""
    strength: int = 2
    towards: str = "both"
    stressful: bool = False
    brings: str = ""
    cost: str = ""
    service: bool = False

    @property
    def colour(self) -> str:
        return SERVICE if self.service else STRESS if self.stressful else STRENGTH

    @property
    def small(self) -> str:
        """What stands in small type beneath the name: never colour or line alone."""
        if self.service:
            return f"service, for {self.of}" if self.of else "service"
        if self.stressful:
            return f"costs more; {SHORT[self.towards]}"
        return f"{MUCH[self.strength]}; {SHORT[self.towards]}"

    @property
    def sentence(self) -> str:
        """The same in full."""
        who = f"{self.name}, {self.relation}" if self.relation else self.name
        whom = f", for {self.of}" if self.of else ""
        if self.service:
            return f"{who}{whom}: a service that is involved."
        weight = ", and it costs more than it gives" if self.stressful else ""
        parts = (self.brings, self.cost and f"it costs: {self.cost}")
        said = "; ".join(part.strip().rstrip(".") for part in parts if part)
        more = f" {said[0].upper()}{said[1:]}." if said else ""
        return f"{who}{whom}: {MUCH[self.strength]}, {WAYS[self.towards]}{weight}.{more}"


@dataclass(frozen=True)
class Picture:
    """`middle`: the names of the household. The same order gives the same drawing."""

    title: str
    middle: tuple[str, ...]
    around: tuple[Around, ...]

    @property
    def sentences(self) -> list[str]:
        """All of it in words: supports first, then stresses, then services."""
        parts = sorted(self.around, key=lambda one: (one.service, one.stressful, -one.strength))
        return [one.sentence for one in parts]

    @property
    def summary(self) -> str:
        """How many of each, for who does not see the drawing."""
        stress = sum(one.stressful for one in self.around)
        services = sum(one.service for one in self.around)
        supports = len(self.around) - stress - services
        return f"{supports} that give more than they cost, {stress} that cost more than they give, {services} services."


@dataclass(frozen=True)
class Drawing:
    """An SVG of `width` by `height`; `boxes`: x, y, width and height of each label, so that a test finds overlaps."""

    svg: str
    width: int
    height: int
    boxes: tuple[tuple[float, float, float, float], ...]
