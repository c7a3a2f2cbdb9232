/**
 * Where the words of a drawing's marks stand, so that none covers another.
 */

/** Between a line and its words, and between two words. */
const GAP = 6;
const ROW = 4;

function overlaps(one, other) {
    return (
        one.left < other.left + other.width + ROW &&
        other.left < one.left + one.width + ROW &&
        one.top < other.top + other.height &&
        other.top < one.top + one.height
    );
}

function isInside({ left, top, width, height }, area) {
    return (
        left >= area.left &&
        left + width <= area.right &&
        top >= area.top &&
        top + height <= area.bottom
    );
}

/** Right of the line, else left of it, on each height from `top` downwards. */
function* placesOf({ x, y, width, height }, area) {
    const sides = [x + GAP, x - GAP - width];
    if (y !== null) {
        for (const left of sides) {
            yield { left, top: y - height - ROW, width, height };
        }
    }
    for (let top = area.top; top + height <= area.bottom; top += height + ROW) {
        for (const left of sides) {
            yield { left, top, width, height };
        }
    }
}

function freePlace(label, area, used) {
    for (const place of placesOf(label, area)) {
        if (isInside(place, area) && !used.some((other) => overlaps(place, other))) {
            return place;
        }
    }
    return null;
}

/**
 * @param {{x: number, y: number|null, width: number, height: number, short: Object}[]} labels
 *  the most important first, in pixels; `y` is the point that one belongs to, null for a
 *  line; `short` (or nothing) the size `{width, height}` it has without its second line
 * @param {{left: number, right: number, top: number, bottom: number}} area
 * @param {{left: number, top: number, width: number, height: number}[]} [taken]
 * @returns {({left: number, top: number, width: number, height: number}|null)[]} in the
 *  same order; null where there is no room left
 */
export function placeLabels(labels, area, taken = []) {
    const used = [...taken];
    return labels.map((label) => {
        const place =
            freePlace(label, area, used) ||
            (label.short ? freePlace({ ...label, ...label.short }, area, used) : null);
        used.push(...(place ? [place] : []));
        return place;
    });
}

const WEIGHT = { today: 0, run_out: 1, arrival: 2, order_by: 3, receipt: 4 };

/** The most important first: what runs out, what can be done, then what comes. */
export function byWeight(marks) {
    const weight = ({ kind }) => WEIGHT[kind] ?? 5;
    return [...marks].sort((one, other) => weight(one) - weight(other));
}
