"""Wide sheets, one row a unit and one column a score and period, as the long table that a study is made of."""

__all__: list[str] = []
