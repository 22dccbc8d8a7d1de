"""Types of a function's parameters and result, from the debug information that clang writes."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from elftools.dwarf.die import DIE
from elftools.elf.elffile import ELFFile

SIGNED, UNSIGNED, FLOATING, POINTER, ARRAY, STRUCT = "SIGNED", "UNSIGNED", "FLOATING", "POINTER", "ARRAY", "STRUCT"
_ENCODED = {0x02: UNSIGNED, 0x04: FLOATING, 0x05: SIGNED, 0x06: SIGNED, 0x07: UNSIGNED, 0x08: UNSIGNED}


@dataclass(frozen=True)
class Field:
    """A struct's member; `bits` is 0 where it is no bit field."""

    name: str
    type: int
    offset: int
    bit: int = 0
    bits: int = 0


@dataclass
class Type:
    """A type; `target` and the fields' types are numbers in the list of all types."""

    kind: str
    size: int
    spelt: str = ""
    target: int = 0
    count: int = 0
    fields: list[Field] = field(default_factory=list)


class Types:
    """The types that a function of an object deals in: `parameters` by name, and `result` (None for void)."""

    def __init__(self, data: bytes, function: str) -> None:
        self.all: list[Type] = []
        self._numbers: dict[int, int] = {}
        info = ELFFile(io.BytesIO(data)).get_dwarf_info()
        die = next(
            d for unit in info.iter_CUs() for d in unit.iter_DIEs()
            if d.tag == "DW_TAG_subprogram" and _name(d) == function and "DW_AT_low_pc" in d.attributes
        )  # fmt: skip
        self.parameters = {_name(d): self._type(_target(d)) for d in die.iter_children() if d.tag == "DW_TAG_formal_parameter"}
        self.result = self._type(_target(die)) if "DW_AT_type" in die.attributes else None

    def _type(self, die: DIE | None, spelt: str = "") -> int:
        """The number of a type. Raises ValueError for what has no JSON: functions, unions of nothing."""
        while die is not None and die.tag in {"DW_TAG_typedef", "DW_TAG_const_type", "DW_TAG_volatile_type", "DW_TAG_restrict_type"}:
            spelt = spelt or (_name(die) if die.tag == "DW_TAG_typedef" else "")
            die = _target(die)
        if die is None:  # void: its bytes
            return self._add(-1, Type(UNSIGNED, 1))
        if die.offset in self._numbers:
            return self._numbers[die.offset]
        size = die.attributes["DW_AT_byte_size"].value if "DW_AT_byte_size" in die.attributes else 8
        if die.tag == "DW_TAG_base_type":
            return self._add(die.offset, Type(_ENCODED[die.attributes["DW_AT_encoding"].value], size))
        if die.tag == "DW_TAG_enumeration_type":
            return self._add(die.offset, Type(UNSIGNED, size))
        if die.tag == "DW_TAG_pointer_type":
            made = Type(POINTER, 8)
            number = self._add(die.offset, made)
            made.target = self._type(_target(die))
            return number
        if die.tag == "DW_TAG_array_type":
            counts = [c.attributes["DW_AT_count"].value for c in die.iter_children()]
            target = self._type(_target(die))
            for count in reversed(counts):
                self.all.append(Type(ARRAY, count * self.all[target].size, target=target, count=count))
                target = len(self.all) - 1
            self._numbers[die.offset] = target
            return target
        if die.tag in {"DW_TAG_structure_type", "DW_TAG_union_type"}:
            made = Type(STRUCT, size, spelt or f"struct {_name(die)}")
            number = self._add(die.offset, made)
            members = [c for c in die.iter_children() if c.tag == "DW_TAG_member"]
            made.fields = [self._field(c) for c in (members if die.tag == "DW_TAG_structure_type" else members[:1])]
            made.count = len(made.fields)
            return number
        raise ValueError(f"no values for {die.tag}")

    def _field(self, die: DIE) -> Field:
        attributes = die.attributes
        number = self._type(_target(die))
        if "DW_AT_bit_size" in attributes:
            at = attributes["DW_AT_data_bit_offset"].value
            return Field(_name(die), number, at // 8, at % 8, attributes["DW_AT_bit_size"].value)
        at = attributes["DW_AT_data_member_location"].value if "DW_AT_data_member_location" in attributes else 0
        return Field(_name(die), number, at)

    def _add(self, offset: int, made: Type) -> int:
        if offset in self._numbers:
            return self._numbers[offset]
        self.all.append(made)
        self._numbers[offset] = len(self.all) - 1
        return len(self.all) - 1


def _name(die: DIE) -> str:
    found = die.attributes.get("DW_AT_name")
    return found.value.decode() if found else ""


def _target(die: DIE) -> DIE | None:
    return die.get_DIE_from_attribute("DW_AT_type") if "DW_AT_type" in die.attributes else None
