import pytest

from equifinal.disk import studies
from equifinal.disk.studies import read_file, read_inside, study_of
from equifinal.errors import InputError

CONFIG = {"study": "s", "data": "data/raw/s.csv", "case_id": "case", "outcome": "Y", "conditions": ["A"]}
DATA = b"case,A,Y\np,1,1\nq,0,0\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "data" / "raw" / "s.csv").write_bytes(DATA)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_study_and_the_bytes_that_it_is_made_of(project):
    study, files = study_of(CONFIG)
    assert files == {"data/raw/s.csv": DATA}
    assert study.table == DATA
    assert study.ingested.cases["case"].tolist() == ["p", "q"]


def test_the_project_may_be_another_folder(project, monkeypatch, tmp_path_factory):
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert study_of(CONFIG, folder=project)[1] == {"data/raw/s.csv": DATA}


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("data/raw/t.csv", "data names data/raw/t.csv, which is no file. Hint: did you mean s.csv?"),
        ("../s.csv", "data is ../s.csv, outside the project."),
        ("/s.csv", "data is /s.csv, outside the project."),
        ("s3://bucket/s.csv", "data is s3://bucket/s.csv, on another computer."),
        ("https://example.org/s.csv", "data is https://example.org/s.csv, on another computer."),
        (r"data\raw\s.csv", "with backslashes. Hint: write data/raw/s.csv"),
        ("nowhere/s.csv", "Hint: there is no file in nowhere"),
    ],
)
def test_a_path_that_cannot_be_read(project, path, message):
    with pytest.raises(InputError) as error:
        read_inside(path, "data")
    assert message in str(error.value)


def test_what_is_wrong_with_several_files_is_told_of_each_with_its_line(project):
    config = {**CONFIG, "data": "../s.csv", "coding": {"sheet": "/a.csv", "codebook": "b.yaml"}}
    places = {("data",): ("c.yaml", 2), ("coding", "sheet"): ("c.yaml", 7), ("coding", "codebook"): ("c.yaml", 8)}
    with pytest.raises(InputError) as error:
        study_of(config, places)
    assert [line.partition(":")[0] for line in str(error.value).splitlines()] == [
        "c.yaml, line 2",
        "c.yaml, line 7",
        "c.yaml, line 8",
    ]


def test_a_file_outside_is_read_where_the_user_names_it(tmp_path):
    (tmp_path / "x.csv").write_bytes(b"x")
    assert read_file(tmp_path / "x.csv", "the command line") == b"x"


def test_a_link_out_of_the_project_is_no_file_of_it(project, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "s.csv"
    outside.write_bytes(DATA)
    (project / "data/raw/link.csv").symlink_to(outside)
    (project / "data/raw/inside.csv").symlink_to("s.csv")
    assert read_inside("data/raw/inside.csv", "data", project) == DATA
    with pytest.raises(InputError, match=r"^data is data/raw/link\.csv, a link to a file outside the project\."):
        read_inside("data/raw/link.csv", "data", project)


@pytest.mark.parametrize("path", ["data/" + "a" * 5000, "data/a\0b", "data/" + "案" * 90])
def test_what_can_be_no_path(project, path):
    for read in (read_inside, read_file):
        with pytest.raises(InputError, match="which is no file") as error:
            read(path, "data")
        assert len(str(error.value)) < 200


def test_a_file_has_a_size(project, monkeypatch):
    monkeypatch.setattr(studies, "LARGEST", 3)
    with pytest.raises(InputError, match=r"has \d+ bytes, more than 3\."):
        read_inside("data/raw/s.csv", "data", project)
