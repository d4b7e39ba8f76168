# GNU make 3.81 (macOS) and a POSIX shell are enough.

PREFIX ?= /usr/local
# Where zsh looks for completions: site-functions, or vendor-completions in a package of Debian's.
ZSH ?= site-functions
# The day that the manual bears: that of the last commit.
DATE := $(shell git log -1 --format=%cs 2>/dev/null || echo 2026-01-01)
BENCH ?=
ONLY ?=
MINUTES ?= 5
PORT ?= 8731

SYSTEM := $(shell uname -s)
# The static standard library halves the time to start, and what is not used is left out; macOS brings its own. In
# .build/static lie links to archives: of C++'s own library, and of libgit2 where it can be linked so.
LINUX := --static-swift-stdlib -Xlinker -L.build/static -Xswiftc -use-ld=lld -Xlinker --gc-sections -Xlinker -s -Xlinker -z -Xlinker pack-relative-relocs
STATIC := $(if $(filter Linux,$(SYSTEM)),$(LINUX))
RELEASE := PKG_CONFIG_PATH="$(CURDIR)/.build/static:$${PKG_CONFIG_PATH:-}" swift build -c release --disable-local-rpath $(STATIC) $$(cat .build/static/flags)
# The server's packages are fetched and built for nobody who does not ask for it, so it has a folder of its own.
WEB := PKG_CONFIG_PATH="$(CURDIR)/.build/static:$${PKG_CONFIG_PATH:-}" PLAN_WEB=1 swift build -c release --disable-local-rpath --scratch-path .build/web $(STATIC) $$(cat .build/static/flags)
FUZZ := PLAN_FUZZ=1 swift build -c release --scratch-path .build/fuzz --sanitize address -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library
BENCHMARK := PLAN_BENCHMARKS=1 swift build -c release --scratch-path .build/benchmark

# $(call install,apt packages,brew packages)
define install
	if command -v apt-get >/dev/null 2>&1; then \
	  sudo=; \
	  if [ "$$(id -u)" -ne 0 ]; then \
	    command -v sudo >/dev/null 2>&1 || { \
	      echo 'error: missing: $(1)' >&2; \
	      echo 'hint: as root: apt-get update && apt-get install $(1)' >&2; exit 69; }; \
	    sudo=sudo; \
	  fi; \
	  $$sudo apt-get update && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $(1); \
	elif command -v brew >/dev/null 2>&1; then \
	  brew install $(2); \
	else \
	  echo 'error: missing: $(1)' >&2; \
	  echo 'hint: install them (no apt-get or brew here), then run make again' >&2; exit 69; \
	fi
endef

# The copyright files of the Debian packages whose archives are linked in, into a folder.
define copyrights
	if grep -q STATIC .build/static/flags && command -v dpkg >/dev/null 2>&1; then \
	  mkdir -p "$(1)"; \
	  for archive in .build/static/lib*.a; do \
	    package="$$(dpkg -S "$$(readlink -f "$$archive")" 2>/dev/null | sed 's/:.*//')"; \
	    [ ! -e "/usr/share/doc/$$package/copyright" ] || cp "/usr/share/doc/$$package/copyright" "$(1)/$$package"; \
	  done; \
	fi
endef

# A scratch clone of the plans with a home and a user of its own, gone when the shell ends; the shell stands in it.
define scratch
	scratch="$$(mktemp -d)"; \
	trap 'rm -rf "$$scratch"' EXIT; \
	trap 'exit 130' INT TERM; \
	mkdir "$$scratch/home"; \
	unset XDG_CONFIG_HOME GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE; \
	unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL EMAIL; \
	export HOME="$$scratch/home" PLAN_PAGER=cat; \
	git config --file "$$HOME/.gitconfig" safe.directory '*'; \
	git -c advice.detachedHead=false clone -q "$(CURDIR)" "$$scratch/plans"; \
	cd "$$scratch/plans"; \
	git checkout -q -B trial; \
	git config user.name 'Trial Run'; \
	git config user.email 'trial@example.org'
endef

