/**
 * Days and amounts as they are written beside a drawing, in the reader's language.
 */
import { user } from "@web/core/user";
import { addDays } from "./fan_series";

/** From here on amounts are written short: 120 thousand. */
const SHORT_FROM = 100000;

/** "28 Nov", in the order of the language. */
export function shortDay(today, x) {
    const day = luxon.DateTime.fromISO(addDays(today, x));
    return day.toLocaleString({ day: "numeric", month: "short" }, { locale: user.lang || "en" });
}

export function shortAmount(value) {
    const notation = Math.abs(value) >= SHORT_FROM ? "compact" : "standard";
    const style = { maximumFractionDigits: 2, notation };
    return new Intl.NumberFormat(user.lang || "en", style).format(value);
}
