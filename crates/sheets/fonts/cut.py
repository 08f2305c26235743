"""Cuts the fonts of the sheets from their published sources; see README.md.

    python3 cut.py ATKINSON_WOFF2_FOLDER NOTO_TTF_FOLDER

Needs fontTools and brotli. The same sources and the same fontTools give the same bytes.
"""

import io
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2B0, 0x370), *range(0x1E00, 0x1F00)]
GREEK_AND_CYRILLIC = [*range(0x370, 0x530)]
PUNCTUATION = [*range(0x2000, 0x2070), *range(0x2070, 0x2150), 0xFFFD]
MATHS = [ord(c) for c in "←↑→↓↔↕⇐⇒⇔≈≠≤≥∞√−"]
SIGNS = [ord(c) for c in "☐☑☒✓✔✕✗✘●○■□▪▫◆◇▶►▲▼◀★☆☎✉☀♥⚠⌚✋✎"]
EPOCH = 3_800_000_000  # seconds since 1904: one fixed moment, so that the bytes repeat
FACES = [ord(c) for c in "☺☹①②③④⑤⑥⑦⑧⑨⑩⑪⑫"]


def narrowed(font, characters):
    """Only these characters, and only the tables that a PDF's text needs."""
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "MATH", "STAT", "gasp", "MVAR", "HVAR"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def merged(fonts):
    streams = []
    for font in fonts:
        stream = io.BytesIO()
        font.save(stream)
        stream.seek(0)
        streams.append(stream)
    return Merger().merge(streams)


def saved(font, name):
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = EPOCH
    font["post"].formatType = 3.0
    family, style = name.rsplit("-", 1)
    for record in font["name"].names:
        renamed = {1: family, 2: style, 3: name, 4: f"{family} {style}", 6: name}
        record.string = renamed.get(record.nameID, record.string)
    font.save(f"{name}.ttf")
    print(name, len(font.getBestCmap()), "characters", Path(f"{name}.ttf").stat().st_size, "bytes")


def atkinson(folder, weight, name):
    parts = []
    for block in ["latin", "latin-ext"]:
        variable = TTFont(folder / f"atkinson-hyperlegible-next-{block}-wght-normal.woff2")
        static = instantiateVariableFont(variable, {"wght": weight})
        static.flavor = None
        static["OS/2"].usWeightClass = weight
        taken = {c for part in parts for c in part.getBestCmap()}
        parts.append(narrowed(static, [c for c in static.getBestCmap() if c not in taken]))
    saved(merged(parts), name)


def noto(folder, name):
    characters = LATIN + GREEK_AND_CYRILLIC + PUNCTUATION
    saved(narrowed(TTFont(folder / f"{name}.ttf"), characters), name)


def symbols(folder, name):
    sources = {"NotoSansMath": MATHS, "NotoSansSymbols2": SIGNS, "NotoSansSymbols": FACES}
    parts = [narrowed(TTFont(folder / f"{f}-Regular.ttf"), c) for f, c in sources.items()]
    saved(merged(parts), name)


if __name__ == "__main__":
    atkinson_folder, noto_folder = Path(sys.argv[1]), Path(sys.argv[2])
    atkinson(atkinson_folder, 400, "AtkinsonHyperlegibleNext-Regular")
    atkinson(atkinson_folder, 700, "AtkinsonHyperlegibleNext-Bold")
    noto(noto_folder, "NotoSans-Regular")
    noto(noto_folder, "NotoSans-Bold")
    symbols(noto_folder, "NotoSansSymbols-Regular")