.DEFAULT_GOAL := help
.PHONY: help run serve test install install-web man dist dist-web web screenshots screenshots-web lint bench bench-web fuzz prove mutants build deps swift clean

help: ## prints this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

run: build ## builds plan and tries it on a scratch clone of the real plans
	@set -eu; \
	bin="$$($(RELEASE) --show-bin-path)"; \
	$(scratch); \
	export PATH="$$bin:$$PATH" PLAN_LANG=en PAGER=cat LC_ALL="$${LC_ALL:-$${LANG:-C.UTF-8}}"; \
	try() { printf '\n$$ %s\n' "$$1"; eval "$$1"; }; \
	echo "A scratch clone of the plans, removed at the end: $$PWD"; \
	try 'plan status'; \
	try 'plan status --short'; \
	try 'plan set L2M5D1 done -m "Approved by the board"'; \
	try 'plan status --short'; \
	try 'plan log L2M5D1'; \
	try 'plan undo'; \
	try 'plan status --short'

serve: web ## builds plan-web and serves a scratch clone of the real plans; PORT=8731
	@set -eu; \
	bin="$$($(WEB) --show-bin-path)"; \
	$(scratch); \
	"$$bin/plan-web" people add 'Trial Run' trial@example.org role=editor 'owns=2021-2023/L3, 2018-2020/L2M5' > "$$scratch/out"; \
	echo "A scratch clone of the plans, removed at the end: $$PWD"; \
	echo 'The link asks for an e-mail address: trial@example.org'; \
	"$$bin/plan-web" serve --listen 127.0.0.1:$(PORT)

test: deps ## runs every test
	swift test

