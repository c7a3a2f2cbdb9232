/** A `chart` event's payload of a screw that runs out in six days. */

const DAY_MS = 86400000;
export const TODAY = "2026-11-22";

export function isoDay(offset, today = TODAY) {
    return new Date(Date.parse(`${today}T00:00:00Z`) + offset * DAY_MS).toISOString().slice(0, 10);
}

const shown = (offset) => ({ day: isoDay(offset), label: isoDay(offset) });
const units = (value) => `${value} Units`;

export function past(days, level = (offset) => 214 - 10 * offset) {
    return Array.from({ length: days + 1 }, (_, at) => {
        const v = level(at - days);
        return { ...shown(at - days), v, t: units(v) };
    });
}

export function coming(days, slope = [50, 35, 17]) {
    return Array.from({ length: days }, (_, at) => {
        const [low, middle, high] = slope.map((units) => Math.max(0, 214 - units * at));
        return {
            ...{ ...shown(at), low, middle, high },
            ...{ low_t: units(low), middle_t: units(middle), high_t: units(high) },
        };
    });
}

export function mark(kind, offset, text, detail = "", v = null) {
    return { kind, ...shown(offset), text, detail, v };
}

export function screw(change = {}) {
    return {
        type: "fan",
        ref: { model: "product.product", id: 5, name: "Screw M5" },
        place: "Main warehouse",
        unit: "Units",
        past: past(12),
        coming: coming(30),
        marks: [
            mark("receipt", -9, "220 arrive", "", 220),
            mark("run_out", 6, "runs out on 28 Nov", "between 26 Nov and 3 Dec"),
            mark("arrival", 9, "would arrive if ordered today", "1 Dec, 9 days"),
        ],
        figures: [
            { text: "120 Units", label: "to order today" },
            { text: "6 days", label: "of cover" },
        ],
        badge: "91 % in 9 days",
        tone: "danger",
        basis: "use of 24 months",
        footer: "Forecast of 04:00",
        explanation: ["35 units a day in the mean.", "The vendor takes 9 days."],
        offer: { label: "Replenish", kind: "draft_purchase", values: { product: 5, quantity: "120" } },
        ...change,
    };
}
