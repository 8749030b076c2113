"""What a pack of the right shape may still get wrong: keys, references, circles, columns, the weight of adults."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from thinkfamily.casework.packs.checking.of_measures import unsound_measure
from thinkfamily.casework.packs.checking.wording import nearest
from thinkfamily.casework.packs.offer import unsound_offers
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION

Raw = Mapping[str, Any]
PARTS = {
    "assessment": ("sections", "scales", "principles", "removed"),
    "conversation": ("sections", "scales", "principles", "removed"),
    "tool": ("sheet",),
    "measure": ("measure",),
    "levels": ("levels",),
    "steps": ("steps", "principles"),
    "principles": ("principles",),
    "offers": ("offers",),
}
NEEDED = {
    "assessment": "sections",
    "conversation": "sections",
    "tool": "sheet",
    "measure": "measure",
    "levels": "levels",
    "steps": "steps",
    "principles": "principles",
    "offers": "offers",
}


def unsound(raw: Raw) -> Iterator[str]:
    """Every fault of a pack that its schema cannot find; each begins with where it is."""
    yield from _parts(raw)
    yield from _twice(raw)
    yield from _domains(raw)
    yield from _scales(raw)
    yield from _principles(raw)
    yield from _steps(raw)
    yield from _levels(raw)
    yield from unsound_measure(raw)
    yield from unsound_offers(raw)


def domains(raw: Raw) -> Iterator[tuple[str, Raw]]:
    """Each heading, with where it stands."""
    for section in raw.get("sections", ()):
        for domain in section["domains"]:
            yield f"sections > {section['key']} > {domain['key']}", domain


def questions(raw: Raw) -> Iterator[tuple[str, Raw]]:
    """Each question, with where it stands."""
    for at, domain in domains(raw):
        for question in domain["questions"]:
            yield f"{at} > {question['key']}", question


def _parts(raw: Raw) -> Iterator[str]:
    kind = raw["kind"]
    if NEEDED[kind] not in raw:
        yield f'{NEEDED[kind]}: a pack of the kind "{kind}" needs the key "{NEEDED[kind]}": add it.'
    for part in ("sections", "scales", "principles", "levels", "steps", "offers", "sheet", "measure", "removed"):
        if part in raw and part not in PARTS[kind]:
            yield f'{part}: a pack of the kind "{kind}" has no "{part}": take it out, or change the kind.'


def _twice(raw: Raw) -> Iterator[str]:
    """No key stands twice: sections, headings and questions share one set, for what is written is kept by them."""
    asked = [section["key"] for section in raw.get("sections", ())]
    asked += [domain["key"] for _, domain in domains(raw)] + [question["key"] for _, question in questions(raw)]
    sets = {"sections": asked}
    for part in ("scales", "principles", "levels", "steps", "offers", "removed"):
        sets[part] = [each["key"] for each in raw.get(part, ())]
    sets["sheet"] = [box["key"] for box in raw.get("sheet", {}).get("boxes", ())]
    for part, keys in sets.items():
        for key, times in Counter(keys).items():
            if times > 1:
                yield f'{part} > {key}: the key "{key}" stands {times} times: give each its own.'
    numbers = Counter(level["number"] for level in raw.get("levels", ()))
    for number in (number for number, times in numbers.items() if times > 1):
        yield f"levels: two levels have the number {number}: give each its own."


def _domains(raw: Raw) -> Iterator[str]:
    scales = {scale["key"] for scale in raw.get("scales", ())}
    asked = {question["key"] for _, question in questions(raw)}
    for at, domain in domains(raw):
        of = domain["information"]
        if of not in INFORMATION:
            yield f'{at} > information: "{of}" is no class of information.{nearest(of, INFORMATION) or _classes()}'
        elif of in ALWAYS:
            yield (
                f'{at} > information: "{of}" is always shown to whoever works with the family; what is said here must '
                'be able to be kept from an agency. Choose another class, such as "work_with_family".'
            )
    for at, question in questions(raw):
        if (scale := question.get("scale")) and scale not in scales:
            yield f'{at} > scale: there is no scale "{scale}": add it under `scales`.{nearest(scale, scales)}'
        if (after := question.get("after")) and after not in asked:
            yield f'{at} > after: there is no question "{after}": write the key of one.{nearest(after, asked)}'
    follows = {question["key"]: [question["after"]] for _, question in questions(raw) if question.get("after")}
    if circle := a_circle(follows):
        yield f"{circle[0]} > after: these questions follow on each other in a circle: {_round(circle)}. Break it."


def _classes() -> str:
    return f" Known: {', '.join(name for name in INFORMATION if name not in ALWAYS)}."


def _scales(raw: Raw) -> Iterator[str]:
    used = {question.get("scale") for _, question in questions(raw)}
    for scale in raw.get("scales", ()):
        at, low, high = f"scales > {scale['key']}", scale["lowest"], scale["highest"]
        if low >= high:
            yield f"{at}: the lowest number ({low}) is not below the highest ({high}): put them right."
            continue
        told = [anchor["at"] for anchor in scale["anchors"]]
        for end in (low, high):
            if end not in told:
                yield f"{at} > anchors: nothing says what {end} means: add it."
        for number in told:
            if not low <= number <= high:
                yield f"{at} > anchors: {number} is not on the scale from {low} to {high}: take it out."
        if len(set(told)) < len(told):
            yield f"{at} > anchors: a number is told twice: keep one of them."
        if scale["key"] not in used:
            yield f"{at}: no question uses this scale: take it out, or name it at a question."


def _principles(raw: Raw) -> Iterator[str]:
    known = {principle["key"] for principle in raw.get("principles", ())}
    shown = [(f"sections > {section['key']}", section) for section in raw.get("sections", ())] + list(domains(raw))
    for at, part in shown:
        for key in part.get("why", ()):
            if key not in known:
                yield f'{at} > why: there is no principle "{key}": add it under `principles`.{nearest(key, known)}'
    if raw["kind"] == "principles":
        return  # they are shown at the area's steps, which are another pack
    places = {part["key"] for _, part in shown} | {step["key"] for step in raw.get("steps", ())}
    for principle in raw.get("principles", ()):
        for key in principle.get("at", ()):
            if key not in places:
                yield f'principles > {principle["key"]} > at: there is no "{key}" to show it at.{nearest(key, places)}'


def _steps(raw: Raw) -> Iterator[str]:
    steps = raw.get("steps", ())
    known = [step["key"] for step in steps]
    for step in steps:
        for word in ("next", "back_to"):
            for key in step.get(word, ()):
                if key not in known:
                    yield f'steps > {step["key"]} > {word}: there is no step "{key}".{nearest(key, known)}'
    leads = {step["key"]: list(step.get("next", ())) for step in steps}
    if circle := a_circle(leads):
        yield (
            f"steps > {circle[0]} > next: these steps lead round in a circle: {_round(circle)}. Take one `next` out; "
            "where people may go back to an earlier step, write it under `back_to`."
        )
        return
    reached = {key for after in leads.values() for key in after} | set(known[:1])
    for key in known:
        if key not in reached:
            yield f"steps > {key}: no step leads here: name it under `next` of the step before it."


def _levels(raw: Raw) -> Iterator[str]:
    numbers = sorted(level["number"] for level in raw.get("levels", ()))
    if numbers and numbers[0] != 1:
        yield f"levels: the lowest level has the number {numbers[0]}: begin with 1."


def a_circle(leads: Mapping[str, Sequence[str]]) -> list[str]:
    """The keys of one circle, in its order; nothing where there is none. `leads`: from each key to the next ones."""
    done: set[str] = set()
    for start in leads:
        way: list[str] = []
        waiting: list[tuple[str, Iterator[str]]] = [(start, iter(leads[start]))] if start not in done else []
        if waiting:
            way.append(start)
        while waiting:
            step = next(waiting[-1][1], None)
            if step is None:
                done.add(waiting.pop()[0])
                way.pop()
            elif step in way:
                return way[way.index(step) :]
            elif step not in done:
                way.append(step)
                waiting.append((step, iter(leads.get(step, ()))))
    return []


def _round(circle: Sequence[str]) -> str:
    return " → ".join([*circle, circle[0]])
