"""Other boundaries: the same country shared out otherwise, and totals put from one map onto another.

An area is a dated set of small areas (LSOAs of 2011). A map is a set of areas that shares all small areas out. The predecessors
and successors of an area are those that it shares people with on another map.
"""
