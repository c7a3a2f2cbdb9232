import { registry } from "@web/core/registry";

const ENDED = ".o_aipa_turn:last[data-state=done]";
const FREE = ".o_aipa_composer:not(:has(.o_aipa_stop))";

registry.category("web_tour.tours").add("mrp_ai_assistant.repeat", {
    steps: () => [
        { trigger: `${FREE} .o_aipa_input`, run: "edit ¿Qué órdenes de fabricación van con retraso?" },
        { trigger: ".o_aipa_send[aria-disabled=false]", run: "click" },
        { trigger: `${ENDED} .o_aipa_table tbody tr:count(2)` },
        { content: "pinned", trigger: `${ENDED} .o_aipa_pin[aria-disabled=false]`, run: "click" },
        { trigger: `${ENDED} .o_aipa_pin[aria-disabled=true] .o_aipa_icon` },
        { content: "repeated on Mondays", trigger: `${ENDED} .o_aipa_answer_menu`, run: "click" },
        { trigger: ".o_aipa_repeat_item", run: "click" },
        ...[1, 2, 3, 4].map((day) => ({
            trigger: `.o_aipa_repeat_days [data-day='${day}'][aria-pressed=true]`,
            run: "click",
        })),
        { trigger: ".modal .o_aipa_repeat_time", run: "edit 07:30" },
        { trigger: ".modal select[name=channel]", run: "select page" },
        { trigger: ".o_aipa_repeat_save", run: "click" },
        { trigger: "body:not(:has(.modal)) .o_aipa_repeats_button", run: "click" },
        { content: "it is on the list", trigger: ".o_aipa_repeats li:count(1) .o_aipa_repeat_pause", run: "click" },
        { trigger: ".o_aipa_repeats li[data-paused=true]" },
        { trigger: ".modal-footer .o_aipa_button:last", run: "click" },
        { content: "home", trigger: "body:not(:has(.modal)) .o_aipa_new:first, .o_aipa_rail button:eq(1)", run: "click" },
        { content: "the tile, computed anew", trigger: ".o_aipa_tile[data-state=shown] tbody tr:count(2)" },
        { content: "and asked anew", trigger: ".o_aipa_tile_open", run: "click" },
        { trigger: `${ENDED} .o_aipa_table tbody tr:count(2)` },
    ],
});
