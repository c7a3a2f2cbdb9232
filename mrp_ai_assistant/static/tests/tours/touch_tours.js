import { registry } from "@web/core/registry";

const ENDED = ".o_aipa_turn:last[data-state=done]";
const MENU = ".o_bottom_sheet .o_bottom_sheet_sheet";

/** What comes from below ends as wide as the screen, on it, with a rest above it. */
async function checkSheet({ anchor }) {
    const { innerWidth, innerHeight } = window;
    for (let look = 0; look < 40; look++) {
        const { left, right, top, bottom } = anchor.getBoundingClientRect();
        const isWide = left < 1 && right > innerWidth - 1;
        if (isWide && top > 40 && Math.abs(bottom - innerHeight) < 2) {
            return;
        }
        await new Promise((done) => setTimeout(done, 100)); // it slides
    }
    throw new Error(`No sheet: ${JSON.stringify(anchor.getBoundingClientRect())}`);
}

const openDrawer = { trigger: ".o_aipa_drawer_toggle", run: "click" };
const closed = { trigger: "body:not(:has(.o_aipa_drawer.o_aipa_open))" };

registry.category("web_tour.tours").add("mrp_ai_assistant.touch", {
    steps: () => [
        openDrawer,
        { trigger: ".o_aipa_drawer.o_aipa_open .o_aipa_find input", run: "edit alarm" },
        { content: "another conversation by its words", trigger: ".o_aipa_drawer.o_aipa_open .o_aipa_conversation:count(1) .o_aipa_conversation_open", run: "click" },
        closed,
        { content: "a passage, as a sheet", trigger: `${ENDED} .o_aipa_open_passage`, run: "click" },
        { trigger: ".o_aipa_panel .o_aipa_panel_text mark:contains(Filter F2)" },
        { trigger: ".o_aipa_panel", run: checkSheet },
        { trigger: ".o_aipa_panel_close", run: "click" },
        { trigger: ".o_aipa_page:not(:has(.o_aipa_panel))" },
        openDrawer,
        { trigger: ".o_aipa_drawer.o_aipa_open .o_aipa_new", run: "click" },
        closed,
        { trigger: ".o_aipa_home" },
        { content: "the models", trigger: ".o_aipa_model", run: "click" },
        { trigger: MENU, run: checkSheet },
        { trigger: ".o_bottom_sheet [data-model=none]", run: "click" },
        { trigger: "body:not(:has(.o_bottom_sheet))" },
        { content: "a question", trigger: ".o_aipa_input", run: "edit ¿Qué órdenes de fabricación van con retraso?" },
        { trigger: ".o_aipa_send[aria-disabled=false]", run: "click" },
        { trigger: `${ENDED} .o_aipa_table tbody tr:count(2)` },
        { content: "the menu of its answer", trigger: `${ENDED} .o_aipa_answer_menu`, run: "click" },
        { trigger: ".o_bottom_sheet .o_aipa_answer_pdf_item" },
        { trigger: ".o_bottom_sheet .o_aipa_post_item", run: "click" },
        { content: "leads to its dialog", trigger: ".modal .modal-footer .o_aipa_button, .modal .btn-close, .modal .oi-arrow-left", run: "click" },
        { trigger: "body:not(:has(.modal)) .o_aipa_input" },
    ],
});
