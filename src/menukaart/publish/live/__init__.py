"""The site while somebody works on it: every page is made anew when it is asked for."""
