import { _t } from "@web/core/l10n/translation";
import { promptText } from "../../core/prompt_fill";

const MODEL = "mrp.ai.prompt";
const NAME_LENGTH = 60;

/** Odoo's own form with the question in it: it tells what of its text is wrong. */
export function savePrompt(action, prompts, { text, mentions = [], format = "auto" }) {
    const name = text.replace(/\s+/gu, " ").trim().slice(0, NAME_LENGTH);
    return action.doAction(
        {
            type: "ir.actions.act_window",
            name: _t("Save as prompt"),
            res_model: MODEL,
            views: [[false, "form"]],
            target: "new",
            context: {
                default_name: name,
                default_text: promptText(text, mentions, blankNames()),
                default_answer_format: format,
            },
        },
        { onClose: () => void prompts.reload().catch(() => {}) }
    );
}

export function openPrompts(action) {
    return action.doAction("mrp_ai_assistant.action_mrp_ai_prompt");
}

/** What the blank of a record is called, by its model. */
function blankNames() {
    return {
        "mrp.production": { label: _t("order"), kind: "order" },
        "product.product": { label: _t("product"), kind: "product" },
        "sale.order": { label: _t("sale"), kind: "sale" },
        "purchase.order": { label: _t("purchase"), kind: "purchase" },
        "mrp.workcenter": { label: _t("work center"), kind: "workcenter" },
        "project.project": { label: _t("project"), kind: "project" },
        "maintenance.equipment": { label: _t("machine"), kind: "equipment" },
        "res.partner": { label: _t("contact"), kind: "partner" },
        "stock.lot": { label: _t("lot"), kind: "lot" },
        "mrp.ai.document": { label: _t("document"), kind: "document" },
    };
}
