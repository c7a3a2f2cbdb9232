import { Component } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { _t } from "@web/core/l10n/translation";
import { formatInteger } from "@web/views/fields/formatters";
import { formatPercent } from "../../core/percent";
import { Icon } from "../icon/icon";

/** Which model tells the story, and whether it can. Rules alone are a choice too. */
export class ModelPicker extends Component {
    static template = "mrp_ai_assistant.ModelPicker";
    static components = { Dropdown, DropdownItem, Icon };
    static props = {
        models: Array,
        servers: Array,
        /** id of a model, "none", or false for the default one */
        value: { type: [Number, String, Boolean] },
        menuClass: String,
        canConfigure: Boolean,
        onChoose: Function,
        onOpen: Function,
        onSettings: Function,
    };

    /** The chosen model; without a choice, the one the server will take: the first usable. */
    get current() {
        const { models, value } = this.props;
        if (value === "none") {
            return null;
        }
        return (
            models.find(({ id }) => id === value) ||
            models.find(({ state }) => ["loaded", "cold", "cloud"].includes(state)) ||
            models[0] ||
            null
        );
    }

    get title() {
        return this.current ? this.current.display || this.current.name : _t("No model");
    }

    get state() {
        return this.current ? this.current.state : "none";
    }

    get buttonLabel() {
        return _t("Model: %(name)s, %(state)s", {
            name: this.title,
            state: this.stateText(this.current),
        });
    }

    stateText(model) {
        if (!model) {
            return _t("answers by rules");
        }
        if (this.isPreparing(model)) {
            return _t("being prepared, %s", formatPercent(model.progress));
        }
        return {
            loaded: _t("loaded"),
            cold: _t("not loaded yet: the first answer takes longer"),
            missing: _t("not installed"),
            down: _t("server not reachable"),
            cloud: _t("cloud: data leaves the plant"),
        }[model.state];
    }

    isPreparing({ progress }) {
        return typeof progress === "number" && progress < 1;
    }

    percent({ progress }) {
        return Math.round(progress * 100);
    }

    details(model) {
        const context = model.context_length
            ? _t("%s tokens of context", formatInteger(model.context_length))
            : "";
        const parts = [model.parameter_size, model.quantization, context];
        return parts.filter(Boolean).join(", ");
    }

    canChoose({ state }) {
        return !["missing"].includes(state);
    }

    /** Servers that say something, where no model of theirs says it already. */
    get serverMessages() {
        return this.props.servers.filter(({ message }) => message);
    }
}
