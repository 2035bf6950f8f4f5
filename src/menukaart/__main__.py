"""Run the command line with ``python -m menukaart``."""

from menukaart.cli import main

if __name__ == "__main__":
    main()
