"""Files of other years and other programs: read within limits, decoded, understood as a report."""
