import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { ModelPicker } from "@mrp_ai_assistant/components/model_picker/model_picker";
import { FakeServer, setupAssistantTests } from "../assistant_test_helpers";
import { withoutPage } from "../everywhere_test_helpers";

describe.current.tags("desktop");
setupAssistantTests();

const COLD = { id: 1, name: "phi3:mini", display: "phi3:mini", server_id: 1, state: "cold", parameter_size: "3.8B", quantization: "Q4_0", context_length: 4096, size_gb: 2.2, seconds: 14, load_seconds: 31, message: "" };
const GONE = { ...COLD, id: 2, name: "gone:1b", display: "gone:1b", state: "missing", seconds: null, load_seconds: null };

let server;
let looked;
beforeEach(() => {
    server = new FakeServer();
    withoutPage(server);
    looked = 0;
});

async function open(props = {}) {
    await mountWithCleanup(ModelPicker, {
        props: {
            models: [COLD, GONE],
            servers: [],
            value: false,
            menuClass: "o_aipa",
            canConfigure: false,
            onChoose: () => {},
            onOpen: async () => void (looked += 1),
            onSettings: () => {},
            ...props,
        },
    });
    await contains(".o_aipa_model").click();
    await animationFrame();
}

test("a cold model tells how long the first answer takes, as it was measured", async () => {
    await open();
    expect("[data-model='phi3:mini']").toHaveText(/usually 14 s an answer, and 31 s more for the first one/);
    expect("[data-model='gone:1b']").toHaveText(/not installed/);
    expect("[data-model='gone:1b']").toHaveAttribute("aria-disabled", "true");
});

test("who configures is shown what installs a missing model, others whom to ask", async () => {
    await open({ canConfigure: true });
    expect(".o_aipa_model_command code").toHaveText("ollama pull gone:1b");
});

test("without any model a plain user is told who can help", async () => {
    await open({ models: [GONE] });
    expect(".o_aipa_model_pull").toHaveCount(0);
    expect(".o_aipa_server_message").toHaveText(/administrator/);
});

test("looking again asks the server, and then what it found", async () => {
    await open();
    const before = looked;
    await contains(".o_aipa_model_refresh").click();
    await contains(".o_aipa_model_refresh").click();
    expect(server.callsOf("look_again")).toHaveLength(1);
    expect(".o_aipa_model_refresh").toHaveAttribute("aria-busy", "true");
    await advanceTime(3100);
    await animationFrame();
    expect(looked).toBe(before + 1);
    expect(".o_aipa_model_refresh").toHaveAttribute("aria-busy", "false");
});

test("a model of several servers is one entry that tells them", async () => {
    const places = [{ server: "Plant", state: "cold" }, { server: "Office", state: "down" }];
    await open({ models: [{ ...COLD, places }] });
    expect("[data-model='phi3:mini'] .o_aipa_model_places").toHaveText("on Plant, Office (not now)");
});
