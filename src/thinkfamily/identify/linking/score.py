"""The weight of each pair: same person against strangers and, for those who share a home, against home-mates.

Weights are whole hundredths of a bit, so that every machine decides alike; 0 means as likely as not.
"""

import numpy as np

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.compare import HOME
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.settings import BIRTH

MOST_RARE = 700
COMMON = 400
NEAR_HOME = 0
ALONE = -50


def _lookup(column: str, weights: list[int]) -> str:
    return f"(CASE WHEN {column} < 0 THEN 0 ELSE [{', '.join(map(str, weights))}][{column} + 1] END)"


def rarity_average(model: Model, what: str) -> int:
    """What the average term says, which the model says already."""
    share = model.surname(model.strangers)[0] if what == "last" else model.strangers[what][0]
    return -model.prior(share)


def _rarity(model: Model, what: str) -> str:
    """A rare name says more than a common one: the term's own bits in place of the average term's."""
    return f"greatest(-{COMMON}, least({MOST_RARE}, bits_{what} - {rarity_average(model, what)}))"


def _rarity_of_names(model: Model) -> str:
    """Of both names: what they say apart, and no more than the full name says that several people are known to share.

    At one address the last name is the family's, and its rarity says nothing.
    """
    first, last = _rarity(model, "first"), _rarity(model, "last")
    full = f"greatest(-{2 * COMMON}, bits_names - {rarity_average(model, 'first') + rarity_average(model, 'last')})"
    return f"""(CASE WHEN first = 0 AND surname = 0 AND place > 1 THEN least({first} + {last}, {full})
        WHEN first = 0 THEN {first} WHEN surname = 0 AND place > 1 THEN {last} ELSE 0 END)"""


def stranger_weight(model: Model) -> str:
    """SQL over `compared`: the same person against two strangers."""
    terms = [_lookup(HOME if name == "home" else name, model.against_strangers(name)) for name in model.same]
    terms += [_rarity_of_names(model), f"(CASE WHEN birth = 0 THEN {_rarity(model, 'birth')} ELSE 0 END)"]
    return " + ".join([str(model.prior(model.share_same)), *terms])


def mate_weight(model: Model, share: float) -> str:
    """SQL over `compared`: the same person against two members of one home."""
    return f"{model.prior(share)} + {_mate_evidence(model)}"


def _mate_evidence(model: Model) -> str:
    terms = [_lookup(name, model.against_home_mates(name)) for name in model.same if name not in ("home", "contact")]
    return " + ".join([*terms, _lookup("surname", model.surname_against_home_mates())])


SOFT_LEAST = "CAST(round(-100 * log2(pow(2.0, -{0} / 100.0) + pow(2.0, -{1} / 100.0))) AS INTEGER)"
# An identifier shared says nothing alone: it may have been written on the wrong person's record.
UNSUPPORTED = "(number = 0 AND first > 5 AND (birth < 0 OR birth > 3) AND surname > 1)"

# Born more than ten years apart, which no slip of two digits explains, and no identifier says otherwise: two people,
# whoever stands between them.
FAR_APART = len(BIRTH.levels) - 1
CLASH = f"(birth >= {FAR_APART} AND number NOT IN (0, 1))"
# ... unless as many records say that the birth date is at fault: names and identifier agree.
EXPLAINED = f"(birth >= {FAR_APART} AND number IN (0, 1) AND weight >= 0)"
# Of a birth date and an identifier everybody has one: where they differ, it weighs in full, and so it does where both
# names are unlike, or the first names of one address, where another first name is most often another member of the
# home. Else one name and addresses change, have short forms and are written in many ways: among records that
# hang together a difference there says little.
OF_ONE = f"(birth > 4 OR number = 2 OR (first > 6 AND (surname > 2 OR place <= {NEAR_HOME})))"
SAYS_LITTLE = 60


def score(
    engine: Engine, model: Model, *, source: str = "compared", target: str = "scored", context: bool = False
) -> None:
    """Make `target` (a, b, weight, held, clash) from `source`; `held` is the weight among records that hang together.

    With `context`, pairs in `context` are weighed against home-mates; two records that each stand with other people
    (`mate`), at no common place and with none of them in common, are a little likelier to be two.
    """
    both = SOFT_LEAST.format(
        "greatest(-4000, stranger)", f"greatest(-4000, {model.prior(model.share_same_in_home)} + mate)"
    )
    known = "x.a IS NOT NULL" if context else "false"
    joined = "LEFT JOIN context x ON x.a = c.a AND x.b = c.b" if context else ""
    apart = f"{known_apart('c')} AND NOT {known}" if context else "false"
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        WITH weighed AS (SELECT c.*, {known} AS in_context,
            {stranger_weight(model)} + CASE WHEN {apart} THEN {model.without_mate()} ELSE 0 END AS stranger,
            CASE WHEN place <= {NEAR_HOME} OR {known} THEN {_mate_evidence(model)} ELSE 0 END AS mate
            FROM {source} c {joined}),
        told AS (SELECT *, CASE WHEN place <= {NEAR_HOME} THEN {both}
            WHEN in_context THEN {model.prior(model.share_same_in_context)} + mate ELSE stranger END AS told
            FROM weighed)
        SELECT a, b, weight,
            CAST(CASE WHEN {OF_ONE} THEN weight ELSE greatest(weight, -{SAYS_LITTLE}) END AS INTEGER) AS held,
            CAST(CASE WHEN {CLASH} THEN 1 WHEN {EXPLAINED} THEN -1 ELSE 0 END AS TINYINT) AS clash
        FROM (SELECT a, b, birth, number, first, surname, place,
            CAST(CASE WHEN {UNSUPPORTED} THEN least(told, {ALONE}) ELSE told END AS INTEGER) AS weight FROM told)""")


def known_apart(pair: str) -> str:
    """SQL: the two of `pair` have no place in common, and of both it is known who lives or stands with them."""
    both = " AND ".join(f"{pair}.{side} IN (SELECT unit FROM mate)" for side in ("a", "b"))
    return f"({pair}.place > 2 AND {both})"


def settle_share(engine: Engine, model: Model, far: int) -> None:
    """Set the model's chance that two random profiles are one person so that it agrees with what it finds.

    A pair of `scored_far` stands for `far` of its kind.
    """
    told = engine.arrow(f"""SELECT weight, CAST(sum(pairs) AS BIGINT) AS pairs FROM (
        SELECT weight, 1 AS pairs FROM scored UNION ALL SELECT weight, {far} FROM scored_far)
        GROUP BY weight ORDER BY weight""")
    weight, pairs = told["weight"].to_numpy().astype(float), told["pairs"].to_numpy()
    people = float(engine.value("SELECT count(*) FROM profile"))
    before = model.prior(model.share_same)
    for _ in range(30):
        odds = np.exp2((weight + model.prior(model.share_same) - before) / 100.0)
        found = float((pairs * odds / (1 + odds)).sum())
        model.share_same = float(f"{min(0.2, max(found, 1.0) / max(people * (people - 1) / 2, 1.0)):.4g}")
