"""What the roles may and may not do."""

import pytest

from thinkfamily.access.roles.rules import ROLES
from thinkfamily.vocabulary.agencies import SHARING_ROLES


@pytest.mark.parametrize("name", ["system_administrator", "information_governance"])
def test_who_looks_after_the_system_sees_no_family(name):
    assert not ROLES[name].sees_families


@pytest.mark.parametrize("role", ROLES.values(), ids=lambda role: role.title)
def test_a_role_is_named_in_sharing_rules_only_by_words_that_feeds_can_use(role):
    assert role.sharing_names <= set(SHARING_ROLES) - {"all"}


@pytest.mark.parametrize("role", ROLES.values(), ids=lambda role: role.title)
def test_only_who_sees_families_decides_about_their_records(role):
    assert role.sees_families or not (role.decides_matches or role.undoes_links)
