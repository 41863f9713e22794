"""The communities that provision is made for, one record each: what each is called, and how many people it is counted as."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Community:
    """One community. No field has a default: one that is left out stops the import.

    Attributes
    ----------
    key, label
        As files hold it, and as screens show it.
    in_a_sentence
        The people whom an intervention is for.
    who_are
        After "people who cause harm and".
    harm_label, harm_in_a_sentence
        The same where it is people who cause harm: of a community of victims, those who harm them.
    may_cause_harm
        Whether people who cause harm belong to it, so that work may be led by and for them; the rest are of victims alone.
    ages
        The ages that make it, as columns of ``geo.areas.area_table``: its share is then that of each district's own people aged
        16 and over. None where it is not a matter of age.
    counted_from_16
        Whether its share was counted among people aged 16 and over; other shares are of people of all ages.
    share_at_risk
        By risk level, the assumption that holds where no table states a share, if there is evidence that it is another there.
    """

    key: str
    label: str
    in_a_sentence: str
    who_are: str
    harm_label: str
    harm_in_a_sentence: str
    may_cause_harm: bool
    ages: tuple[str, ...]
    counted_from_16: bool
    share_at_risk: Mapping[str, str]

    @property
    def share(self) -> str:
        """The key of the assumption of its share of people everywhere."""
        return f"share_{self.key}"

    @property
    def share_variation(self) -> str:
        """The key of the assumption of how far districts differ where no share of their own is known."""
        return f"share_variation_{self.key}"

    @property
    def relative_rate(self) -> str:
        """The key of the assumption of how often its people cause harm, against everybody."""
        return f"relative_rate_{self.key}"


# fmt: off
COMMUNITIES = {
    one.key: one
    for one in (
        Community(
            key="black_and_minoritised", label="Black and minoritised",
            in_a_sentence="Black and minoritised communities",
            who_are="are from Black and minoritised communities",
            harm_label="Black and minoritised", harm_in_a_sentence="Black and minoritised communities",
            may_cause_harm=True, ages=(), counted_from_16=False, share_at_risk={},
        ),
        Community(
            key="lgbt", label="LGBT+", in_a_sentence="LGBT+ communities", who_are="are from LGBT+ communities",
            harm_label="LGBT+", harm_in_a_sentence="LGBT+ communities",
            may_cause_harm=True, ages=(), counted_from_16=True, share_at_risk={},
        ),
        Community(
            key="deaf_and_disabled", label="Deaf and disabled", in_a_sentence="deaf and disabled people",
            who_are="are deaf or disabled",
            harm_label="Deaf and disabled", harm_in_a_sentence="deaf and disabled people",
            may_cause_harm=True, ages=(), counted_from_16=False, share_at_risk={},
        ),
        Community(
            key="migrant", label="Migrant", in_a_sentence="migrant communities", who_are="are from migrant communities",
            harm_label="Migrant", harm_in_a_sentence="migrant communities",
            may_cause_harm=True, ages=(), counted_from_16=False, share_at_risk={},
        ),
        Community(
            key="older", label="Older people", in_a_sentence="older people", who_are="are 60 or older",
            harm_label="Older people", harm_in_a_sentence="older people",
            may_cause_harm=True, ages=("age_60_74", "age_75_plus"), counted_from_16=False, share_at_risk={},
        ),
        Community(  # from 16, because the cohort counts people aged 16 and over
            key="young_people", label="Young people", in_a_sentence="young people", who_are="are 16 to 24 years old",
            harm_label="Young people", harm_in_a_sentence="young people",
            may_cause_harm=True, ages=("age_16_19", "age_20_24"), counted_from_16=False, share_at_risk={},
        ),
        Community(
            key="faith", label="Faith communities", in_a_sentence="faith communities",
            who_are="are from faith communities",
            harm_label="Faith communities", harm_in_a_sentence="faith communities",
            may_cause_harm=True, ages=(), counted_from_16=False, share_at_risk={},
        ),
        Community(
            key="male_victims", label="Male victims", in_a_sentence="male victims", who_are="whose victims are men",
            harm_label="Whose victims are men", harm_in_a_sentence="people whose victims are men",
            may_cause_harm=False, ages=(), counted_from_16=False,
            share_at_risk={"high": "share_male_victims_high"},
        ),
    )
}
"""By key, in the order of files and screens."""
# fmt: on
