/**
 * Tiles of the start page. Their list is one call; what each shows is computed one after
 * the other, once the rest of the page is there.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { registry } from "@web/core/registry";
import { errorText } from "./server_calls";

const MODEL = "mrp.ai.tile";
/** So long what was computed is taken for the plant as it is. */
const FRESH_MS = 60000;
/** Another page of the user's computes one of its own: asked again this often. */
const BUSY_MS = 1500;
const BUSY_TIMES = 4;

export class TileStore {
    /** @param {AssistantStore} store */
    constructor(store) {
        this.store = store;
        this.state = reactive({
            /** as `page_tiles` tells them */
            tiles: [],
            /** by id: `{state, as_of, text, payload, loading}` */
            contents: {},
            error: "",
        });
        this.readAt = {};
        this.isWanted = () => true;
        this.line = Promise.resolve();
    }

    /**
     * @param {Promise} [first] what is waited for before anything is computed
     * @param {() => boolean} [isWanted] whether anybody still looks
     */
    async load(first, isWanted = () => true) {
        this.isWanted = isWanted;
        this.state.error = "";
        try {
            await first;
            this.state.tiles = (await this.call("page_tiles")).tiles;
        } catch (error) {
            this.state.error = errorText(error);
            return;
        }
        for (const { id } of [...this.state.tiles]) {
            const isFresh = Date.now() - (this.readAt[id] || 0) < FRESH_MS;
            if (!isFresh && !this.state.contents[id]?.loading) {
                this.read(id);
            }
        }
        await this.line;
    }

    /** Computes a tile anew, after those that were asked for before. */
    read(id) {
        const known = this.state.contents[id];
        this.state.contents[id] = { ...known, loading: true };
        this.line = this.line.then(() => this.readNow(id));
        return this.line;
    }

    async readNow(id) {
        if (!this.isWanted() || !this.state.tiles.some((tile) => tile.id === id)) {
            delete this.state.contents[id];
            return;
        }
        const known = this.state.contents[id];
        try {
            const content = await this.readPatiently(id);
            this.state.contents[id] = { ...content, loading: false };
            this.readAt[id] = Date.now();
        } catch (error) {
            const text = errorText(error);
            this.state.contents[id] = { ...known, loading: false, state: "gone", payload: null, text };
        }
    }

    async readPatiently(id) {
        for (let left = BUSY_TIMES; ; left--) {
            const content = await this.call("read_tile", id);
            if (content.state !== "busy" || !left) {
                return content;
            }
            await new Promise((resolve) => browser.setTimeout(resolve, BUSY_MS));
        }
    }

    async pin(turnId, seq, drawn) {
        const tile = await this.call("pin_tile", turnId, seq, drawn);
        this.state.tiles = [...this.state.tiles, tile];
        return tile;
    }

    async rename(id, name) {
        const tile = await this.call("rename_tile", id, name);
        this.state.tiles = this.state.tiles.map((each) => (each.id === id ? tile : each));
    }

    async move(id, steps) {
        const order = await this.call("move_tile", id, steps);
        const place = (tile) => order.indexOf(tile.id);
        this.state.tiles = [...this.state.tiles].sort((one, other) => place(one) - place(other));
    }

    async remove(id) {
        await this.call("remove_tile", id);
        this.state.tiles = this.state.tiles.filter((tile) => tile.id !== id);
    }

    call(method, ...args) {
        return this.store.server.call(MODEL, method, args);
    }
}

export const tileStoreService = {
    dependencies: ["mrp_ai_assistant.store"],
    start(env, services) {
        return new TileStore(services["mrp_ai_assistant.store"]);
    },
};

registry.category("services").add("mrp_ai_assistant.tiles", tileStoreService);
