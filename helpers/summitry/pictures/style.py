"""Colours, type and sizes that every picture shares."""

from __future__ import annotations

from typing import Final

PAPER: Final = "#ffffff"
INK: Final = "#1b1f24"
SOFT: Final = "#59626d"
FAINT: Final = "#dfe3e8"
PALE: Final = "#eceff3"
ACCENT: Final = "#8f3f71"

# Each at least 4.5:1 on paper; neighbours stay apart for the colour-blind.
HUES: Final = (
    "#0a5c9e",
    "#b3480f",
    "#00735a",
    "#7a3f9d",
    "#80600a",
    "#0b7285",
    "#a61e4d",
    "#626a74",
)
HATCHES: Final = ("", "////", "....", "xxxx", "\\\\\\\\", "oo", "++", "--")

WIDTH: Final = 7.6
DPI: Final = 100
TEXT: Final = 10.5
SMALL: Final = 10.0

SETTINGS: Final = {
    "font.family": ["DejaVu Sans"],
    "font.size": TEXT,
    "text.color": INK,
    "axes.edgecolor": SOFT,
    "axes.labelcolor": INK,
    "axes.labelsize": TEXT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.8,
    "axes.axisbelow": True,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "xtick.labelsize": SMALL,
    "ytick.labelsize": SMALL,
    "grid.color": FAINT,
    "grid.linewidth": 0.8,
    "hatch.linewidth": 0.7,
    "legend.frameon": False,
    "svg.hashsalt": "summitry",
}


def hue(index: int) -> str:
    """Return the colour of the index-th kind, round and round.

    >>> hue(0) == hue(len(HUES))
    True
    """
    return HUES[index % len(HUES)]


def luminance(colour: str) -> float:
    """Return the relative luminance of a hex colour, 0 (black) to 1 (white).

    References
    ----------
    W3C (2023). Web Content Accessibility Guidelines 2.2, relative luminance.
    """
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two hex colours, 1 to 21.

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
