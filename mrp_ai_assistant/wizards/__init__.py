from . import mrp_ai_document_upload, mrp_ai_stock_snooze
