"""The Jinja environment of every page. A template is named by its place in the package: people/arrivals/family.html."""

from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader

from thinkfamily.design.words import dates, lists, numbers

PACKAGE = Path(__file__).parents[1]


def environment(**options: Any) -> Environment:
    """Named in settings.TEMPLATES."""
    options["loader"] = loader()
    made = Environment(**options)
    made.globals.update(static=static, url=url)
    made.filters.update(
        day=dates.day,
        short_day=dates.short_day,
        weekday=dates.weekday,
        short_weekday=dates.short_weekday,
        month=dates.month,
        when=dates.when,
        when_at=dates.when_at,
        capital=lists.capital,
        moment=dates.moment,
        age=dates.age,
        ago=dates.ago,
        joined=lists.joined,
        number=numbers.number,
        plural=numbers.plural,
        amount=numbers.amount,
        phone=numbers.phone,
        sentence=lists.sentence,
    )
    return made


def loader() -> BaseLoader:
    """Our own pages and GOV.UK's macros."""
    macros = PackageLoader("govuk_frontend_jinja")
    return ChoiceLoader([FileSystemLoader(PACKAGE), PrefixLoader({"govuk_frontend_jinja": macros})])


def url(name: str, *arguments: Any) -> str:
    """The address of a named page."""
    return reverse(name, args=arguments)
