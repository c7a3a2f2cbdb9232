"""docs/openapi.json is the contract, whole, and speaks of nothing that is not there."""

import json
import re
from pathlib import Path

import pytest

from odoo.addons.mrp_ai_assistant.core.api import check, openapi
from odoo.addons.mrp_ai_assistant.core.api.operations import OPERATIONS, SHAPES

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def told():
    return openapi.document()


def inside(value):
    """Every object in ``value``, itself included."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from inside(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from inside(inner)


def test_the_file_is_what_the_code_says():
    kept = (DOCS / "openapi.json").read_text("utf-8")
    assert kept == openapi.text(), "run: make docs"


def test_whatever_is_named_is_there(told):
    for each in inside(told):
        if "$ref" in each:
            place = told
            for step in each["$ref"].removeprefix("#/").split("/"):
                place = place[step]


def test_every_shape_is_used(told):
    named = {each["$ref"].rpartition("/")[2] for each in inside(told) if "$ref" in each}
    assert set(SHAPES) <= named


def test_every_operation_is_told_with_its_parameters(told):
    assert {
        one["operationId"] for path in told["paths"].values() for one in path.values()
    }
    for operation in OPERATIONS.values():
        found = told["paths"][operation.path][operation.method.lower()]
        assert found["operationId"] == operation.id
        assert set(re.findall(r"{(\w+)}", operation.path)) == {
            each["name"] for each in found["parameters"] if each.get("in") == "path"
        }
        assert str(operation.status) in found["responses"]
        assert "401" in found["responses"]
        assert ("requestBody" in found) == (operation.body is not None)
        assert operation.method == "POST" or operation.body is None


def test_examples_are_as_their_shapes_say():
    for operation in OPERATIONS.values():
        if operation.body is not None:
            assert operation.example, operation.id
            check.check(operation.body, dict(operation.example), shapes=SHAPES)


def test_shapes_say_nothing_that_the_check_does_not_know(told):
    """An object is a shape where it has a type, a choice or a name of another."""
    marks = {"type", "oneOf", "anyOf", "const", "$ref"}
    properties = {
        id(each["properties"]) for each in inside(told) if "properties" in each
    }
    seen = 0
    for each in inside(told["components"]["schemas"]):
        if marks & set(each) and id(each) not in properties:
            seen += 1
            assert set(each) <= check.KNOWN, each
    assert seen > 100


def test_the_docs_show_the_example_that_is_run():
    code = (DOCS / "examples" / "ask.py").read_text("utf-8")
    assert len([line for line in code.splitlines() if line.strip()]) <= 20
    for page in ("api.en.md", "api.es.md"):
        assert code.strip() in (DOCS / page).read_text("utf-8"), page


def test_the_docs_tell_every_operation():
    for page in ("api.en.md", "api.es.md"):
        text = (DOCS / page).read_text("utf-8")
        for operation in OPERATIONS.values():
            assert f"`{operation.method} {operation.path}`" in text, operation.id


def test_the_document_is_json_all_through(told):
    assert json.loads(json.dumps(told)) == told
