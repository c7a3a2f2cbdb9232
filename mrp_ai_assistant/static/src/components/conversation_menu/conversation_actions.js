import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { useAttempt } from "../../services/attempt_hook";
import { exportMarkdown, exportPdf } from "../../services/export_file";
import { ShareDialog } from "../share_dialog/share_dialog";

/** The toast is gone well before the server removes the conversation for good. */
const MARGIN_S = 15;

/** What can be done with a conversation, as entries of a menu. */
class ConversationActions {
    constructor(services) {
        Object.assign(this, services);
    }

    /** @returns {{key: string, icon: string, label: string, run: () => Promise}[]} */
    of(conversation) {
        const files = [
            this.entry("markdown", "download", _t("Download as Markdown"), (id) => exportMarkdown(id)),
            this.entry("pdf", "print", _t("Export as PDF"), (id) => exportPdf(this.services, id)),
        ];
        const all = conversation.readonly
            ? [...files, this.entry("leave", "close", _t("Take off my list"), (id) => this.list.leave(id))]
            : [...this.placing(conversation), ...files, ...this.ending(conversation)];
        return all.map(({ run, ...entry }) => ({
            ...entry,
            run: () => this.attempt(() => run(conversation.id, conversation)),
        }));
    }

    placing({ pinned, archived }) {
        const pin = pinned
            ? this.entry("pin", "pin", _t("Unpin"), (id) => this.list.pin(id, false))
            : this.entry("pin", "pin", _t("Pin"), (id) => this.list.pin(id, true));
        const share = this.entry("share", "people", _t("Share with colleagues"), (id, it) => this.share(it));
        return archived ? [] : [pin, share];
    }

    ending({ archived }) {
        const restore = this.entry("restore", "undo", _t("Put back on the list"), (id) =>
            this.list.restore(id)
        );
        const archive = this.entry("archive", "archive", _t("Archive"), (id, it) => this.archive(it));
        const remove = this.entry("delete", "trash", _t("Delete"), (id, it) => this.remove(it));
        return [archived ? restore : archive, remove];
    }

    entry(key, icon, label, run) {
        return { key, icon, label, run };
    }

    rename(conversation, name) {
        return this.attempt(() => this.list.rename(conversation.id, name));
    }

    share(conversation) {
        this.dialog.add(ShareDialog, { conversation });
    }

    async archive({ id, name }) {
        await this.list.archive(id);
        this.offerUndo(id, _t("“%s” archived", name));
    }

    async remove({ id, name }) {
        const seconds = await this.list.remove(id);
        const text = _t("“%s” deleted. Its questions, answers and files go with it.", name);
        this.offerUndo(id, text, Math.max(5, seconds - MARGIN_S));
    }

    offerUndo(id, text, seconds = 10) {
        const undo = () => {
            close();
            this.attempt(() => this.list.restore(id));
        };
        const close = this.notification.add(text, {
            autocloseDelay: seconds * 1000,
            buttons: [{ name: _t("Undo"), onClick: undo }],
        });
    }
}

export function useConversationActions() {
    const store = useService("mrp_ai_assistant.store");
    const notification = useService("notification");
    return new ConversationActions({
        attempt: useAttempt(),
        list: store.list,
        dialog: useService("dialog"),
        notification,
        services: { server: store.server, notification },
    });
}
