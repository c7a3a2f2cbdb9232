/**
 * The files attached to conversations: sent one after the other, then followed until they
 * are read. Whatever is sent is private to its conversation until somebody keeps it.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { isBeingRead, itemOf, megabytes, newItem, refusalOf } from "../core/attachment_view";
import { NEW_CONVERSATION, conversationKey } from "../core/conversation_key";
import { errorText } from "./server_calls";

const ROUTE = "/mrp_ai_assistant/upload";
const MODEL = "mrp.ai.document";
const BUS_TYPE = "mrp.ai.document";
const POLL_MS = 2000;

export class AttachmentStore {
    /**
     * @param {AssistantStore} store
     * @param {Object} fileUpload Odoo's file_upload service
     */
    constructor(store, fileUpload) {
        Object.assign(this, { store, fileUpload });
        /** items by conversation id, or "new" */
        this.state = reactive({ items: {}, limit: null });
        this.queue = [];
        this.loaded = new Set();
        this.uploads = new Map();
        /** files that may be sent again, by key of their item */
        this.files = new Map();
        this.nextKey = 1;
        this.timer = null;
        store.bus.subscribe(BUS_TYPE, (document) => this.take(document));
        for (const type of ["FILE_UPLOAD_LOADED", "FILE_UPLOAD_ERROR"]) {
            fileUpload.bus.addEventListener(type, ({ detail }) => this.onSent(detail.upload));
        }
    }

    call(method, ...args) {
        return this.store.server.call(MODEL, method, args);
    }

    get currentKey() {
        return conversationKey(this.store.state.currentId);
    }

    of(key) {
        return this.state.items[key] || [];
    }

    get all() {
        return Object.values(this.state.items).flat();
    }

    // ----------------------------------------------------------------- what there is

    /** What hangs on a conversation already, once. */
    async load(id) {
        if (!id || this.loaded.has(id)) {
            return;
        }
        this.loaded.add(id);
        try {
            const documents = await this.call("attached", id);
            const known = new Set(this.of(id).map((item) => item.id));
            const others = documents.filter((document) => !known.has(document.id));
            const items = others.map((document) => itemOf(document, this.nextKey++));
            this.state.items[id] = [...items, ...this.of(id)];
            this.poll();
        } catch {
            this.loaded.delete(id); // told where it matters: when something is attached
        }
    }

    /** How large a file may be, and of which kinds; without it the server decides alone. */
    async loadLimit() {
        try {
            this.state.limit ||= await this.call("upload_limit");
        } catch {
            this.state.limit = null;
        }
    }

    /** A message of the bus or an answer about one of them. */
    take(document) {
        const item = this.all.find(({ id }) => id === document.id);
        if (item) {
            const { key, size } = item;
            Object.assign(item, itemOf(document, key), { size });
            this.poll();
        }
    }

    poll() {
        if (this.timer === null && this.all.some(isBeingRead)) {
            this.timer = browser.setTimeout(() => this.look(), POLL_MS);
        }
    }

    async look() {
        const ids = this.all.filter(isBeingRead).map(({ id }) => id);
        try {
            (await this.call("states", ids)).forEach((document) => this.take(document));
        } catch {
            // looked at again in a moment
        }
        this.timer = null;
        this.poll();
    }

    // ------------------------------------------------------------------ what is sent

    /** @param {Iterable<File>} files */
    add(files) {
        const key = this.currentKey;
        for (const file of files) {
            const items = [...this.of(key), newItem(file, this.nextKey++)];
            this.state.items[key] = items;
            const item = this.of(key).at(-1); // as the page sees it
            const most = this.state.limit?.bytes;
            if (most && file.size > most) {
                Object.assign(item, { phase: "refused", reason: this.tooLarge(most) });
            } else {
                this.files.set(item.key, file);
                this.queue.push({ item, file });
            }
        }
        this.next();
    }

    tooLarge(most) {
        return most
            ? _t("It is too large: at most %s MB can be sent.", megabytes(most))
            : _t("It is too large to be sent.");
    }

    keyOf(item) {
        return Object.keys(this.state.items).find((key) => this.of(key).some((each) => each.key === item.key));
    }

    async next() {
        if (this.sending || !this.queue.length) {
            return;
        }
        const { item, file } = this.queue.shift();
        this.sending = item;
        item.phase = "sending";
        item.progress = 0;
        const key = this.keyOf(item);
        const upload = await this.fileUpload.upload(ROUTE, [file], {
            buildFormData: (data) => data.append("conversation_id", key === NEW_CONVERSATION ? "" : key),
            displayErrorNotification: false,
        });
        this.uploads.set(upload.id, item);
        upload.xhr.upload.addEventListener("progress", ({ loaded, total }) => {
            item.progress = total ? loaded / total : null;
        });
    }

    onSent(upload) {
        const item = this.uploads.get(upload.id);
        if (!item) {
            return; // another page's upload
        }
        this.uploads.delete(upload.id);
        if (upload.state === "abort") {
            this.drop(item);
        } else {
            this.onAnswer(item, upload);
        }
        this.sending = null;
        this.next();
    }

    onAnswer(item, { state, xhr }) {
        let answer = null;
        try {
            answer = state === "loaded" ? JSON.parse(xhr.responseText ?? xhr.response) : null;
        } catch {
            // an ended session answers with its login page
        }
        if (answer?.document) {
            this.onTaken(item, answer);
        } else {
            const { kind, text } = refusalOf(xhr);
            const again = kind === "network" || kind === "other";
            Object.assign(item, { phase: "refused", progress: null, again, reason: this.reasonOf(kind, text) });
        }
    }

    onTaken(item, { document, conversation }) {
        this.files.delete(item.key);
        const { key, size } = item;
        const place = this.keyOf(item);
        Object.assign(item, itemOf(document, key), { size });
        if (conversation && place === NEW_CONVERSATION) {
            this.moveTo(conversation);
        }
        this.poll();
    }

    /** The first file of a new conversation has made it. */
    moveTo(conversation) {
        const { id } = conversation;
        this.loaded.add(id);
        this.state.items[id] = this.of(NEW_CONVERSATION);
        delete this.state.items[NEW_CONVERSATION];
        this.store.begin(conversation);
    }

    reasonOf(kind, text) {
        return {
            said: text,
            large: this.tooLarge(this.state.limit?.bytes),
            network: _t("Odoo cannot be reached. Send it again when the connection is back."),
            other: _t("It could not be sent. Try again, or ask who looks after Odoo."),
        }[kind];
    }

    // --------------------------------------------------------------- what is clicked

    drop(item) {
        const key = this.keyOf(item);
        if (key) {
            this.state.items[key] = this.of(key).filter((each) => each.key !== item.key);
        }
        this.files.delete(item.key);
        this.queue = this.queue.filter((waiting) => waiting.item.key !== item.key);
    }

    /** Takes it away, wherever on its way it is. @throws when the server refuses */
    async remove(item) {
        const [uploadId] = [...this.uploads].find(([, sent]) => sent.key === item.key) || [];
        if (uploadId) {
            this.fileUpload.uploads[uploadId]?.xhr.abort();
            return;
        }
        if (item.id && !item.kept) {
            await this.call("detach", item.id);
        }
        this.drop(item);
    }

    async keep(item) {
        this.take(await this.call("keep", item.id));
    }

    /** Read again what the server has; sent again what did not reach it. */
    async retry(item) {
        const file = !item.id && this.files.get(item.key);
        if (file) {
            Object.assign(item, { phase: "waiting", reason: "", again: false });
            this.queue.push({ item, file });
            return this.next();
        }
        this.take(await this.call("retry", item.id));
    }

    /** For a click: the error as a sentence, or null. */
    async attempt(method, item) {
        try {
            await this[method](item);
            return null;
        } catch (error) {
            return errorText(error);
        }
    }
}

export const attachmentStoreService = {
    dependencies: ["mrp_ai_assistant.store", "file_upload"],
    start(env, services) {
        return new AttachmentStore(services["mrp_ai_assistant.store"], services.file_upload);
    },
};

registry.category("services").add("mrp_ai_assistant.attachments", attachmentStoreService);
