/** How the states of a proposal, and what is under way with it, are called. */
import { _t } from "@web/core/l10n/translation";
import { isUnchecked } from "../../core/proposal_view";

/** What goes on right now, "" when nothing does. */
export function phaseText(phase) {
    return {
        checking: _t("Checking…"),
        confirming: _t("One moment…"),
        discarding: _t("One moment…"),
        undoing: _t("Undoing…"),
    }[phase] || "";
}

/** @returns {{tone: string, icon: string, text: string}} */
export function stateChip({ state }) {
    return {
        proposed: { tone: "muted", icon: "edit", text: _t("proposal") },
        confirmed: { tone: "info", icon: "clock", text: _t("waits for approval") },
        executed: { tone: "success", icon: "ok", text: _t("done") },
        undone: { tone: "muted", icon: "undo", text: _t("undone") },
        discarded: { tone: "muted", icon: "close", text: _t("discarded") },
        expired: { tone: "warning", icon: "clock", text: _t("expired") },
        failed: { tone: "danger", icon: "warning", text: _t("failed") },
    }[state] || { tone: "muted", icon: "info", text: state };
}

/** Of a proposal among several: whether a click on "all" takes it along. */
export function rowChip(card) {
    if (card.state !== "proposed") {
        return stateChip(card);
    }
    if (isUnchecked(card)) {
        return { tone: "muted", icon: "clock", text: phaseText("checking") };
    }
    const conflicts = card.check?.conflicts || [];
    if (!card.can_confirm) {
        return { tone: "danger", icon: "stop", text: _t("not possible") };
    }
    return conflicts.length
        ? { tone: "warning", icon: "warning", text: _t("warnings: %s", conflicts.length) }
        : { tone: "success", icon: "ok", text: _t("ready") };
}

/** What came of it, where the server has no words of its own. */
export function outcomeText({ state, message }) {
    return message || {
        confirmed: _t("It waits for a second person to approve it."),
        executed: _t("Done."),
        undone: _t("It was undone: nothing is left of it."),
        discarded: _t("Discarded: nothing was created."),
        expired: _t("It expired: what it was based on may have changed. Nothing was created."),
        failed: _t("It did not work. Nothing was created."),
    }[state] || "";
}

export function expiryText(minutes) {
    if (minutes === null) {
        return "";
    }
    return minutes > 1 ? _t("expires in %s min", minutes) : _t("expires in less than a minute");
}
