"""The commands beside the pipeline: ``python -m equifinal COMMAND …``."""

import importlib
import sys

COMMANDS = {
    "check": "whether a study can run, without running it",
    "coding-summary": "printed codes summed up, and checked against themselves",
    "compare": "two runs: what changed in configuration, data, truth table, solution and fit",
    "new": "a new study from a table of cases",
    "trace": "where a number in a table comes from",
    "verify": "an archive or a run against its records",
}


def main(arguments):
    """Run a command and return its exit code; without a known one, say which there are."""
    name, rest = (arguments or [""])[0], arguments[1:]
    if name not in COMMANDS:
        lines = [f"  {known:<15} {does}" for known, does in COMMANDS.items()]
        print("Usage: python -m equifinal COMMAND …", *lines, sep="\n", file=sys.stderr)
        return 2
    return importlib.import_module(f"equifinal.commands.{name.replace('-', '_')}").main(rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
