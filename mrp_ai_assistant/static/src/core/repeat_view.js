/**
 * Days of the week and times of day of what repeats, as the page shows them.
 */
import { _t } from "@web/core/l10n/translation";

const { DateTime } = luxon;
/** A Monday: the names of the days are read off its week. */
const MONDAY = DateTime.fromISO("2024-01-01");
export const WORKDAYS = [0, 1, 2, 3, 4];
export const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** @returns {{day: number, short: string, long: string}[]} Monday is 0 */
export function weekDays() {
    return EVERY_DAY.map((day) => {
        const date = MONDAY.plus({ days: day });
        return { day, short: date.toFormat("ccc"), long: date.toFormat("cccc") };
    });
}

/** "Monday to Friday", "every day", "Monday, Thursday" */
export function daysText(days) {
    const chosen = [...days].sort((a, b) => a - b).join();
    if (chosen === WORKDAYS.join()) {
        return _t("Monday to Friday");
    }
    if (chosen === EVERY_DAY.join()) {
        return _t("every day");
    }
    return weekDays()
        .filter(({ day }) => days.includes(day))
        .map(({ long }) => long)
        .join(", ");
}

/** 390 -> "06:30", as an input of type time has it */
export function clock(minutes) {
    const two = (number) => String(number).padStart(2, "0");
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "06:30" -> 390; null for what is no time */
export function minutesOf(text) {
    const match = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/u.exec(text || "");
    return match && Number(match[1]) * 60 + Number(match[2]);
}

/** "Monday to Friday at 06:30" */
export function whenText({ days, minutes }) {
    return _t("%(days)s at %(time)s", { days: daysText(days), time: clock(minutes) });
}

/** The role of the briefing that an answer is, null when it is none. */
export function briefingRole({ steps, done }) {
    const step = steps.find(({ id, state }) => id === "briefing" && state === "done");
    if (!step || done?.state !== "done") {
        return null;
    }
    return step.plan?.arguments?.role || "auto";
}
