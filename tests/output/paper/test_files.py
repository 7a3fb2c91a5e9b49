from equifinal.output.paper.files import names_of, note


def test_the_note_names_the_run_and_every_file_in_each_language():
    text = note("mine", "incl0.80_pri0.50_n1_12345678", ["zh", "en"])
    for name in names_of(["zh", "en"]):
        assert name in text
    chinese, english = (
        text.index("研究 mine，运行 incl0.80_pri0.50_n1_12345678"),
        text.index("Study mine, run incl0.80"),
    )
    assert chinese < english
    assert "paper_en.docx     all tables and figures, for Word\n" in text
    assert "results/mine/incl0.80_pri0.50_n1_12345678/" in text
