"""Which figures are about an intervention itself, and which of them stands for it."""
