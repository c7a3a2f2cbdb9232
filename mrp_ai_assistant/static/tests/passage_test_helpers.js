/** Items of a `passages` event. */

export const E217 = {
    number: 1,
    source: { model: "mrp.ai.document", id: 8, name: "press_PH-400.pdf" },
    place: { text: "page 21", page_from: 21, page_to: 21, sheet: null, cells: null, row_from: null, row_to: null },
    text: "E-217. Auxiliary pressure below 18 bar for more than 5 s. Check the oil level.",
    quote: "Auxiliary pressure below 18 bar for more than 5 s.",
    heading: ["7 Alarms", "7.3 Hydraulics"],
    revision: "B",
    note: "Revision A says 15 bar; B is newer.",
};

export const ORDER_CARD = {
    number: 2,
    source: { model: "sale.order", id: 42, name: "S00042, Hospital" },
    place: { text: "", page_from: null, page_to: null, sheet: null, cells: null, row_from: null, row_to: null },
    text: "Order of the hospital, urgent.",
    quote: "",
    heading: [],
    revision: "",
    note: "",
};

export const TOOLS = {
    number: 3,
    source: { model: "mrp.ai.document", id: 9, name: "tools.xlsx" },
    place: { text: "sheet Tools, A1:C3", page_from: null, page_to: null, sheet: "Tools", cells: "A1:C3", row_from: 1, row_to: 3 },
    text: "Tool | Life | Place\nF2 | 200 h | A3\nF3 | 90 h | B1",
    quote: "F3 | 90 h | B1",
    heading: [],
    revision: "",
    note: "",
};