install: build man ## installs plan, its manual and completions; PREFIX=/usr/local
	@set -e; bin="$$($(RELEASE) --show-bin-path)/plan"; to="$(DESTDIR)$(PREFIX)"; \
	install -d "$$to/bin" "$$to/share/man/man1" "$$to/share/bash-completion/completions" \
	  "$$to/share/zsh/$(ZSH)" "$$to/share/fish/vendor_completions.d"; \
	install -m 755 "$$bin" "$$to/bin/plan"; \
	install -m 755 "$$bin-report" "$$to/bin/plan-report"; \
	install -m 644 .build/man/*.1 "$$to/share/man/man1"; \
	"$$bin" --generate-completion-script bash > "$$to/share/bash-completion/completions/plan"; \
	"$$bin" --generate-completion-script zsh > "$$to/share/zsh/$(ZSH)/_plan"; \
	"$$bin" --generate-completion-script fish > "$$to/share/fish/vendor_completions.d/plan.fish"; \
	echo "installed $$to/bin/plan, its manual and completions"

install-web: web ## installs plan-web, which plan serve is handed over to; PREFIX=/usr/local
	@set -e; to="$(DESTDIR)$(PREFIX)"; install -d "$$to/bin"; \
	install -m 755 "$$($(WEB) --show-bin-path)/plan-web" "$$to/bin/plan-web"; \
	echo "installed $$to/bin/plan-web"

man: build ## writes the manual pages into .build/man
	@set -e; swift build --product generate-manual; \
	tool="$$(swift build --show-bin-path)/generate-manual"; \
	rm -rf .build/man; mkdir -p .build/man; \
	"$$tool" "$$($(RELEASE) --show-bin-path)/plan" --multi-page --date "$(DATE)" --output-directory .build/man; \
	cd .build/man; for page in plan*.1; do \
	  name="$$(echo "$$page" | sed 's/^plan\.\([a-z]*\)\.1$$/plan-\1.1/')"; \
	  sed 's/^$$/.Pp/' "$$page" > page; rm "$$page"; mv page "$$name"; done

dist: build man ## packs .build/dist: a tar.gz, and on Debian a .deb that installs without Swift
	@set -e; version="$$("$$($(RELEASE) --show-bin-path)/plan" --version)"; \
	machine="$$(uname -m)"; out="$(CURDIR)/.build/dist"; name="plan-$$version-$(SYSTEM)-$$machine"; \
	rm -rf "$$out"; mkdir -p "$$out"; \
	$(MAKE) --no-print-directory install DESTDIR="$$out/$$name" PREFIX= > "$$out/log" || { cat "$$out/log" >&2; exit 1; }; \
	cp README.md docs/licences.md "$$out/$$name"; [ ! -e LICENSE ] || cp LICENSE "$$out/$$name"; \
	$(call copyrights,$$out/$$name/licences); \
	tar -czf "$$out/$$name.tar.gz" -C "$$out" "$$name"; rm -rf "$$out/$$name" "$$out/log"; \
	echo "$$out/$$name.tar.gz"; \
	command -v dpkg-deb >/dev/null 2>&1 || exit 0; \
	root="$$out/deb"; \
	$(MAKE) --no-print-directory install DESTDIR="$$root" PREFIX=/usr ZSH=vendor-completions > /dev/null; \
	gzip -9n "$$root"/usr/share/man/man1/*.1; \
	install -d "$$root/DEBIAN" "$$root/usr/share/doc/plan"; \
	install -m 644 docs/licences.md "$$root/usr/share/doc/plan"; \
	$(call copyrights,$$root/usr/share/doc/plan/licences); \
	[ ! -e LICENSE ] || install -m 644 LICENSE "$$root/usr/share/doc/plan/copyright"; \
	libraries="$$(for library in $$(ldd "$$root/usr/bin/plan-report" | awk '$$3 ~ /^\// { print $$3 }'); do \
	  dpkg -S "$$(readlink -f "$$library")" 2>/dev/null || dpkg -S "$$library" 2>/dev/null || true; done \
	  | sed 's/:.*//' | sort -u)"; \
	direct="$$(LC_ALL=C objdump -p "$$root/usr/bin/plan" "$$root/usr/bin/plan-report" 2>/dev/null | awk '/NEEDED/ { print $$2 }')"; \
	depends="$$(for name in $$direct; do for library in $$libraries; do \
	  dpkg -L "$$library" | grep -q "/$$name\$$" && echo "$$library"; done; done | sort -u | tr '\n' ',' | sed 's/,$$//; s/,/, /g')"; \
	{ echo "Package: plan"; echo "Version: $$version"; echo "Section: utils"; echo "Priority: optional"; \
	  echo "Architecture: $$(dpkg --print-architecture)"; echo "Maintainer: the makers of plan <plan@invalid>"; \
	  echo "Depends: $$depends"; \
	  echo "Recommends: weasyprint | chromium"; \
	  echo "Description: strategic action plan tracker"; \
	  echo " Tracks an organisation's plan (lines, measures, deliverables) as text files under git:"; \
	  echo " who recorded what, when it took effect, and where the plan stands."; \
	} > "$$root/DEBIAN/control"; \
	package="$$out/plan_$${version}_$$(dpkg --print-architecture).deb"; \
	dpkg-deb --root-owner-group --build "$$root" "$$package" > /dev/null; rm -rf "$$root"; \
	echo "$$package"

dist-web: web ## packs .build/dist-web: a .deb of plan-web, which stands beside plan
	@set -e; version="$$("$$($(WEB) --show-bin-path)/plan-web" --version)"; out="$(CURDIR)/.build/dist-web"; root="$$out/deb"; \
	rm -rf "$$out"; mkdir -p "$$root/DEBIAN" "$$root/usr/share/doc/plan-web"; \
	$(MAKE) --no-print-directory install-web DESTDIR="$$root" PREFIX=/usr > /dev/null; \
	install -m 644 docs/licences.md docs/serve.md "$$root/usr/share/doc/plan-web"; \
	$(call copyrights,$$root/usr/share/doc/plan-web/licences); \
	{ echo "Package: plan-web"; echo "Version: $$version"; echo "Section: web"; echo "Priority: optional"; \
	  echo "Architecture: $$(dpkg --print-architecture)"; echo "Maintainer: the makers of plan <plan@invalid>"; \
	  echo "Depends: plan (= $$version)"; \
	  echo "Description: strategic action plan tracker in a browser"; \
	  echo " Serves the plans that plan keeps: everybody marks her own deliverables on a page."; \
	} > "$$root/DEBIAN/control"; \
	package="$$out/plan-web_$${version}_$$(dpkg --print-architecture).deb"; \
	dpkg-deb --root-owner-group --build "$$root" "$$package" > /dev/null; rm -rf "$$root"; echo "$$package"

