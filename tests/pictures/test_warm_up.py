from summitry.pictures.warm_up import Mark, WarmUpPicture


def test_dots_stand_where_confidence_and_share_meet_and_grow_with_the_number():
    picture = WarmUpPicture(3)
    picture.show([None] * 3, 0, [(55, 100, 1), (90, 40, 9)], "later")
    shown = [dot for dot in picture.dots if dot.get_visible()]
    assert [(dot.get_xdata()[0], dot.get_ydata()[0]) for dot in shown] == [(55, 100), (90, 40)]
    assert shown[0].get_markersize() < shown[1].get_markersize()
    assert [text.get_text() for text in picture.sizes[:2]] == ["1", "9"]
    assert picture.waiting.get_text() == ""


def test_an_answer_not_checked_reaches_both_ways_and_bears_no_sign():
    picture = WarmUpPicture(2)
    picture.show([Mark(80, None), None], 1, [], "later")
    bar = picture.bars[0]
    assert (bar.get_y(), bar.get_height()) == (20, 60)
    assert not picture.bars[1].get_visible()
    assert [sign.get_text() for sign in picture.signs] == ["", ""]
    assert picture.waiting.get_text() == "later"


def test_wrong_answers_are_hatched_and_hollow_as_well_as_below():
    picture = WarmUpPicture(2)
    picture.show([Mark(80, True), Mark(80, False)], 0, [], "")
    right, wrong = picture.bars
    assert (right.get_hatch(), bool(wrong.get_hatch())) == (None, True)
    assert right.get_facecolor() != wrong.get_facecolor()
