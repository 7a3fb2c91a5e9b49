from equifinal.steps.nca import step
from tests.steps.nca.small import MEMBERSHIPS, RAW, settings


def test_a_step_gives_its_tables_the_same_each_time():
    found = step.run(MEMBERSHIPS, RAW, settings())
    assert list(found) == ["nca", "nca_peers", "bottlenecks", "nca_outliers", "nca_robustness"]
    again = step.run(MEMBERSHIPS, RAW, settings())
    assert all(found[name].equals(again[name]) for name in found)
    assert len(found["nca"]) == len(found["nca_robustness"])
    assert len(found["bottlenecks"]) == 11 * len(found["nca"])
