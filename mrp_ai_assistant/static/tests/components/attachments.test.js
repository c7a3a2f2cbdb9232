import { beforeEach, expect, test } from "@odoo/hoot";
import { manuallyDispatchProgrammaticEvent, queryAllTexts, queryOne, setInputFiles, click, waitFor } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { fileUploadService } from "@web/core/file_upload/file_upload_service";
import { done, FakeServer, mountAssistant, setupAssistantTests, text } from "../assistant_test_helpers";
import { userError } from "../proposal_test_helpers";

setupAssistantTests();

/** A request that sends a file, answered by hand. */
class FakeRequest extends EventTarget {
    upload = new EventTarget();
    status = 0;
    response = "";

    open(method, url) {
        this.asked = `${method} ${url}`;
    }

    send(data) {
        this.data = data;
    }

    answer(status, body) {
        Object.assign(this, { status, response: typeof body === "string" ? body : JSON.stringify(body) });
        this.dispatchEvent(new Event("load"));
    }

    lose() {
        this.dispatchEvent(new Event("error"));
    }

    abort() {
        this.dispatchEvent(new Event("abort"));
    }
}

const doc = (id, state, more = {}) => ({
    ...{ id, name: `file ${id}.pdf`, state, reason: "", progress: null, kept: false, can_keep: false },
    ...more,
});
const file = (name, content = "text") => new File([content], name, { type: "application/pdf" });

let server;
let requests;
beforeEach(() => {
    server = new FakeServer();
    server.documents = {};
    server.attached = (id) => Object.values(server.documents).filter(({ of }) => of === id);
    server.states = (ids) => ids.map((id) => server.documents[id]).filter(Boolean);
    server.upload_limit = () => ({ bytes: 1000, endings: ["pdf", "xlsx"] });
    requests = [];
    patchWithCleanup(fileUploadService, {
        createXhr() {
            const request = new FakeRequest();
            requests.push(request);
            return request;
        },
    });
});

async function attach(...files) {
    await click(".o_aipa_attach");
    await setInputFiles(files);
    await animationFrame();
}

const chips = () => queryAllTexts(".o_aipa_attachment_text");

test("a file of a new page makes its conversation, and is followed until it is read", async () => {
    const store = await mountAssistant(server);
    await contains(".o_aipa_input").edit("What does it say?", { confirm: false });
    await attach(file("press.pdf"));
    expect(requests[0].asked).toBe("POST /mrp_ai_assistant/upload");
    expect([requests[0].data.get("conversation_id"), requests[0].data.get("ufile").name]).toEqual(["", "press.pdf"]);
    expect(requests[0].data.has("csrf_token")).toBe(true);
    const conversation = server.addConversation("press.pdf");
    server.documents[5] = doc(5, "reading", { progress: 0.4, name: "press.pdf" });
    requests[0].answer(200, { document: doc(5, "queued", { name: "press.pdf" }), conversation });
    await animationFrame();
    expect(store.state.currentId).toBe(conversation.id);
    expect(".o_aipa_input").toHaveValue("What does it say?");
    expect(".o_aipa_attachment").toHaveAttribute("data-phase", "queued");
    await advanceTime(2100);
    await animationFrame();
    expect(chips()).toEqual(["press.pdf\nreading 40%"]);
    server.documents[5] = doc(5, "ready", { name: "press.pdf" });
    await advanceTime(2100);
    await animationFrame();
    expect(chips()).toEqual(["press.pdf"]);
    const asked = server.callsOf("states").length;
    await advanceTime(10000);
    expect(server.callsOf("states").length).toBe(asked);
});

test("several go one after the other; the progress of each is its own", async () => {
    const { id } = server.addConversation("Press");
    server.addTurn(id, "?", [text("x"), done()]);
    await mountAssistant(server, { resId: id });
    await attach(file("a.pdf"), file("b.pdf"));
    expect(requests.length).toBe(1);
    requests[0].upload.dispatchEvent(Object.assign(new Event("progress"), { loaded: 30, total: 60 }));
    await animationFrame();
    expect(chips()).toEqual(["a.pdf\nsending 50%", "b.pdf\nwaiting"]);
    requests[0].answer(200, { document: doc(1, "ready", { name: "a.pdf" }), conversation: null });
    await animationFrame();
    expect(requests.length).toBe(2);
    expect(requests[1].data.get("conversation_id")).toBe(String(id));
});

test("why a file is refused is told, in the server's words, and the next one goes on", async () => {
    await mountAssistant(server);
    await attach(file("a.exe"), file("b.pdf"), file("c.pdf"));
    requests[0].answer(415, { error: { message: "A .exe is not read." } });
    await animationFrame();
    requests[1].answer(413, "<html>too large</html>");
    await animationFrame();
    requests[2].lose();
    await animationFrame();
    expect(chips()).toEqual([
        "a.exe\nA .exe is not read.",
        "b.pdf\nIt is too large: at most 0.1 MB can be sent.",
        "c.pdf\nOdoo cannot be reached. Send it again when the connection is back.",
    ]);
    expect(".o_aipa_attachment.o_aipa_wrong").toHaveCount(3);
});

