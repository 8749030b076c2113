"""A reader's account."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from thinkfamily.access import who_sees
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.roles.rules import ROLES, Role
from thinkfamily.access.rows import Rows


class Users(BaseUserManager["User"]):
    """Makes accounts; there is no superuser, because nobody sees everything."""

    def create_user(self, username: str, password: str | None = None, **details: object) -> "User":
        user = self.model(username=username, **details)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Somebody who signs in. One role, one agency; what they may see follows from these and from their grants."""

    rows: ClassVar[Rows] = who_sees.ACCOUNTS
    personal_data: ClassVar[tuple[str, ...]] = ("username", "name", "email", "team")

    username = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    role = models.CharField(max_length=40, choices=[(name, role.title) for name, role in ROLES.items()])
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="users")
    team = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField(default=True)

    objects = Users()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar = ["name", "role"]

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(role__in=list(ROLES)), name="a_user_has_a_known_role")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def in_role(self) -> type[Role]:
        """The role's class, which says what it may do."""
        return ROLES[self.role]

    @property
    def place(self) -> str:
        """Where they work, as the page's header says it."""
        return self.team or self.agency.name
