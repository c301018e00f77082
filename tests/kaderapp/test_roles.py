"""The roles as data: what each may do, and nothing else."""

import pytest
from django.contrib.auth.models import Group, Permission

from kaderapp import roles
from kaderapp.models import User

pytestmark = pytest.mark.django_db

LEZEN, SCHRIJVEN = {"view"}, {"view", "add", "change", "delete"}
ELEMENTEN = [
    "policies.visie", "policies.paragraaf", "policies.groep", "policies.opgave", "policies.kader", "policies.moment",
    "goals.doel", "goals.activiteit", "goals.bijdrage", "goals.indicator", "goals.meting", "goals.bedrag",
]  # fmt: skip
VERWACHT: dict[str, dict[str, set[str]]] = {
    "beheerder": {
        "policies.gemeente": {"view", "change"},
        "policies.agenda": SCHRIJVEN,
        "policies.synoniem": SCHRIJVEN,
        "policies.versie": LEZEN,
        "policies.verklaring": LEZEN,
        "kaderapp.user": SCHRIJVEN,
        "auth.group": LEZEN,
        **dict.fromkeys(ELEMENTEN, LEZEN),
    },
    "redacteur": {
        "policies.agenda": {"view", "change"},
        "policies.versie": {"view", "add"},
        "policies.synoniem": SCHRIJVEN,
        "policies.verklaring": {"view", "add", "delete"},
        **dict.fromkeys(ELEMENTEN, SCHRIJVEN),
    },
    "college": {"policies.agenda": LEZEN, "policies.versie": LEZEN, **dict.fromkeys(ELEMENTEN, LEZEN)},
    "griffie": {
        "policies.agenda": LEZEN,
        "policies.versie": {"view", "add", "change"},
        **dict.fromkeys(ELEMENTEN, LEZEN),
    },
    "raadslid": {},
}


def rechten(rol: str) -> dict[str, set[str]]:
    """What the group of this role may do, per model."""
    gevonden: dict[str, set[str]] = {}
    for recht in Group.objects.get(name=rol).permissions.select_related("content_type"):
        daad, model = recht.codename.split("_", 1)
        gevonden.setdefault(f"{recht.content_type.app_label}.{model}", set()).add(daad)
    return gevonden


@pytest.mark.parametrize("rol", VERWACHT)
def test_a_rol_may_do_exactly_this(rol: str) -> None:
    assert rechten(rol) == VERWACHT[rol]


def test_there_are_no_other_roles() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == set(VERWACHT)


def test_giving_the_rights_again_changes_nothing() -> None:
    voor = {rol: rechten(rol) for rol in VERWACHT}
    roles.pas_toe()
    assert {rol: rechten(rol) for rol in VERWACHT} == voor


def test_a_right_that_was_added_by_hand_is_taken_back() -> None:
    Group.objects.get(name="raadslid").permissions.add(Permission.objects.get(codename="change_kader"))
    roles.pas_toe()
    assert rechten("raadslid") == {}


def test_a_member_of_a_rol_has_its_rights() -> None:
    ravi = User.objects.create_user("ravi")
    ravi.groups.add(Group.objects.get(name="redacteur"))
    assert ravi.has_perms(["goals.change_doel", "policies.add_versie"])
    assert not ravi.has_perm("policies.change_versie")


def test_nobody_but_the_griffie_may_register_a_decision() -> None:
    assert [rol for rol in VERWACHT if "change" in rechten(rol).get("policies.versie", set())] == ["griffie"]
