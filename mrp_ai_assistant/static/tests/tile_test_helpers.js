import { FakeServer, LATE_ORDERS } from "./assistant_test_helpers";

export const NOW = "2026-11-23T09:41:00Z";

export const tile = (id, name = `Tile ${id}`, extra = {}) => ({
    ...{ id, name, kind: "table", drawn: false, question: `Question ${id}`, about: false },
    ...{ conversation_id: false, ...extra },
});

export const content = (id, payload = LATE_ORDERS, state = "shown") => ({
    ...{ id, state, as_of: NOW, text: "", payload },
});

/** Tiles in memory. */
export class TileServer extends FakeServer {
    constructor() {
        super();
        this.tiles = [];
        this.contents = {};
    }

    read_tile(id) {
        return this.contents[id] || content(id);
    }

    pin_tile(turnId, seq, drawn) {
        const made = tile(this.tiles.length + 1, LATE_ORDERS.title, { drawn });
        this.tiles.push(made);
        return made;
    }

    rename_tile(id, name) {
        return Object.assign(this.tiles.find((each) => each.id === id), { name });
    }

    move_tile(id, steps) {
        const at = this.tiles.findIndex((each) => each.id === id);
        const [moved] = this.tiles.splice(at, 1);
        this.tiles.splice(at + steps, 0, moved);
        return this.tiles.map((each) => each.id);
    }

    remove_tile(id) {
        this.tiles = this.tiles.filter((each) => each.id !== id);
        return true;
    }
}
