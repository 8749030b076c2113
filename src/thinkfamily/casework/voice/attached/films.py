"""Films and M4A sound: every byte that is neither picture nor sound is blanked. Nothing is encoded anew.

An MP4 is made of boxes. Those that say how to play it are kept; places, dates, names, subtitles and whatever else there
is become an empty box of the same size, so that nothing moves. Of the contents only what a picture or a sound track
points to is kept.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from thinkfamily.casework.voice.attached.rules import NotTaken, not_what_it_says

BRANDS = (b"isom", b"iso", b"mp4", b"M4A", b"M4V", b"avc1", b"dash", b"MSNV", b"3gp", b"f4v")
HOLDS = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf"}
KEPT = {
    b"mvhd", b"tkhd", b"mdhd", b"hdlr", b"vmhd", b"smhd", b"dref", b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz",
    b"stz2", b"stco", b"co64", b"stss", b"sdtp", b"sgpd", b"sbgp", b"elst",
}  # fmt: skip
DATED = {b"mvhd", b"tkhd", b"mdhd"}
DEEPEST = 8
MOST_BOXES = 200  # beside each other, and that hold others: a film has a dozen; one made to keep us busy has millions
IN_PIECES = (
    "This film is written in pieces, and what else is in it cannot be taken out: save it again as an ordinary MP4."
)


@dataclass
class Box:
    """`start`: where its header begins; `inside` and `end`: where its contents begin and end."""

    name: bytes
    start: int
    inside: int
    end: int


@dataclass
class Track:
    """`kind`: vide, soun or another; `tables`: where its tables stand, by their name."""

    kind: bytes = b""
    tables: dict[bytes, Box] = field(default_factory=dict)


def film(content: bytes, kind: str) -> bytes:
    """The same film or sound with nothing else in it. Raises NotTaken."""
    data = bytearray(content)
    try:
        return bytes(_clean(data, kind))
    except (struct.error, IndexError) as wrong:
        raise NotTaken(not_what_it_says(kind)) from wrong


def _clean(data: bytearray, kind: str) -> bytearray:
    if sum(data.count(name) for name in HOLDS) > MOST_BOXES:
        raise NotTaken(not_what_it_says(kind))
    top = list(_boxes(data, 0, len(data)))
    names = [one.name for one in top]
    if not top or names[0] != b"ftyp" or not bytes(data[8:12]).startswith(BRANDS):
        raise NotTaken(not_what_it_says(kind))
    if b"moof" in names or names.count(b"moov") != 1:
        raise NotTaken(IN_PIECES if b"moof" in names else not_what_it_says(kind))
    tracks: list[Track] = []
    for one in top:
        if one.name == b"moov":
            _walk(data, one, tracks, None, 0)
    playing = [track for track in tracks if track.kind in (b"vide", b"soun")]
    kinds = {track.kind for track in playing}
    if not kinds or (kind == "m4a" and kinds != {b"soun"}):
        raise NotTaken(not_what_it_says(kind))
    wanted = sorted(span for track in playing for span in _spans(data, track))
    if wanted and wanted[-1][1] > len(data):
        raise NotTaken(not_what_it_says(kind))
    _blank_between(data, [one for one in top if one.name == b"mdat"], wanted)
    for one in top:
        if one.name not in (b"ftyp", b"moov", b"mdat"):
            _blank(data, one)
    return data


def _boxes(data: bytearray, start: int, end: int) -> Iterator[Box]:
    """What stands between two places, one box after the other. Raises NotTaken where they do not fit."""
    at, many = start, 0
    while at + 8 <= end:
        many += 1
        long, name, inside = *struct.unpack(">I4s", data[at : at + 8]), at + 8
        if long == 1:
            long, inside = struct.unpack(">Q", data[at + 8 : at + 16])[0], at + 16
        elif long == 0:
            long = end - at
        if long < inside - at or at + long > end or many > MOST_BOXES:
            raise NotTaken(not_what_it_says("mp4"))
        yield Box(name, at, inside, at + long)
        at += long
    data[at:end] = bytes(end - at)  # too short to be a box


def _walk(data: bytearray, box: Box, tracks: list[Track], track: Track | None, depth: int) -> None:
    if depth > DEEPEST:
        raise NotTaken(not_what_it_says("mp4"))
    for one in _boxes(data, box.inside, box.end):
        if one.name == b"mvex":
            raise NotTaken(IN_PIECES)
        if one.name in HOLDS:
            own = Track() if one.name == b"trak" else track
            _walk(data, one, tracks, own, depth + 1)
            if one.name == b"trak" and own is not None:
                tracks.append(own)
                if own.kind not in (b"vide", b"soun"):
                    _blank(data, one)
        elif one.name not in KEPT:
            _blank(data, one)
        else:
            _keep(data, one, track)


def _keep(data: bytearray, box: Box, track: Track | None) -> None:
    """A box that is needed to play it; without the days in it, and without the name of what wrote it."""
    if box.name in DATED:
        size = 16 if data[box.inside] else 8
        data[box.inside + 4 : box.inside + 4 + size] = bytes(size)
    if track is None:
        return
    if box.name == b"hdlr":
        if not track.kind:
            track.kind = bytes(data[box.inside + 8 : box.inside + 12])
        data[box.inside + 24 : box.end] = bytes(max(box.end - box.inside - 24, 0))
    track.tables.setdefault(box.name, box)


def _blank(data: bytearray, box: Box) -> None:
    data[box.start + 4 : box.start + 8] = b"free"
    data[box.inside : box.end] = bytes(box.end - box.inside)


def _blank_between(data: bytearray, boxes: list[Box], wanted: list[tuple[int, int]]) -> None:
    """Of the contents all that no track points to. Both are in their order, and each is looked at once."""
    spans, last = iter([*wanted, (len(data), len(data))]), (0, 0)
    for box in boxes:
        at = box.inside
        while last[0] < box.end:
            start, end = last
            if start > at:
                data[at:start] = bytes(start - at)
            at = max(at, min(end, box.end))
            if end > box.end:
                break  # it goes on in the next
            last = next(spans)
        data[at : box.end] = bytes(max(box.end - at, 0))


def _spans(data: bytearray, track: Track) -> Iterator[tuple[int, int]]:
    """Where each chunk of a track stands: its offset, how many samples it has, and how long they are."""
    offsets, per_chunk, sizes = _offsets(data, track), _per_chunk(data, track), _sizes(data, track)
    same, each = sizes
    sample, row = 0, 0
    for number, offset in enumerate(offsets, start=1):
        while row + 1 < len(per_chunk) and per_chunk[row + 1][0] <= number:
            row += 1
        count = per_chunk[row][1] if per_chunk else 0
        long = count * same if same else sum(each[sample : sample + count])
        sample += count
        yield offset, offset + long


def _table(data: bytearray, track: Track, name: bytes, skip: int) -> tuple[int, memoryview]:
    """How many rows a table says that it has, and its rows."""
    box = track.tables[name]
    (count,) = struct.unpack(">I", data[box.inside + skip : box.inside + skip + 4])
    return count, memoryview(bytes(data[box.inside + skip + 4 : box.end]))


def _offsets(data: bytearray, track: Track) -> list[int]:
    wide = b"co64" in track.tables
    if not wide and b"stco" not in track.tables:
        raise NotTaken(not_what_it_says("mp4"))
    count, rows = _table(data, track, b"co64" if wide else b"stco", 4)
    size = 8 if wide else 4
    return [one for (one,) in struct.iter_unpack(">Q" if wide else ">I", _whole(rows, count, size))]


def _per_chunk(data: bytearray, track: Track) -> list[tuple[int, int]]:
    if b"stsc" not in track.tables:
        raise NotTaken(not_what_it_says("mp4"))
    count, rows = _table(data, track, b"stsc", 4)
    return [(first, many) for first, many, _ in struct.iter_unpack(">III", _whole(rows, count, 12))]


def _sizes(data: bytearray, track: Track) -> tuple[int, list[int]]:
    if b"stsz" not in track.tables:
        raise NotTaken(IN_PIECES)
    box = track.tables[b"stsz"]
    (same,) = struct.unpack(">I", data[box.inside + 4 : box.inside + 8])
    count, rows = _table(data, track, b"stsz", 8)
    return same, [] if same else [one for (one,) in struct.iter_unpack(">I", _whole(rows, count, 4))]


def _whole(rows: memoryview, count: int, size: int) -> memoryview:
    """As many rows as it says, where they are there. Raises NotTaken."""
    if count * size > len(rows):
        raise NotTaken(not_what_it_says("mp4"))
    return rows[: count * size]
