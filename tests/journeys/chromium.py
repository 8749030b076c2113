"""Where Chromium is on this machine. Run as a program it prints the place, and exits with 1 when there is none."""

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
DOWNLOADED = ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/*.app/Contents/MacOS/*")


def find() -> str | None:
    """The browser's program: TF_CHROMIUM, else the system's, else what `playwright install chromium` fetched."""
    if named := os.environ.get("TF_CHROMIUM"):
        return named
    for name in NAMES:
        if found := shutil.which(name) or shutil.which(name, path="/usr/bin:/usr/local/bin:/snap/bin"):
            return found
    for place in MAC:
        if Path(place).exists():
            return place
    for folder in _downloads():
        for pattern in DOWNLOADED:
            if found_there := sorted(folder.glob(pattern)):
                return str(found_there[-1])
    return None


def _downloads() -> list[Path]:
    named = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if named and named != "0":
        return [Path(named)]
    try:
        home = Path.home()
    except RuntimeError:
        return []
    return [home / ".cache" / "ms-playwright", home / "Library" / "Caches" / "ms-playwright"]


if __name__ == "__main__":
    place = find()
    print(place or "none")
    sys.exit(0 if place else 1)
