"""A directory of services: from its workbook or the shipped files to a checked table."""
