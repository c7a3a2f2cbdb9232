/**
 * Conversations by the day on which something last happened in them.
 */

const DAY_MS = 86400000;

/** `"2026-11-22 09:41:00"` (the server's UTC) or ISO 8601 to a Date; null when it is none. */
export function parseUtc(text) {
    if (!text) {
        return null;
    }
    const iso = String(text).replace(" ", "T");
    const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(iso);
    const date = new Date(hasZone ? iso : `${iso}Z`);
    return Number.isNaN(date.getTime()) ? null : date;
}

function midnight(date) {
    return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function groupOf(date, now) {
    if (!date) {
        return "older";
    }
    // rounding takes up the hour of a summer-time change
    const days = Math.round((midnight(now) - midnight(date)) / DAY_MS);
    if (days <= 0) {
        return "today";
    }
    if (days === 1) {
        return "yesterday";
    }
    return days < 7 ? "week" : days < 31 ? "month" : "older";
}

/**
 * @param {{id: number, date: string}[]} conversations
 * @param {Date} now
 * @returns {{key: "today"|"yesterday"|"week"|"month"|"older", conversations: Object[]}[]}
 *  newest first, empty groups left out
 */
export function groupByDay(conversations, now) {
    const time = (conversation) => parseUtc(conversation.date)?.getTime() ?? 0;
    const sorted = [...conversations].sort((a, b) => time(b) - time(a) || b.id - a.id);
    const groups = new Map();
    for (const conversation of sorted) {
        const key = groupOf(parseUtc(conversation.date), now);
        groups.set(key, [...(groups.get(key) || []), conversation]);
    }
    return [...groups].map(([key, items]) => ({ key, conversations: items }));
}

/** The text folded for searching: no case, no accents. */
export function foldText(text) {
    return text
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase();
}
