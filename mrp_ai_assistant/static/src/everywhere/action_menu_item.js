/**
 * "Ask the assistant" in the action menu of forms, lists and kanbans: of the record that
 * is open, or of those that are selected.
 */
import { _t } from "@web/core/l10n/translation";
import { patch } from "@web/core/utils/patch";
import { FormController } from "@web/views/form/form_controller";
import { KanbanController } from "@web/views/kanban/kanban_controller";
import { ListController } from "@web/views/list/list_controller";
import { canAskAbout } from "../services/page_opener";

/** The server shows five of them; more than this is no selection but a list. */
const MOST_SENT = 100;

/**
 * @param {Object} controller of a view
 * @param {() => Promise<number[]>|number[]} resIds
 * @param {() => boolean} isThere
 */
export function askItem(controller, resIds, isThere = () => true) {
    const model = controller.props.resModel;
    return {
        askAssistant: {
            isAvailable: () => canAskAbout(model) && isThere(),
            sequence: 15,
            icon: "fa fa-comments-o",
            description: _t("Ask the assistant"),
            callback: async () => {
                const ids = (await resIds()).slice(0, MOST_SENT);
                await controller.env.services["mrp_ai_assistant.page_opener"].askAbout(model, ids);
            },
        },
    };
}

patch(FormController.prototype, {
    getStaticActionMenuItems() {
        const { root } = this.model;
        return {
            ...super.getStaticActionMenuItems(...arguments),
            ...askItem(this, () => [root.resId], () => !root.isNew),
        };
    },
});

patch(ListController.prototype, {
    getStaticActionMenuItems() {
        return {
            ...super.getStaticActionMenuItems(...arguments),
            ...askItem(this, () => this.model.root.getResIds(true)),
        };
    },
});

patch(KanbanController.prototype, {
    getStaticActionMenuItems() {
        return {
            ...super.getStaticActionMenuItems(...arguments),
            ...askItem(this, () => this.model.root.getResIds(true)),
        };
    },
});
