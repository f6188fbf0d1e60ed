"""The trained recognizer of English names: word pieces, features, network, tags."""
