"""What each role may do, whatever the family. What of a family is shown is decided by sharing rules and decisions."""


class Role:
    """A reader's role. `sharing_names` are the names by which a feed's sharing rule can mean this role."""

    name = ""
    title = ""
    sharing_names: frozenset[str] = frozenset()
    sees_families = True  # with a grant; never without
    decides_matches = False
    undoes_links = False
    gives_grants = False  # to others, for families that they themselves may see
    hands_desks_over = False  # when somebody is ill or leaves
    leads_families = False  # may hold the grant of a lead professional
    brings_in = False  # open cases of another system, for the agency they answer for
    reads_looks = False
    reads_figures = False  # counts of an area without a name
    checks_emergencies = False
    manages_accounts = False
    keeps_retention = False  # rules of how long, holds, and lists of what would go
    confirms_disposal = False  # as the second person
    needs_second_step = True  # a password alone is enough only for family members, who see their own plan


class Practitioner(Role):
    """Works with families in an agency; sees those that a grant names, by what the feeds allow the agency."""

    name = "practitioner"
    title = "Practitioner"
    leads_families = True


class FrontDoorWorker(Role):
    """Decides at the front door what help is offered; reads the early list of an area."""

    name = "front_door"
    title = "Front-door worker"
    sharing_names = frozenset({"front_door"})
    decides_matches = True
    undoes_links = True
    leads_families = True
    reads_figures = True


class SafeguardingLead(Role):
    """Whom everybody asks; reads what feeds show to safeguarding leads, gives grants, checks emergencies."""

    name = "safeguarding_lead"
    title = "Safeguarding lead"
    sharing_names = frozenset({"safeguarding_lead"})
    decides_matches = True
    undoes_links = True
    gives_grants = True
    leads_families = True
    reads_figures = True
    checks_emergencies = True
    confirms_disposal = True


class Manager(Role):
    """Leads people; sees what a front-door worker of the same agency sees, by grant; gives grants, arranges cover."""

    name = "manager"
    title = "Manager"
    sharing_names = frozenset({"front_door"})
    decides_matches = True
    undoes_links = True
    brings_in = True
    gives_grants = True
    hands_desks_over = True
    leads_families = True
    reads_figures = True
    checks_emergencies = True


class Analyst(Role):
    """Commissions services or counts what is needed; reads figures, and never a name."""

    name = "analyst"
    title = "Commissioner or analyst"
    sees_families = False
    reads_figures = True


class InformationGovernanceOfficer(Role):
    """Sees who looked and who did what, asks about unusual looking, and reads no family's needs."""

    name = "information_governance"
    title = "Information-governance officer"
    sees_families = False
    reads_looks = True
    reads_figures = True
    checks_emergencies = True
    keeps_retention = True
    confirms_disposal = True


class SystemAdministrator(Role):
    """Looks after accounts, and sees no families."""

    name = "system_administrator"
    title = "System administrator"
    sees_families = False
    manages_accounts = True


class LeadProfessional:
    """Not an account's role: one practitioner at a time leads for a family, by a dated grant on the ground 'lead'.

    Besides seeing the family they may invite partners to it.
    """

    title = "Lead professional"
    invites_partners = True


ROLES: dict[str, type[Role]] = {
    role.name: role
    for role in (
        Practitioner,
        FrontDoorWorker,
        SafeguardingLead,
        Manager,
        Analyst,
        InformationGovernanceOfficer,
        SystemAdministrator,
    )
}
