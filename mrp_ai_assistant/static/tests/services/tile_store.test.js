import { beforeEach, expect, test } from "@odoo/hoot";
import { advanceTime, Deferred } from "@odoo/hoot-mock";
import { allowTranslations } from "@web/../tests/web_test_helpers";
import { ServerCalls } from "@mrp_ai_assistant/services/server_calls";
import { TileStore } from "@mrp_ai_assistant/services/tile_store";
import { content, tile, TileServer } from "../tile_test_helpers";

beforeEach(() => allowTranslations());

let server, tiles;
beforeEach(() => {
    server = new TileServer();
    server.tiles = [tile(1), tile(2), tile(3)];
    tiles = new TileStore({ server: new ServerCalls(server.orm, () => {}) });
});

const read = () => server.callsOf("read_tile").map(({ args }) => args[0]);

test("nothing is computed before the page is there, then one after the other", async () => {
    const page = new Deferred();
    const answers = {};
    const { orm } = server;
    tiles.store.server.orm = {
        silent: {
            call: async (model, method, args, kwargs) => {
                if (method === "read_tile") {
                    answers[args[0]] = new Deferred();
                    await answers[args[0]];
                }
                return orm.silent.call(model, method, args, kwargs);
            },
        },
    };
    const loaded = tiles.load(page);
    await advanceTime(10);
    expect(server.calls).toHaveLength(0);
    page.resolve();
    await advanceTime(10);
    expect(Object.keys(answers)).toEqual(["1"]);
    answers[1].resolve();
    await advanceTime(10);
    expect(Object.keys(answers)).toEqual(["1", "2"]);
    answers[2].resolve();
    await advanceTime(10);
    answers[3].resolve();
    await loaded;
    expect(tiles.state.contents[3].state).toBe("shown");
});

test("what was computed just now stays; refreshing computes it at once", async () => {
    await tiles.load();
    await tiles.load();
    expect(read()).toEqual([1, 2, 3]);
    await tiles.read(2);
    expect(read()).toEqual([1, 2, 3, 2]);
    await advanceTime(61000);
    await tiles.load();
    expect(read()).toHaveLength(7);
});

test("nobody looks any more: the rest is not computed", async () => {
    let looks = true;
    const { orm } = server;
    tiles.store.server.orm = {
        silent: {
            call: async (model, method, ...rest) => {
                const answer = await orm.silent.call(model, method, ...rest);
                looks = looks && method !== "read_tile";
                return answer;
            },
        },
    };
    await tiles.load(null, () => looks);
    expect(read()).toEqual([1]);
    looks = true;
    tiles.store.server.orm = orm;
    await tiles.load();
    expect(read()).toEqual([1, 2, 3]);
});

test("while another page of the user's computes, it is asked again", async () => {
    server.tiles = [tile(1)];
    server.contents[1] = content(1, null, "busy");
    const loaded = tiles.load();
    await advanceTime(100);
    expect(read()).toEqual([1]);
    server.contents[1] = content(1);
    await advanceTime(1600);
    await loaded;
    expect(read()).toEqual([1, 1]);
    expect(tiles.state.contents[1].state).toBe("shown");
});

test("what fails is told in its place, and the others are computed", async () => {
    server.failures.read_tile = new Error("gone");
    await tiles.load();
    expect(tiles.state.contents[3].text).toMatch(/gone/);
    expect(read()).toEqual([1, 2, 3]);
    server.offline = true;
    await tiles.load();
    expect(tiles.state.error).toMatch(/cannot be reached/);
    expect(tiles.state.tiles).toHaveLength(3);
});
