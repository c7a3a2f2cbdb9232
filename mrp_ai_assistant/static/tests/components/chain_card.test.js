import { beforeEach, expect, test } from "@odoo/hoot";
import { queryAllTexts } from "@odoo/hoot-dom";
import { contains, mockService, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { ChainCard } from "@mrp_ai_assistant/components/chain_card/chain_card";
import { LATE_ORDERS } from "../assistant_test_helpers";

defineMailModels();

const LINK = { ref: null, what: "", text: "", now: null, then: null, late: "", tone: null, starts: false };
const day = (s, label = "") => ({ day: "2026-11-26", t: `${s} 2026`, s, label });
const CHAIN = {
    title: "From the cause to the customer",
    note: "every date is the record's",
    links: [
        { ...LINK, kind: "vendor", label: "Vendor", name: "Oak Ltd", ref: { model: "res.partner", id: 3, name: "Oak Ltd" }, tone: "danger" },
        {
            ...{ ...LINK, kind: "purchase", label: "Purchase", name: "P00087", what: "Oak board", text: "on its way" },
            ...{ ref: { model: "purchase.order", id: 9, name: "P00087" }, tone: "danger" },
            ...{ now: day("26 Nov"), then: day("12 Nov", "promised"), late: "14 days late" },
        },
        { ...LINK, kind: "martian", label: "?", name: "Hall", tone: "pink", starts: true },
    ],
};

let actions;
beforeEach(() => {
    actions = [];
    mockService("action", { doAction: (action) => actions.push(action) });
});

const mountChain = (change = {}) => mountWithCleanup(ChainCard, { props: { chain: CHAIN, ...change } });

test.tags("desktop"); // the count of records is not on a phone
test("links stand below each other with what they are, their days and their lateness", async () => {
    await mountChain();
    expect(queryAllTexts(".o_aipa_link_text p")).toEqual(["Oak Ltd", "P00087, Oak board", "Hall"]);
    expect(queryAllTexts(".o_aipa_link_icon .visually-hidden")).toEqual(["Vendor", "Purchase", "?"]);
    expect(".o_aipa_link:eq(1) .o_aipa_link_days strong").toHaveText("26 Nov");
    expect(".o_aipa_link:eq(1) .o_aipa_link_days strong").toHaveAttribute("title", "26 Nov 2026");
    expect(".o_aipa_link:eq(1) .o_aipa_link_days > small").toHaveText("promised 12 Nov");
    expect(".o_aipa_link:eq(1) .o_aipa_chip").toHaveText("14 days late");
    expect(".o_aipa_chain footer").toHaveText("2 records");
});

test("a link opens its record", async () => {
    await mountChain();
    await contains(".o_aipa_link:eq(1) a").click();
    expect(actions[0]).toMatchObject({ res_model: "purchase.order", res_id: 9 });
});

test("the line stops where another chain begins, and an unknown kind is drawn all the same", async () => {
    await mountChain();
    expect(".o_aipa_joined").toHaveCount(1);
    expect(".o_aipa_link:eq(2)").toHaveClass("o_aipa_starts");
    expect(".o_aipa_link:eq(2)").toHaveAttribute("data-tone", "muted");
});

test("the table of the same is there on demand, once it has come", async () => {
    await mountChain();
    expect(".o_aipa_chain_as_table").toHaveCount(0);
    await mountChain({ table: LATE_ORDERS, turnId: 1, seq: 4 });
    expect(".o_aipa_table").toHaveCount(0);
    await contains(".o_aipa_chain_as_table").click();
    expect(".o_aipa_chain .o_aipa_table tbody tr").toHaveCount(2);
    expect(".o_aipa_chain_as_table").toHaveAttribute("aria-pressed", "true");
});

test("names are text, whatever they hold", async () => {
    const name = `<img src=x onerror="alert(1)"> שלום ${"x".repeat(500)}`;
    await mountChain({ chain: { ...CHAIN, links: [{ ...CHAIN.links[1], name, what: name }] } });
    expect(".o_aipa_chain img").toHaveCount(0);
    expect(".o_aipa_link_text p").toHaveAttribute("dir", "auto");
    expect(".o_aipa_link_text p").toHaveText(new RegExp("onerror"));
});
