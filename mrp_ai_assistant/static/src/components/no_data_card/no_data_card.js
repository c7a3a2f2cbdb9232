import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { Icon } from "../icon/icon";
import { QuestionButtons } from "../question_buttons/question_buttons";

/** An answer that is "there is nothing", with why and what was looked at. */
export class NoDataCard extends Component {
    static template = "mrp_ai_assistant.NoDataCard";
    static components = { Icon, QuestionButtons };
    static props = { noData: Object, onAsk: Function };

    setup() {
        this.action = useService("action");
    }

    get title() {
        return {
            no_rows: _t("Nothing matches"),
            no_access: _t("Not visible to you"),
            module_missing: _t("Not installed here"),
            unknown_record: _t("Not found"),
            out_of_scope: _t("Outside what I can answer"),
        }[this.props.noData.reason] || _t("No data");
    }

    get filters() {
        const { scope } = this.props.noData;
        const filters = scope?.filters || [];
        return filters.length ? filters : [scope?.text].filter(Boolean);
    }

    get canOpen() {
        const { scope, reason } = this.props.noData;
        return reason === "no_rows" && Boolean(scope?.model);
    }

    onOpen() {
        const { scope } = this.props.noData;
        this.action.doAction({
            type: "ir.actions.act_window",
            name: scope.text || this.title,
            res_model: scope.model,
            domain: scope.domain || [],
            views: [
                [false, "list"],
                [false, "form"],
            ],
        });
    }
}
