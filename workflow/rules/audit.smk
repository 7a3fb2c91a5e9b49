"""Printed tables of papers, audited on request: `config/papers/*.yaml` to `results/audit/<paper>_<digest>/`.

The digest is that of the paper's form and of the code: a figure typed anew makes a report of its own.
"""

PAPERS = papers()


rule audit_paper:
    message:
        "Audit the printed tables of {wildcards.paper}."
    input:
        form=lambda wildcards: PAPERS[wildcards.paper],
    output:
        answer="results/audit/{paper}/audit.json",
        pages=[
            f"results/audit/{{paper}}/{code}/audit.{ending}" for code in LANGUAGES for ending in ("html", "docx", "md")
        ],
    wildcard_constraints:
        paper="|".join(map(re.escape, PAPERS)) or "-",
    log:
        "results/audit/logs/{paper}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/audit_paper.py"


rule audit:
    message:
        "Verdicts on printed tables."
    input:
        answers=[f"results/audit/{paper}/audit.json" for paper in PAPERS],
    log:
        "<logs>/audit.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/audit.py"
