import { beforeEach, expect, test } from "@odoo/hoot";
import { advanceTime } from "@odoo/hoot-mock";
import { allowTranslations } from "@web/../tests/web_test_helpers";
import { HomeStore } from "@mrp_ai_assistant/services/home_store";
import { ServerCalls } from "@mrp_ai_assistant/services/server_calls";
import { FakeServer } from "../assistant_test_helpers";

beforeEach(() => allowTranslations());

test("the plant is asked about once a minute, and again when it is wanted", async () => {
    const server = new FakeServer();
    const home = new HomeStore(new ServerCalls(server.orm, () => {}));
    await Promise.all([home.load(), home.load()]);
    expect(server.callsOf("home_state")).toHaveLength(1);
    await home.load();
    expect(server.callsOf("home_state")).toHaveLength(1);
    await home.load({ force: true });
    expect(server.callsOf("home_attention")).toHaveLength(2);
    await advanceTime(61000);
    await home.load();
    expect(server.callsOf("home_state")).toHaveLength(3);
});

test("what was seen stays when the server does not answer, and that is said", async () => {
    const server = new FakeServer();
    server.attention = { lines: [{ text: "seen" }], slow: false };
    const home = new HomeStore(new ServerCalls(server.orm, () => {}));
    await home.load();
    server.offline = true;
    await home.load({ force: true });
    expect(home.state.error).toMatch(/cannot be reached. Try again/);
    expect(home.state.attention.lines).toHaveLength(1);
    server.offline = false;
    await home.load({ force: true });
    expect(home.state.error).toBe("");
});
