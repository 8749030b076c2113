"""Housing: tenancies with occupants, bedrooms and arrears, and notices."""

import numpy as np

from thinkfamily.demo.town.block import NOBODY, Block
from thinkfamily.demo.town.chance import Numbers, Words, as_words
from thinkfamily.demo.town.clients import clients, lines
from thinkfamily.demo.town.days import NO_DAY, write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered, ordered, residents

PLACES = 6


def relation(block: Block, who: Numbers, to: Numbers) -> Words:
    """What each is to the tenant, as a housing officer writes it."""
    out = []
    for one, tenant in zip(who.tolist(), to.tolist(), strict=True):
        out.append("" if one < 0 or tenant < 0 else _relation(block, one, tenant))
    return as_words(out)


def _relation(block: Block, one: int, tenant: int) -> str:
    female = block.sex[one] == "F"
    parents = {int(block.mother[one]), int(block.father[one])} - {NOBODY}
    if block.partner[one] == tenant:
        return ("Wife" if female else "Husband") if block.married[one] else "Partner"
    if tenant in parents:
        return "Daughter" if female else "Son"
    if int(block.partner[tenant]) in parents:
        return "Step-daughter" if female else "Step-son"
    if one in (int(block.mother[tenant]), int(block.father[tenant])):
        return "Mother" if female else "Father"
    return "Other relative" if block.family[one] == block.family[tenant] else "Lodger"


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """Tenancies, and applications of people without a home."""
    return [_tenancies(block, pen), _applications(block, pen)]


def _tenancies(block: Block, pen: Pen) -> Sheet:
    facts = block.of("tenancy")
    at = np.arange(len(facts))
    tenant = facts.who
    order = ordered(block, tenant)
    at, tenant = at[order], tenant[order]
    at = pen.again(at)
    tenant = facts.who[at]
    there = residents(block, PLACES + 1)
    rows = [[w for w in there.get(int(block.home[t]), []) if w != t] for t in tenant.tolist()]
    occupant = [np.array([row[n] if n < len(row) else NOBODY for row in rows], dtype=np.int64) for n in range(PLACES)]
    leaver = pen.rng.random(len(tenant)) < 0.05
    home = pen.addresses(tenant, block.home[tenant])
    lead = pen.people(tenant)
    columns: dict[str, Words] = {
        "TenancyRef": numbered(block, "T", len(tenant)),
        "TenancyStart": write(facts.since[at], "%Y-%m-%d"),
        "PropertyAddress": home.door(),
        "Postcode": home.postcode,
        "UPRN": home.uprn,
        "Ward": home.ward,
        "Beds": as_words([str(n) for n in block.homes.bedrooms[block.home[tenant]]]),
        **_money(block, tenant),
        "Tenant": lead.full_name(),
        "TenantDOB": write(lead.born, "%Y-%m-%d"),
        "TenantNI": lead.ni,
        "TenantMobile": lead.phone,
    }
    meant = {"subject": tenant}
    for n, who in enumerate(occupant):
        who = np.where(leaver & (n == len(occupant) - 1), NOBODY, who)
        seen = pen.people(who)
        columns |= {
            f"Occ{n + 1}Name": seen.full_name(),
            f"Occ{n + 1}DOB": write(seen.born, "%Y-%m-%d"),
            f"Occ{n + 1}Rel": relation(block, who, tenant),
        }
        meant[f"occupant_{n + 1}"] = who
    columns["Sensitive"] = pen.flag("protected_address", tenant, "Yes", "No")
    columns["Officer"] = as_words([("B Hale", "S Quill", "N Arden")[int(t) % 3] for t in tenant])
    return Sheet("housing", "tenancies", "TenancyRef", columns, meant)


def _money(block: Block, tenant: Numbers) -> dict[str, Words]:
    """Rent owed and the latest notice."""
    owed = {int(w): n for n, w in enumerate(block.of("rent_arrears").who)}
    notice: dict[int, list[int]] = {}
    for who, since in zip(
        block.of("eviction_notice").who.tolist(), block.of("eviction_notice").since.tolist(), strict=True
    ):
        notice.setdefault(who, []).append(since)
    arrears = block.of("rent_arrears")
    hazards = dict(zip(block.of("poor_housing").who.tolist(), block.of("poor_housing").since.tolist(), strict=True))

    def dates(place: int) -> Words:
        days = [sorted(notice.get(t, []), reverse=True) for t in tenant.tolist()]
        return write(np.array([d[place] if len(d) > place else NO_DAY for d in days], dtype=np.int64), "%Y-%m-%d")

    return {
        "ArrearsGBP": as_words(
            [f"{int(arrears.amount[owed[t]])}.00" if t in owed else "0.00" for t in tenant.tolist()]
        ),
        "ArrearsSince": write(
            np.array([arrears.since[owed[t]] if t in owed else NO_DAY for t in tenant.tolist()], dtype=np.int64),
            "%Y-%m-%d",
        ),
        "HazardFound": write(np.array([hazards.get(t, NO_DAY) for t in tenant.tolist()], dtype=np.int64), "%Y-%m-%d"),
        "NoticeServed": dates(0),
        "EarlierNotice": dates(1),
    }


STAGE = {
    "homelessness_application": "Application",
    "temporary_accommodation": "Temporary accommodation",
    "told_to_leave": "16 or 17 told to leave",
}


def _applications(block: Block, pen: Pen) -> Sheet:
    """One row a stage: applicant, joint applicant and up to three children."""
    of = lines(block, *STAGE)
    entries = clients(pen, of.who)
    row = entries.row
    partner = block.partner[entries.who]
    joint = pen.people(partner)
    young: dict[int, list[int]] = {}
    for child in np.flatnonzero((block.age >= 0) & (block.age < 18)).tolist():
        young.setdefault(int(block.home[child]), []).append(child)
    theirs = [
        [c for c in young.get(int(block.home[w]), []) if c != w and block.family[c] == block.family[w]]
        for w in entries.who.tolist()
    ]
    columns: dict[str, Words] = {
        "ApplicationRef": numbered(block, "H", len(of)),
        "Stage": of.texts(STAGE),
        "Start": write(of.since, "%Y-%m-%d"),
        "End": write(of.until, "%Y-%m-%d"),
        "Applicant": entries.seen.full_name()[row],
        "ApplicantDOB": write(entries.seen.born, "%Y-%m-%d")[row],
        "ApplicantNI": entries.seen.ni[row],
        "ApplicantMobile": entries.seen.phone[row],
        "JointApplicant": joint.full_name()[row],
        "LastAddress": entries.home.line()[row],
    }
    meant = {"subject": of.who, "partner": partner[row]}
    for place in range(3):
        young_one = np.array([t[place] if len(t) > place else NOBODY for t in theirs], dtype=np.int64)
        seen = pen.people(young_one)
        columns |= {
            f"Child{place + 1}": seen.full_name()[row],
            f"Child{place + 1}DOB": write(seen.born, "%Y-%m-%d")[row],
        }
        meant[f"child_{place + 1}"] = young_one[row]
    columns["Sensitive"] = pen.flag("protected_address", entries.who, "Yes", "No")[row]
    columns["Officer"] = as_words([("L Byrne", "K Odell")[int(w) % 2] for w in of.who])
    return Sheet("housing", "applications", "ApplicationRef", columns, meant)
