import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { Icon } from "../icon/icon";

/** The records that the next question is about although its text does not name them. */
export class RecordChips extends Component {
    static template = "mrp_ai_assistant.RecordChips";
    static components = { Icon };
    static props = { records: Array, onRemove: Function };

    removeText({ name }) {
        return _t("Do not ask about %s", name);
    }
}
