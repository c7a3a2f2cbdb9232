from . import (
    mrp_ai_conversation,
    mrp_ai_model,
    mrp_ai_model_use,
    mrp_ai_page,
    mrp_ai_server,
    mrp_ai_server_health,
    mrp_ai_slot,
    mrp_ai_turn,
    mrp_ai_turn_event,
    res_config_settings,
    res_users_settings,
)
