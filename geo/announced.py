"""Which areas of today end, on which day and in favour of which, and what an announced area was put together from.

The dated record of what is announced: ``geo.reorganisation`` reads it, here it is turned round. Districts and upper-tier
authorities end; forces, regions and nations go on, whatever becomes of their councils.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from geo.areas import area_name, area_table, lads_of
from geo.as_given import day, month
from geo.reorganisation import DECIDED, Announced, announced_areas, announced_of_district

LEVELS_THAT_END = ("lad", "utla")


@dataclass(frozen=True)
class Ending:
    """An area of today that is announced to end: its code, and the new areas that it goes into, by name."""

    code: str
    successors: tuple[Announced, ...]

    @property
    def last_day(self) -> date:
        """The last day that any of it stands; expected, where a successor is not dated."""
        return max(one.last_day_before for one in self.successors)

    @property
    def is_decided(self) -> bool:
        """Whether all of it is decided, and not only proposed."""
        return all(one.state == DECIDED for one in self.successors)

    def sentence(self) -> str:
        """Say what is to become of it, without a full stop."""
        names = [one.name for one in self.successors]
        into = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
        if self.is_decided and all(one.is_dated for one in self.successors):
            return f"{area_name(self.code)} ends on {day(self.last_day)}: {into} from the day after"
        return f"{area_name(self.code)} is expected to end in {month(self.last_day)}, in favour of {into}"


@cache
def endings() -> dict[str, Ending]:
    """Give every district and upper-tier authority that is announced to end, by its code.

    An upper-tier authority ends where all its districts go into new areas; one that keeps a district goes on.
    """
    new = announced_of_district()
    found = {}
    for level in LEVELS_THAT_END:
        for code in map(str, area_table(level).index):
            inside = lads_of(code)
            if all(lad in new for lad in inside):
                into = {new[lad].code: new[lad] for lad in inside}
                found[code] = Ending(code, tuple(into[one] for one in sorted(into)))
    return found


@cache
def replaced_by(code: str) -> tuple[str, ...]:
    """List the areas of today that an announced area replaces, whole or in part: authorities before districts.

    Empty for any other code.
    """
    if code not in announced_areas():
        return ()
    ended = [one for one in endings().values() if any(new.code == code for new in one.successors)]
    return tuple(one.code for one in sorted(ended, key=lambda one: (-len(lads_of(one.code)), one.code)))
