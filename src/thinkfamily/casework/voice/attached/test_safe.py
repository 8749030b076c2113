"""What is kept of a file: what can be seen and heard. Every file here is made by the test."""

import io
import struct
import time
import zipfile
import zlib

import pytest
from PIL import Image

from thinkfamily.casework.voice.attached.rules import NotTaken
from thinkfamily.casework.voice.attached.safe import made_safe

pytestmark = pytest.mark.demand("5.9.7")
LIMIT = 20 * 1024 * 1024
SECRET = b"53.7996 N 1.5491 W, Refuge House"


def chunk(name, inside):
    return struct.pack(">I", len(inside)) + name + inside + struct.pack(">I", zlib.crc32(name + inside))


def png(wide=3, high=2, *, extra=b""):
    rows = zlib.compress((b"\0" + b"\x80\x20\x40" * wide) * high)
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def photo():
    """A photograph with the place in it, and the telephone's owner."""
    exif = Image.Exif()
    exif[0x013B] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = "N"
    kept = io.BytesIO()
    Image.new("RGB", (40, 30), "orange").save(kept, "JPEG", exif=exif, comment=SECRET)
    return kept.getvalue()


def frames(many=4):
    """MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes each."""
    return b"".join(b"\xff\xfb\x90\x00" + bytes([number]) * 413 for number in range(many))


def id3(inside=SECRET):
    size = len(inside)
    return b"ID3\x04\x00\x00" + bytes([size >> 21 & 127, size >> 14 & 127, size >> 7 & 127, size & 127]) + inside


def box(name, *inside):
    joined = b"".join(inside)
    return struct.pack(">I4s", len(joined) + 8, name) + joined


def track(kind, offset, size):
    """One chunk with one sample."""
    tables = box(
        b"stbl", box(b"stsd", bytes(8)), box(b"stts", bytes(8)), box(b"stsc", struct.pack(">IIIII", 0, 1, 1, 1, 1)),
        box(b"stsz", struct.pack(">IIII", 0, 0, 1, size)), box(b"stco", struct.pack(">III", 0, 1, offset)),
    )  # fmt: skip
    handler = box(b"hdlr", bytes(8) + kind + bytes(12) + b"Handler of Refuge House\0")
    dated = struct.pack(">III", 0, 3_850_000_000, 3_850_000_000)
    return box(
        b"trak", box(b"tkhd", dated + bytes(72)), box(b"udta", SECRET),
        box(b"mdia", box(b"mdhd", dated + bytes(12)), handler, box(b"minf", tables)),
    )  # fmt: skip


PICTURE, PLACE, BETWEEN = b"PICTURE" * 9, b"TRACK OF PLACES", b"HIDDEN BETWEEN"


def film(brand=b"isom", kinds=(b"vide", b"meta")):
    """A film whose second track says where it was filmed, with a place among its labels, too."""
    first = box(b"ftyp", brand + bytes(4))
    contents, moov = PICTURE + BETWEEN + PLACE, b""
    for _ in range(2):  # the second time round it is known how long what comes before the contents is
        before = len(first) + len(moov) + 8
        tracks = [track(kinds[0], before, len(PICTURE))]
        if len(kinds) > 1:
            tracks.append(track(kinds[1], before + len(PICTURE + BETWEEN), len(PLACE)))
        moov = box(b"moov", box(b"mvhd", bytes(100)), *tracks, box(b"udta", box(b"\xa9xyz", SECRET)))
    return first + moov + box(b"mdat", contents) + box(b"uuid", SECRET)


def wav():
    how = struct.pack("<HHIIHH", 1, 1, 8000, 8000, 1, 8)
    parts = b"".join(
        name + struct.pack("<I", len(part)) + part
        for name, part in ((b"LIST", SECRET), (b"fmt ", how), (b"data", b"sound!"), (b"id3 ", SECRET))
    )
    return b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WAVE" + parts


def packed():
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("run.exe", b"MZ")
    return kept.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "stays"),
    [
        pytest.param("drawing.png", png(extra=chunk(b"tEXt", b"Author\0" + SECRET)), b"IDAT", id="a drawing"),
        pytest.param("photo.JPEG", photo(), b"JFIF", id="a photograph"),
        pytest.param("voice.mp3", id3() + b"\0\0" + frames() + b"TAG" + SECRET.ljust(125), frames(), id="a recording"),
        pytest.param("voice.wav", wav(), b"sound!", id="a recording as WAV"),
        pytest.param("voice.m4a", film(b"M4A ", (b"soun", b"meta")), PICTURE, id="a recording of a telephone"),
        pytest.param("film.mp4", film(), PICTURE, id="a film"),
    ],
)
def test_where_it_was_made_and_by_whom_is_taken_out_and_the_rest_stays(name, content, stays):
    assert SECRET in content
    _, kept = made_safe(name, content, LIMIT)
    assert stays in kept
    for gone in (SECRET, b"Refuge", PLACE, BETWEEN, b"Author"):
        assert gone not in kept
    assert made_safe(name, kept, LIMIT)[1][:200] == kept[:200], "what was kept is itself such a file"


