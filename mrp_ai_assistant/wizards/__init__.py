from . import (
    mrp_ai_data_request,
    mrp_ai_document_upload,
    mrp_ai_model_install,
    mrp_ai_model_removal,
    mrp_ai_setup,
    mrp_ai_setup_model,
    mrp_ai_setup_people,
    mrp_ai_setup_server,
    mrp_ai_stock_snooze,
)
