"""What a colleague leads, for who answers for their work."""

from typing import Any

from tests.attack.samples import Sample


def priya(world: Any) -> dict[str, Any]:
    """Max is her manager."""
    return {"person": world.readers["priya"].pk}


SAMPLES = {"work_of": Sample(priya, "max")}
