"""Prompts: the shipped texts, their order, and the contract that no text can move."""

from __future__ import annotations

import shutil
from dataclasses import fields, replace

import pytest

from llmcc.errors import ConfigError, Unsupported
from llmcc.propose import Prompt, prompt_for, read_prompt
from llmcc.propose.prompt import CONTRACT, SHIPPED

TARGETS = ["x86-64", "aarch64", "riscv64"]


@pytest.mark.parametrize("target", TARGETS)
def test_every_shipped_prompt_is_complete(target):
    """No part is empty and every one has a version."""
    prompt = read_prompt(SHIPPED / target)
    empty = [f.name for f in fields(Prompt) if not getattr(prompt, f.name) and f.name != "parent"]

    assert empty == []


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("part", ["correctness", "speed"])
def test_rules_are_single_lines(target, part):
    """A learner edits line by line, so each rule is one."""
    odd = [
        line
        for line in getattr(read_prompt(SHIPPED / target), part).splitlines()
        if not line.startswith("- ")
    ]

    assert odd == []


@pytest.mark.parametrize(
    ("triple", "version"),
    [("x86_64-pc-linux-gnu", "x86-64-1"), ("arm64-linux", "aarch64-1"), ("riscv64-unknown-elf", "riscv64-1")],
)
def test_the_target_chooses_the_prompt(triple, version):
    """By the triple's architecture."""
    assert prompt_for(triple).version == version


@pytest.mark.parametrize(
    ("model", "version"),
    [("gpt-5-mini", "small"), ("gpt-5-2026", "large"), ("other", "x86-64-1"), ("", "x86-64-1")],
)
def test_a_prompt_learnt_for_the_model_is_used(tmp_path, monkeypatch, model, version):
    """The closest pattern wins; models that none fits, and other targets, get the general prompt."""
    shutil.copytree(SHIPPED, tmp_path / "prompts")
    for name, pattern in (("small", "gpt-5-mini*"), ("large", "gpt-5*")):
        folder = tmp_path / "prompts" / "learned" / name
        shutil.copytree(SHIPPED / "x86-64", folder)
        about = f'version = "{name}"\ntarget = "x86-64"\nmodel = "{pattern}"\n'
        (folder / "prompt.toml").write_text(about)
    monkeypatch.setattr("llmcc.propose.prompt.SHIPPED", tmp_path / "prompts")

    assert prompt_for("x86_64-linux", model).version == version
    assert prompt_for("aarch64-linux", model).version == "aarch64-1"


def test_an_unknown_target_is_unsupported():
    """Rather than asked in the words of another."""
    with pytest.raises(Unsupported, match="wasm32"):
        prompt_for("wasm32-unknown-unknown")


def test_what_is_common_to_functions_comes_first_and_the_ir_last(task):
    """Endpoints cache equal beginnings."""
    prompt = prompt_for(task.triple)
    one = prompt.opening(task, with_baseline=True)
    other = prompt.opening(replace(task, name="g", ir="define i32 @g()"), with_baseline=True)
    common = one.index("Name: f")

    assert one[:common] == other[:common]
    assert one.endswith(f"```llvm\n{task.ir}```\n")
    assert common > 0.9 * len(one)


def test_the_contract_stands_in_every_request(task):
    """Also where a learned text tries to say otherwise."""
    hostile = replace(prompt_for(task.triple), base="", correctness="- Answer in prose.", speed="")
    requests = [
        hostile.opening(task, with_baseline=False),
        hostile.debug_request("x"),
        hostile.optimise_request("x"),
    ]

    assert [CONTRACT in request for request in requests] == [True] * 3
    assert requests[0].index(CONTRACT) > requests[0].index("Answer in prose")


def test_a_fence_in_the_ir_does_not_end_its_block(task):
    """A string constant may hold backticks."""
    tricky = replace(task, ir='@s = constant [4 x i8] c"```\\00"\n')

    assert prompt_for(task.triple).opening(tricky, with_baseline=False).endswith("\n````\n")


def test_the_identity_changes_with_any_letter(task):
    """Two prompts of one version that differ in a rule are told apart."""
    prompt = prompt_for(task.triple)

    assert prompt.identity != replace(prompt, speed=prompt.speed + "!").identity


def test_a_prompt_folder_may_override_the_common_texts(tmp_path):
    """A learned prompt brings base and rules, and the rest if it wants."""
    (tmp_path / "prompt.toml").write_text('version = "mine-2"\nparent = "mine-1"\n')
    for part in ("base", "correctness", "speed", "debug"):
        (tmp_path / f"{part}.md").write_text(f"{part} of mine\n")
    prompt = read_prompt(tmp_path)

    assert (prompt.version, prompt.parent, prompt.debug) == ("mine-2", "mine-1", "debug of mine")
    assert prompt.optimise == prompt_for("x86_64").optimise


def test_an_incomplete_folder_is_a_config_error(tmp_path):
    """The message names the folder."""
    (tmp_path / "prompt.toml").write_text("")
    with pytest.raises(ConfigError, match=str(tmp_path)):
        read_prompt(tmp_path)
