"""What each role may do, whatever the family. What of a family is shown is decided by the feeds' sharing rules."""


class Role:
    """A reader's role. `sharing_names` are the names by which a feed's sharing rule can mean this role."""

    name = ""
    title = ""
    sharing_names: frozenset[str] = frozenset()
    sees_families = True  # with a grant; never without
    decides_matches = False
    undoes_links = False
    reads_looks = False
    manages_accounts = False


class Practitioner(Role):
    """Works with families in an agency; sees those that a grant names, by what the feeds allow the agency."""

    name = "practitioner"
    title = "Practitioner"


class FrontDoorWorker(Role):
    """Decides at the front door what help is offered; reads the early list of an area."""

    name = "front_door"
    title = "Front-door worker"
    sharing_names = frozenset({"front_door"})
    decides_matches = True
    undoes_links = True


class SafeguardingLead(Role):
    """Whom everybody asks; reads what feeds show to safeguarding leads."""

    name = "safeguarding_lead"
    title = "Safeguarding lead"
    sharing_names = frozenset({"safeguarding_lead"})
    decides_matches = True
    undoes_links = True


class Manager(Role):
    """Leads a team; sees what a front-door worker of the same agency sees, by grant."""

    name = "manager"
    title = "Manager"
    sharing_names = frozenset({"front_door"})
    decides_matches = True
    undoes_links = True


class InformationGovernanceOfficer(Role):
    """Sees who looked and who did what, and no family's needs."""

    name = "information_governance"
    title = "Information-governance officer"
    sees_families = False
    reads_looks = True


class SystemAdministrator(Role):
    """Looks after accounts, and sees no families."""

    name = "system_administrator"
    title = "System administrator"
    sees_families = False
    manages_accounts = True


ROLES: dict[str, type[Role]] = {
    role.name: role
    for role in (
        Practitioner,
        FrontDoorWorker,
        SafeguardingLead,
        Manager,
        InformationGovernanceOfficer,
        SystemAdministrator,
    )
}
