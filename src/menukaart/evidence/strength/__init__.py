"""How strong the evidence is: the body it rests on, the rule, and the words for it."""
