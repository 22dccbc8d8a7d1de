# Three commands for newcomers: `make demo`, `make test`, `make check`. Each sets up what it needs.

.PHONY: demo test check bench-overhead bench-builds bench-timing bench-judge bench-store crash-test check-corpora bench-scripted bench-whole-programs check-suites mutation-score testsuite bench-proofs clean

demo:
	@scripts/setup
	@scripts/demo

test:
	@scripts/setup test
	.venv/bin/python -m pytest -n 2 --dist worksteal

check:
	@scripts/setup test check
	.venv/bin/ruff check llmcc tests
	.venv/bin/mypy
	.venv/bin/lint-imports

bench-overhead:
	@scripts/setup
	.venv/bin/python bench/overhead.py

bench-timing:
	@scripts/setup
	.venv/bin/python bench/timing.py

bench-judge:
	@scripts/setup
	.venv/bin/python bench/judging.py

bench-store:
	@scripts/setup
	.venv/bin/python bench/store.py

crash-test:
	@scripts/setup
	.venv/bin/python bench/crash.py

check-corpora:
	@scripts/setup test
	ALL_CASES=1 .venv/bin/python -m pytest -n 2 tests/judge/test_cases.py tests/judge/test_shipped_pack.py
	.venv/bin/python bench/corpora.py $(or $(VARIANTS),4) $(or $(SHARD),1/1)

bench-scripted:
	@scripts/setup test
	.venv/bin/python bench/scripted.py "$(FILTER)" $(or $(KILLS),20) $(or $(WORKERS),2)

bench-whole-programs:
	@scripts/setup
	.venv/bin/python bench/whole_programs.py $(or $(SHARD),1/1)

check-suites:
	@scripts/setup
	.venv/bin/llmcctl bench check $(or $(SUITES),tsvc exebench programs) --shard $(or $(SHARD),1/1)

mutation-score:
	@scripts/setup test
	.venv/bin/python bench/mutation.py $(or $(MUTANTS),8) $(or $(SEED),0)

bench-builds:
	@scripts/setup test
	.venv/bin/python bench/builds.py $(or $(RUNS),3) $(PROJECTS)

testsuite:
	@scripts/setup test
	.venv/bin/python -m testsuite.real $(PROJECTS) --limit $(or $(LIMIT),40)

bench-proofs:
	@scripts/setup test
	.venv/bin/python bench/proofs.py $(or $(VARIANTS),3) $(or $(MUTANTS),2) $(or $(SECONDS),10) $(or $(SHARD),1/1)

clean:
	rm -rf build .venv
