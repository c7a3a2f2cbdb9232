"""Who answers a queued turn, and how nothing is lost when a process dies.

    transaction  short transactions of the runner
    claim        take a queued turn; give back what the dead left
    presence     is a dedicated worker process there?
    turn_log     append events; send them to the asking user's browser
    workspace    read Odoo as the asking user
    model_slot   one generation at a time per model server
    guarded      is that server there? a failed one rests
    pool         the same model on several servers: where, and where else
    watch        heartbeat, and the user's Stop
    run_turn     answer one claimed turn
    thread       driver: daemon threads of an Odoo process (the default)
    worker       driver: the process ``odoo mrp_ai_worker``

The third driver, the scheduled action, wakes the first (``mrp.ai.turn._cron_sweep``).
All of them go through ``claim`` and ``run_turn``, so any number may run side by side.
"""
