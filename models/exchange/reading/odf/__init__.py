"""OpenDocument files: texts (.odt) and workbooks (.ods), from their one XML part."""
