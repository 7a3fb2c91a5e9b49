"""Robustness in full: the parts summed up, drawn and put into words."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    import pandas as pd
    from drawing import in_each_language
    from exploring import sides

    from equifinal.output.figures.cutoff_map import cutoff_map_figure
    from equifinal.output.figures.specification_curve import specification_curve_figure
    from equifinal.output.report.captions import caption
    from equifinal.output.report.drawn import Drawn
    from equifinal.output.report.template import key, template
    from equifinal.output.tables.source import Source
    from equifinal.output.text.exploration import ChineseExploration, EnglishExploration, words
    from equifinal.output.words.labels import Labels
    from equifinal.steps.robustness.variants import CONFIGURED
    from equifinal.steps.robustness_full.exploration import KIND, sum_up

    parts = {
        name: pd.concat((files.read(path) for path in snakemake.input[name]), ignore_index=True)
        for name in ("multiverse", "dropped", "recoded", "permuted")
    }
    phrases = {"verdict": EnglishExploration, "translated": ChineseExploration}
    texts = {name: [Path(snakemake.input[name]).read_text("utf-8")] for name in phrases}
    found, drawn = {}, {}
    for side, (datasets, cutoffs, _) in zip(("outcome", "negation"), sides(snakemake), strict=True):
        outcome = datasets[CONFIGURED].outcome
        own = {
            name: frame[frame["outcome"] == outcome].drop(columns="outcome").reset_index(drop=True)
            for name, frame in parts.items()
        }
        summed = sum_up(own, datasets, cutoffs)
        for name, language in phrases.items():
            texts[name].append(words(summed, language(outcome)) + "\n\n")
        published = (CONFIGURED, cutoffs.consistency, cutoffs.pri, cutoffs.frequency, KIND)
        drawn[side] = (outcome, summed["multiverse"], published)
        for name, frame in summed.items():
            found.setdefault(name, []).append(frame.assign(outcome=outcome)[["outcome", *frame]])
    for name, frames in found.items():
        files.write(pd.concat(frames), snakemake.output[name])
    for name, paragraphs in texts.items():
        files.replace(snakemake.output[name], "".join(paragraphs).encode())
    cases = files.read(snakemake.input.cases, index="case")
    shown, captions = {"multiverse": pd.concat(found["multiverse"])}, {}
    for language in snakemake.params.labels["language"]:
        labels = Labels.of_study(snakemake.params.labels, language, cases)
        source = Source(snakemake.params.settings, labels, shown)
        for name in [f"{kind}_{side}" for side in drawn for kind in ("curve", "map")]:
            captions[key(name, language)] = caption(source, Drawn("07_robustness_full/figures", name))
    files.replace(snakemake.output.captions, template(captions).encode())
    keys = ("calibration", "consistency_cutoff", "pri_cutoff", "frequency_cutoff", "solution")
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels):
        for side, (outcome, cells, published) in drawn.items():
            place = dict(zip(keys, published, strict=True))
            save(f"curve_{side}", specification_curve_figure(cells, labels, outcome, KIND, place))
            save(f"map_{side}", cutoff_map_figure(cells, labels, outcome, KIND, place))
