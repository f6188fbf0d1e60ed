"""Names of one place, in capitals and in lists of states; worlds that also name towns."""

from __future__ import annotations

import pytest

from semantic.entities import annotate_text


def linked(text: str) -> dict[str, tuple[str | None, str, tuple[str, ...]]]:
    return {
        e.name: ((e.authority or "").rstrip("/").rpartition("/")[2] or None, e.type, e.alternate_names)
        for e in annotate_text(text, language="en")
        if e.kind == "place"
    }


def test_names_of_one_record_are_one_place() -> None:
    text = "She works in Washington, D.C., and flew from Washington to Lisbon, Portugal. He left Washington D.C. in May."
    assert linked(text)["Washington, D.C."] == ("4140963", "City", ("Washington",))


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("It is legal in Colorado, Washington, Alaska and Oregon.", "5815135"),
        ("It is legal in Washington and Oregon.", "5815135"),
        ("In Washington, a state that she won, they voted.", "5815135"),
        ("The president left Washington for Chicago.", "4140963"),
    ],
)
def test_washington_is_the_state_where_states_stand_beside_it(text: str, record: str) -> None:
    assert linked(text)["Washington"][0] == record


def test_a_name_in_capitals_is_written_as_names_are_if_a_table_knows_it() -> None:
    assert "Honolulu" in linked("HONOLULU, Hawaii (Reuters) - Scientists met.")


@pytest.mark.parametrize("world", ["Jupiter", "Europa", "Mars"])
def test_a_world_is_no_town(world: str) -> None:
    places = linked(f"The probe flew past {world} and took pictures of {world} for NASA.")
    assert all(record is None and type_ == "Place" for record, type_, _ in places.values())
