import { describe, expect, test } from "@odoo/hoot";
import { matchPassage } from "@mrp_ai_assistant/core/passage_match";

describe.current.tags("headless");

const PAGE = [
    "7.3 Alarms of the hydraulic circuit",
    "E-217",
    "Pressure < 18 bar",
    "Level, ﬁlter F2",
    "Auxiliary pressure below 18 bar for more than 5 s. Check the oil le-",
    "vel and the filter F2; replace it if the sign is red. Do not rearm",
    "more than twice.",
];

const found = (quote, page = PAGE) =>
    matchPassage(page, { quote, text: "" }).map(({ run, from, to }) => page[run].slice(from, to));

test("a quote over several lines is marked on each, to the letter", () => {
    expect(found("Check the oil level and the filter F2; replace it if the sign is red.")).toEqual([
        "Check the oil le",
        "vel and the filter F2; replace it if the sign is red",
    ]);
});

test("spaces, hyphens, ligatures and letters' size do not matter", () => {
    expect(found("LEVEL,   filter\u00a0F2")).toEqual(["Level, ﬁlter F2"]);
    expect(found("check the oil le vel")).toEqual(["Check the oil le", "vel"]);
});

test("cells of a row are marked, however far from each other they stand", () => {
    expect(found("E-217 | Pressure < 18 bar | Level, filter F2")).toEqual(PAGE.slice(1, 4));
    const apart = ["Pressure < 18 bar", "Level, filter F2", "Somewhere else", "E-217"];
    expect(found("E-217 | Pressure < 18 bar | Level, filter F2", apart)).toEqual([
        "Pressure < 18 bar",
        "Level, filter F2",
        "E-217",
    ]);
});

test("what is not on the page is not marked, nor what is too short to be meant", () => {
    expect(found("Something that no page says at all")).toEqual([]);
    expect(found("F2")).toEqual([]);
    expect(found("")).toEqual([]);
    expect(found("anything", [])).toEqual([]);
});

test("a part of the quote is marked where the rest is on the next page", () => {
    expect(found("Do not rearm more than twice. The next page goes on with it.")).toEqual([
        "Do not rearm",
        "more than twice",
    ]);
});

test("characters beyond the basic plane do not shift the places", () => {
    const page = ["😀 pressure 18 bar"];
    expect(found("pressure 18 bar", page)).toEqual(["pressure 18 bar"]);
});
