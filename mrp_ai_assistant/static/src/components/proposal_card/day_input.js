import { Component, useState } from "@odoo/owl";
import { useDateTimePicker } from "@web/core/datetime/datetime_picker_hook";
import { deserializeDate, deserializeDateTime } from "@web/core/l10n/dates";
import { makePopover } from "@web/core/popover/popover_hook";
import { user } from "@web/core/user";
import { useService } from "@web/core/utils/hooks";

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
        useDateTimePicker({
            // our colours, where the page's root does not reach
            createPopover: (component, options) =>
                makePopover(popover.add, component, Object.assign(options, { popoverClass: `${theme.menuClass} o_aipa_calendar`, arrow: false })),
            ensureVisibility: () => false,
            showSeconds: false,
            pickerProps: this.pickerProps(),
            onApply: (value) => this.onApply(value),
        });
    }

    pickerProps() {
        const component = this;
        return {
            type: this.props.moment ? "datetime" : "date",
            rounding: 5,
            ...(this.props.moment && user.tz ? { tz: user.tz } : {}),
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
            ? deserializeDateTime(value.replace("T", " "), user.tz ? { tz: user.tz } : {})
            : deserializeDate(value);
    }

    onApply(date) {
        if (!date) {
            return this.props.onChange(false, "");
        }
        if (!this.props.moment) {
            return this.props.onChange(date.toISODate(), date.toISODate());
        }
        const local = user.tz ? date.setZone(user.tz) : date;
        const utc = date.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss");
        return this.props.onChange(local.toFormat("yyyy-MM-dd HH:mm"), utc);
    }
}
