"""Training of the recognizer: corpora, network, run, model card. Needs the extra `train`."""
