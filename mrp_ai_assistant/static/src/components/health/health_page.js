import { Component, onMounted, onWillStart, onWillUnmount, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { session } from "@web/session";
import { standardActionServiceProps } from "@web/webclient/actions/action_service";
import { copyText } from "../../core/clipboard";
import { counted, reportText } from "../../core/health_view";
import { probeSocket } from "../../core/socket_probe";
import { useAttempt } from "../../services/attempt_hook";
import { HealthStore } from "../../services/health_store";
import { Icon } from "../icon/icon";
import { HealthCheck } from "./health_check";

/** Is everything well with the assistant? For AI managers and administrators. */
export class HealthPage extends Component {
    static template = "mrp_ai_assistant.HealthPage";
    static components = { HealthCheck, Icon };
    static props = { ...standardActionServiceProps };

    setup() {
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.action = useService("action");
        this.notification = useService("notification");
        this.parameters = useService("bus.parameters");
        this.attempt = useAttempt();
        this.store = new HealthStore(useService("orm"), () => this.see());
        this.health = useState(this.store.state);
        onWillStart(() => this.store.load());
        onMounted(() => this.store.lookAll());
        onWillUnmount(() => this.store.close());
    }

    /** What only this browser knows: does a websocket get through, is it https? */
    async see() {
        const url = this.parameters.serverURL.replace("http", "ws");
        const version = session.websocket_worker_version;
        const socket = await probeSocket(`${url}/websocket?version=${version}`);
        return { socket, https: browser.location.protocol === "https:" };
    }

    get counts() {
        return counted(this.health.findings);
    }

    /** Before anything was looked at, nothing is well either. */
    get isRunning() {
        const { error, findings, running } = this.health;
        return Boolean(Object.keys(running).length || !(error || Object.keys(findings).length));
    }

    get verdict() {
        const { problem, warning } = this.counts;
        if (this.health.error) {
            return this.health.error;
        }
        if (problem) {
            return problem === 1 ? _t("1 problem to mend") : _t("%s problems to mend", problem);
        }
        if (this.isRunning) {
            return _t("Looking…");
        }
        if (warning) {
            return warning === 1 ? _t("1 thing to look at") : _t("%s things to look at", warning);
        }
        return _t("All is well");
    }

    get tone() {
        const { problem, warning } = this.counts;
        if (problem || this.health.error) {
            return "danger";
        }
        return warning ? "warning" : this.isRunning ? "none" : "success";
    }

    /** The page before this one, where there is one. */
    get before() {
        return this.env.config?.breadcrumbs?.at(-2);
    }

    async onLookAll() {
        if (!this.isRunning) {
            await this.store.lookAll();
        }
    }

    async onMend(code) {
        if (this.health.running[code]) {
            return;
        }
        await this.attempt(async () => {
            const action = await this.store.mend(code);
            if (action) {
                await this.action.doAction(action, { onClose: () => this.store.look(code) });
            }
            if (!action || action.tag === "display_notification") {
                await this.store.lookMended(code);
            }
        });
    }

    async onCopy(text) {
        const copied = await copyText(text);
        this.notification.add(copied ? _t("Copied.") : _t("The browser did not let it be copied."), {
            type: copied ? "success" : "warning",
        });
    }

    onCopyReport() {
        const { about, subjects, findings } = this.health;
        return this.onCopy(reportText(about, subjects, findings));
    }
}

registry.category("actions").add("mrp_ai_assistant.health", HealthPage);
