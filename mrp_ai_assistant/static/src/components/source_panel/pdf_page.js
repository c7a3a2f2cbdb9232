import { Component, onWillUnmount, useEffect, useRef, useState } from "@odoo/owl";
import { matchPassage } from "../../core/passage_match";

const VIEWER = "/web/static/lib/pdfjs/web/viewer.html";
/** Inside the frame: reading, not editing; printing and saving are the browser's. */
const FRAME_STYLE = `
    #sidebarToggleButton, #editorModeButtons, #editorModeSeparator, #toolbarViewerLeft > .splitToolbarButtonSeparator,
    #printButton, #downloadButton, #secondaryToolbarToggle, #secondaryToolbarToggleButton,
    #verticalToolbarSeparator { display: none !important; }
    #viewerContainer { background-color: var(--o-aipa-paper); }
    .textLayer .o_aipa_mark { position: static; background: rgba(255, 206, 0, 0.4); border-radius: 2px; }
`;

/** A PDF in Odoo's own viewer, on the passage's page, with the passage marked. */
export class PdfPage extends Component {
    static template = "mrp_ai_assistant.PdfPage";
    static props = {
        url: String,
        name: String,
        passage: Object,
        paper: String,
        onPage: Function,
        onFailed: Function,
        onKeydown: Function,
    };

    setup() {
        this.frame = useRef("frame");
        this.state = useState({ missing: false });
        this.marked = new Set();
        useEffect(
            (paper) => this.colour(paper),
            () => [this.props.paper]
        );
        onWillUnmount(() => (this.isOver = true));
    }

    /** The frame has no colours of ours. */
    colour(paper) {
        this.frame.el.contentDocument?.documentElement?.style.setProperty("--o-aipa-paper", paper);
    }

    get place() {
        return this.props.passage.place;
    }

    get src() {
        const file = encodeURIComponent(this.props.url);
        return `${VIEWER}?file=${file}#page=${this.place.page_from || 1}&pagemode=none&zoom=page-width`;
    }

    async onLoad() {
        const { contentWindow, contentDocument } = this.frame.el;
        const viewer = contentWindow?.PDFViewerApplication;
        if (!viewer) {
            this.props.onFailed();
            return;
        }
        const style = contentDocument.createElement("style");
        style.textContent = FRAME_STYLE;
        contentDocument.head.append(style);
        this.colour(this.props.paper);
        contentDocument.addEventListener("keydown", this.props.onKeydown);
        await viewer.initializedPromise;
        if (!this.isOver) {
            this.listen(viewer);
        }
    }

    listen(viewer) {
        const { eventBus } = viewer;
        const tell = (page) => this.props.onPage(page, viewer.pagesCount);
        eventBus.on("pagesinit", () => tell(viewer.page));
        eventBus.on("pagechanging", ({ pageNumber }) => tell(pageNumber));
        eventBus.on("documenterror", () => this.props.onFailed());
        eventBus.on("textlayerrendered", ({ pageNumber, source }) => this.mark(pageNumber, source.div));
        viewer.pdfViewer._pages
            ?.filter(({ textLayer, renderingState }) => textLayer && renderingState === 3)
            .forEach(({ id, div }) => this.mark(id, div));
    }

    /** What one program read and another one shows is compared here, see passage_match. */
    mark(number, page) {
        const { page_from: first, page_to: last } = this.place;
        if (number < first || number > (last || first)) {
            return;
        }
        const runs = [...page.querySelectorAll(".textLayer span[role=presentation]")];
        const ranges = matchPassage(runs.map((run) => run.textContent), this.props.passage);
        // from the end, so that places in the same run stay what they are
        const marks = ranges.reverse().map((range) => markRun(runs[range.run], range));
        if (number === first) {
            this.state.missing = !marks.length;
        }
        if (marks.length && !this.marked.size) {
            marks.at(-1).scrollIntoView({ block: "center" });
        }
        this.marked.add(number);
    }
}

function markRun(run, { from, to }) {
    const mark = run.ownerDocument.createElement("span");
    mark.className = "o_aipa_mark";
    const range = run.ownerDocument.createRange();
    const text = run.firstChild;
    range.setStart(text, from);
    range.setEnd(text, Math.min(to, text.length));
    range.surroundContents(mark);
    return mark;
}
