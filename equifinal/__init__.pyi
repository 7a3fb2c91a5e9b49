# The public names for type checkers: a stub, since an import in the module itself would count as one of every step.
from equifinal.api.calibration import calibrate as calibrate
from equifinal.api.cases import read_cases as read_cases
from equifinal.api.fit import fit as fit
from equifinal.api.necessity import necessity as necessity
from equifinal.api.panel_plots import plot_panels as plot_panels
from equifinal.api.panels import panels as panels
from equifinal.api.plots import plot_calibration as plot_calibration
from equifinal.api.plots import plot_configurations as plot_configurations
from equifinal.api.plots import plot_necessity as plot_necessity
from equifinal.api.plots import plot_robustness as plot_robustness
from equifinal.api.plots import plot_truth_table as plot_truth_table
from equifinal.api.plots import plot_xy as plot_xy
from equifinal.api.robust import robustness as robustness
from equifinal.api.solutions import case_kinds as case_kinds
from equifinal.api.solutions import minimise as minimise
from equifinal.api.study import read_study as read_study
from equifinal.api.tables import table as table
from equifinal.api.truth_tables import truth_table as truth_table
from equifinal.errors import InputError as InputError
from equifinal.output.words.labels import Labels as Labels

__version__: str
