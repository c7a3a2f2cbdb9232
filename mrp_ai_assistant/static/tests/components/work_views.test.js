import { beforeEach, expect, test } from "@odoo/hoot";
import { queryAllTexts, waitFor, waitUntil } from "@odoo/hoot-dom";
import { contains, defineModels, fields, models, mountView, onRpc } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import "@mrp_ai_assistant/components/queue_lanes/work_views";

class Work extends models.Model {
    _name = "mrp.ai.work";

    name = fields.Char();
    state = fields.Char();

    _records = [
        { id: 1, name: "Question", state: "queued" },
        { id: 2, name: "Install", state: "failed" },
    ];
}

defineMailModels();
defineModels([Work]);

const WAIT = { timeout: 5000 };
const ARCHS = {
    list: `<list js_class="mrp_ai_work_list"><field name="name"/></list>`,
    kanban: `
        <kanban js_class="mrp_ai_work_kanban">
            <templates><t t-name="card"><field name="name"/></t></templates>
        </kanban>`,
};
const SEARCH = `
    <search>
        <filter name="open" string="Not Ended" domain="[('state', '=', 'queued')]"/>
        <filter name="failed" string="Given Up" domain="[('state', '=', 'failed')]"/>
        <separator/>
        <filter name="jobs" string="Work" domain="[('name', '!=', 'Question')]"/>
    </search>`;

let queue;
beforeEach(() => {
    queue = { kinds: { chat: "Questions", pull: "Install" }, waiting: { chat: 1 }, running: {}, dead: { pull: 1 }, paused: {} };
    onRpc("mrp.ai.queue", "state", () => queue);
    onRpc("mrp.ai.queue", "pause", () => {
        queue = { ...queue, paused: { all: { reason: "", by: "Ana" } } };
        return queue;
    });
});

const SHOWN = { list: ".o_data_row", kanban: ".o_kanban_record:not(.o_kanban_ghost)" };

for (const type of ["list", "kanban"]) {
    test(`the lanes stand above the ${type}, and lead to what was given up`, async () => {
        await mountView({
            resModel: "mrp.ai.work",
            type,
            arch: ARCHS[type],
            searchViewArch: SEARCH,
            context: { search_default_open: 1 },
        });
        expect(".o_aipa_lanes").toHaveCount(1);
        expect(queryAllTexts(SHOWN[type])).toEqual(["Question"]);
        await contains(".o_aipa_lane_dead").click();
        await waitFor(`${SHOWN[type]}:contains(Install)`, WAIT);
        expect(queryAllTexts(SHOWN[type])).toEqual(["Install"]);
    });

    test(`the ${type} is read anew when the queue has changed`, async () => {
        let reads = 0;
        onRpc("mrp.ai.work", "web_search_read", () => void (reads += 1));
        await mountView({ resModel: "mrp.ai.work", type, arch: ARCHS[type] });
        const before = reads;
        await contains(".o_aipa_pause_all").click();
        await waitUntil(() => reads > before, WAIT);
        expect(".o_aipa_lanes [role=status]").toHaveCount(1);
    });
}
