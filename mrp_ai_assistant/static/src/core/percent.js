import { user } from "@web/core/user";

/** A share between 0 and 1 as whole percent in the reader's language. */
export function formatPercent(share) {
    return new Intl.NumberFormat(user.lang || "en", { style: "percent" }).format(share);
}
