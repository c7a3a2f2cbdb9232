import { Component, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { QuestionButtons } from "../question_buttons/question_buttons";

/** What to ask of the records that the page was opened on, while they are its context. */
export class RecordQuestions extends Component {
    static template = "mrp_ai_assistant.RecordQuestions";
    static components = { QuestionButtons };
    static props = { onAsk: Function };

    setup() {
        this.opener = useService("mrp_ai_assistant.page_opener");
        this.context = useState(this.opener.context);
        this.state = useState(useService("mrp_ai_assistant.store").state);
    }

    /** None once their chips were removed above the composer. */
    get questions() {
        return this.state.mentions?.new?.length ? this.context.questions : [];
    }

    /** The question names its record: nothing else has to say which it is about. */
    ask(question) {
        this.opener.clearContext();
        return this.props.onAsk(question);
    }
}
