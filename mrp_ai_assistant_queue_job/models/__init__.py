from . import mrp_ai_job, mrp_ai_queue, mrp_ai_turn
