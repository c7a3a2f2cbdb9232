from . import (
    test_conversation_rights,
    test_model,
    test_rights,
    test_server,
    test_settings,
    test_skill_component_shortages,
    test_skill_late_orders,
    test_skill_manufacturing_orders,
    test_skill_stock_by_location,
    test_skill_work_orders_by_center,
    test_translations,
)
