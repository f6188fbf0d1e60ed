# Every target makes its own environment first; the two that a newcomer needs are `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

COMPILE := uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --no-annotate \
  --python-version 3.11 pyproject.toml
ADAPTERS := spacy stanza flair gliner transformers
# PyTorch and the libraries of graphics cards that it brings: .ci/adapters installs it by itself, for the processor.
BESIDE_TORCH := torch triton cuda-bindings cuda-pathfinder cuda-toolkit nvidia-cublas nvidia-cuda-cccl nvidia-cuda-cupti \
  nvidia-cuda-nvrtc nvidia-cuda-runtime nvidia-cudnn-cu13 nvidia-cufft nvidia-cufile nvidia-curand nvidia-cusolver \
  nvidia-cusparse nvidia-cusparselt-cu13 nvidia-nccl-cu13 nvidia-nvjitlink nvidia-nvshmem-cu13 nvidia-nvtx

.PHONY: demo test bench check examples constraints clean help

help:  ## what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/.ready: .ci/constraints.txt pyproject.toml
	$(PYTHON) -c 'import sys; assert sys.version_info >= (3, 11), "Python 3.11 or newer is needed; say make PYTHON=..."'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q semantic  # As an installer does: commands start faster, even where Python may not write.
	@touch $@

demo: $(VENV)/.ready  ## convert one messy article page, validate it, and say where to look
	@BIN=$(BIN) .ci/demo

test: $(VENV)/.ready  ## run all tests, the linters and the type checker
	$(BIN)/python -m pytest -n auto $(PYTEST_ARGUMENTS)

bench: $(VENV)/.ready  ## measure against the peers, and write docs/benchmarks.md
	$(BIN)/python benchmarks/fast_path.py --write docs/benchmarks.md $(BENCH_ARGUMENTS)

examples: $(VENV)/.ready  ## write the outputs beside each example anew
	$(BIN)/python -m pytest -q tests/test_examples.py --update

constraints:  ## resolve the files of pinned versions in .ci anew (needs uv)
	$(COMPILE) --group test -o .ci/constraints.txt
	echo 'torch==2.13.0' | $(COMPILE) --group test $(ADAPTERS:%=--extra %) -c - -o .ci/adapters-constraints.txt \
	  $(BESIDE_TORCH:%=--no-emit-package %)
	$(COMPILE) --group test --group cluster --extra spark -o .ci/cluster-constraints.txt

clean:  ## remove what the targets made
	rm -rf $(VENV) out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
