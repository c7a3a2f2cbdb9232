/**
 * How high an answer will be, before it is drawn: near enough for a scroll bar.
 */
const LINE_PX = 22;
const LINE_CHARS = 85;
const ROW_PX = 40;
const MOST_ROWS = 50;
const CARD_PX = { chart: 380, chain: 420, passages: 260, action: 320, no_data: 150 };
const FRAME_PX = 110;

function heightOf({ kind, md, payload }) {
    if (kind === "text") {
        return (md.length / LINE_CHARS + md.split("\n").length) * LINE_PX;
    }
    if (kind === "table") {
        return FRAME_PX + Math.min(payload.rows.length, MOST_ROWS) * ROW_PX;
    }
    return CARD_PX[kind] || 60;
}

/** @returns {number} pixels */
export function estimatedHeight({ blocks }) {
    return Math.round(blocks.reduce((sum, block) => sum + heightOf(block), 2 * LINE_PX));
}
