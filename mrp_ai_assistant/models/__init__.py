from . import (
    mrp_ai_model,
    mrp_ai_model_use,
    mrp_ai_server,
    mrp_ai_server_health,
    res_config_settings,
    res_users_settings,
)
