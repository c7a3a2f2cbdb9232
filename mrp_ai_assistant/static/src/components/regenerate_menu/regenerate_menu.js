import { Component, useState } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { USABLE } from "../../core/model_view";
import { Icon } from "../icon/icon";

const FORMATS = ["table", "report", "plan"];
const ICONS = { table: "table", report: "note", plan: "ok" };

/** The same question once more: as it was, in another format, by another model. */
export class RegenerateMenu extends Component {
    static template = "mrp_ai_assistant.RegenerateMenu";
    static components = { Dropdown, DropdownItem, Icon };
    static props = {
        /** `{format, model}` of the turn: what is not offered as another one */
        turn: Object,
        models: Array,
        disabled: Boolean,
        /** told `{}`, `{format}` or `{modelId}` */
        onRetry: Function,
    };

    setup() {
        this.theme = useState(useService("mrp_ai_assistant.theme"));
    }

    get formats() {
        const labels = {
            table: _t("As a table"),
            report: _t("As a report"),
            plan: _t("As an action plan"),
        };
        return FORMATS.filter((format) => format !== this.props.turn.format).map(
            (format) => ({ format, icon: ICONS[format], label: labels[format] })
        );
    }

    get models() {
        return this.props.models
            .filter(({ state, name }) => USABLE.has(state) && name !== this.props.turn.model)
            .map(({ id, name, display }) => ({ id, label: _t("With %s", display || name) }));
    }

    /** Written by a model: rules alone would tell it otherwise, with the same figures. */
    get byModel() {
        return Boolean(this.props.turn.model);
    }
}
