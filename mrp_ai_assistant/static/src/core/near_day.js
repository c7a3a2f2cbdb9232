/**
 * A day as people say it when it is near.
 */
import { _t } from "@web/core/l10n/translation";

const { DateTime } = luxon;

/** @param {string} iso like "2026-11-25" */
export function nearDay(iso, now = DateTime.now()) {
    const day = DateTime.fromISO(iso);
    const ahead = Math.round(day.startOf("day").diff(now.startOf("day"), "days").days);
    if (ahead === 0) {
        return _t("today");
    }
    if (ahead === 1) {
        return _t("tomorrow");
    }
    const near = ahead > 1 && ahead < 7;
    return day.toFormat(near ? "ccc d" : "d LLL");
}
