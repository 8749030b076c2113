"""A CSV file as records of text: UTF-8, UTF-16 or Windows-1252, never a mixture, with a comma, semicolon or tab."""

import csv
import io

from thinkfamily.people.bringing_in.problems import Problem, Unreadable

MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
SIGNS = ",;\t|"
MOST_ROWS = 200_000
LONGEST = 200_000  # characters of a value; past that a quotation mark was never closed
EXPORT = "Export it again as CSV in UTF-8."


def records(name: str, content: bytes) -> list[list[str]]:
    """The file's rows, the header first. Raises Unreadable with a sentence for whoever made the file."""
    text = decoded(name, content)
    if "\0" in text:
        raise Unreadable(Problem(name, what="This is no text file.", do=EXPORT))
    first = text.partition("\n")[0]
    sign = max(SIGNS, key=first.count)
    csv.field_size_limit(LONGEST)
    found: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    try:
        for record in reader:
            # Row numbers count records, as a spreadsheet shows them, also where a value runs over several lines.
            found.append(record)
            if len(found) > MOST_ROWS:
                what = f"The sheet has more than {MOST_ROWS:,} rows."
                raise Unreadable(Problem(name, what=what, do="Bring the cases in in several parts."))
    except csv.Error:
        what = "A quotation mark is opened here and never closed."
        raise Unreadable(Problem(name, reader.line_num, what=what, do="Close it, or export the file again.")) from None
    return found


def decoded(name: str, content: bytes) -> str:
    """The text. A file that is UTF-8 in one row and Windows-1252 in another is refused, because guessing spoils names.

    Raises Unreadable.
    """
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                raise Unreadable(Problem(name, what="The text is damaged.", do=EXPORT)) from None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    other, ours = _rows_by_encoding(content)
    if ours:
        shown = ", ".join(str(row) for row in other[:5]) + (" and more" if len(other) > 5 else "")
        what = f"Row {shown} is written in another encoding than row {ours[0]}, so names would be spoiled."
        raise Unreadable(Problem(name, other[0], what=what, do=EXPORT))
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise Unreadable(Problem(name, what="The file’s encoding is not known.", do=EXPORT)) from None


def _rows_by_encoding(content: bytes) -> tuple[list[int], list[int]]:
    """The lines that are not UTF-8, and those with letters that only UTF-8 explains."""
    other, ours = [], []
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            ours.append(number)
        except UnicodeDecodeError:
            other.append(number)
    return other, ours