test("what did not arrive is sent again with a click", async () => {
    await mountAssistant(server);
    await attach(file("a.pdf"), file("b.pdf"));
    requests[0].lose();
    await animationFrame();
    requests[1].answer(200, "<html>log in</html>"); // the session has ended
    await animationFrame();
    expect(".o_aipa_attachment_retry").toHaveCount(2);
    await contains(".o_aipa_attachment_retry").click();
    expect(requests.length).toBe(3);
    expect(requests[2].data.get("ufile").name).toBe("a.pdf");
    requests[2].answer(200, { document: doc(1, "ready", { name: "a.pdf" }), conversation: null });
    await animationFrame();
    expect(chips()[0]).toBe("a.pdf");
    expect(".o_aipa_attachment_retry").toHaveCount(1);
});

test("a file that is too large is not sent at all", async () => {
    await mountAssistant(server);
    await attach(file("big.pdf", "x".repeat(1001)));
    expect(requests).toEqual([]);
    expect(".o_aipa_attachment").toHaveAttribute("data-phase", "refused");
});

test("what is being sent can be cancelled, what waits too", async () => {
    await mountAssistant(server);
    await attach(file("a.pdf"), file("b.pdf"), file("c.pdf"));
    await contains(".o_aipa_attachment_remove[aria-label='Cancel b.pdf']").click();
    await contains(".o_aipa_attachment_remove[aria-label='Cancel a.pdf']").click();
    await animationFrame();
    expect(chips()).toEqual(["c.pdf\nsending"]);
    expect(requests.length).toBe(2);
    expect(requests[1].data.get("ufile").name).toBe("c.pdf");
});

test("what was attached before is there again; failed ones say why and are read again", async () => {
    const { id } = server.addConversation("Press");
    server.addTurn(id, "?", [text("x"), done()]);
    server.documents[1] = { ...doc(1, "failed", { reason: "No text layer: needs OCR." }), of: id };
    server.retry = () => (server.documents[1] = doc(1, "queued"));
    await mountAssistant(server, { resId: id });
    await waitFor(".o_aipa_attachment");
    expect(chips()).toEqual(["file 1.pdf\nNo text layer: needs OCR."]);
    await contains(".o_aipa_attachment_retry").click();
    expect(".o_aipa_attachment").toHaveAttribute("data-phase", "queued");
});

test("kept in Knowledge on demand; removing what is kept leaves it there", async () => {
    const { id } = server.addConversation("Press");
    server.addTurn(id, "?", [text("x"), done()]);
    server.documents[1] = { ...doc(1, "ready", { can_keep: true }), of: id };
    server.keep = () => doc(1, "ready", { kept: true });
    await mountAssistant(server, { resId: id });
    await contains(".o_aipa_attachment_keep").click();
    expect(chips()).toEqual(["file 1.pdf\nkept in Knowledge"]);
    await contains(".o_aipa_attachment_remove").click();
    expect(".o_aipa_attachment").toHaveCount(0);
    expect(server.callsOf("detach").length).toBe(0);
});

test("one that the server does not let go stays, with the reason", async () => {
    const { id } = server.addConversation("Press");
    server.addTurn(id, "?", [text("x"), done()]);
    server.documents[1] = { ...doc(1, "ready"), of: id };
    server.failures.detach = userError("It is being read.");
    await mountAssistant(server, { resId: id });
    await contains(".o_aipa_attachment_remove").click();
    await waitFor(".o_aipa_composer_error");
    expect(".o_aipa_composer_error").toHaveText("It is being read.");
    expect(".o_aipa_attachment").toHaveCount(1);
});

test("the bus tells of an end before it is asked for", async () => {
    const { id } = server.addConversation("Press");
    server.addTurn(id, "?", [text("x"), done()]);
    server.documents[1] = { ...doc(1, "reading"), of: id };
    await mountAssistant(server, { resId: id });
    await waitFor(".o_aipa_attachment[data-phase=reading]");
    server.subscribers["mrp.ai.document"].forEach((hear) => hear(doc(1, "ready")));
    await animationFrame();
    expect(".o_aipa_attachment").toHaveAttribute("data-phase", "ready");
});

test("a pasted file is attached, pasted cells stay text", async () => {
    await mountAssistant(server);
    const paste = async (types, files) => {
        const event = new Event("paste", { bubbles: true, cancelable: true });
        event.clipboardData = { types, files };
        queryOne(".o_aipa_input").dispatchEvent(event);
        await animationFrame();
        return event.defaultPrevented;
    };
    expect(await paste(["text/plain", "Files"], [file("cells.png")])).toBe(false);
    expect(requests.length).toBe(0);
    expect(await paste(["Files"], [file("scan.pdf")])).toBe(true);
    expect(requests.length).toBe(1);
});

test.tags("desktop");
test("files dropped anywhere on the page are attached", async () => {
    await mountAssistant(server);
    const data = new DataTransfer();
    data.items.add(file("dropped.pdf"));
    await manuallyDispatchProgrammaticEvent(queryOne(".o_aipa_main"), "dragenter", { dataTransfer: data });
    await waitFor(".o-Dropzone, .o_dropzone, [class*=ropzone]");
    await manuallyDispatchProgrammaticEvent(queryOne("[class*=ropzone]"), "drop", { dataTransfer: data });
    await animationFrame();
    expect(chips()).toEqual(["dropped.pdf\nsending"]);
});

test("the picker offers the kinds that are read; names of files are text", async () => {
    await mountAssistant(server);
    await animationFrame();
    expect(".o_aipa_composer input[type=file]").toHaveAttribute("accept", ".pdf,.xlsx");
    await attach(file('<img src=x onerror="window.hacked=1">.pdf'));
    expect(".o_aipa_attachment b").toHaveText('<img src=x onerror="window.hacked=1">.pdf');
    expect(window.hacked).toBe(undefined);
});
