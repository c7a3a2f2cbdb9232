"""Who answers a queued turn or does a job, and how nothing is lost when a process dies.

    transaction  short transactions of the runner
    lease        owners who prove to live; one claims at a time; pauses
    claim        take a queued turn; give back what the dead left
    job_claim    the same for background work
    limits       how much one user may have of the queue
    places       tell those who wait when their place has changed
    presence     is a dedicated worker process there?
    turn_log     append events; send them to the asking user's browser
    workspace    read Odoo as the asking user
    model_slot   so many generations at a time per model server, questions first
    tickets      which of their tickets this process really holds
    giving_way   background work that hears nothing yet makes room for a question
    guarded      is that server there? a failed one rests
    pool         the same model on several servers: where, and where else
    watch        heartbeat, and the user's Stop
    run_turn     answer one claimed turn
    run_job      do one claimed job; job_kind: what a file of jobs/ declares
    crew         threads that do one sort of work, so many at a time
    thread       driver: daemon threads of an Odoo process (the default)
    worker       driver: the process ``odoo mrp_ai_worker``

The third driver, the scheduled action, wakes the first (``mrp.ai.queue._cron_sweep``).
All of them go through the same claims and ``run_*``, so any number may run side by
side (docs/adr/0019).
"""
