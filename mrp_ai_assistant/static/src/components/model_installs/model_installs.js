import { Component, onWillUnmount, useEffect, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";
import { useAttempt } from "../../services/attempt_hook";

const EVERY = 1500; // ms between two looks, while something is being installed
const OPEN = ["queued", "running"];

const SERVER = "mrp.ai.server";

/**
 * What is being installed on a model server, as it goes on: in its form, and in others
 * that have a field `server_id`.
 */
export class ModelInstalls extends Component {
    static template = "mrp_ai_assistant.ModelInstalls";
    static props = { ...standardWidgetProps };

    setup() {
        this.orm = useService("orm");
        this.attempt = useAttempt();
        this.state = useState({ installs: [] });
        // Saving, a button or a dialog makes the record be read anew: so do we.
        useEffect(
            () => void this.look(),
            () => [this.serverId, this.props.record.data]
        );
        onWillUnmount(() => {
            this.isOver = true;
            browser.clearTimeout(this.timer);
        });
    }

    get serverId() {
        const { data, resId, resModel } = this.props.record;
        return resModel === SERVER ? resId : data.server_id?.id;
    }

    async look() {
        browser.clearTimeout(this.timer);
        const id = this.serverId;
        let installs = [];
        try {
            installs = id ? await this.call("installs") : [];
        } catch {
            // The connection is gone, or this user looks after no servers.
            installs = this.state.installs.filter(isOpen);
        }
        if (this.isOver || id !== this.serverId) {
            return;
        }
        const before = this.state.installs.filter(isOpen).length;
        this.state.installs = installs;
        const now = installs.filter(isOpen).length;
        if (now) {
            this.timer = browser.setTimeout(() => this.look(), EVERY);
        }
        // A form that somebody writes in is not taken out of their hands.
        if (now < before && !(await this.props.record.isDirty())) {
            await this.props.record.load();
        }
    }

    call(method, ...args) {
        return this.orm.silent.call(SERVER, method, [[this.serverId], ...args]);
    }

    async cancel(install) {
        await this.attempt(() => this.call("cancel_install", install.id));
        await this.look();
    }

    async again(install) {
        await this.attempt(() => this.call("install_again", install.id));
        await this.look();
    }

    isOpen(install) {
        return isOpen(install);
    }

    said(install) {
        if (install.state === "queued") {
            return install.reason ? _t("Tries again soon.") : _t("Waiting its turn");
        }
        return install.text;
    }

    failed(install) {
        return install.state === "cancelled" ? _t("Stopped.") : install.reason;
    }
}

function isOpen(install) {
    return OPEN.includes(install.state);
}

registry.category("view_widgets").add("mrp_ai_model_installs", { component: ModelInstalls });
