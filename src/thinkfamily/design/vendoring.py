"""For maintainers: takes GOV.UK Frontend's published package into static/vendor, without what is not ours to use.

The Transport typeface and the crest belong to GOV.UK alone, so their rules are cut out; pages are set in Arial.
Get the package with `npm pack govuk-frontend@VERSION`, ask `npm view govuk-frontend@VERSION dist.integrity`, then:

    python -m thinkfamily.design.vendoring govuk-frontend-VERSION.tgz sha512-...
"""

import base64
import hashlib
import json
import re
import sys
import tarfile
from pathlib import Path

VENDOR = Path(__file__).parent / "static" / "vendor"
FILES = ("govuk-frontend.min.css", "govuk-frontend.min.js")
FACE = re.compile(r"@font-face\{[^}]*\}")
CREST = re.compile(r"[^{}]*\{[^{}]*govuk-crest[^{}]*\}")


def main(words: list[str]) -> int:
    """Checks the package against its published hash and writes the stripped files. 0 done, 3 wrong use."""
    if len(words) != 2:
        sys.stderr.write("Name the package file and its published integrity (sha512-...).\n")
        return 3
    package, integrity = Path(words[0]), words[1]
    found = "sha512-" + base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if found != integrity:
        sys.stderr.write(f"{package.name} is not the published file: its hash is {found}.\n")
        return 3
    with tarfile.open(package) as archive:
        version = json.loads(read(archive, "package/package.json"))["version"]
        for name in FILES:
            text = read(archive, f"package/dist/govuk/{name}")
            (VENDOR / name).write_text(strip(text), encoding="utf-8")
    (VENDOR / "VENDOR.json").write_text(json.dumps(record(version, integrity), indent=2) + "\n", encoding="utf-8")
    return 0


def read(archive: tarfile.TarFile, name: str) -> str:
    """A text file of the package."""
    member = archive.extractfile(name)
    assert member is not None, f"{name} is not in the package"
    return member.read().decode("utf-8")


def strip(text: str) -> str:
    """The file without the typeface, the crest, and the pointer to a source map that is not here."""
    text = CREST.sub("", FACE.sub("", text)).replace("GDS Transport,arial", "arial")
    return re.sub(r"\n?(/\*|//)# sourceMappingURL=[^\n]*", "", text)


def record(version: str, integrity: str) -> dict[str, object]:
    """What stands in VENDOR.json: where each file came from and what it is now."""
    hashes = {name: hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() for name in FILES}
    return {
        "package": "govuk-frontend",
        "version": version,
        "integrity": integrity,
        "licence": "MIT (LICENSE-govuk-frontend.txt)",
        "changes": "without the typeface GDS Transport, the crest and the source map pointers",
        "files": hashes,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
