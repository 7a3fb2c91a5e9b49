"""One panel a set: how its scores became memberships, or how many cases have which."""
