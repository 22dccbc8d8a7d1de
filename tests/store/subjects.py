"""A function that is judged in a second: its loop is short whatever it is called with."""

from __future__ import annotations

from tests import conftest

TRIANGLE = conftest.TRIANGLE.replace("unsigned s = 0;", "unsigned s = 0; n &= 255;", 1)
TRIANGLE_ANSWER = conftest.TRIANGLE_ANSWER.replace("\tmovl", "\tandl\t$255, %edi\n\tmovl", 1)
