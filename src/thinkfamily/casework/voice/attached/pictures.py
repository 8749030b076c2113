"""Pictures are drawn anew, point by point: nothing but what can be seen is kept."""

import io

from PIL import Image, ImageOps

from thinkfamily.casework.voice.attached.rules import NotTaken, not_what_it_says

FORMATS = {"png": "PNG", "jpg": "JPEG"}
MOST_POINTS = 50_000_000  # of the picture as it came: a telephone's largest
LONGEST = 4000  # points of a side, of the picture that is kept
TOO_MANY = "The picture has more points than any camera gives: save it smaller, and choose it again."


def remade(content: bytes, kind: str) -> bytes:
    """The same picture without where and when it was taken, by whom, and whatever else was in the file.

    Its size is read before anything is unpacked, so that a small file cannot fill the memory. Raises NotTaken.
    """
    try:
        with Image.open(io.BytesIO(content), formats=[FORMATS[kind]]) as found:
            if found.width * found.height > MOST_POINTS:
                raise NotTaken(TOO_MANY)
            found.draft("RGB", (LONGEST, LONGEST))
            seen = ImageOps.exif_transpose(found)
            seen = seen.convert("RGB" if kind == "jpg" or not found.has_transparency_data else "RGBA")
    except Image.DecompressionBombError as wrong:
        raise NotTaken(TOO_MANY) from wrong
    except (OSError, SyntaxError, ValueError) as wrong:
        raise NotTaken(not_what_it_says(kind)) from wrong
    seen.thumbnail((LONGEST, LONGEST))
    clean = Image.new(seen.mode, seen.size)
    clean.paste(seen)
    kept = io.BytesIO()
    clean.save(kept, FORMATS[kind], **({"quality": 88} if kind == "jpg" else {"optimize": False}))
    return kept.getvalue()
