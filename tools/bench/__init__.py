"""Measurements that mean something on another machine: ratios, side by side in one run. Run with `make bench`."""

import logging

# Streamlit warns that the map is drawn outside a page: here it is, on purpose.
logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context").disabled = True
