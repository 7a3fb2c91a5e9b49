"""Puts the gallery into the wheel, and the site of the docs where it has been made: `make wheel` makes it first."""

from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Of a study: what it is made of, and nothing that a run left there.
STUDY = ("README.md", "config/*", "data/raw/*")


class Site(BuildHookInterface):
    """A hook of hatchling."""

    def initialize(self, version, build_data):
        """Name the files of the gallery, and the folder of the site, where it is."""
        for pattern in STUDY:
            for path in sorted(Path(self.root, "examples").glob(f"*/{pattern}")):
                name = path.relative_to(self.root).as_posix()
                build_data["force_include"][str(path)] = f"equifinal_project/{name}"
        site = Path(self.root, "build", "site")
        if site.is_dir():
            build_data["force_include"][str(site)] = "equifinal_project/site"
