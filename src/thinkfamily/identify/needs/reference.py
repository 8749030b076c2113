"""The page of the reference that prints every need: its words, how long it stands, and its worked example."""

from collections.abc import Iterable

from thinkfamily.identify.needs.example import read
from thinkfamily.identify.needs.need import Need, needs
from thinkfamily.vocabulary.outcomes import Framework, NeedText, frameworks

STATUSES = {
    "found": "found by rule",
    "to_ask": "a question: facts may prompt it, only people can answer it",
    "judgement_only": "for judgement only: no extract can show it",
}
WHOSE = {"child": "a child's", "adult": "an adult's", "anyone": "a child's or an adult's", "family": "the family's"}

OPENING = """# Needs

Every rule by which Identify finds a need in the agencies' extracts: what it looks for, why it matters, how far it looks
back, how long a finding stands, where it comes from, and an example worked out. The examples are the rules' tests. This
page is made from the rules; change them, not it.

Rules hold for all: a fact of a later day is not known yet; a fact without an end goes on until the newest day that its
extract covers; the same row told twice counts once; a child's need is told once a family, however many homes the child
has; what holds for a home (rent owed, food parcels, bedrooms) belongs to the families with an adult in that home; a
person's age is that on the day asked about, an unborn child has none, and nothing is found of somebody who has died.
A finding lapses on the day that `expires` names.
"""


EARLY_LIST = """
## The early list

Families with a child under 18, or expecting one, in which {least} needs or more of *{title}* are found. They are put
in order by three counts and nothing else, each breaking the ties of the one before; equal counts share a place:

1. the headline outcomes with a current need;
2. the pairs of one person's need and somebody in the same home who depends on them or on whom they depend: a child
   under 18 and the parent or carer at that home, or somebody whom a feed names as cared for and the carer. A need of
   the home makes no pair;
3. the needs, each person's and the home's, each once.

Questions (`to_ask`) and needs of other frameworks are not counted. Families that the file of open cases names are left
off and counted, with who works with them and whether their needs would have put them on the list. Every pair counted is
published in `pairs`, so that whoever may see all of a family's needs can count again.
"""


def page() -> str:
    """The whole page, as Markdown."""
    rules = {(need.framework, need.id): need for need in needs()}
    listing = next(framework for framework in frameworks() if framework.least_needs)
    parts = [OPENING, EARLY_LIST.format(least=listing.least_needs, title=listing.title)]
    for framework in frameworks():
        parts += _framework(framework)
        for text in framework.needs:
            parts += _need(text, rules.get((framework.id, text.id)))
    return "\n".join(parts).rstrip() + "\n"


def _framework(framework: Framework) -> list[str]:
    stood = f"In use from {framework.valid_from or 'its first version'}"
    if framework.valid_until:
        stood += f" until {framework.valid_until}"
    lines = ["", f"## {framework.title} (`{framework.id}`)", "", framework.about, "", framework.wording, ""]
    lines += [f"{stood}. Source: {framework.source}.", ""]
    if framework.for_families == "with_child":
        lines += ["Looked for in families with a child under 18, or expecting one.", ""]
    return lines


def _need(text: NeedText, need: Need | None) -> list[str]:
    marks = f" *({'; '.join(text.marks)})*" if text.marks else ""
    lines = [f"### {text.id}: {text.title}", "", f"{text.headline.title}.{marks}", "", text.why, ""]
    lines += [f"**Rule.** {text.rule}", ""]
    lines += [f"- Status: {STATUSES[text.status]}; {WHOSE[text.whose]}", f"- Looks back over: {text.period}"]
    lasts = "as long as those it counts" if text.at_least else f"{text.lasts_months} months from its last evidence"
    lines += [f"- A finding stands: {lasts}", f"- Source: {text.source}", f"- Rule version: {text.rule_version}"]
    if need:
        lines += [f"- Reads: {', '.join(f'`{kind}`' for kind in need.kinds)}", ""]
        lines += [f"Example, on {need.example.as_of}. The people:", "", *_table(read(need.example.people)), ""]
        lines += ["What the rows say (`-` in `until`: it goes on):", "", *_table(read(need.example.facts)), ""]
        lines += ["What is found:", "", *_table(read(need.example.answer))]
    return [*lines, ""]


def _table(rows: Iterable[dict[str, str]]) -> list[str]:
    listed = list(rows)
    head = list(dict.fromkeys(key for row in listed for key in row))
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    return lines + [f"| {' | '.join(row.get(key, '') for key in head)} |" for row in listed]
