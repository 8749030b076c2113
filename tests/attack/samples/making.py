"""Somebody who is added to a family by hand. Making a family names nothing in its address."""

from tests.attack.samples import Sample
from tests.attack.samples.records import record

SAMPLES = {
    "add_person": Sample(
        record,
        "priya",
        {
            "first_name": "Chidi",
            "last_name": "Okoro",
            "date_of_birth": "1 5 1990",
            "sex": "M",
            "role": "partner",
            "in_plan": "no",
        },
    )
}
