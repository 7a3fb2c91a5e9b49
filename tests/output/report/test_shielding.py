import json
import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from equifinal.output.report.shielding import unbroken

# In a process of its own, since what it shields stays shielded.
CODE = """
import pathlib, sys
from docutils.core import publish_parts
from snakemake.report.html_reporter import data
from equifinal.output.report.shielding import shield
shield("workflow/report/docutils.conf")
shield("workflow/report/docutils.conf")
print(data.render_runtimes([{"rule": "</script>", "runtime": 1}]))
print(publish_parts(".. raw:: html\\n\\n   <script></script>", writer_name="html")["body"])
print(publish_parts(".. include:: LICENSE", writer_name="html")["body"])
"""


@given(st.text())
def test_it_reads_the_same_and_ends_no_script(text):
    written = unbroken(json.dumps({text: [text]}))
    assert json.loads(written) == {text: [text]}
    assert "<" not in written


def test_snakemakes_data_end_no_script_and_docutils_takes_neither_files_nor_html():
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", CODE], env=environment, capture_output=True, text=True, check=True)
    assert r"\u003c/script>" in done.stdout
    assert "</script>" not in done.stdout.replace("&lt;", "")
    assert "MIT License" not in done.stdout
    assert done.stdout.count("directive disabled") == 2
