"""What practice requires of a team, and which class of information a service's being there tells."""

from collections.abc import Collection

from thinkfamily.vocabulary.services import kind_of_agency, services

FOR_ALL = "work_with_family"


def tells(agency_kind: str) -> str:
    """The class of information that knowing of such an agency beside somebody tells; our work where it tells none."""
    found = services().get(kind_of_agency(agency_kind))
    return found.information if found else FOR_ALL


def cannot_join(*, has_access: bool, name: str) -> str:
    """Why a practitioner cannot be of a team, as a sentence; empty where they can."""
    if has_access:
        return ""
    return f"{name} has no access to this family. Invite them, or ask your manager to give them access first."


def not_theirs(*, died: bool, lost: bool, unborn: bool, left: bool, name: str) -> str:
    """Why nobody is asked for, or as, this person, as a sentence; empty where they can be."""
    if died or lost:
        return "Somebody who has died is in no team. Choose for whom they come now."
    if unborn:
        return "A baby who is not born yet is in no team themselves: choose who comes for them."
    return f"{name} belongs to this family no longer." if left else ""


def last_of(names: Collection[str]) -> str:
    """Several names as one word of a page."""
    return ", ".join(sorted(names))
