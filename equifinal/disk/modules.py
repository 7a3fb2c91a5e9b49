"""Which files of the engine a module is made of, so that a step is made again when one of them changes."""

import ast
import functools

__all__ = ["files_of"]


def files_of(engine, modules):
    """Return the files that these modules are made of, sorted: their own, and those that they import, at any depth.

    Parameters
    ----------
    engine : pathlib.Path
        The folder of the package.
    modules : sequence of str
        Names within it, with slashes: ``paper/tables``.
    """
    found, waiting = set(), [engine / f"{module}.py" for module in modules]
    while waiting:
        path = waiting.pop()
        if path.with_suffix("").is_dir():
            path = path.with_suffix("") / "__init__.py"
        if path not in found and path.exists():
            found.add(path)
            packages = [folder / "__init__.py" for folder in path.parents if folder.is_relative_to(engine)]
            waiting += [*packages, *imported(path, engine)]  # Python runs the packages above a module too
    return sorted(found)


@functools.cache
def imported(path, engine):
    """Return where the modules of the engine would be that one of its files imports."""
    files = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            if node.level:
                base = path.parents[node.level - 1] / (node.module or "").replace(".", "/")
            elif (node.module or "").split(".")[0] == engine.name:
                base = engine.parent / node.module.replace(".", "/")
            else:
                continue
            files += [base.with_suffix(".py"), *(base / f"{name.name}.py" for name in node.names)]
    return files
