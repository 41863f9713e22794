"""What each table that can be put onto another map is called where it is chosen, by its word in commands and addresses."""

LABELS = {
    "people": "People",
    "cohort": "Who cause harm, by risk level",
    "records": "Services on record",
    "money": "Money on record",
    "coverage": "Coverage: people by what is on record",
    "gap": "Gap: people and places",
    "distance": "Distance to a place",
    "access": "Access: near enough, full or not near",
    "patchwork": "Patchwork: every kind of work",
    "communities": "By and for: every community",
    "ends": "What ends within a year",
}