screenshots: build ## takes the pictures of docs/images from the real plans, with Chromium
	@command -v chromium >/dev/null 2>&1 || { $(call install,chromium,chromium); }
	@set -e; bin="$$($(RELEASE) --show-bin-path)"; scratch="$$(mktemp -d)"; trap 'rm -rf "$$scratch"' EXIT; \
	for report in 'summary 2018-2020 --lang fr' 'annual 2021-2023 --period 2021 --lang es' 'matrix 2018-2020 --lang en'; do \
	  name="$${report%% *}"; "$$bin/plan-report" report $$report -o "$$scratch/$$name.html" >/dev/null; done; \
	"$$bin/plan-report" report site -o "$$scratch/site" >/dev/null; \
	take() { chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$$scratch/chromium" \
	  --window-size="$$3" --screenshot="docs/images/$$1.png" "file://$$scratch/$$2" 2>/dev/null; \
	  echo "docs/images/$$1.png"; }; \
	take summary summary.html 1280,1500; \
	take annual annual.html 1280,1500; \
	take matrix matrix.html 1280,1500; \
	take site site/en/index.html 1280,1100; \
	take site-deliverable site/en/2018-2020/L2M5D1.html 1280,800; \
	take site-phone site/fr/2018-2020/index.html 500,1100

screenshots-web: web ## takes the pictures of docs/images that are of the server, with Chromium and Playwright
	python3 -m pip install --quiet --disable-pip-version-check --target .build/python playwright
	PYTHONPATH="$(CURDIR)/.build/python" python3 Tests/WebProofs/pictures.py "$$($(WEB) --show-bin-path)/plan-web" docs/images

bench-web: web ## measures plan-web against Flask and SQLite; BENCH=10000 a generated plan of so many deliverables
	@command -v wrk >/dev/null 2>&1 || { $(call install,wrk,wrk); }
	python3 -m pip install --quiet --disable-pip-version-check --target .build/python flask gunicorn
	PYTHONPATH="$(CURDIR)/.build/python" python3 Tests/WebProofs/bench.py "$$($(WEB) --show-bin-path)/plan-web" $(BENCH)

lint: deps ## checks the format and the layering rules
	swift format lint --strict -r Sources Tests Package.swift
	swift test --filter LayeringTests

bench: build ## measures plan against its peers; BENCH= options of plan-benchmark
	@command -v task >/dev/null 2>&1 && command -v hyperfine >/dev/null 2>&1 && test -x /usr/bin/time || { \
	$(call install,taskwarrior hyperfine time,task hyperfine gnu-time); }
	$(BENCHMARK) --product plan-benchmark
	@set -e; plan="$$($(RELEASE) --show-bin-path)/plan"; installed="$(CURDIR)/.build/bench"; \
	install -d "$$installed"; install -m 755 "$$plan" "$$plan-report" "$$installed"; \
	"$$($(BENCHMARK) --show-bin-path)/plan-benchmark" --plan "$$installed/plan" $(BENCH)

fuzz: deps ## feeds the readers bytes of a fuzzer's making for MINUTES=5, on Linux
	@set -e; for name in File Reader Form Access; do \
	  $(FUZZ) --product Fuzz$$name; \
	  corpus="$$(echo $$name | tr FRA fra)"; \
	  mkdir -p .build/fuzz/corpus-$$corpus; \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$$($(FUZZ) --show-bin-path)/Fuzz$$name" \
	    -max_total_time=$$(($(MINUTES) * 30 + 1)) -timeout=10 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 -verbosity=1 \
	    -artifact_prefix=.build/fuzz/ .build/fuzz/corpus-$$corpus Tests/Fuzz/Corpus/$$corpus 2> .build/fuzz/$$corpus.log \
	    || { tail -40 .build/fuzz/$$corpus.log >&2; exit 1; }; \
	  echo "Fuzz$$name: $$(grep -o 'Done .*' .build/fuzz/$$corpus.log), no crash, no hang"; \
	done

