import itertools
import re
from importlib import resources

import numpy as np
import pytest

from summitry.pictures import style
from summitry.pictures.encounters import FILLS
from summitry.pictures.style import (
    ACCENT,
    FAINT,
    HATCHES,
    HUES,
    INK,
    PALE,
    PAPER,
    SOFT,
    contrast,
    hue,
    luminance,
)
from summitry.pictures.tiles import TINTS

TEXT, MARK = 4.5, 3.0
LAB_DARK = "#111111"
WRITTEN = {"ink": INK, "soft": SOFT, "accent": ACCENT, **{one: one for one in HUES}}

# Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for Simulation of Color
# Vision Deficiency, severity 1.0, on linear RGB.
DEFICIENCIES = {
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


def channels(colour):
    """Return the three channels of a hex colour, 0 to 1."""
    return np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])


def written(rgb):
    """Write three channels as a hex colour."""
    return "#" + "".join(f"{round(255 * part):02x}" for part in np.clip(rgb, 0, 1))


def in_the_dark(colour, amount=0.93):
    """Return a colour as CSS ``invert(amount) hue-rotate(180deg)`` shows it (Filter Effects 1)."""
    inverted = channels(colour) * (1 - 2 * amount) + amount
    turned = 2 * np.array([0.213, 0.715, 0.072]) - np.eye(3)
    return written(turned @ np.clip(inverted, 0, 1))


def linear(colour):
    """Return the channels without their gamma."""
    rgb = channels(colour)
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    """Return CIE L*a*b* (D65) of linear channels."""
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    xyz = np.array(to_xyz) @ np.clip(rgb, 0, 1) / [0.9505, 1.0, 1.089]
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def distance(one, other, deficiency=None):
    """Return how far apart two colours look (CIE 1976), 2.3 being barely noticeable."""
    seen = np.array(DEFICIENCIES[deficiency]) if deficiency else np.eye(3)
    return float(np.linalg.norm(lab(seen @ linear(one)) - lab(seen @ linear(other))))


def test_the_contrast_of_known_pairs_is_that_of_the_guidelines():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")
    assert luminance("#ff0000") == pytest.approx(0.2126)


@pytest.mark.parametrize("colour", WRITTEN.values(), ids=WRITTEN)
def test_what_is_written_can_be_read_on_paper_and_on_pale(colour):
    assert contrast(colour, PAPER) >= TEXT
    assert contrast(colour, PALE) >= TEXT


@pytest.mark.parametrize("colour", WRITTEN.values(), ids=WRITTEN)
def test_what_is_written_can_be_read_in_the_dark_theme(colour):
    for ground in (in_the_dark(PAPER), in_the_dark(PALE), LAB_DARK):
        assert contrast(in_the_dark(colour), ground) >= TEXT


def test_codes_can_be_read_on_every_tile_in_both_themes():
    for tint in TINTS.values():
        assert contrast(INK, tint) >= TEXT
        assert contrast(in_the_dark(INK), in_the_dark(tint)) >= TEXT


def test_every_bar_stands_out_by_its_fill_or_by_its_edge():
    edge = FILLS[0]
    assert contrast(edge, PAPER) >= MARK
    assert all(contrast(edge, fill) >= MARK for fill in FILLS[1:] if fill == PAPER)
    assert contrast(FILLS[0], FILLS[1]) >= MARK
    assert contrast(in_the_dark(edge), in_the_dark(PAPER)) >= MARK


def test_paper_is_as_dark_as_the_lab_in_its_dark_theme():
    assert in_the_dark("#ffffff") == "#121212"
    assert in_the_dark("#000000") == "#ededed"
    assert contrast(in_the_dark(PAPER), LAB_DARK) < 1.05


def test_lines_of_a_grid_stay_behind_what_they_measure():
    assert contrast(FAINT, PAPER) < MARK
    assert contrast(PALE, PAPER) < 1.3


def test_the_style_sheet_turns_pictures_as_the_test_does():
    sheet = (resources.files("summitry") / "strings" / "look.css").read_text(encoding="utf-8")
    assert "filter: invert(0.93) hue-rotate(180deg)" in sheet


def test_coloured_words_of_the_style_sheet_can_be_read_on_white():
    sheet = (resources.files("summitry") / "strings" / "look.css").read_text(encoding="utf-8")
    colours = re.findall(r"(?<![\w-])color: (#[0-9a-f]{6})", sheet)
    colours += re.findall(r"(?<![\w-])color: var\([\w-]+, (#[0-9a-f]{6})\)", sheet)
    assert len(colours) > 5
    assert [colour for colour in colours if contrast(colour, "#ffffff") < TEXT] == []


# Red-green deficiencies are common; tritan is rare, and form and words help there too.
LEAST = {None: 50, "protan": 15, "deutan": 15, "tritan": 10}


@pytest.mark.parametrize("deficiency", LEAST)
def test_the_first_three_kinds_are_told_apart_by_everybody(deficiency):
    pairs = itertools.combinations(HUES[:3], 2)
    least = {"protan": 30, "deutan": 30}.get(deficiency, LEAST[deficiency])
    assert min(distance(one, other, deficiency) for one, other in pairs) >= least


@pytest.mark.parametrize("deficiency", LEAST)
def test_no_two_neighbouring_kinds_look_the_same(deficiency):
    pairs = itertools.pairwise(HUES)
    assert min(distance(one, other, deficiency) for one, other in pairs) >= LEAST[deficiency]


def test_the_simulation_makes_red_and_green_alike_and_leaves_grey_grey():
    assert distance("#b00000", "#5b5b00", "protan") < distance("#b00000", "#5b5b00") / 3
    for matrix in DEFICIENCIES.values():
        assert np.ptp(np.array(matrix) @ linear("#808080")) < 0.01


def test_kinds_go_round_and_have_a_hatch_each():
    assert len(set(HUES)) == len(HUES) == len(HATCHES)
    assert hue(len(HUES) + 2) == HUES[2]


def test_letters_are_large_enough_on_screen():
    assert min(style.TEXT, style.SMALL) >= 9.9
