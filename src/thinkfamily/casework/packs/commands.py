"""`thinkfamily packs check | list | export | import | schema`: practice packs as files that go from area to area."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from thinkfamily.casework.packs.checking.wording import schema
from thinkfamily.casework.packs.files import NotAPack, as_yaml, read, shipped

WRONG_USE = 3
NOTHING_DONE = 2


def packs(argv: list[str]) -> int:
    """Practice packs: checks them (check), lists them (list), writes them to files (export), brings them in (import)"""
    parser = argparse.ArgumentParser(prog="thinkfamily packs", description="Practice packs as files.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    checking = verbs.add_parser("check", help="say what is wrong with packs; without files, with the shipped ones")
    checking.add_argument("files", metavar="FILE", type=Path, nargs="*", help="a pack (.yaml), or a folder of them")
    verbs.add_parser("list", help="every pack with its versions, and which one counts")
    writing = verbs.add_parser("export", help="write packs to files, with source and licence")
    writing.add_argument("folder", metavar="FOLDER", type=Path, help="where the files go")
    writing.add_argument("names", metavar="NAME", nargs="*", help="which packs; without: all that count")
    bringing = verbs.add_parser("import", help="bring packs in; without files, the shipped ones")
    bringing.add_argument("files", metavar="FILE", type=Path, nargs="*", help="a pack (.yaml), or a folder of them")
    verbs.add_parser("schema", help="print the shape of a pack as JSON Schema, for editors that check as one types")
    try:
        options = parser.parse_args(argv)
    except SystemExit as end:
        return WRONG_USE if end.code else 0
    try:
        return _run(options)
    except NotAPack as faulty:
        print("\n".join(faulty.problems), file=sys.stderr)
        return NOTHING_DONE


def _run(options: argparse.Namespace) -> int:
    if options.verb == "check":
        return _check(_read(options.files))
    if options.verb == "list":
        return _list()
    if options.verb == "schema":
        print(json.dumps(schema(), indent=2))
        return 0
    if options.verb == "export":
        return _export(options.folder, options.names)
    return _import(options.files)


def _read(named: list[Path]) -> list[tuple[str, dict[str, Any]]]:
    """The packs in these files and folders, or the shipped ones. Every file that cannot be read is told of at once."""
    if not named:
        return list(shipped())
    found: list[Path] = []
    for each in named:
        found += sorted([*each.glob("*.yaml"), *each.glob("*.yml")]) if each.is_dir() else [each]
    if not found:
        raise NotAPack(
            [f"{', '.join(map(str, named))}: there is no pack (.yaml) in it: name a file or another folder."]
        )
    packs, faults = [], []
    for file in found:
        try:
            packs.append((file.name, read(file)))
        except NotAPack as faulty:
            faults += faulty.problems
    if faults:
        raise NotAPack(faults)
    return packs


def _check(packs: list[tuple[str, dict[str, Any]]]) -> int:
    from thinkfamily.access import reading
    from thinkfamily.casework.packs.actions import faults

    with reading.as_system("practice packs are checked"):
        found = faults(packs)
    if found:
        raise NotAPack(found)
    print(f"{len(packs)} {'pack is' if len(packs) == 1 else 'packs are'} sound.")
    return 0


def _import(named: list[Path]) -> int:
    from thinkfamily.casework.packs.actions import bring_in, load

    outcomes = bring_in(_read(named)) if named else load()
    for outcome in outcomes:
        print(outcome.sentence)
    return NOTHING_DONE if any(outcome.state == "otherwise" for outcome in outcomes) else 0


def _list() -> int:
    from thinkfamily.access import reading
    from thinkfamily.casework.packs import reads
    from thinkfamily.casework.packs.models import PackVersion

    with reading.as_system("practice packs are listed"):
        counting = {version.pk for version in reads.counting()}
        for version in PackVersion.objects.order_by("kind", "name", "version"):
            since = f"from {version.from_when}" if version.from_when else "no day said"
            mark = "counts" if version.pk in counting else since
            print(f"{version.kind:14}{version.name:32}version {version.version:<4}{mark:20}{version.title}")
    return 0


def _export(folder: Path, names: list[str]) -> int:
    from thinkfamily.access import reading
    from thinkfamily.casework.packs import reads

    with reading.as_system("practice packs are written to files"):
        versions = list(reads.counting())
    if names:
        unknown = sorted(set(names) - {version.name for version in versions})
        if unknown:
            print(f"No pack that counts is called {', '.join(unknown)}: see thinkfamily packs list.", file=sys.stderr)
            return NOTHING_DONE
        versions = [version for version in versions if version.name in names]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for version in versions:
            (folder / f"{version.name}.yaml").write_text(as_yaml(version.content), encoding="utf-8")
    except OSError as problem:
        print(f"{folder} cannot be written: {problem.strerror}.", file=sys.stderr)
        return NOTHING_DONE
    print(f"Wrote {len(versions)} {'pack' if len(versions) == 1 else 'packs'} to {folder}.")
    return 0
