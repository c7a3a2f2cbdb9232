/**
 * Light or dark, remembered per user. "auto" follows what Odoo itself shows: the cookie
 * that Enterprise and the community's dark-mode addons set.
 */
import { reactive } from "@odoo/owl";
import { cookie } from "@web/core/browser/cookie";
import { registry } from "@web/core/registry";
import { user } from "@web/core/user";

const CHOICES = ["auto", "light", "dark"];

function isDark(choice) {
    return choice === "dark" || (choice === "auto" && cookie.get("color_scheme") === "dark");
}

export const themeService = {
    start() {
        const stored = user.settings?.mrp_ai_theme;
        const theme = reactive({
            choice: CHOICES.includes(stored) ? stored : "auto",
            get dark() {
                return isDark(this.choice);
            },
            /** For our root and for everything of ours that opens outside it. */
            get className() {
                return this.dark ? "o_aipa o_aipa_dark" : "o_aipa";
            },
            /** For what of ours stands among Odoo's own views. */
            get backendClassName() {
                return isDark("auto") ? "o_aipa o_aipa_dark" : "o_aipa";
            },
            get menuClass() {
                return `${this.className} o_aipa_menu`;
            },
            get dialogClass() {
                return `${this.className} o_aipa_dialog`;
            },
            async choose(choice) {
                this.choice = choice;
                await user.setUserSettings("mrp_ai_theme", choice);
            },
            toggle() {
                return this.choose(this.dark ? "light" : "dark");
            },
        });
        return theme;
    },
};

registry.category("services").add("mrp_ai_assistant.theme", themeService);
