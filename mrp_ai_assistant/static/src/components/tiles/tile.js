import { Component, useState } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { chartsOf } from "../../core/chart/chart_choice";
import { parseUtc } from "../../core/server_date";
import { figureOf, rowsLeft, tileColumns, TILE_ROWS } from "../../core/tile_view";
import { uniqueToken } from "../../core/unique_token";
import { useAttempt } from "../../services/attempt_hook";
import { FanChart } from "../fan_chart/fan_chart";
import { Icon } from "../icon/icon";
import { TableCell } from "../table_card/table_cell";
import { TableChart } from "../table_chart/table_chart";
import { TitleInput } from "../title_input/title_input";

const { DateTime } = luxon;

/** One tile: a figure, the first rows of a table, or a drawing, with the time of its data. */
export class Tile extends Component {
    static template = "mrp_ai_assistant.Tile";
    static components = { Dropdown, DropdownItem, FanChart, Icon, TableCell, TableChart, TitleInput };
    static props = {
        /** `{id, name, kind, drawn, question, about, conversation_id}` */
        tile: Object,
        /** `{state, as_of, text, payload, loading}`, or nothing yet */
        content: { type: Object, optional: true },
        isFirst: Boolean,
        isLast: Boolean,
    };

    setup() {
        this.tiles = useService("mrp_ai_assistant.tiles");
        this.store = useService("mrp_ai_assistant.store");
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.attempt = useAttempt();
        this.ui = useState({ renaming: false });
    }

    get content() {
        return this.props.content || {};
    }

    get payload() {
        return this.content.state === "shown" ? this.content.payload : null;
    }

    get isFan() {
        return this.props.tile.kind === "chart";
    }

    get isDrawn() {
        return this.props.tile.drawn && chartsOf(this.payload).length > 0;
    }

    get figure() {
        return figureOf(this.payload);
    }

    get columns() {
        return tileColumns(this.payload);
    }

    get rows() {
        return this.payload.rows.slice(0, TILE_ROWS);
    }

    get leftText() {
        const left = rowsLeft(this.payload);
        return left ? _t("and %s more", left) : "";
    }

    get timeText() {
        const date = parseUtc(this.content.as_of);
        return date ? _t("at %s", DateTime.fromJSDate(date).toLocaleString(DateTime.TIME_SIMPLE)) : "";
    }

    get canOpen() {
        const { question, conversation_id: conversationId } = this.props.tile;
        return Boolean(question || conversationId);
    }

    get menuLabel() {
        return _t("Options of “%s”", this.props.tile.name);
    }

    cellRef(row, at) {
        return row.cells[at]?.ref || (at === 0 && row.ref) || null;
    }

    refresh() {
        return this.tiles.read(this.props.tile.id);
    }

    /** Asked anew where it can stand alone; else where it was asked. */
    open() {
        const { question, about, conversation_id: conversationId } = this.props.tile;
        if (!question) {
            return this.store.open(conversationId);
        }
        const options = about ? { context: about } : {};
        return this.attempt(() => this.store.ask(question, uniqueToken(), options));
    }

    onNamed(name) {
        this.ui.renaming = false;
        if (name) {
            this.attempt(() => this.tiles.rename(this.props.tile.id, name));
        }
    }

    move(steps) {
        return this.attempt(() => this.tiles.move(this.props.tile.id, steps));
    }

    remove() {
        return this.attempt(() => this.tiles.remove(this.props.tile.id));
    }
}
