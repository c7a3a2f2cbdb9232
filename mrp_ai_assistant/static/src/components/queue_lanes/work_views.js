/** The lanes of the queue above its list and, on a phone, above its cards. */
import { registry } from "@web/core/registry";
import { KanbanRenderer } from "@web/views/kanban/kanban_renderer";
import { kanbanView } from "@web/views/kanban/kanban_view";
import { ListRenderer } from "@web/views/list/list_renderer";
import { listView } from "@web/views/list/list_view";
import { QueueLanes } from "./queue_lanes";

const DEAD = ["failed", "jobs"]; // names of filters

const withLanes = (Renderer) =>
    class extends Renderer {
        static components = { ...Renderer.components, QueueLanes };

        /** Not while rows are chosen: the choice would be lost. */
        onQueueChanged() {
            if (!this.props.list.selection?.length) {
                return this.props.list.load();
            }
        }

        showDead() {
            const { searchModel } = this.env;
            const items = searchModel.getSearchItems(({ name }) => DEAD.includes(name));
            searchModel.clearQuery();
            items.forEach(({ id }) => searchModel.toggleSearchItem(id));
        }
    };

export class WorkListRenderer extends withLanes(ListRenderer) {
    static template = "mrp_ai_assistant.WorkListRenderer";
}

export class WorkKanbanRenderer extends withLanes(KanbanRenderer) {
    static template = "mrp_ai_assistant.WorkKanbanRenderer";
}

const views = registry.category("views");
views.add("mrp_ai_work_list", { ...listView, Renderer: WorkListRenderer });
views.add("mrp_ai_work_kanban", { ...kanbanView, Renderer: WorkKanbanRenderer });
