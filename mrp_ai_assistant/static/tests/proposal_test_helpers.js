import { RPCError } from "@web/core/network/rpc";
import { FakeServer } from "./assistant_test_helpers";

export const AZTECA = {
    id: 7,
    turn_id: 100,
    kind: "draft_order",
    title: "Draft manufacturing order",
    verb: "Create draft",
    state: "proposed",
    token: "token-1",
    reason: "",
    now: "2026-11-22T09:00:00Z",
    expires_at: "2026-11-22T09:15:00Z",
    fields: [
        { name: "product_id", label: "Product", kind: "record", required: true, editable: true, value: 11, text: "Azteca table", hint: "MES-AZT", error: "", unit: "", choices: [] },
        { name: "quantity", label: "Quantity", kind: "quantity", required: true, editable: true, value: 20, text: "20", hint: "", error: "", unit: "Units", unit_field: "uom_id", choices: [] },
        { name: "uom_id", label: "Unit", kind: "record", required: true, editable: true, value: 1, text: "Units", hint: "", error: "", unit: "", choices: [] },
        { name: "date", label: "Deadline", kind: "day", required: false, editable: true, value: "2026-12-04", text: "12/04/2026", hint: "Friday", error: "", unit: "", choices: [] },
        { name: "priority", label: "Priority", kind: "choice", required: true, editable: true, value: "0", text: "Normal", hint: "", error: "", unit: "", choices: [{ value: "0", label: "Normal" }, { value: "1", label: "Urgent" }] },
        { name: "origin", label: "Source", kind: "text", required: false, editable: true, value: "", text: "", hint: "", error: "", unit: "", choices: [] },
        { name: "company", label: "Company", kind: "text", required: false, editable: false, value: "Plant", text: "Plant", hint: "", error: "", unit: "", choices: [] },
    ],
    check: {
        summary: ["It can be ready on Friday 4."],
        parts: [
            { label: "Oak board", needed: 40, there: 24, text: "24 of 40, 26 Nov", tone: "warning", ref: { model: "product.product", id: 31, name: "Oak board" } },
            { label: "Turned leg", needed: 80, there: 80, text: "80 of 80", tone: "success", ref: null },
        ],
        figures: [
            { text: "12 tables", label: "possible today", tone: null, ref: null },
            { text: "1.874,20 €", label: "estimated cost", tone: null, ref: null },
        ],
        conflicts: [],
    },
    checked_at: "2026-11-22T09:00:00Z",
    edits: [],
    result: null,
    message: "",
    can_confirm: true,
    can_undo: false,
    can_edit: true,
    note: "It will be created in your name",
};

export const PRODUCTS = [
    { id: 11, name: "Azteca table" },
    { id: 12, name: "Olive table" },
    { id: 13, name: "Luna chair" },
];

export function userError(message) {
    const error = new RPCError(message);
    error.data = { message };
    return error;
}

/** The server's proposals: what the page's own tests need of them, and no more. */
export class FakeProposals extends FakeServer {
    constructor() {
        super();
        this.cards = {};
        this.created = 0;
        /** set to hold the next answers back */
        this.gate = null;
    }

    addCard(change = {}) {
        const card = { ...JSON.parse(JSON.stringify(AZTECA)), ...change };
        this.cards[card.id] = card;
        return card;
    }

    get orm() {
        const { call } = super.orm;
        const gated = async (...args) => {
            const answer = await call(...args);
            await this.gate;
            return answer;
        };
        return { silent: { call: gated }, call: gated };
    }

    /** Holds answers back. @returns {() => void} lets them go */
    hold() {
        let release;
        this.gate = new Promise((resolve) => (release = resolve));
        return () => {
            this.gate = null;
            release();
        };
    }

    notify(...ids) {
        this.subscribers["mrp.ai.proposal"].forEach((listener) => listener({ ids }));
    }

    /** Another tab changes a card. */
    change(id, change) {
        const number = Number(this.cards[id].token.split("-")[1]) + 1;
        Object.assign(this.cards[id], { token: `token-${number}` }, change);
        return this.cards[id];
    }

    show(ids) {
        return ids.map((id) => this.cards[id]).filter(Boolean);
    }

    edit(id, token, values) {
        const card = this.cards[id];
        this.checkToken(card, token);
        if (values.quantity === "1,000") {
            throw userError("1,000 can be one or a thousand: write 1 or 1000");
        }
        for (const [name, value] of Object.entries(values)) {
            const field = card.fields.find((known) => known.name === name);
            const text = PRODUCTS.find((product) => product.id === value)?.name || value || "";
            card.edits.push({ label: field.label, before: field.text, after: text });
            Object.assign(field, { value, text });
        }
        return this.change(id, { state: "proposed" });
    }

    confirm(id, token) {
        const card = this.cards[id];
        if (card.state === "executed") {
            return card; // done once, told twice
        }
        this.checkToken(card, token);
        this.created += 1;
        return this.change(id, {
            state: "executed",
            message: "Draft order WH/MO/00057 was created",
            result: { model: "mrp.production", id: 57, name: "WH/MO/00057" },
            can_confirm: false,
            can_edit: false,
            can_undo: true,
        });
    }

    confirm_all(pairs) {
        return pairs.map(([id, token]) => this.confirm(id, token));
    }

    discard(id) {
        return this.change(id, { state: "discarded", can_confirm: false, can_edit: false });
    }

    undo(id) {
        return this.change(id, { state: "undone", can_undo: false, result: null });
    }

    choices(id, name, text) {
        return PRODUCTS.filter((product) => product.name.toLowerCase().includes(text.toLowerCase()));
    }

    checkToken(card, token) {
        if (card.token !== token) {
            throw userError("The draft was changed in another tab: look at it again");
        }
    }
}
