import { shortAmount } from "../../core/fan/fan_scales";
import { tooltipLook } from "../drawing/chart_colors";

const LONGEST_LABEL = 34;

const short = (text) => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text);

/** One series is drawn in the tones of its figures, several in a colour each. */
function fill(chart, points, colors, at) {
    if (chart.series.length > 1) {
        return colors.serial[at];
    }
    return points.map(({ tones }) => colors.tones[tones[0]] || colors.series);
}

function dataset(chart, points, colors, at) {
    const color = colors.serial[at];
    const bar = { backgroundColor: fill(chart, points, colors, at), borderRadius: 3, maxBarThickness: 20 };
    const line = {
        ...{ borderColor: color, pointBackgroundColor: color, backgroundColor: color },
        ...{ borderWidth: 2, pointRadius: points.length > 40 ? 0 : 3, spanGaps: true },
    };
    return {
        label: chart.series[at].label,
        data: points.map(({ values }) => values[at]),
        ...(chart.type === "line" ? line : bar),
    };
}

function scales(chart, unit, colors) {
    const ticks = { color: colors.muted, font: { size: 11 } };
    const grid = ({ tick }) => (tick?.value === 0 ? colors.control : colors.hairline);
    const values = {
        beginAtZero: true,
        grid: { color: grid },
        border: { display: false },
        ticks: { ...ticks, maxTicksLimit: 6, maxRotation: 0, callback: shortAmount },
        title: { display: Boolean(unit), text: unit, color: colors.muted, font: { size: 11 } },
    };
    const names = {
        grid: { display: false },
        border: { color: colors.control },
        ticks: { ...ticks, autoSkip: chart.type === "line", maxRotation: 0 },
    };
    return chart.type === "line" ? { x: names, y: values } : { x: values, y: names };
}

/**
 * @param {Object} chart of `chartsOf`
 * @param {Object[]} points of `chartPoints`
 * @param {string} unit of the figures, as people write it
 * @param {Object} colors of `chartColors`
 */
export function tableChartConfig(chart, points, unit, colors) {
    return {
        type: chart.type,
        data: {
            labels: points.map(({ label }) => short(label)),
            datasets: chart.series.map((series, at) => dataset(chart, points, colors, at)),
        },
        options: {
            animation: false,
            responsive: true,
            maintainAspectRatio: false,
            indexAxis: chart.type === "line" ? "x" : "y",
            layout: { padding: { top: 6, right: 16 } },
            interaction: { mode: "index", axis: chart.type === "line" ? "x" : "y", intersect: false },
            plugins: {
                legend: {
                    display: chart.series.length > 1,
                    align: "start",
                    labels: { color: colors.text, boxWidth: 10, boxHeight: 10, font: { size: 12 } },
                },
                tooltip: {
                    ...tooltipLook(colors),
                    callbacks: {
                        title: ([item]) => (item ? points[item.dataIndex].label : ""),
                        label: ({ dataset: { label }, datasetIndex, dataIndex }) =>
                            `${label}: ${points[dataIndex].texts[datasetIndex]}`,
                    },
                },
            },
            scales: scales(chart, unit, colors),
        },
    };
}
