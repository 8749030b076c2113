"""A child is in the scope of one live plan, unless a decision links two: the database's own rule.

It follows who is read as one person, which no constraint of a column can. Two that become live in one moment wait for
each other.
"""

import pgtrigger

NAME = "a_child_is_in_the_scope_of_one_live_plan"
SENTENCE = "A child is in the scope of one live plan, unless a decision links two."

ONE_LIVE_PLAN_A_CHILD = pgtrigger.Trigger(
    name=NAME[:40],
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.child AND NEW.state = 'live' AND NEW.until IS NULL"),
    func=(
        "IF tf_in_another_live_plan(NEW.person_id, NEW.plan_id) THEN"
        f" RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'exclusion_violation', CONSTRAINT = '{NAME}';"
        " END IF; RETURN NEW;"
    ),
)
