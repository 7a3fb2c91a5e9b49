"""Step 6: how robust the solutions are."""

import files

with files.step(snakemake.log):
    import pandas as pd
    from drawing import in_each_language

    from equifinal.output.figures.cutoff_map import cutoff_map_figure
    from equifinal.output.figures.robustness import robustness_figure
    from equifinal.output.text.verdict import verdict_text
    from equifinal.output.text.verdicts import ChineseVerdict, EnglishVerdict
    from equifinal.sets.data import CalibratedData
    from equifinal.sets.expectations import reversed_expectations
    from equifinal.sets.expressions import parse
    from equifinal.steps.robustness.assessment import assess
    from equifinal.steps.robustness.changed import plausible
    from equifinal.steps.robustness.relations import comparison_table, moved_cases
    from equifinal.steps.truth_table.cutoffs import Cutoffs

    settings, (baseline, *raised) = snakemake.params.settings, snakemake.params.cutoffs
    memberships = files.read(snakemake.input.memberships, index="case")
    outcome = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    sides = {"outcome": outcome, "negation": outcome.negated()}

    def terms(text):
        """Read an expression over the study's conditions."""
        return parse(text, outcome.conditions, outcome.levels).terms

    models = {
        cutoff: files.read(path) for cutoff, path in zip(snakemake.params.cutoffs, snakemake.input.models, strict=True)
    }
    names = [data.outcome for data in sides.values()]
    comparison = comparison_table(models, outcome.conditions, outcome.levels, names)
    files.write(comparison, snakemake.output.comparison)
    paths = {name: min(terms(path["terms"])) for name, path in settings["paths"].items()}
    moved = [moved_cases(models, data, paths if data is outcome else {}) for data in sides.values()]
    files.write(pd.concat(moved), snakemake.output.moved)

    cutoffs = Cutoffs(baseline, settings["pri_cutoff"], settings["frequency_cutoff"], settings["contradiction_cutoff"])
    among = {name: settings["robustness"][f"plausible_{name}"] for name in ("consistency", "pri", "frequency")}
    anchors = {
        "raw": files.read(snakemake.input.cases, index="case")[snakemake.params.sets],
        "methods": settings["calibration"],
        "half": settings["half_membership"],
        "conditions": settings["conditions"],
    }
    excluded = [min(terms(text)) for path in snakemake.input.excluded for text in files.read(path)["combination"]]
    expected, opposed = settings["directional_expectations"], settings["directional_expectations_negation"]
    found, texts = {}, {"verdict": (EnglishVerdict(), []), "translated": (ChineseVerdict(), [])}
    for data, expectations in zip(
        sides.values(), (expected, reversed_expectations(expected) if opposed is None else opposed), strict=True
    ):
        tables = assess(
            data,
            cutoffs,
            raised,
            plausible(cutoffs, **among),
            anchors,
            settings["robustness"],
            expectations=expectations,
            limit=settings["max_models"],
            seconds=settings["max_seconds"],
            irredundant=settings["models"] == "irredundant",
            excluded=excluded,
        )
        for phrases, paragraphs in texts.values():
            paragraphs.append(verdict_text(tables, phrases))
        for name, frame in tables.items():
            found.setdefault(name, []).append(frame)
    for name, frames in found.items():
        files.write(pd.concat(frames), snakemake.output[name])
    for name, (_, paragraphs) in texts.items():
        files.replace(snakemake.output[name], "\n\n".join([*paragraphs, ""]).encode())
    sweep = files.read(snakemake.output.sweep)
    published = {f"{name}_cutoff": getattr(cutoffs, name) for name in ("consistency", "pri", "frequency")}
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels):
        for side, data in sides.items():
            save(f"robustness_{side}", robustness_figure(comparison, labels, data.outcome, "intermediate"))
            save(f"map_{side}", cutoff_map_figure(sweep, labels, data.outcome, "intermediate", published))
