/**
 * What is written in the open conversation and not sent yet: a text, and the records that
 * it names with "@" or that it is about.
 */
import { conversationKey } from "../../core/conversation_key";
import { asContext, namedApart, piecesOf, splitMentions } from "../../core/mention_pieces";

export class Draft {
    /** @param {Object} assistant what `useAssistant` gives: reading it renders again */
    constructor(assistant) {
        this.assistant = assistant;
    }

    get key() {
        return conversationKey(this.assistant.state.currentId);
    }

    get text() {
        return this.assistant.state.drafts[this.key] || "";
    }

    set text(text) {
        this.assistant.state.drafts[this.key] = text;
    }

    /** `{model, id, name, typed}`; `typed` when it was put into the text with "@". */
    get mentions() {
        return this.assistant.state.mentions[this.key] || [];
    }

    set mentions(mentions) {
        this.assistant.state.mentions[this.key] = mentions;
    }

    /** The records that it is about without naming them. */
    get records() {
        return splitMentions(this.text, this.mentions).records.filter(({ typed }) => !typed);
    }

    /** The text with its mentions marked; empty where it has none. */
    get pieces() {
        const pieces = this.mentions.length ? piecesOf(this.text, this.mentions) : [];
        const shown = pieces.map((piece) =>
            typeof piece === "string" ? { text: piece } : { text: `@${piece.name}`, mention: true }
        );
        return shown.some(({ mention }) => mention) ? shown : [];
    }

    /** @returns {string} the name that the text is to say after "@" */
    mention(record) {
        const own = namedApart(record, this.mentions);
        const others = this.mentions.filter(({ name }) => name !== own.name);
        this.mentions = [...others, { ...own, typed: true }];
        return own.name;
    }

    forget({ model, id }) {
        this.mentions = this.mentions.filter((each) => each.model !== model || each.id !== id);
    }

    /**
     * Takes it off the page to be sent; what was typed with "@" and erased again is meant
     * no more.
     * @returns {{question: string, context: Object|null, putBack: () => void}}
     */
    take() {
        const { key } = this;
        const { drafts, mentions } = this.assistant.state;
        const question = this.text.trim();
        const split = splitMentions(question, this.mentions);
        const meant = [...split.mentions, ...split.records.filter(({ typed }) => !typed)];
        drafts[key] = "";
        mentions[key] = [];
        const putBack = () => {
            drafts[key] ||= question;
            mentions[key] = [...meant, ...(mentions[key] || [])];
        };
        return { question, context: asContext(question, meant), putBack };
    }
}
