import { describe, expect, test } from "@odoo/hoot";
import { fanRows, fanSentence, fanText } from "@mrp_ai_assistant/core/fan/fan_table";
import { coming, isoDay, mark, past, screw } from "../../fan_test_helpers";

describe.current.tags("headless");

test("the rows are the days that are drawn, today once, with what happens on them", () => {
    const rows = fanRows(screw());
    expect(rows.length).toBe(12 + 17);
    expect(rows.map(({ label }) => label)).toEqual(
        Array.from({ length: 29 }, (_, at) => isoDay(at - 12))
    );
    expect(rows[3].event).toBe("220 arrive");
    expect(rows[12]).toEqual({
        ...{ key: isoDay(0), isPast: false, label: isoDay(0), stock: "214 Units" },
        ...{ low: "214 Units", high: "214 Units", event: "" },
    });
    expect(rows[18].event).toBe("runs out on 28 Nov, between 26 Nov and 3 Dec");
});

test("two events of a day are told both, and a fan without days has no rows", () => {
    const two = screw({ past: past(1), coming: coming(20), marks: [mark("receipt", 2, "50 arrive"), mark("order_by", 2, "order")] });
    expect(fanRows(two)[3].event).toBe("50 arrive; order");
    expect(fanRows(screw({ past: [], coming: [], marks: [] }))).toEqual([]);
});

test("one sentence tells what the drawing shows", () => {
    expect(fanSentence(screw())).toBe(
        "Screw M5, Main warehouse. 91 % in 9 days. runs out on 28 Nov, between 26 Nov and 3 Dec. would arrive if ordered today, 1 Dec, 9 days"
    );
    expect(fanText(screw({ marks: [] }))).toBe(
        "**Screw M5, Main warehouse. 91 % in 9 days**\n\n- 120 Units to order today\n- 6 days of cover"
    );
});
