-- work_running: mrp.workorder
SELECT id FROM work WHERE state = 'progress'

-- work_running_in: mrp.workorder
SELECT id FROM work WHERE state = 'progress' AND workcenter_id = ref(%(centre)s)

-- work_running_count: figures
SELECT count(*) AS number FROM work WHERE state = 'progress'

-- work_ready_in: mrp.workorder
SELECT id FROM work WHERE state = 'ready' AND workcenter_id = ref(%(centre)s)
AND order_state NOT IN ('draft', 'done', 'cancel')

-- work_now_in: mrp.workorder
SELECT id FROM work WHERE state IN ('progress', 'ready')
AND workcenter_id = ref(%(centre)s) AND order_state NOT IN ('draft', 'done', 'cancel')

-- work_left_in: mrp.workorder
SELECT id FROM work WHERE state IN ('progress', 'ready', 'blocked')
AND workcenter_id = ref(%(centre)s) AND order_state NOT IN ('draft', 'done', 'cancel')

-- work_left_in_carry: mrp.workorder carry
SELECT id FROM work WHERE state = 'progress' AND workcenter_id = ref(%(centre)s)

-- work_left_or_draft_in: mrp.workorder
SELECT id FROM work WHERE state IN ('progress', 'ready', 'blocked')
AND workcenter_id = ref(%(centre)s)

-- work_ready_or_draft_in: mrp.workorder
SELECT id FROM work WHERE state = 'ready' AND workcenter_id = ref(%(centre)s)

-- work_ready: mrp.workorder
SELECT id FROM work WHERE state = 'ready' AND order_state NOT IN ('draft', 'done', 'cancel')

-- work_ready_or_draft: mrp.workorder
SELECT id FROM work WHERE state = 'ready'

-- work_blocked: mrp.workorder
SELECT id FROM work WHERE state = 'blocked'
AND order_state NOT IN ('draft', 'done', 'cancel')

-- work_blocked_or_draft: mrp.workorder
SELECT id FROM work WHERE state = 'blocked'

-- work_of_order: mrp.workorder
SELECT id FROM work WHERE production_id = ref(%(order)s)

-- work_left_of_order: mrp.workorder
SELECT id FROM work WHERE production_id = ref(%(order)s) AND state NOT IN ('done', 'cancel')

-- work_of_person: mrp.workorder
SELECT DISTINCT workorder_id AS id FROM time WHERE date_end IS NULL
AND workorder_id IS NOT NULL
AND user_id = ref(%(person)s)

-- blocked_centres: mrp.workcenter
SELECT id FROM mrp_workcenter WHERE working_state = 'blocked' AND active

-- free_centres: mrp.workcenter
SELECT id FROM mrp_workcenter WHERE working_state <> 'blocked' AND active

-- centre_state: mrp.workcenter carry
SELECT id FROM mrp_workcenter WHERE id = ref(%(centre)s)

-- all_centres: mrp.workcenter
SELECT id FROM mrp_workcenter WHERE active

-- open_timers: mrp.workorder
SELECT DISTINCT workorder_id AS id FROM time
WHERE date_end IS NULL AND workorder_id IS NOT NULL

-- workers_now: res.users
SELECT DISTINCT user_id AS id FROM time
WHERE date_end IS NULL AND workorder_id IS NOT NULL

-- hours_of_people_week: res.users
SELECT user_id AS id, sum(duration) AS minutes FROM time
WHERE loss_type IN ('productive', 'performance') AND workorder_id IS NOT NULL
AND date_end IS NOT NULL
AND on_day BETWEEN monday() AND monday() + 6 GROUP BY 1

-- load_next_week: mrp.workcenter
-- Expected minutes of operations that are planned into next week.
SELECT workcenter_id AS id, sum(duration_expected) AS minutes FROM work
WHERE state NOT IN ('done', 'cancel') AND order_state NOT IN ('draft', 'done', 'cancel')
AND starts BETWEEN monday() + 7 AND monday() + 13 GROUP BY 1

-- bottleneck_planned: mrp.workcenter carry
SELECT workcenter_id AS id FROM work
WHERE state NOT IN ('done', 'cancel') AND order_state NOT IN ('draft', 'done', 'cancel')
AND starts BETWEEN monday() + 7 AND monday() + 13
GROUP BY 1 ORDER BY sum(duration_expected) DESC LIMIT 1

-- every_centre: mrp.workcenter
SELECT id FROM mrp_workcenter WHERE active

-- down_hit: mrp.production carry
-- What works in a centre first among the orders that are ready: it stands with it.
SELECT production_id AS id FROM work WHERE workcenter_id = ref(%(centre)s)
AND state = 'progress' LIMIT 1

-- work_of_centre_person: res.users
SELECT DISTINCT t.user_id AS id FROM time t WHERE t.date_end IS NULL
AND t.workorder_id IS NOT NULL AND t.workcenter_id = ref(%(centre)s)

-- most_loaded: mrp.workcenter first
SELECT workcenter_id AS id FROM work
WHERE state NOT IN ('done', 'cancel') AND order_state NOT IN ('draft', 'done', 'cancel')
GROUP BY 1 ORDER BY sum(duration_expected) DESC LIMIT 1

-- ready_by_centre: mrp.workcenter
SELECT workcenter_id AS id, count(*) AS number FROM work WHERE state = 'ready'
AND order_state NOT IN ('draft', 'done', 'cancel') GROUP BY 1

-- work_finished_days: mrp.workorder
SELECT id FROM work WHERE state = 'done'
AND ends BETWEEN today() + %(first)s AND today() + %(last)s

-- hours_of_people: res.users
SELECT user_id AS id, sum(duration) AS minutes FROM time
WHERE loss_type IN ('productive', 'performance') AND workorder_id IS NOT NULL
AND date_end IS NOT NULL
AND on_day BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6 GROUP BY 1

-- work_pending_in: mrp.workorder
-- Not begun: ready, or blocked by the one before.
SELECT id FROM work WHERE state IN ('ready', 'blocked')
AND workcenter_id = ref(%(centre)s) AND order_state NOT IN ('draft', 'done', 'cancel')

-- hours_of_people_to_now: res.users
-- With what still runs, up to now, and with what belongs to no work order.
SELECT user_id AS id, sum(CASE WHEN date_end IS NULL
  THEN extract(epoch FROM clock_timestamp() AT TIME ZONE 'UTC' - date_start) / 60
  ELSE duration END) AS minutes FROM time
WHERE loss_type IN ('productive', 'performance')
AND on_day BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6 GROUP BY 1

-- work_blocked_in: mrp.workorder
SELECT id FROM work WHERE state = 'blocked' AND workcenter_id = ref(%(centre)s)
AND order_state NOT IN ('draft', 'done', 'cancel')
