"""The seven disadvantages of the Families at Risk review, counted on the parents and the children with them."""
