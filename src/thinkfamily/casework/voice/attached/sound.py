"""Sound without what stands beside it: of an MP3 its frames alone, of a WAV its two chunks. Nothing is encoded anew."""

import struct

from thinkfamily.casework.voice.attached.rules import NotTaken, not_what_it_says

FEWEST = 3  # frames that follow each other before something is a recording
# Kilobits a second by version and layer; 0 is not used by recordings of anybody.
RATES = {
    (1, 1): (0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (1, 2): (0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (1, 3): (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 1): (0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 3): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
SAMPLES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
FORMATS = (1, 3, 6, 7, 0xFFFE)  # how a WAV's sound is written: plain numbers, or as a telephone does


def mp3(content: bytes) -> bytes:
    """Its frames, one after the other; labels before, between and after them are left out. Raises NotTaken."""
    at, frames = _after_labels(content), []
    while at + 4 <= len(content):
        long = _frame(content[at : at + 4])
        if not long or at + long > len(content):
            break
        frames.append(content[at : at + long])
        at += long
    if len(frames) < FEWEST:
        raise NotTaken(not_what_it_says("mp3"))
    return b"".join(frames)


def _after_labels(content: bytes) -> int:
    """Where the first frame may begin: after every ID3 label, and the empty bytes behind it."""
    at = 0
    while content[at : at + 3] == b"ID3" and at + 10 <= len(content):
        a, b, c, d = content[at + 6 : at + 10]
        at += 10 + (a << 21 | b << 14 | c << 7 | d) + (10 if content[at + 5] & 0x10 else 0)
    while at < len(content) and content[at] == 0:
        at += 1
    return at


def _frame(head: bytes) -> int:
    """How many bytes a frame has that begins so; 0 where none begins so."""
    bits = int.from_bytes(head, "big")
    version, layer = bits >> 19 & 3, 4 - (bits >> 17 & 3)
    rate, sample, padding = bits >> 12 & 15, bits >> 10 & 3, bits >> 9 & 1
    if bits >> 21 != 0x7FF or version == 1 or layer == 4 or not 0 < rate < 15 or sample == 3:
        return 0
    bit_rate = RATES[1 if version == 3 else 2, layer][rate] * 1000
    samples = SAMPLES[version][sample]
    if layer == 1:
        return (12 * bit_rate // samples + padding) * 4
    return (72 if layer == 3 and version != 3 else 144) * bit_rate // samples + padding


def wav(content: bytes) -> bytes:
    """How it sounds, and the sound. Raises NotTaken."""
    if content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise NotTaken(not_what_it_says("wav"))
    found: dict[bytes, bytes] = {}
    at = 12
    while at + 8 <= len(content):
        name, (long,) = content[at : at + 4], struct.unpack("<I", content[at + 4 : at + 8])
        if name in (b"fmt ", b"data"):
            found.setdefault(name, content[at + 8 : at + 8 + long])
        at += 8 + long + long % 2
    how, sound = found.get(b"fmt ", b""), found.get(b"data", b"")
    if len(how) < 16 or not sound or struct.unpack("<H", how[:2])[0] not in FORMATS:
        raise NotTaken(not_what_it_says("wav"))
    parts = b"".join(
        name + struct.pack("<I", len(part)) + part + b"\0" * (len(part) % 2)
        for name, part in ((b"fmt ", how[:40]), (b"data", sound))
    )
    return b"RIFF" + struct.pack("<I", 4 + len(parts)) + b"WAVE" + parts
