/**
 * What of a `chart` event is drawn, in days from today: the past is below 0.
 *
 * Payload (`Fan.as_json()`): `{ref, place, unit, past: [{day, label, v, t}], coming:
 * [{day, label, low, middle, high, low_t, middle_t, high_t}], marks: [{kind, day, label,
 * text, detail, v}], ...}`; days are ISO, `past` ends today, `coming` begins today.
 */

const DAY_MS = 86400000;
/** Fewer days than these are never shown, where there are more. */
const LEAST_DAYS = 14;
/** Room behind the last thing worth a look: one day for so many. */
const SPARE = 8;
/** Distances between two days that are written below the drawing. */
const STEPS = [1, 2, 3, 5, 7, 14, 28, 56, 91, 182, 364];

/** A day as a number: whole days since 1970, whatever the time zone. */
export function dayNumber(iso) {
    return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

/** The ISO day that is `days` after `iso`. */
export function addDays(iso, days) {
    return new Date((dayNumber(iso) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** The day that is 0, or null of a fan without any day. */
export function todayOf({ past, coming }) {
    return coming[0]?.day || past.at(-1)?.day || null;
}

/** The last day on which stock is still likely to be there, counted from today. */
function lastDayWithStock(coming) {
    const empty = coming.findLastIndex(({ high }) => high > 0) + 1;
    return Math.min(empty, coming.length - 1);
}

/**
 * From which day to which one it is drawn: until everything worth a look has been seen,
 * and no more of the past than of what is to come.
 * @returns {{from: number, to: number}} days from today
 */
export function shownDays(fan) {
    const today = dayNumber(todayOf(fan));
    const last = fan.coming.length - 1;
    const marks = fan.marks.map(({ day }) => dayNumber(day) - today);
    const seen = Math.max(LEAST_DAYS, lastDayWithStock(fan.coming), ...marks);
    const to = Math.max(0, Math.min(last, seen + Math.ceil(seen / SPARE)));
    const first = fan.past.length ? dayNumber(fan.past[0].day) - today : 0;
    return { from: Math.max(first, -Math.max(to, LEAST_DAYS)), to };
}

/**
 * What is probable goes on where the past ends: what is overdue today is a jump.
 * @returns {{from: number, to: number, past: Object[], low: Object[], middle: Object[],
 *  high: Object[]}} points `{x, y, of}`, `of` being the payload's own one
 */
export function fanSeries(fan) {
    const today = dayNumber(todayOf(fan));
    const days = shownDays(fan);
    const isShown = ({ x }) => x >= days.from && x <= days.to;
    const points = (list, name) =>
        list.map((of) => ({ x: dayNumber(of.day) - today, y: of[name], of })).filter(isShown);
    const past = points(fan.past, "v");
    const now = past.at(-1)?.x === 0 ? past.slice(-1) : [];
    return {
        ...days,
        past,
        low: points(fan.coming, "low"),
        middle: [...now, ...points(fan.coming, "middle")],
        high: points(fan.coming, "high"),
    };
}

/** The level at which a mark of day `x` sits: on the past, or on what is probable. */
function levelAt({ past, middle }, x) {
    const line = x <= 0 ? past : middle;
    return line.findLast((point) => point.x <= x)?.y ?? null;
}

/**
 * The marks that are drawn, in the order of their days. A receipt sits on the line, with
 * what it brings; the others are lines from top to bottom.
 * @param {Object} series of `fanSeries`
 */
export function fanMarks(fan, series) {
    const today = dayNumber(todayOf(fan));
    return fan.marks
        .map((mark) => ({ ...mark, x: dayNumber(mark.day) - today }))
        .filter(({ kind, x }) => kind !== "order_by" || x > 0) // today is drawn already
        .filter(({ x }) => x >= series.from && x <= series.to)
        .map((mark) => ({
            ...mark,
            y: mark.kind === "receipt" ? levelAt(series, mark.x) : null,
        }))
        .sort((one, other) => one.x - other.x);
}

/**
 * Days that are written below the drawing: today always, the others as far from each
 * other as `most` of them allow.
 * @returns {number[]} days from today
 */
export function dayTicks(from, to, most) {
    const span = to - from;
    const step = STEPS.find((days) => span / days < most) || Math.ceil(span / most);
    const ticks = [];
    for (let x = Math.ceil(from / step) * step; x <= to; x += step) {
        ticks.push(x || 0); // -0 is not today
    }
    return ticks;
}

/** The lowest and highest stock that is drawn; there is always a zero, and some height. */
export function stockRange({ past, low, high }) {
    const levels = [...past, ...low, ...high].map(({ y }) => y);
    const min = Math.min(0, ...levels);
    return { min, max: Math.max(...levels, min + 1, 1) };
}
