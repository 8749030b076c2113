"""Our own few icons, drawn by us on a square of 48: each says one thing, and a word stands beside each."""

from collections.abc import Mapping

INK, PAPER = "#0b0c0c", "#ffffff"
LINE = f'fill="{PAPER}" stroke="{INK}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"'
OPEN = LINE.replace(f'fill="{PAPER}"', 'fill="none"')
DRAWN: Mapping[str, str] = {
    "house": f'<path {LINE} d="M6 24 24 8l18 16M11 20v21h26V20M20 41V29h8v12"/>',
    "person": f'<circle {LINE} cx="24" cy="14" r="8"/><path {LINE} d="M9 43c0-10 6-16 15-16s15 6 15 16z"/>',
    "heart": f'<path {LINE} d="M24 41C4 27 6 10 16 10c4 0 7 3 8 6 1-3 4-6 8-6 10 0 12 17-8 31z"/>',
    "calendar": f'<path {LINE} d="M7 11h34v31H7z"/><path {OPEN} d="M7 20h34M16 6v9M32 6v9M16 28h4M28 28h4M16 35h4"/>',
    "tick": f'<circle {LINE} cx="24" cy="24" r="19"/><path {OPEN} d="m14 25 7 8 13-17"/>',
    "question": f'<circle {LINE} cx="24" cy="24" r="19"/><path {OPEN} d="M18 19c0-9 13-8 12 0-1 5-6 4-6 9"/>'
    f'<circle cx="24" cy="34.500" r="2.200" fill="{INK}"/>',
    "school": f'<path {LINE} d="M5 42V24h12l7-8 7 8h12v18z"/>'
    f'<path {OPEN} d="M24 16V5l8 3-8 3M21 42v-9h6v9M11 31h2M35 31h2"/>',
    "phone": f'<path {LINE} d="M14 4h20v40H14z"/><path {OPEN} d="M14 35h20M23 40h2M21 8h6"/>',
}


def svg(name: str) -> str:
    """One icon as a picture of its own."""
    size = 'class="tf-icon" width="48" height="48" aria-hidden="true" focusable="false"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" {size}>{DRAWN[name]}</svg>'
