"""Pictures are drawn anew, point by point: nothing but what can be seen is kept."""

import io

from PIL import Image, ImageOps

from thinkfamily.casework.voice.attached.rules import NotTaken, not_what_it_says

FORMATS = {"png": "PNG", "jpg": "JPEG"}
MOST_POINTS = {"jpg": 50_000_000, "png": 25_000_000}  # as it came: a telephone's largest, and a large drawing scanned
LONGEST = 4000  # points of a side, of the picture that is kept
TOO_MANY = "The picture has more points than any camera gives: save it smaller, and choose it again."


def remade(content: bytes, kind: str) -> bytes:
    """The same picture without where and when it was taken, by whom, and whatever else was in the file.

    Its size is read before anything is unpacked, so that a small file cannot fill the memory. Raises NotTaken.
    """
    try:
        with Image.open(io.BytesIO(content), formats=[FORMATS[kind]]) as found:
            if found.width * found.height > MOST_POINTS[kind]:
                raise NotTaken(TOO_MANY)
            found.draft("RGB", (LONGEST, LONGEST))
            mode = "RGB" if kind == "jpg" or not found.has_transparency_data else "RGBA"
            seen = found if found.mode == mode else found.convert(mode)
            seen.thumbnail((LONGEST, LONGEST))  # before it is turned and drawn anew: each of these is a further copy
            seen = ImageOps.exif_transpose(seen)
    except Image.DecompressionBombError as wrong:
        raise NotTaken(TOO_MANY) from wrong
    except (OSError, SyntaxError, ValueError) as wrong:
        raise NotTaken(not_what_it_says(kind)) from wrong
    clean = Image.new(seen.mode, seen.size)
    clean.paste(seen)
    kept = io.BytesIO()
    clean.save(kept, FORMATS[kind], **({"quality": 88} if kind == "jpg" else {"optimize": False}))
    return kept.getvalue()
