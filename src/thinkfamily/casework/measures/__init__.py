"""How things are going: what somebody answered to a measure, and how far they have come by the same one."""
