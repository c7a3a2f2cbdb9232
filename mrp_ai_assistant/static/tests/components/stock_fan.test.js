import { beforeEach, expect, test } from "@odoo/hoot";
import { waitFor } from "@odoo/hoot-dom";
import { animationFrame } from "@odoo/hoot-mock";
import { contains, defineModels, fields, models, mountView, onRpc, preloadBundle } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { userError } from "../proposal_test_helpers";
import { screw } from "../fan_test_helpers";

class StockRisk extends models.Model {
    _name = "mrp.ai.stock.risk";

    computed_at = fields.Datetime();
    display_name = fields.Char();

    _records = [
        { id: 1, display_name: "Screw M5", computed_at: "2026-11-22 04:00:00" },
        { id: 2, display_name: "Oak board", computed_at: "2026-11-22 04:00:00" },
    ];
    again(ids) {
        this.write(ids, { computed_at: "2026-11-22 09:00:00" });
        return true;
    }

    _views = {
        form: `<form><button name="again" type="object" string="Again"/><widget name="mrp_ai_stock_fan"/></form>`,
    };
}

defineMailModels();
defineModels([StockRisk]);
preloadBundle("web.chartjs_lib");

let asked;
beforeEach(() => {
    asked = [];
    onRpc("mrp.ai.stock.risk", "fan", ({ args }) => {
        asked.push(args[0]);
        return screw({ badge: `row ${args[0][0]}, ${asked.length}` });
    });
});

const mountForm = () =>
    mountView({ resModel: "mrp.ai.stock.risk", type: "form", resId: 1, resIds: [1, 2] });

test("the fan of the record that is open, and of the next one", async () => {
    await mountForm();
    await waitFor(".o_aipa_chart_badge:contains(row 1)");
    expect(".o_aipa_stock_fan").toHaveClass("o_aipa");
    expect(".o_aipa_chart header h3").toHaveCount(0);
    await contains(".o_pager_next").click();
    await waitFor(".o_aipa_chart_badge:contains(row 2)");
    expect(asked).toEqual([[1], [2]]);
});

test("after recomputing it is asked for again", async () => {
    await mountForm();
    await waitFor(".o_aipa_chart_badge:contains(row 1, 1)");
    await contains("button[name=again]").click();
    await waitFor(".o_aipa_chart_badge:contains(row 1, 2)");
    expect(asked).toEqual([[1], [1]]);
});

test("who may not see it reads why, and the form stays", async () => {
    onRpc("mrp.ai.stock.risk", "fan", () => {
        throw userError("Stock-out forecasts are for those who may read stock.");
    });
    await mountForm();
    await waitFor(".o_aipa_stock_fan [role=alert]");
    await animationFrame();
    expect(".o_form_view").toHaveCount(1);
    expect(".o_aipa_chart").toHaveCount(0);
});
