"""What follows from the amounts of an intervention: its cost band."""
