"""How a plan on another map is asked for by address, and the columns of the answer."""

from funding.result.plan_on_map import NOT_REACHED, REACHED
from server.api.choice import Choice
from server.api.choices import PAGE
from server.api.recuts import LEVEL_OF_MAP, NAMED_AREA, TO_MAP
from server.api.schemas import columns, rows_of

ONTO: tuple[Choice, ...] = (TO_MAP, LEVEL_OF_MAP, *PAGE)
_BOUGHT = "gbp gbp_share_split places places_share_split places_last_year share_in_plan"
ON_MAP = rows_of({**NAMED_AREA, **columns(number=" ".join([_BOUGHT, *REACHED, *NOT_REACHED]))})
