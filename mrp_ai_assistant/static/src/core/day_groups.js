/**
 * Conversations by the day on which something last happened in them.
 */
import { parseUtc } from "./server_date";

const DAY_MS = 86400000;

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
    return days < 7 ? "week" : monthKey(date);
}

function monthKey(date) {
    return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}`;
}

/**
 * @param {{id: number, date: string, pinned?: boolean, readonly?: boolean}[]} conversations
 * @param {Date} now
 * @returns {{key: string, conversations: Object[]}[]} the pinned ones, then by day, newest
 *  first, then what others share. Keys: "pinned", "today", "yesterday", "week", a month
 *  ("2026-10"), "older" (without a date), "shared"; empty groups are left out
 */
export function groupByDay(conversations, now) {
    const time = (conversation) => parseUtc(conversation.date)?.getTime() ?? 0;
    const sorted = [...conversations].sort((a, b) => time(b) - time(a) || b.id - a.id);
    const groups = new Map([["pinned", []]]);
    const shared = sorted.filter(({ readonly }) => readonly);
    for (const conversation of sorted.filter(({ readonly }) => !readonly)) {
        const key = conversation.pinned ? "pinned" : groupOf(parseUtc(conversation.date), now);
        groups.set(key, [...(groups.get(key) || []), conversation]);
    }
    groups.set("shared", shared);
    return [...groups]
        .filter(([, items]) => items.length)
        .map(([key, items]) => ({ key, conversations: items }));
}

/** "2026-10" as the first day of that month; null for another key. */
export function monthOf(key) {
    const [, year, month] = /^(\d{4})-(\d{2})$/.exec(key) || [];
    return year ? new Date(Number(year), Number(month) - 1, 1) : null;
}
