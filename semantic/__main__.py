"""`python -m semantic` is the command `semantic`."""

from semantic.cli import main

main()
