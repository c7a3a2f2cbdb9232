{
    "name": "AI Production Assistant",
    "summary": "Ask your plant in plain words: tables, reports and action plans "
    "from Odoo's own data, with a local Ollama or with no model at all",
    "version": "19.0.1.2.0",
    "category": "Supply Chain/Manufacturing",
    "author": "AI Production Assistant contributors",
    "license": "LGPL-3",
    "depends": ["mrp"],
    "external_dependencies": {
        "python": ["numpy", "pypdfium2", "python-calamine", "markdown-it-py"]
    },
    "data": [
        "security/mrp_ai_groups.xml",
        "security/ir.model.access.csv",
        "security/mrp_ai_rules.xml",
        "data/mrp_ai_server.xml",
        "data/ir_cron.xml",
        "views/mrp_ai_model_views.xml",
        "views/mrp_ai_server_views.xml",
        "views/res_config_settings_views.xml",
        "views/assistant_action.xml",
        "report/report_conversation.xml",
        "views/mrp_ai_briefing_views.xml",
        "views/mrp_ai_stock_alert_views.xml",
        "views/mrp_ai_stock_risk_views.xml",
        "views/mrp_ai_forecast_log_views.xml",
        "views/mrp_ai_turn_views.xml",
        "views/mrp_ai_feedback_views.xml",
        "views/mrp_ai_proposal_views.xml",
        "views/mrp_ai_document_views.xml",
        "views/mrp_ai_knowledge_settings_views.xml",
        "views/mrp_ai_prompt_views.xml",
        "data/mrp_ai_prompt.xml",
        "views/mrp_ai_audit_views.xml",
        "views/mrp_ai_statistic_views.xml",
        "views/mrp_ai_menus.xml",
        "views/mrp_ai_health_views.xml",
    ],
    "demo": ["demo/demo.xml"],
    "assets": {
        "web.assets_backend": [
            "mrp_ai_assistant/static/src/**/*",
        ],
        "mrp_ai_assistant.markdown_lib": [
            "mrp_ai_assistant/static/lib/marked/marked.umd.js",
            "mrp_ai_assistant/static/lib/marked/odoo_module.js",
            "mrp_ai_assistant/static/lib/dompurify/purify.js",
        ],
        "web.assets_tests": [
            "mrp_ai_assistant/static/tests/tours/**/*",
        ],
        "web.assets_unit_tests_setup": [
            ("include", "mrp_ai_assistant.markdown_lib"),
        ],
        "web.assets_unit_tests": [
            "mrp_ai_assistant/static/tests/**/*",
            ("remove", "mrp_ai_assistant/static/tests/tours/**/*"),
        ],
    },
    "post_init_hook": "post_init_hook",
    "uninstall_hook": "uninstall_hook",
    "application": True,
}
