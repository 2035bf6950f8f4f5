"""Pure modules of the browser code, one by one, in the installed browser and without a site."""
