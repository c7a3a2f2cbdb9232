import { Component, useEffect, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { isBusy, isBeingRead, isWrong } from "../../core/attachment_view";
import { conversationKey } from "../../core/conversation_key";
import { formatPercent } from "../../core/percent";
import { Icon } from "../icon/icon";

/** The files of the open conversation, each with how far it is. */
export class Attachments extends Component {
    static template = "mrp_ai_assistant.Attachments";
    static components = { Icon };
    static props = { conversationId: { type: [Number, { value: null }] } };

    setup() {
        this.attachments = useService("mrp_ai_assistant.attachments");
        this.state = useState(this.attachments.state);
        this.ui = useState({ error: "" });
        useEffect(
            (id) => void this.attachments.load(id),
            () => [this.props.conversationId]
        );
        useEffect(
            () => void this.attachments.loadLimit(),
            () => []
        );
    }

    get items() {
        return this.state.items[conversationKey(this.props.conversationId)] || [];
    }

    isBusy(item) {
        return isBusy(item);
    }

    isWrong(item) {
        return isWrong(item);
    }

    iconOf(item) {
        return isWrong(item) ? "warning" : item.phase === "ready" ? "ok" : "file";
    }

    stateText(item) {
        const share = item.progress ? formatPercent(item.progress) : "";
        return {
            waiting: _t("waiting"),
            sending: _t("sending %s", share),
            queued: _t("waiting to be read"),
            reading: _t("reading %s", share),
            ready: item.kept ? _t("kept in Knowledge") : "",
            failed: item.reason || _t("could not be read"),
            refused: item.reason,
            cancelled: _t("not read"),
        }[item.phase]?.trim();
    }

    /** What one should know of it although it can be asked about. */
    noteText({ phase, supersededBy, duplicateOf }) {
        if (phase !== "ready") {
            return "";
        }
        if (supersededBy) {
            return _t("there is a newer one: %s", supersededBy);
        }
        return duplicateOf ? _t("the same as %s", duplicateOf) : "";
    }

    removeText(item) {
        return isBusy(item) ? _t("Cancel %s", item.name) : _t("Remove %s", item.name);
    }

    canRetry({ id, phase, again }) {
        return id ? ["failed", "cancelled"].includes(phase) : Boolean(again);
    }

    retryText({ id }) {
        return id ? _t("Read it again") : _t("Send it again");
    }

    canKeep({ id, phase, canKeep, kept }) {
        return Boolean(id) && phase === "ready" && canKeep && !kept;
    }

    /** One sentence, changed only when something ends. */
    get announcement() {
        const reading = this.items.filter(isBeingRead).length;
        const ready = this.items.filter(({ phase }) => phase === "ready").length;
        if (reading) {
            return reading === 1 ? _t("1 file is being read") : _t("%s files are being read", reading);
        }
        return ready ? _t("Files that can be asked about: %s", ready) : "";
    }

    /** @param {"remove"|"keep"|"retry"} method of the attachments' store */
    async click(method, item) {
        this.ui.error = (await this.attachments.attempt(method, item)) || "";
    }
}
