from equifinal.terminal.paced import paced


def test_nothing_is_told_before_its_time():
    told, times = [], iter([0.0, 1.0, 14.9, 15.0, 29.0, 31.0, 90.0])
    tell = paced(lambda *given: told.append(given), 15, lambda: next(times))
    for n in range(6):
        tell("Y", n)
    assert told == [("Y", 2), ("Y", 4), ("Y", 5)]
