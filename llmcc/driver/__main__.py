"""`python -m llmcc.driver`: the llmcc command where its script is not on PATH."""

import sys

from llmcc.driver import main

sys.exit(main())
