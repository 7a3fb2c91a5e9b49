"""The words of the page, in every language: its own, and what the codes of the run's tables are called."""

from equifinal.languages import joined, mark, say
from equifinal.output.words.terms import TERMS

__all__ = ["OWN", "words_in"]

OWN = {
    "waiting": mark("This page needs JavaScript: it draws every view in the browser, from the data within it."),
    "explorer": mark("Explorer"),
    "skip": mark("Skip to the truth table"),
    "views": mark("Views"),
    "choices": mark("What all views show"),
    "level of": mark("Level of {set}"),
    "language": mark("Language"),
    "outcome": mark("Outcome"),
    "model": mark("Model"),
    "kind of solution": mark("Kind of solution"),
    "shown": mark("Shown here: {outcome}, {solution}."),
    "clear": mark("Clear selection"),
    "run": mark("Run {run}."),
    "cutoffs": mark("{n} cases; consistency cutoff {consistency}, PRI cutoff {pri}, frequency cutoff {frequency}."),
    "truth": mark("Truth table"),
    "xy": mark("XY plot"),
    "paths": mark("Configurations"),
    "sweep": mark("Map of the cutoffs"),
    "necessity": mark("Necessity"),
    "robustness": mark("Robustness"),
    "panels": mark("Periods, units and groups"),
    "cases": mark("Cases"),
    "card": mark("Selected cases"),
    "about truth": mark(
        "Rows are combinations of conditions. Pick one to see its cases everywhere, and why it is coded as it is."
    ),
    "about xy": mark(
        "Above the diagonal a case supports sufficiency; below it, membership in the configuration exceeds "
        "membership in the outcome."
    ),
    "about paths": mark("Which conditions make up each configuration, and which cases the configurations share."),
    "about sweep": mark(
        "What the intermediate solution would be at other cutoffs, and how it stands to the reported one."
    ),
    "about calibration": mark("How raw scores become memberships, and what other anchors would make of them."),
    "about necessity": mark("Below the diagonal a case supports necessity: the outcome does not exceed the condition."),
    "about robustness": mark(
        "How far each choice may move before the solution changes, and which cases bear it under every choice."
    ),
    "about panels": mark("The fit of each configuration in each part of the data; the line is that of all cases."),
    "about cases": mark(
        "Every membership of every case: the darker, the more in the set. Pick a name, or sort by a column."
    ),
    "about card": mark("Everything about one case, at the side of every view."),
    "none selected": mark("No case is selected. Pick a row, a point, a bar or a name."),
    "selected": mark("Selected cases ({n}): {cases}"),
    "and more": mark(" … and {n} more"),
    "how to add": mark(
        "Shift or Ctrl adds to the selection, Escape clears it. Tab goes to a view, arrow keys walk within "
        "it, Enter selects."
    ),
    "as a table": mark("As a table"),
    "kinds of cases": mark("Kinds of cases"),
    "no case": mark("none"),
    "row": mark("Row"),
    "case": mark("Case"),
    "kind": mark("Kind"),
    "set": mark("Set"),
    "condition": mark("Condition"),
    "consistency short": mark("Cons."),
    "coded": mark("Row {row} is coded {value}."),
    "coded short": mark("coded {value}"),
    "reaches": mark("{name} {value} reaches the cutoff of {cutoff}."),
    "misses": mark("{name} {value} falls short of the cutoff of {cutoff}."),
    "enough cases": mark("Cases: {n}; the frequency cutoff of {cutoff} is reached."),
    "too few cases": mark("Cases: {n}; fewer than the frequency cutoff of {cutoff}, so the row is a remainder."),
    "remainder": mark("No case is in this row: it is a remainder."),
    "contradictory": mark(
        "It lies between the contradiction cutoff of {cutoff} and the consistency cutoff: contradictory, treated as 0."
    ),
    "excluded": mark("Taken out by a rule: {rule}."),
    "impossible_combinations": mark("impossible combination"),
    "excluded_rows": mark("row excluded in the configuration"),
    "exclude_simultaneous_rows": mark("coded 1 for the outcome and its negation alike"),
    "against": mark("Against the row: {cases}"),
    "remainders": mark("Possible rows without a case: {n} of {all}."),
    "fold": mark("Hide them"),
    "unfold": mark("Show them"),
    "statement": mark("Statement"),
    "solution": mark("Solution"),
    "own expression": mark("Own …"),
    "expression": mark("Expression"),
    "unclosed": mark("Character {place}: this ( is never closed."),
    "no condition": mark("Character {place}: there is no condition “{token}”. Conditions: {names}."),
    "unfinished": mark("Character {place}: a condition is missing."),
    "no value": mark("Character {place}: there is no such value."),
    "which value": mark("Character {place}: {token} has several values; write {token}[1]."),
    "no operator": mark("Character {place}: “{token}” follows without an operator; * is and, + is or, ~ is not."),
    "membership in": mark("Membership in {set}"),
    "configurations": mark("Configurations"),
    "solution consistency": mark("Solution consistency"),
    "solution coverage": mark("Solution coverage"),
    "no solution here": mark("No configuration is sufficient for {outcome} at these cutoffs."),
    "upset": mark("Cases by configurations they share"),
    "with outcome": mark("With the outcome"),
    "without outcome": mark("Without the outcome"),
    "uncovered": mark("Outcome not covered"),
    "present": mark("Condition present"),
    "absent": mark("Condition absent"),
    "at cutoffs": mark("At consistency {consistency}, PRI {pri} and frequency {frequency} "),
    "not analysed": mark("this was not analysed: the time for it had passed."),
    "is same": mark("the solution is the same as the reported one."),
    "is subset": mark("the solution is a subset of the reported one."),
    "is superset": mark("the solution is a superset of the reported one."),
    "is changed": mark("the solution is another one."),
    "is none": mark("there is no solution."),
    "first of": mark("The first of {n} tied models."),
    "cases that join": mark("Cases that join:"),
    "cases that leave": mark("Cases that leave:"),
    "reported": mark("as reported"),
    "relation": mark("Relation"),
    "back to the reported": mark("Back to the reported cutoffs"),
    "calibrated by": mark("Method: {method}."),
    "drag": mark("Drag an anchor, or move it by arrow keys."),
    "no anchors": mark("It has no anchors that could be moved here."),
    "cases above half": mark("{n} of {all} cases are above 0.5."),
    "raw score of": mark("Raw score of {set}"),
    "raw score": mark("Raw score"),
    "level": mark("Level"),
    "membership": mark("Membership"),
    "new membership": mark("New membership"),
    "was": mark("was {value}"),
    "more in than out": mark("More in than out (above 0.5)"),
    "more out than in": mark("Not more in than out"),
    "changes sides": mark("Changes sides"),
    "change sides": mark("Cases that change sides:"),
    "memberships change": mark("{n} of {all} memberships change."),
    "no new solution": mark(
        "The solutions on this page stay those of the run. To see what comes of other anchors, put these "
        "lines into the configuration, say why, and run it again."
    ),
    "for the configuration": mark("For the configuration"),
    "copy": mark("Copy"),
    "copied": mark("Copied."),
    "reset": mark("Back to the anchors of the run"),
    "verdict": mark("Verdict"),
    "necessary": mark("necessary"),
    "necessary from": mark("Called necessary from a consistency of {cutoff}."),
    "in degree": mark("Necessity in degree (NCA)"),
    "necessary in degree": mark("necessary in degree"),
    "ceiling": mark("Ceiling"),
    "effect_size": mark("Effect size d"),
    "p": mark("p"),
    "accuracy": mark("Accuracy, %"),
    "bottlenecks": mark("Bottleneck levels"),
    "not necessary": mark("not necessary"),
    "not available": mark("not available"),
    "undefined": mark("undefined"),
    "how far cutoffs may go": mark("How far cutoffs may go"),
    "how far anchors may go": mark("How far anchors may go"),
    "within the range": mark("Within the bar the solution stays the same; the dot is the value in use."),
    "one change at a time": mark("One change at a time"),
    "change": mark("Change"),
    "choice": mark("Choice"),
    "same solution": mark("Same solution"),
    "in use": mark("In use"),
    "from to": mark("From – to"),
    "cases across the test set": mark("Cases across the test set"),
    "by": mark("By"),
    "figure": mark("Figure"),
    "period": mark("period"),
    "unit": mark("unit"),
    "group": mark("group"),
    "strip note": mark(
        "Bold: more in than out (above 0.5). Columns to the right of the outcome are the configurations of "
        "the solution shown."
    ),
    "in no row": mark("none: a membership is exactly 0.5"),
    "in none": mark("none"),
    "where from": mark("Where these figures come from:"),
}


def words_in(language):
    """Return the words of the page in one language.

    Parameters
    ----------
    language : str

    Returns
    -------
    dict of str to str
        What the script asks for, by its key; places in it are in braces. `between` stands between names.

    Examples
    --------
    >>> words_in("en")["coded short"], words_in("zh")["truth"]
    ('coded {value}', '真值表')
    """
    words = {key: say(message, language) for key, message in {**TERMS, **OWN}.items()}
    return words | {"between": joined(["", ""], "words", language)}
