/** The assistant's part of Odoo's settings. */
export function openSettings(action) {
    return action.doAction({
        type: "ir.actions.act_window",
        res_model: "res.config.settings",
        views: [[false, "form"]],
        target: "current",
        context: { module: "mrp_ai_assistant" },
    });
}
