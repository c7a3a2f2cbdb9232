import { FakeServer } from "./assistant_test_helpers";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A fake server that keeps a list of conversations, and who reads them. */
export class ConversationServer extends FakeServer {
    constructor() {
        super();
        this.gone = [];
        this.people = [
            { id: 21, name: "Lucía Martín", login: "lucia" },
            { id: 22, name: "Andrés Pardo", login: "andres" },
        ];
        this.readersOf = {};
        this.pdf = false;
        this.records = [];
    }

    one(id) {
        return this.conversations.find((conversation) => conversation.id === id);
    }

    change(id, values) {
        return Object.assign(this.one(id), values);
    }

    list_conversations(limit = 100, offset = 0, archived = false) {
        // the last argument is always that of the keywords
        const wanted = archived === true;
        const listed = this.conversations.filter((one) => Boolean(one.archived) === wanted);
        const [most, from] = [limit, offset].map((n, i) => (n >= 0 ? n : [100, 0][i]));
        return listed.slice(from, from + most);
    }

    page_state() {
        return { ...this.page, conversations: this.list_conversations() };
    }

    rename(id, name) {
        return this.change(id, { name });
    }

    pin(id, pinned) {
        return this.change(id, { pinned });
    }

    archive_conversation(id) {
        this.change(id, { archived: true });
    }

    delete_conversation(id) {
        this.gone.push(this.one(id));
        this.conversations = this.conversations.filter((one) => one.id !== id);
        return 30;
    }

    restore_conversation(id) {
        const back = this.gone.find((one) => one.id === id);
        if (back) {
            this.conversations.push(back);
        }
        return this.change(id, { archived: false });
    }

    leave(id) {
        this.conversations = this.conversations.filter((one) => one.id !== id);
    }

    search_conversations(text) {
        const found = this.conversations.filter(({ name }) => fold(name).includes(fold(text)));
        return found.map((one) => ({
            ...one,
            title: [[one.name, false]],
            snippet: [["… the ", false], [text, true], [" <img src=x>", false]],
        }));
    }

    readers(id) {
        return this.readersOf[id] || [];
    }

    people_to_share_with(id, text) {
        const reading = new Set(this.readers(id).map((person) => person.id));
        return this.people.filter(
            (person) => !reading.has(person.id) && fold(person.name).includes(fold(text))
        );
    }

    share(id, userId) {
        const person = this.people.find((one) => one.id === userId);
        return (this.readersOf[id] = [...this.readers(id), person]);
    }

    unshare(id, userId) {
        return (this.readersOf[id] = this.readers(id).filter((one) => one.id !== userId));
    }

    export_ways() {
        return { pdf: this.pdf };
    }

    chatter_records() {
        return this.records;
    }

    post_to_chatter() {
        return { name: "" };
    }
}
