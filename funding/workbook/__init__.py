"""A plan as a workbook with live formulas, which a funder can follow and change in a spreadsheet."""
