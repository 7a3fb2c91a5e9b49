from equifinal.reading.scales import SCALES, YES_NO, level_numbers, word


def test_each_word_stands_in_its_own_form_and_once_in_a_scale():
    for scale in SCALES:
        words = [name for step in scale for name in step]
        assert len(words) == len(set(words))
        assert words == [word(name) for name in words]
    assert all(word(no) == no and word(yes) == yes != no for no, yes in YES_NO)


def test_a_scale_is_read_from_its_lowest_step_up():
    for scale in SCALES:
        words = [sorted(step)[0] for step in scale]
        numbers, yes_no = level_numbers(words)
        assert not yes_no
        assert sorted(words, key=numbers.get) == words


def test_the_shortest_scale_with_all_words_counts():
    assert level_numbers(["low", "high"])[0] == {"low": 1, "high": 3}
    assert level_numbers(["very low", "low", "high"])[0] == {"very low": 1, "low": 2, "high": 4}
    assert level_numbers(["no", "yes"]) == ({"no": 0, "yes": 1}, True)
    assert level_numbers(["Ash"])[0] == {}
