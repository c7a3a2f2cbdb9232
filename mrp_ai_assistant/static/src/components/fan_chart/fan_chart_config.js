import { _t } from "@web/core/l10n/translation";
import { dayTicks, fanMarks, fanSeries, stockRange, todayOf } from "../../core/fan/fan_series";
import { shortAmount, shortDay } from "../../core/fan/fan_scales";
import { tooltipLook } from "../drawing/chart_colors";
import { fanMarksPlugin } from "./fan_marks_plugin";

/** Pixels that a day takes below the drawing. */
const DAY_PX = 76;
const PROBABLE = "middle";

function line(data, color, more = {}) {
    return {
        data,
        borderColor: color,
        borderWidth: 2,
        pointRadius: 0,
        pointHoverRadius: 4,
        pointBackgroundColor: color,
        ...more,
    };
}

/** The band is filled from its upper edge down to its lower one. */
function datasets(series, colors) {
    const edge = { borderWidth: 0, pointHoverRadius: 0 };
    return [
        line(series.high, "transparent", { ...edge, role: "high", fill: "+1", backgroundColor: colors.band }),
        line(series.low, "transparent", { ...edge, role: "low" }),
        line(series.past, colors.text, { role: "past", borderJoinStyle: "round" }),
        line(series.middle, colors.series, { role: PROBABLE, borderDash: [5, 4] }),
    ];
}

function todayMark(fan, series) {
    const stock = fan.past.at(-1)?.t;
    const text = stock ? _t("today, %s", stock) : _t("today");
    return series.from < 0 ? [{ kind: "today", x: 0, y: null, text, detail: "" }] : [];
}

function styledMarks(fan, series, colors) {
    return [...todayMark(fan, series), ...fanMarks(fan, series)].map((mark) => ({
        ...mark,
        color: colors[mark.kind] || colors.control,
        ink: colors.muted,
        isStrong: mark.kind === "run_out" || mark.kind === "arrival",
        isDotted: mark.kind === "today",
    }));
}

function scales(fan, series, colors) {
    const today = todayOf(fan);
    const range = stockRange(series);
    const ticks = { color: colors.muted, font: { size: 11 } };
    return {
        x: {
            type: "linear",
            min: series.from,
            max: Math.max(series.to, series.from + 1),
            grid: { display: false },
            border: { color: colors.control },
            ticks: { ...ticks, callback: (x) => shortDay(today, x), maxRotation: 0 },
            afterBuildTicks: (axis) => {
                const most = Math.max(2, Math.floor(axis.width / DAY_PX));
                axis.ticks = dayTicks(series.from, series.to, most).map((value) => ({ value }));
            },
        },
        y: {
            min: range.min < 0 ? undefined : 0,
            suggestedMin: range.min,
            suggestedMax: range.max * 1.1,
            grid: { color: ({ tick }) => (tick?.value === 0 ? colors.control : colors.hairline) },
            border: { display: false },
            ticks: { ...ticks, maxTicksLimit: 6, callback: shortAmount },
        },
    };
}

function tooltip(colors) {
    return {
        ...tooltipLook(colors),
        filter: ({ dataset }, at) => at === 0 && ["past", PROBABLE].includes(dataset.role),
        callbacks: {
            title: ([item]) => item?.raw.of.label || "",
            label: ({ raw: { of } }) =>
                of.t ? [of.t] : [of.middle_t, _t("between %(low)s and %(high)s", { low: of.low_t, high: of.high_t })],
        },
    };
}

/**
 * @param {Object} fan payload of a `chart` event
 * @param {Object} colors of `chartColors`
 */
export function fanChartConfig(fan, colors) {
    const series = fanSeries(fan);
    const marks = styledMarks(fan, series, colors);
    return {
        type: "line",
        data: { datasets: datasets(series, colors) },
        options: {
            animation: false,
            responsive: true,
            maintainAspectRatio: false,
            parsing: false,
            normalized: true,
            layout: { padding: { top: 6, right: 14 } },
            interaction: { mode: "nearest", axis: "x", intersect: false },
            plugins: { legend: { display: false }, tooltip: tooltip(colors) },
            scales: scales(fan, series, colors),
        },
        plugins: [fanMarksPlugin(() => ({ marks, paper: colors.paper }))],
    };
}
