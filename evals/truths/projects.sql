-- tasks_week: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND day(date_deadline) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- tasks_week_all: project.task
SELECT id FROM project_task WHERE active
AND day(date_deadline) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- tasks_week_of: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND project_id = ref(%(project)s)
AND day(date_deadline) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- tasks_of: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND project_id = ref(%(project)s)

-- tasks_of_all: project.task
SELECT id FROM project_task WHERE active AND project_id = ref(%(project)s)

-- tasks_late: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND day(date_deadline) < today()

-- tasks_late_of: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND day(date_deadline) < today() AND project_id = ref(%(project)s)

-- tasks_due: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND day(date_deadline) BETWEEN today() + %(first)s AND today() + %(last)s

-- tasks_of_person: project.task
SELECT t.id FROM project_task t JOIN project_task_user_rel r ON r.task_id = t.id
WHERE t.active AND t.state NOT IN ('1_done', '1_canceled') AND r.user_id = ref(%(person)s)
AND t.project_id IS NOT NULL

-- orders_of_project: mrp.production
SELECT id FROM mo WHERE project_id = ref(%(project)s)

-- late_of_project: mrp.production
SELECT id FROM mo WHERE project_id = ref(%(project)s) AND open AND due < today()

-- project_of_order: project.project carry
SELECT project_id AS id FROM mo WHERE id = ref(%(order)s)

-- projects: project.project
SELECT id FROM project_project WHERE active

-- tasks_done: project.task
SELECT id FROM project_task WHERE active AND state = '1_done' AND project_id IS NOT NULL

-- tasks_done_week: project.task
-- The day of the end, where there is one; else that of the deadline.
SELECT id FROM project_task WHERE active AND state = '1_done'
AND day(coalesce(date_end, date_deadline))
BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- tasks_done_of: project.task
SELECT id FROM project_task WHERE active AND state = '1_done'
AND project_id = ref(%(project)s)

-- tasks_undated: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND project_id IS NOT NULL AND date_deadline IS NULL

-- tasks_open: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND project_id IS NOT NULL

-- tasks_by_project: project.project
SELECT project_id AS id, count(*) AS number FROM project_task
WHERE active AND state NOT IN ('1_done', '1_canceled') AND project_id IS NOT NULL GROUP BY 1

-- task_next_of: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND project_id = ref(%(project)s) AND day(date_deadline) >= today()
ORDER BY date_deadline LIMIT 1

-- tasks_week_of_person: project.task
SELECT t.id FROM project_task t JOIN project_task_user_rel r ON r.task_id = t.id
WHERE t.active AND t.state NOT IN ('1_done', '1_canceled') AND r.user_id = ref(%(person)s)
AND t.project_id IS NOT NULL
AND day(t.date_deadline) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6
