import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { isPreparing, USABLE } from "../../core/model_view";
import { formatPercent } from "../../core/percent";
import { Icon } from "../icon/icon";

/** What does not work now, and that the rest does. Nothing when all is well. */
export class ConnectionBanner extends Component {
    static template = "mrp_ai_assistant.ConnectionBanner";
    static components = { Icon };
    static props = {
        reachable: Boolean,
        /** The user is not logged in any more. */
        expired: { type: Boolean, optional: true },
        models: Array,
        servers: Array,
        /** "none": the user wants no model, so that nothing is missing */
        modelId: { type: [Number, String, Boolean] },
        canConfigure: Boolean,
        onSettings: Function,
    };

    get notice() {
        const { expired, reachable, models, servers, modelId } = this.props;
        if (expired) {
            return {
                kind: "expired",
                icon: "warning",
                text: _t("Your session has ended. What you wrote is kept: log in again in another tab, and this page goes on by itself."),
                login: true,
            };
        }
        if (!reachable) {
            return {
                kind: "offline",
                icon: "offline",
                text: _t("The connection to Odoo is lost. Trying again by itself; running answers go on."),
            };
        }
        if (modelId === "none" || models.some(({ state }) => USABLE.has(state))) {
            return null;
        }
        const preparing = models.find(isPreparing);
        if (preparing) {
            return {
                kind: "preparing",
                icon: "clock",
                text: _t("The model %(name)s is being prepared (%(percent)s). Until then the assistant answers by rules, with the same figures.", {
                    name: preparing.display || preparing.name,
                    percent: formatPercent(preparing.progress),
                }),
            };
        }
        const down = servers.find(({ state }) => state === "down");
        if (down) {
            return {
                kind: "down",
                icon: "info",
                text: _t("The model server %s is not reachable. The assistant answers by rules, with the same figures.", down.name),
                settings: true,
            };
        }
        return {
            kind: "no_model",
            icon: "info",
            text: _t("There is no language model yet. The assistant answers by rules, with the same figures."),
            settings: true,
        };
    }
}
