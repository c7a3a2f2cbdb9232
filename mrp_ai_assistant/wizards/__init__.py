from . import mrp_ai_document_upload
