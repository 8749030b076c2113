"""SVG elements as text: attributes only, no styles, so that a strict content security policy shows them."""

from html import escape

from thinkfamily.people.genogram.drawing.geometry import number


def element(name: str, inside: str = "", /, **attributes: object) -> str:
    """An element; `inside` is ready. An underscore in a name stands for a hyphen; empty attributes are left out."""
    kept = {key.strip("_").replace("_", "-"): value for key, value in attributes.items() if value not in ("", None)}
    said = "".join(f' {key}="{_value(value)}"' for key, value in kept.items())
    return f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>"


def titled(title: str, inside: str, /, **attributes: object) -> str:
    """A group with its meaning in words."""
    return element("g", element("title", escape(title)) + inside, **attributes)


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else escape(str(value))
