import { Component, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { download } from "@web/core/network/download";
import { user } from "@web/core/user";
import { useService } from "@web/core/utils/hooks";
import { chartsOf } from "../../core/chart/chart_choice";
import { copyText } from "../../core/clipboard";
import { parseUtc } from "../../core/server_date";
import { isBrowserClick, recordUrl } from "../../core/record_link";
import { scopeParts } from "../../core/table_scope";
import { labelledTotals, nextOrder, pageOf, sortPlaces, tableToTsv } from "../../core/table_view";
import { Icon } from "../icon/icon";
import { openRecord } from "../record_anchor/record_anchor";
import { TableChart } from "../table_chart/table_chart";
import { PinButton } from "../tiles/pin_button";
import { TableCell } from "./table_cell";

const { DateTime } = luxon;

/** A table event: rows that are records, their scope, and the way to them in Odoo. */
export class TableCard extends Component {
    static template = "mrp_ai_assistant.TableCard";
    static components = { Icon, PinButton, TableCell, TableChart };
    static props = {
        table: Object,
        /** where the event stands: a file is made of what is stored there */
        turnId: { type: Number, optional: true },
        seq: { type: Number, optional: true },
        /** its user owns the question, and may pin what it found */
        canPin: { type: Boolean, optional: true },
        /** inside another card, which has its head */
        embedded: { type: Boolean, optional: true },
    };

    setup() {
        this.action = useService("action");
        this.notification = useService("notification");
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.scroll = useRef("scroll");
        this.state = useState({ order: null, page: 0, chart: false, saving: "", more: false });
        this.sorted = { key: null, places: [] };
        useEffect(
            () => this.watchWidth(),
            () => []
        );
    }

    get table() {
        return this.props.table;
    }

    /** Places of all rows as they are sorted now; sorted once for an order. */
    get places() {
        const { order } = this.state;
        const key = `${order?.column}|${order?.descending}|${this.table.rows.length}`;
        if (this.sorted.key !== key || this.sorted.table !== this.table) {
            const kind = order && this.table.columns[order.column]?.kind;
            const places = sortPlaces(this.table.rows, order, kind);
            this.sorted = { key, table: this.table, places, rows: places.map((place) => this.table.rows[place]) };
        }
        return this.sorted.places;
    }

    /** All rows in that order; the same list until the order is another. */
    get rows() {
        return this.places && this.sorted.rows;
    }

    get page() {
        return pageOf(this.table.rows.length, this.state.page);
    }

    get shownPlaces() {
        const { from, to } = this.page;
        return this.places.slice(from, to);
    }

    get pageText() {
        const { from, to } = this.page;
        const count = this.table.rows.length.toLocaleString(user.lang || "en");
        return _t("%(from)s to %(to)s of %(count)s", { from: from + 1, to, count });
    }

    get totals() {
        return labelledTotals(this.table);
    }

    /** Where a row's own record is linked from: its first cell, unless that has its own. */
    cellRef(row, index) {
        return row.cells[index]?.ref || (index === 0 && row.ref) || null;
    }

    get countText() {
        const { scope, rows } = this.table;
        const shown = scope?.shown ?? rows.length;
        const total = scope?.total ?? shown;
        if (total > shown) {
            return _t("%(shown)s of %(total)s rows", { shown, total });
        }
        return total === 1 ? _t("1 row") : _t("%s rows", total);
    }

    get asOfText() {
        const date = parseUtc(this.table.scope?.as_of);
        if (!date) {
            return "";
        }
        const time = DateTime.fromJSDate(date);
        const today = time.hasSame(DateTime.now(), "day");
        const shown = time.toLocaleString(today ? DateTime.TIME_SIMPLE : DateTime.DATETIME_SHORT);
        return today ? _t("at %s", shown) : shown;
    }

    get scopeText() {
        const isOneCompany = user.allowedCompanies.length < 2;
        const words = { count: this.countText, asOf: this.asOfText, isOneCompany };
        return scopeParts(this.table, words).join(", ");
    }

    get sourcesText() {
        const { sources } = this.table;
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
        Object.assign(this.state, { order: nextOrder(this.state.order, index), page: 0 });
    }

    turnPage(step) {
        this.state.page = pageOf(this.table.rows.length, this.page.page + step).page;
        this.scroll.el?.scrollTo({ top: 0 });
    }

    /** Whether columns are hidden at the end: the edge shows that there is more. */
    watchWidth() {
        const box = this.scroll.el;
        const look = () => {
            const hidden = box.scrollWidth - box.clientWidth - Math.abs(box.scrollLeft);
            this.state.more = hidden > 2;
        };
        const observer = new ResizeObserver(look);
        observer.observe(box);
        box.addEventListener("scroll", look, { passive: true });
        look();
        return () => {
            observer.disconnect();
            box.removeEventListener("scroll", look);
        };
    }

    /** A row is a short way to its record; its links and a selection in it stay theirs. */
    onRow(ev, row) {
        if (!row.ref || ev.target.closest("a, button") || String(window.getSelection())) {
            return;
        }
        if (isBrowserClick(ev)) {
            window.open(recordUrl(row.ref), "_blank", "noopener");
            return;
        }
        openRecord(this.action, row.ref);
    }

    get hasChart() {
        return chartsOf(this.table).length > 0;
    }

    get canSave() {
        return Boolean(this.props.turnId && this.props.seq);
    }

    /** The server writes the file from what it stored; only the order of rows is ours. */
    async onSave(extension) {
        if (this.state.saving) {
            return;
        }
        this.state.saving = extension;
        const { turnId, seq } = this.props;
        const order = this.state.order ? JSON.stringify(this.places) : "";
        try {
            await download({ url: `/mrp_ai_assistant/table/${turnId}/${seq}/${extension}`, data: { order } });
        } catch (error) {
            const said = error?.data?.message || _t("The file did not arrive. Check the network and try again.");
            this.notification.add(said, { type: "danger" });
        } finally {
            this.state.saving = "";
        }
    }

    async onCopy() {
        const copied = await copyText(tableToTsv({ ...this.table, rows: this.rows }));
        if (copied) {
            this.notification.add(_t("Table copied. Paste it into a spreadsheet."), { type: "success" });
        } else {
            this.notification.add(_t("The browser did not allow copying."), { type: "warning" });
        }
    }

    get canOpen() {
        return Boolean(this.table.scope?.model);
    }

    onOpen() {
        const { title, scope } = this.table;
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
