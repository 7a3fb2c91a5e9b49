from equifinal.steps.robustness.draws import generator


def test_a_draw_depends_on_the_seed_and_its_place_alone():
    first = generator(1, 5).random(3).tolist()
    generator(1, 4).random(100)
    assert generator(1, 5).random(3).tolist() == first
    assert generator(2, 5).random(3).tolist() != first
    assert generator(1, 5, 1).random(3).tolist() != first
