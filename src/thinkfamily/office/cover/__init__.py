"""When somebody is ill or leaves, a manager hands the whole desk over: nothing stays without an owner."""
