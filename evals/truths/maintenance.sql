-- requests_open: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)

-- requests_open_count: figures
SELECT count(*) AS number FROM maintenance_request r
JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)

-- requests_open_type: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)
AND r.maintenance_type = %(type)s

-- requests_open_machine: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)
AND r.equipment_id = ref(%(machine)s)

-- requests_all_machine: maintenance.request
SELECT id FROM maintenance_request WHERE equipment_id = ref(%(machine)s)

-- requests_due_week: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)
AND day(r.schedule_date) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- requests_due: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)
AND day(r.schedule_date) BETWEEN today() + %(first)s AND today() + %(last)s

-- requests_done_days: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE s.done AND r.close_date > today() - %(days)s

-- failures_most: maintenance.equipment carry
SELECT equipment_id AS id, count(*) AS number FROM maintenance_request
WHERE maintenance_type = 'corrective' GROUP BY 1 ORDER BY 2 DESC LIMIT 1

-- failures_most_repaired: maintenance.equipment carry
SELECT r.equipment_id AS id, count(*) AS number FROM maintenance_request r
JOIN maintenance_stage s ON s.id = r.stage_id
WHERE r.maintenance_type = 'corrective' AND s.done GROUP BY 1 ORDER BY 2 DESC LIMIT 1

-- next_failure: maintenance.equipment carry
-- Odoo's own: the last repaired failure plus the mean days between failures.
SELECT e.id, (max(r.request_date) + ((max(r.request_date) - e.effective_date)
  / count(*))::int) AS date
FROM maintenance_equipment e JOIN maintenance_request r ON r.equipment_id = e.id
JOIN maintenance_stage s ON s.id = r.stage_id
WHERE r.maintenance_type = 'corrective' AND s.done AND e.id = ref(%(machine)s) GROUP BY e.id

-- mtbf: figures
SELECT (max(r.request_date) - e.effective_date) / count(*) AS days
FROM maintenance_equipment e JOIN maintenance_request r ON r.equipment_id = e.id
JOIN maintenance_stage s ON s.id = r.stage_id
WHERE r.maintenance_type = 'corrective' AND s.done AND e.id = ref(%(machine)s)
GROUP BY e.id

-- machines: maintenance.equipment
SELECT id FROM maintenance_equipment WHERE active

-- requests_due_week_type: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)
AND r.maintenance_type = %(type)s
AND day(r.schedule_date) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- requests_urgent: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false) AND r.priority = '3'

-- requests_late: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)
AND day(r.schedule_date) < today()

-- requests_done_month: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE s.done AND r.close_date >= first() - %(months)s * interval '1 month'
AND r.close_date < first() + (1 - %(months)s) * interval '1 month'

-- last_request_machine: maintenance.request carry
SELECT r.id FROM maintenance_request r
WHERE r.equipment_id = ref(%(machine)s) ORDER BY request_date DESC LIMIT 1

-- last_repair_machine: maintenance.request carry
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE s.done AND r.equipment_id = ref(%(machine)s) ORDER BY r.close_date DESC LIMIT 1

-- failures_machine: figures
SELECT count(*) AS number FROM maintenance_request
WHERE maintenance_type = 'corrective' AND equipment_id = ref(%(machine)s)

-- failures_machine_repaired: figures
SELECT count(*) AS number FROM maintenance_request r
JOIN maintenance_stage s ON s.id = r.stage_id
WHERE r.maintenance_type = 'corrective' AND s.done AND r.equipment_id = ref(%(machine)s)

-- open_by_machine: maintenance.equipment
SELECT r.equipment_id AS id, count(*) AS number FROM maintenance_request r
JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false) GROUP BY 1

-- mttr: figures
SELECT avg(r.close_date - r.request_date) AS days FROM maintenance_request r
JOIN maintenance_stage s ON s.id = r.stage_id
WHERE r.maintenance_type = 'corrective' AND s.done AND r.equipment_id = ref(%(machine)s)
