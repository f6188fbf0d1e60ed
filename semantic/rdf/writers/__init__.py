"""One module a family of syntaxes; each writer takes checked, ordered quads and gives bytes."""
