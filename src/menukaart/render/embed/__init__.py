"""What stands on the site of another: a card of an intervention as a picture and as a page for a frame."""
