// Before the page is drawn: a shared choice must not first show the whole list. The style sheet brings
// the list back by itself when the rest of the script never comes.
"use strict";
if (location.search.length > 1) document.documentElement.classList.add("finder-waits");
