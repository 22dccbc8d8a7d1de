"""Packs of answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmcc.errors import ConfigError
from llmcc.propose import PackProposer, normalised, read_answer


@pytest.fixture
def pack(tmp_path):
    """Writes answers into a pack, each with the header of the task's function unless told otherwise."""
    (tmp_path / "answers").mkdir()
    (tmp_path / "pack.toml").write_text('format = 1\ndescription = "test"\n')

    def write(name, assembly, **header):
        lines = {"llmcc-answer": "1", "function": "f", "signature": "void ()", **header}
        text = "".join(f"# {key}: {value}\n" for key, value in lines.items())
        (tmp_path / "answers" / name).write_text(text + assembly)
        return tmp_path

    return write


def offered(folder, task):
    """The assembly that a pack offers, in order."""
    return [session.first().assembly for session in PackProposer(folder).open(task)]


def test_an_answer_is_found_by_name_and_signature(pack, task):
    """And says where it came from."""
    folder = pack("f.s", "f:\n\tret\n", model="m", prompt="p-1", note="clever")
    (session,) = PackProposer(folder).open(task)
    origin = session.first().origin

    assert session.first().assembly == "f:\n\tret\n"
    assert (origin.kind, origin.model, origin.prompt, origin.note) == ("pack", "m", "p-1", "f.s; clever")


def test_a_pack_has_nothing_more_to_say(pack, task):
    """Neither after a wrong answer nor after a slow one."""
    (session,) = PackProposer(pack("f.s", "f:\n\tret\n")).open(task)

    assert (session.debug("?"), session.optimise("?"), session.exchanges) == (None, None, ())


def test_several_answers_come_in_the_order_of_their_names(pack, task):
    """f.s, f.2.s, f.10.s."""
    for name in ("f.10.s", "f.2.s", "f.s"):
        folder = pack(name, f"f:\n\t# {name}\n\tmovl ${len(name)}, %eax\n\tret\n")
    names = [session.first().origin.note for session in PackProposer(folder).open(task)]

    assert names == ["f.s", "f.2.s", "f.10.s"]


def test_the_functions_key_comes_before_its_name(pack, task):
    """An answer written for exactly this function is tried first, under whatever name it was then."""
    pack("a.s", "f:\n\tnop\n\tret\n")
    folder = pack("z.s", "f:\n\tret\n", key=task.key, function="old_name", signature="i32 (ptr)")

    assert offered(folder, task) == ["f:\n\tret\n", "f:\n\tnop\n\tret\n"]


def test_equal_code_is_offered_once(pack, task):
    """Whatever its comments and layout."""
    pack("f.s", "f:\n\tret\n")
    folder = pack("f.2.s", "f:   ret   # the same\n".replace(":   ", ":\n  "))

    assert len(offered(folder, task)) == 1


@pytest.mark.parametrize(
    "header",
    [{"function": "g"}, {"signature": "i32 ()"}, {"triple": "aarch64-linux"}, {"llmcc-answer": "2"}],
    ids=lambda header: next(iter(header)),
)
def test_what_was_written_for_something_else_is_not_offered(pack, task, header):
    """Another function, another signature, another architecture, another format."""
    assert offered(pack("f.s", "f:\n\tret\n", **header), task) == []


def test_pointer_types_of_older_llvms_fit(pack, task):
    """float* is ptr by now, and so is a pointer to a struct or to a pointer."""
    folder = pack("f.s", "f:\n\tret\n", signature="float (float*, %struct.s*, i8**, i32)")

    assert len(offered(folder, replace(task, signature="float (ptr, ptr, ptr, i32)"))) == 1


def test_a_bad_file_spoils_no_other(pack, task):
    """It is skipped."""
    folder = pack("f.s", "f:\n\tret\n")
    (folder / "answers" / "bad.s").write_text("f: ret\n")
    (folder / "answers" / "worse.s").write_bytes(b"\xff\xfe# llmcc-answer: 1\n")

    assert offered(folder, task) == ["f:\n\tret\n"]


def test_the_header_ends_at_the_first_other_line(pack):
    """A comment of the code is no header."""
    folder = pack("f.s", "f:\n# note: not mine\n\tret\n", note="a: b")
    answer = read_answer(folder / "answers" / "f.s")

    assert (answer.header["note"], answer.assembly) == ("a: b", "f:\n# note: not mine\n\tret\n")


@pytest.mark.parametrize("text", ["format = 2", "", "format"])
def test_a_pack_of_another_format_is_refused(pack, text):
    """Rather than misread."""
    folder = pack("f.s", "f:\n\tret\n")
    (folder / "pack.toml").write_text(text)
    with pytest.raises(ConfigError):
        PackProposer(folder)


def test_a_folder_that_is_no_pack_is_refused(tmp_path):
    """The message names it."""
    with pytest.raises(ConfigError, match="answers"):
        PackProposer(tmp_path)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("f:\n ret", "f:\n\tret   # done\n\n", True),
        ("f: ret", "/* long\n comment */ f: ret // x", True),
        ('.ascii "#a"', '.ascii "#b"', False),
        ('.ascii "//a" # x', '.ascii "//a" # y', True),
        ("addl $1, %eax", "addl $2, %eax", False),
    ],
)
def test_comments_and_layout_do_not_make_another_code(one, other, same):
    """But strings do, whatever is in them."""
    assert same == (normalised(one) == normalised(other))


@given(st.text(alphabet='ab"#/*\\\n :,'))
def test_normalising_twice_changes_nothing_more_for_code_without_comments(text):
    """It takes away and never makes anything up."""
    once = normalised(text)

    assert len(once) <= len(text)
