import { Component, useState } from "@odoo/owl";
import { useDateTimePicker } from "@web/core/datetime/datetime_picker_hook";
import { deserializeDate, deserializeDateTime } from "@web/core/l10n/dates";
import { localization } from "@web/core/l10n/localization";
import { makePopover } from "@web/core/popover/popover_hook";
import { user } from "@web/core/user";
import { useService } from "@web/core/utils/hooks";

/** The zone of the user's preferences, which the server reads moments in. */
function userZone() {
    return luxon.IANAZone.isValidZone(user.tz) ? user.tz : "UTC";
}

/**
 * A day or a moment, written the way the user's language writes it, or picked. What the
 * server is told has one form: "2026-11-27", or "2026-11-27 08:00" in the user's zone.
 */
export class DayInput extends Component {
    static template = "mrp_ai_assistant.DayInput";
    static props = {
        id: String,
        /** a day, or a moment in UTC, both ISO; "" for none */
        value: String,
        moment: Boolean,
        invalid: Boolean,
        describedBy: { type: String, optional: true },
        disabled: Boolean,
        required: Boolean,
        /** told the value for the server (false for none) and the one for `value` */
        onChange: Function,
    };

    setup() {
        const theme = useState(useService("mrp_ai_assistant.theme"));
        const popover = useService("popover");
        this.picker = useDateTimePicker({
            // our colours, where the page's root does not reach
            createPopover: (component, options) =>
                makePopover(popover.add, component, Object.assign(options, { popoverClass: `${theme.menuClass} o_aipa_calendar`, arrow: false })),
            ensureVisibility: () => false,
            // Odoo's own form of a moment has seconds
            format: this.props.moment
                ? localization.dateTimeFormat.replace(/[^a-zA-Z]s{1,2}(?=\W|$)/, "")
                : undefined,
            pickerProps: this.pickerProps(),
            onApply: (value) => this.onApply(value),
        });
    }

    pickerProps() {
        const component = this;
        return {
            type: this.props.moment ? "datetime" : "date",
            rounding: 5,
            ...(this.props.moment ? { tz: userZone() } : {}),
            get value() {
                return component.dateOf(component.props.value);
            },
        };
    }

    dateOf(value) {
        if (!value) {
            return false;
        }
        return this.props.moment
            ? deserializeDateTime(value.replace("T", " "), { tz: userZone() })
            : deserializeDate(value);
    }

    /** Esc closes the calendar; it is not to stop a running answer as well. */
    onKeydown(ev) {
        if (ev.key === "Escape" && this.picker.isOpen()) {
            ev.stopPropagation();
        }
    }

    onApply(date) {
        if (!date) {
            return this.props.onChange(false, "");
        }
        if (!this.props.moment) {
            return this.props.onChange(date.toISODate(), date.toISODate());
        }
        const local = date.setZone(userZone());
        const utc = date.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss");
        return this.props.onChange(local.toFormat("yyyy-MM-dd HH:mm"), utc);
    }
}