prove: build fuzz web ## does every proof of docs/reliability.md in full, and writes that page; two hours
	@set -e; bin="$$($(RELEASE) --show-bin-path)"; figures="$(CURDIR)/.build/figures"; \
	rm -rf "$$figures"; mkdir -p "$$figures"; export PLAN_FIGURES="$$figures"; \
	for name in file reader form access; do \
	  echo "$$name: $$(grep -o 'Done .*' .build/fuzz/$$name.log), no crash, no hang" > "$$figures/09-$$name.txt"; done; \
	export PLAN_PROVE=1 PLAN_BINARY="$$bin/plan"; \
	swift test --filter ConcurrencyProofs; \
	swift test --filter BesideGitProofs; \
	swift test --filter 'ProofTests|HistoryTests|UnusualRepositoryTests' --skip "ConcurrencyProofs|BesideGitProofs"; \
	unset PLAN_PROVE; \
	program="$$($(WEB) --show-bin-path)/plan-web"; tests="$(CURDIR)/Tests/WebProofs"; \
	python3 -m pip install --quiet --disable-pip-version-check --target .build/python playwright axe-playwright-python schemathesis; \
	export PYTHONPATH="$(CURDIR)/.build/python"; \
	proof() { name="$$1"; lines="$$2"; shift 2; \
	  "$$@" > "$$figures/$$name.log" || { tail -20 "$$figures/$$name.log" >&2; exit 1; }; \
	  tail -n "$$lines" "$$figures/$$name.log" | paste -sd ';' | sed 's/;/; /g' > "$$figures/web-$$name.txt"; \
	  rm "$$figures/$$name.log"; echo "$$name: $$(cat "$$figures/web-$$name.txt")"; }; \
	proof network 1 python3 "$$tests/served.py" "$$program" python3 "$$tests/network.py" '{address}' /style.css; \
	proof browser 1 python3 "$$tests/browser.py" "$$program"; \
	proof programs 1 python3 "$$tests/programs.py" "$$program"; \
	proof proxy 1 python3 "$$tests/proxy.py" "$$program"; \
	proof writers 2 python3 "$$tests/writers.py" "$$program" 60; \
	proof writers-killed 2 env KILL=1 python3 "$$tests/writers.py" "$$program" 60; \
	proof soak 3 python3 "$$tests/soak.py" "$$program" 30; \
	PLAN_RECORD=1 swift test --filter ReliabilityPageTests

mutants: deps ## puts small faults into a copy and looks which no test notices; an hour; ONLY= some of them
	@sh Tests/Mutants/run.sh $(ONLY)

build: deps ## builds the release plan and plan-report
	@sh Sources/COffline/archives.sh "$(CURDIR)/.build/static"
	$(RELEASE) --product plan
	$(RELEASE) --product plan-report

web: deps ## builds the release plan-web; six minutes the first time
	@sh Sources/COffline/archives.sh "$(CURDIR)/.build/static"
	$(WEB) --product plan-web

deps: swift ## installs libgit2 and pkg-config where pkg-config finds no libgit2
	@pkg-config --exists libgit2 2>/dev/null || { \
	$(call install,libgit2-dev pkg-config,libgit2 pkg-config); }
	@pkg-config --exists 'libgit2 >= 1.5' || { \
	  echo "error: libgit2 $$(pkg-config --modversion libgit2) is too old: plan needs 1.5 or newer" >&2; \
	  echo 'hint: Debian 12 and Ubuntu 24.04 bring a newer one' >&2; exit 69; }

swift:
	@command -v swift >/dev/null 2>&1 || { \
	  echo 'error: Swift is missing: plan needs 6.1 or newer' >&2; \
	  echo 'hint: get it from https://www.swift.org/install and open a new terminal' >&2; exit 69; }

clean: ## removes what was built
	rm -rf .build
