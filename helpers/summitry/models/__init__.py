"""Pure functions on arrays and tables: no widgets, no figures."""
