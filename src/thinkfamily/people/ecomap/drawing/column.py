"""The picture for a phone: the family at the top, and each support or stress tied to one line down the side."""

import math

from thinkfamily.people.ecomap.drawing.picture import Drawing, Picture
from thinkfamily.people.ecomap.drawing.shapes import BOX, HIGH, document, label, texts, tie, wrapped

WIDE, SPINE, GAP = 290.0, 22.0, 14.0
TOP = 46.0


def draw(picture: Picture, name: str = "ecomap-phone") -> Drawing:
    """290 wide, so that the type is not made smaller on the smallest phone."""
    x = WIDE - BOX / 2 - 2
    centres = [TOP + GAP + HIGH / 2 + place * (HIGH + GAP) for place in range(len(picture.around))]
    height = (centres[-1] + HIGH / 2 if centres else TOP) + 4
    parts = [
        f'<path d="M{SPINE:g} {TOP:g}V{centres[-1] if centres else TOP:.1f}" stroke="#0b0c0c" stroke-width="2"/>',
        f'<rect x="2" y="2" width="{WIDE - 4:g}" height="{TOP - 4:g}" rx="20" fill="#f4f8fb" stroke="#0b0c0c"'
        ' stroke-width="2"/>',
        texts([(wrapped(", ".join(picture.middle), 32, 1)[0], 15.0, True)], WIDE / 2, TOP / 2),
    ]
    boxes = []
    for one, y in zip(picture.around, centres, strict=True):
        parts += [tie(one, (x - BOX / 2, y), (SPINE + 1, y)), label(one, x, y)]
        boxes.append((x - BOX / 2, y - HIGH / 2, BOX, HIGH))
    svg = document(name, picture.title, picture.summary, WIDE, height, "".join(parts))
    return Drawing(svg, int(WIDE), math.ceil(height), tuple(boxes))
