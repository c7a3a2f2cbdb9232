import { Component, onMounted, onWillUnmount, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { Tile } from "./tile";

/** The tiles of the start page, which is there before any of them. */
export class Tiles extends Component {
    static template = "mrp_ai_assistant.Tiles";
    static components = { Tile };
    static props = {};

    setup() {
        this.store = useService("mrp_ai_assistant.tiles");
        this.home = useService("mrp_ai_assistant.home");
        this.board = useState(this.store.state);
        let isThere = true;
        onMounted(() => this.store.load(this.home.load(), () => isThere));
        onWillUnmount(() => (isThere = false));
    }
}
