import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { copyText } from "../../core/clipboard";
import { parseUtc } from "../../core/day_groups";
import { nextOrder, sortRows, tableToTsv } from "../../core/table_view";
import { Icon } from "../icon/icon";
import { RecordAnchor } from "../record_anchor/record_anchor";
import { TableCell } from "./table_cell";

const { DateTime } = luxon;

/** A table event: rows that are records, their scope, and the way to them in Odoo. */
export class TableCard extends Component {
    static template = "mrp_ai_assistant.TableCard";
    static components = { Icon, RecordAnchor, TableCell };
    static props = { table: Object };

    setup() {
        this.action = useService("action");
        this.notification = useService("notification");
        this.state = useState({ order: null });
    }

    get rows() {
        return sortRows(this.props.table.rows, this.state.order);
    }

    /** Where a row's own record is linked from: its first cell, unless that has its own. */
    cellRef(row, index) {
        return row.cells[index]?.ref || (index === 0 && row.ref) || null;
    }

    get countText() {
        const { scope, rows } = this.props.table;
        const shown = scope?.shown ?? rows.length;
        const total = scope?.total ?? shown;
        if (total > shown) {
            return _t("%(shown)s of %(total)s rows", { shown, total });
        }
        return total === 1 ? _t("1 row") : _t("%s rows", total);
    }

    get asOfText() {
        const date = parseUtc(this.props.table.scope?.as_of);
        if (!date) {
            return "";
        }
        const time = DateTime.fromJSDate(date);
        const today = time.hasSame(DateTime.now(), "day");
        const shown = time.toLocaleString(today ? DateTime.TIME_SIMPLE : DateTime.DATETIME_SHORT);
        return today ? _t("at %s", shown) : shown;
    }

    /** The server's own line says it all; without one, the counts do. */
    get scopeText() {
        const { scope } = this.props.table;
        if (scope?.text) {
            return scope.text;
        }
        const parts = [this.countText, ...(scope?.filters || []), this.asOfText];
        return [...new Set(parts.filter(Boolean))].join(", ");
    }

    get sourcesText() {
        const { sources } = this.props.table;
        if (!sources?.length) {
            return "";
        }
        const list = sources.map(({ label, count }) => `${count} ${label}`).join(", ");
        return _t("Sources: %s", list);
    }

    sortOf(index) {
        const { order } = this.state;
        if (order?.column !== index) {
            return "none";
        }
        return order.descending ? "descending" : "ascending";
    }

    onSort(index) {
        this.state.order = nextOrder(this.state.order, index);
    }

    async onCopy() {
        const copied = await copyText(tableToTsv({ ...this.props.table, rows: this.rows }));
        if (copied) {
            this.notification.add(_t("Table copied. Paste it into a spreadsheet."), { type: "success" });
        } else {
            this.notification.add(_t("The browser did not allow copying."), { type: "warning" });
        }
    }

    get canOpen() {
        return Boolean(this.props.table.scope?.model);
    }

    onOpen() {
        const { title, scope } = this.props.table;
        this.action.doAction({
            type: "ir.actions.act_window",
            name: title,
            res_model: scope.model,
            domain: scope.domain || [],
            views: [
                [false, "list"],
                [false, "form"],
            ],
        });
    }
}
