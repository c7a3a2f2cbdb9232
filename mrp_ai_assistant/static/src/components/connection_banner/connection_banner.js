import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatPercent } from "../../core/percent";
import { Icon } from "../icon/icon";

/** States of a model that can be asked. */
export const USABLE = new Set(["loaded", "cold", "cloud"]);

/** What does not work now, and that the rest does. Nothing when all is well. */
export class ConnectionBanner extends Component {
    static template = "mrp_ai_assistant.ConnectionBanner";
    static components = { Icon };
    static props = {
        reachable: Boolean,
        models: Array,
        servers: Array,
        /** "none": the user wants no model, so that nothing is missing */
        modelId: { type: [Number, String, Boolean] },
        canConfigure: Boolean,
        onSettings: Function,
    };

    get notice() {
        const { reachable, models, servers, modelId } = this.props;
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
        const preparing = models.find(({ progress }) => typeof progress === "number" && progress < 1);
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
