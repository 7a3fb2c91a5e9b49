"""Where each file of a run comes from: the jobs, what they took, and the graph of the rules.

Needs only the standard library, so that a record can be read wherever Python is.
"""

__all__ = ["layers", "lineage", "listing", "maker", "record", "rule_graph"]


def record(study, run, jobs, digests):
    """Return the record of how a run's files come about.

    Parameters
    ----------
    jobs : list of dict
        ``job``, ``rule``, ``wildcards``, ``rules``, ``script``, ``engine``, ``input``, ``params``, ``output``; each job
        after those it takes from.
    digests : dict of str to str
        SHA-256 (hex) of every script, rule file, module of the engine and data file.
    """
    return {"study": study, "run": run, "jobs": jobs, "sha256": digests}


def listing(jobs):
    """Return one line for each file or folder that the jobs make: ``file,rule,job,script,engine,input``."""
    return [
        {
            "file": path,
            "rule": job["rule"],
            "job": job["job"],
            "script": job["script"],
            "engine": ";".join(job["engine"]),
            "input": ";".join(taken(job)),
        }
        for job in jobs
        for path in made(job)
    ]


def made(job):
    """Return the paths of the files and folders that a job makes."""
    return [path for paths in job["output"].values() for path in paths]


def taken(job):
    """Return the paths of the files that a job takes, the engine's left out."""
    return list(dict.fromkeys(path for paths in job["input"].values() for path in paths))


def maker(jobs, path):
    """Return the job that makes a file, itself or within a folder, or None."""
    for job in jobs:
        if any(path == one or path.startswith(f"{one}/") for one in made(job)):
            return job
    return None


def lineage(jobs, path):
    """Return the jobs behind a file, the last first, each once."""
    found, waiting = [], [path]
    while waiting:
        job = maker(jobs, waiting.pop(0))
        if job is not None and job not in found:
            found.append(job)
            waiting += taken(job)
    order = {job["job"]: i for i, job in enumerate(jobs)}
    return sorted(found, key=lambda job: -order[job["job"]])


def rule_graph(jobs):
    """Return what each rule takes from, rules and data files, without arrows that others imply.

    Returns
    -------
    dict of str to set of str
        Data files, which take from nothing, are in it too.

    Notes
    -----
    An arrow a → c is implied where there is a way a → b → … → c (transitive reduction: Aho, Garey & Ullman 1972,
    doi:10.1137/0201008).
    """
    graph = {}
    for job in jobs:
        for path in taken(job):
            source = maker(jobs, path)
            origin = source["rule"] if source else path
            graph.setdefault(origin, set())
            graph.setdefault(job["rule"], set()).add(origin)
    behind = {}
    for name in ordered(graph):
        behind[name] = graph[name].union(*(behind[origin] for origin in graph[name]))
    return {name: {o for o in graph[name] if not any(o in behind[p] for p in graph[name])} for name in graph}


def ordered(graph):
    """Return the names of a graph, each after those it takes from."""
    found = []
    while len(found) < len(graph):
        found += [name for name in graph if name not in found and graph[name] <= set(found)]
    return found


def layers(graph):
    """Return the names of a graph in layers: each right below the lowest of those it takes from."""
    depth = {}
    for name in ordered(graph):
        depth[name] = max((depth[origin] + 1 for origin in graph[name]), default=0)
    return [[name for name in graph if depth[name] == level] for level in range(max(depth.values(), default=-1) + 1)]
