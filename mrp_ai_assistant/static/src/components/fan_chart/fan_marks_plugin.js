import { byWeight, placeLabels } from "../../core/fan/mark_labels";

const FONT_PX = 11;
const LINE_PX = 15;
const DOT_PX = 3.5;
/** A receipt's words are left out where the drawing is narrower than this. */
const NARROW_PX = 420;

function font(weight) {
    return `${weight} ${FONT_PX}px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif`;
}

/** A receipt's detail is left to the table: there may be many of them. */
function linesOf({ kind, text, detail, isStrong }) {
    const lines = [{ text, weight: isStrong ? 600 : 400 }];
    return detail && kind !== "receipt" ? [...lines, { text: detail, weight: 400 }] : lines;
}

function measured(context, label) {
    const lines = linesOf(label);
    const widths = lines.map(({ text, weight }) => {
        context.font = font(weight);
        return context.measureText(text).width;
    });
    const size = { width: Math.max(...widths), height: lines.length * LINE_PX };
    return { ...label, lines, ...size, short: { width: widths[0], height: LINE_PX } };
}

function drawLine(context, { px, color, isDotted }, top, bottom) {
    context.save();
    context.strokeStyle = color;
    context.lineWidth = 1;
    context.setLineDash(isDotted ? [2, 3] : []);
    context.beginPath();
    context.moveTo(px, top);
    context.lineTo(px, bottom);
    context.stroke();
    context.restore();
}

function drawDot(context, { px, py, color }) {
    context.beginPath();
    context.fillStyle = color;
    context.arc(px, py, DOT_PX, 0, 2 * Math.PI);
    context.fill();
}

/** Words on a halo of the paper, so that a line behind them does not cross them. */
function drawWords(context, { lines, color, ink, isStrong }, { left, top, height }, paper) {
    context.textBaseline = "top";
    context.textAlign = "left";
    context.lineJoin = "round";
    lines.slice(0, height / LINE_PX).forEach(({ text, weight }, at) => {
        context.font = font(weight);
        const y = top + at * LINE_PX + 2;
        context.lineWidth = 5;
        context.strokeStyle = paper;
        context.strokeText(text, left, y);
        context.fillStyle = at === 0 && isStrong ? color : ink;
        context.fillText(text, left, y);
    });
}

/**
 * Draws the marks of a fan: lines with words, and dots where something arrives.
 * @param {() => {marks: Object[], paper: string}} read what is to be drawn now; a mark:
 *  `{x, y, kind, text, detail, color, ink, isStrong, isDotted}` in values of the scales
 */
export function fanMarksPlugin(read) {
    return {
        id: "fanMarks",
        afterDatasetsDraw(chart) {
            const { ctx, chartArea: area, scales } = chart;
            const { marks, paper } = read();
            const labels = byWeight(marks).map((mark) => {
                const px = scales.x.getPixelForValue(mark.x);
                const py = mark.y === null ? null : scales.y.getPixelForValue(mark.y);
                return { ...measured(ctx, mark), px, py };
            });
            const told = labels.filter(({ kind }) => kind !== "receipt" || area.width > NARROW_PX);
            const places = placeLabels(told.map((label) => ({ ...label, x: label.px, y: label.py })), area);
            ctx.save();
            for (const label of labels) {
                const place = places[told.indexOf(label)];
                if (label.py === null) {
                    drawLine(ctx, label, label.isDotted ? area.top : (place?.top ?? area.top), area.bottom);
                } else {
                    drawDot(ctx, label);
                }
            }
            told.forEach((label, at) => places[at] && drawWords(ctx, label, places[at], paper));
            ctx.restore();
        },
    };
}
