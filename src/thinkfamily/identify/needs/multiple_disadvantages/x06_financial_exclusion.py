"""Financial exclusion."""

from thinkfamily.identify.needs.money.fi2_money_or_debt import LEAST_POUNDS
from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import HOME_OF, day, either, home_signs, of_homes, pounds, signs

NEED = Need(
    id="X06",
    framework="dea-2018",
    kinds=("rent_arrears", "debt_advice", "food_parcel", "essentials_grant"),
    sql=either(
        of_homes(
            f"kind = 'rent_arrears' AND amount >= {LEAST_POUNDS} AND {ALLOWED} "
            "AND last_day >= AS_OF - INTERVAL 12 MONTH",
            f"{HOME_OF} || ' owes ' || {pounds('max(amount)')} "
            f"|| ' of rent (last seen ' || {day('max(last_day)')} || '). The rule asks for £{LEAST_POUNDS}.'",
        ),
        home_signs(
            {"food_parcel": (), "essentials_grant": ()},
            months=12,
            also=ALLOWED,
            once="had a food parcel or a grant for essentials",
            often="had # food parcels or grants for essentials",
        ),
        signs(
            {"debt_advice": ()},
            of=ALLOWED,
            months=12,
            whose="home",
            once="asked for help with debt",
            often="asked for help with debt # times",
        ),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind         | amount | since
            Dana | rent_arrears | 640    | 2026-03-03
            Dana | food_parcel  |        | 2026-10-03
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2026-03-03 | 2026-10-03 | 2027-10-03 | The home of Dana had a food parcel or a grant for essentials
                on 3 October 2026. The rule asks for one in the last 12 months. The home of Dana owes £640 of rent (last
                seen 3 March 2026). The rule asks for £100.
        """,
    ),
)
