/**
 * Moments as the server tells them.
 */

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
