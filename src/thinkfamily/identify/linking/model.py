"""A trained model: how likely each level is for one person's two records, for strangers, for members of one home.

Three explanations of a pair are weighed: the same person (m), two strangers (u), two members of one home (f). m and u
are Splink's, and `to_splink` gives Splink's own model of them; f and the chances of each explanation are learned from
pairs that share a home. Kept as JSON with its version; all numbers are rounded, so that it reads back as it was.
"""

import json
from dataclasses import asdict, dataclass, field
from math import log2
from pathlib import Path
from typing import Any

import numpy as np

from thinkfamily.identify.linking import settings
from thinkfamily.identify.linking.settings import PLACE, SURNAME

VERSION = 2
MOST_BITS = 14.0
CENTIBITS = 100


@dataclass
class Model:
    """Chances a level, strongest level first, for each comparison of `settings.comparisons`."""

    sources: list[str]
    same: dict[str, list[float]] = field(default_factory=dict)
    strangers: dict[str, list[float]] = field(default_factory=dict)
    home_mates: dict[str, list[float]] = field(default_factory=dict)
    share_same: float = 1e-5
    share_same_in_home: float = 0.25
    share_same_in_context: float = 0.25
    share_without_mate: float = 1.0
    trained_on: str = ""
    version: int = VERSION

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1, sort_keys=True) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> "Model":
        """Read a kept model. Raises ValueError, in words, for one of another version."""
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept.get("version") != VERSION:
            raise ValueError(f"{path.name}: this linking model is of version {kept.get('version')}; train a new one.")
        return cls(**kept)

    def rounded(self) -> "Model":
        def tidy(shares: dict[str, list[float]]) -> dict[str, list[float]]:
            return {name: [float(f"{value:.4g}") for value in values] for name, values in shares.items()}

        self.same, self.strangers, self.home_mates = tidy(self.same), tidy(self.strangers), tidy(self.home_mates)
        self.share_same = float(f"{self.share_same:.4g}")
        self.share_same_in_home = float(f"{self.share_same_in_home:.4g}")
        self.share_same_in_context = float(f"{self.share_same_in_context:.4g}")
        self.share_without_mate = float(f"{self.share_without_mate:.4g}")
        return self

    def against_strangers(self, name: str) -> list[int]:
        """Match weights a level, in hundredths of a bit."""
        return _weights(self.same[name], self.strangers[name])

    def against_home_mates(self, name: str) -> list[int]:
        return _weights(self.same[name], self.home_mates[name])

    def surname(self, shares: dict[str, list[float]]) -> list[float]:
        """Chances of the surname's levels alone, summed over places."""
        return [
            float(value) for value in np.array(shares["home"]).reshape(len(SURNAME.levels), len(PLACE.levels)).sum(1)
        ]

    def surname_against_home_mates(self) -> list[int]:
        return _weights(self.surname(self.same), self.surname(self.home_mates))

    def prior(self, share: float) -> int:
        return round(CENTIBITS * log2(share / (1 - share)))

    def without_mate(self) -> int:
        """What it says that two records, each with people around them, have none of them in common, as strangers do."""
        return round(CENTIBITS * log2(self.share_without_mate))

    def to_splink(self) -> dict[str, Any]:
        """Splink's model: `Linker(table, this)` gives the same weights against strangers, term frequencies aside."""
        made = settings.build(self.sources).create_settings_dict("duckdb")
        made["probability_two_random_records_match"] = self.share_same
        for comparison in made["comparisons"]:
            name = comparison["output_column_name"]
            told = [level for level in comparison["comparison_levels"] if not level.get("is_null_level")]
            for level, m, u in zip(told, self.same[name], self.strangers[name], strict=True):
                level["m_probability"], level["u_probability"] = m, u
        return made


def _weights(same: list[float], other: list[float]) -> list[int]:
    most = MOST_BITS
    return [
        round(CENTIBITS * min(most, max(-most, log2(max(s, 1e-9) / max(o, 1e-9)))))
        for s, o in zip(same, other, strict=True)
    ]