def test_a_photograph_keeps_no_label_at_all_and_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # held sideways
    sent = io.BytesIO()
    Image.new("RGB", (40, 30), "orange").save(sent, "JPEG", exif=exif)
    with Image.open(io.BytesIO(made_safe("a.jpg", sent.getvalue(), LIMIT)[1])) as kept:
        assert (kept.size, dict(kept.getexif()), kept.info.get("comment")) == ((30, 40), {}, None)


def test_a_film_keeps_its_size_and_loses_its_days():
    _, kept = made_safe("film.mp4", film(), LIMIT)
    assert len(kept) == len(film())
    assert struct.pack(">I", 3_850_000_000) not in kept


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        pytest.param("drawing.png", packed(), "not what its name says", id="an archive that is called a picture"),
        pytest.param("drawing.png", b"MZ" + bytes(90), "not what its name says", id="a program called a picture"),
        pytest.param("photo.jpg", png(), "not what its name says", id="a picture of another kind"),
        pytest.param("letter.txt", b"MZ\x90\x00" + bytes(60), "not what its name says", id="a program called a letter"),
        pytest.param(
            "voice.mp3", b"MZ" + frames(), "not what its name says", id="a program that goes on as a recording"
        ),
        pytest.param("voice.wav", b"RIFF\0\0\0\0WAVEdata", "not what its name says", id="sound without how it sounds"),
        pytest.param("voice.m4a", film(), "not what its name says", id="a film called a recording"),
        pytest.param("film.mp4", film(b"qt  "), "not what its name says", id="a film of another kind"),
        pytest.param("film.mp4", film()[:150], "not what its name says", id="half a film"),
        pytest.param("film.mp4", film() + box(b"moof", bytes(8)), "written in pieces", id="a film in pieces"),
        pytest.param("a.exe", b"MZ", "are kept: save it as one of these", id="of no kind that is taken"),
        pytest.param("letter.pdf", b"%PDF-1.7", "belongs to Documents", id="a letter as PDF"),
        pytest.param("a.png", b"", "file is empty", id="empty"),
        pytest.param("a.txt", b"a" * (LIMIT + 1), "larger than 20 MB", id="too large"),
    ],
)
def test_what_is_not_taken_is_refused_in_one_sentence(name, content, sentence):
    with pytest.raises(NotTaken, match=sentence):
        made_safe(name, content, LIMIT)


def test_a_small_file_that_would_unpack_to_fill_the_memory_is_refused_before_it_is_unpacked():
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(9_000_000), 9))
    begun = time.process_time()
    with pytest.raises(NotTaken, match="more points"):
        made_safe("bomb.png", bomb + chunk(b"IEND", b""), LIMIT)
    label = chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(300_000_000), 9))
    with pytest.raises(NotTaken):
        made_safe("bomb.png", png(extra=label), LIMIT)
    assert time.process_time() - begun < 5


def test_a_film_that_says_it_has_more_than_there_is_is_refused_at_once():
    lying = film().replace(struct.pack(">IIII", 0, 0, 1, len(PICTURE)), struct.pack(">IIII", 0, 0, 2**32 - 1, 9))
    with pytest.raises(NotTaken):
        made_safe("film.mp4", lying, LIMIT)


@pytest.mark.parametrize(
    "busy",
    [
        pytest.param(film() + box(b"mdat", b"ab") * 300, id="more contents than any film has"),
        pytest.param(film() + box(b"free") * 300_000, id="boxes without end"),
        pytest.param(film().replace(SECRET, SECRET[:-8] + box(b"trak")) + box(b"mdia") * 300, id="that hold nothing"),
    ],
)
def test_a_film_that_is_made_to_keep_the_server_busy_is_refused_at_once(busy):
    with pytest.raises(NotTaken):
        made_safe("film.mp4", busy, LIMIT)


def test_what_a_film_shows_is_kept_also_where_it_lies_in_several_places_and_nothing_between():
    """Two contents with a gap before, between and after what the track points to, and one chunk in two pieces."""
    pieces = [b"GAP1", b"SEEN", b"GAP2"], [b"GAP3", b"ALSO", b"GAP4"]
    ftyp, both = box(b"ftyp", b"isom" + bytes(4)), [box(b"mdat", *one) for one in pieces]
    tables = [box(b"stsc", struct.pack(">IIIII", 0, 1, 1, 1, 1)), box(b"stsz", struct.pack(">III", 0, 4, 2))]

    def moov(*offsets):
        stbl = box(b"stbl", *tables, box(b"stco", struct.pack(">II", 0, len(offsets)), struct.pack(">II", *offsets)))
        return box(
            b"moov", box(b"trak", box(b"mdia", box(b"hdlr", bytes(8) + b"vide" + bytes(13)), box(b"minf", stbl)))
        )

    before = len(ftyp) + len(moov(0, 0))
    content = ftyp + moov(before + 12, before + len(both[0]) + 12) + b"".join(both)
    kept = made_safe("film.mp4", content, LIMIT)[1]
    assert kept == content.replace(b"GAP1", bytes(4)).replace(b"GAP2", bytes(4)).replace(b"GAP3", bytes(4)).replace(
        b"GAP4", bytes(4)
    )
