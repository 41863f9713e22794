"""How money is shared between areas, by the rules of ``funding.scenario.sharing_rules``: weights, floors, whole teams."""
