{
    "name": "AI Production Assistant: Job Queue",
    "summary": "Questions and background work of the assistant run as jobs of "
    "OCA's queue_job",
    "version": "19.0.1.0.0",
    "category": "Supply Chain/Manufacturing",
    "author": "AI Production Assistant contributors",
    "license": "LGPL-3",
    "depends": ["mrp_ai_assistant", "queue_job"],
    "data": ["data/queue_job.xml"],
    "auto_install": True,
}
