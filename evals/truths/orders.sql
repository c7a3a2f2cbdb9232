-- late_orders: mrp.production
SELECT id, today() - due AS days FROM mo WHERE open AND due < today()

-- late_by_now: mrp.production
SELECT id FROM mo WHERE open AND date_deadline < moment()

-- late_worst: mrp.production
SELECT id, today() - due AS days FROM mo WHERE open AND due < today()
ORDER BY date_deadline LIMIT %(n)s

-- late_more_than: mrp.production
SELECT id, today() - due AS days FROM mo WHERE open AND today() - due > %(n)s

-- late_of_product: mrp.production
SELECT id, today() - due AS days FROM mo WHERE open AND due < today()
AND code LIKE %(code)s

-- late_of_person: mrp.production
SELECT id, today() - due AS days FROM mo WHERE open AND due < today()
AND user_id = ref(%(person)s)

-- late_of_customer: mrp.production
SELECT o.id, today() - o.due AS days FROM mo o
JOIN sale_order_line sl ON sl.id = o.sale_line_id
JOIN sale_order s ON s.id = sl.order_id
WHERE o.open AND o.due < today() AND s.partner_id = ref(%(customer)s)

-- late_count: figures
SELECT count(*) AS number FROM mo WHERE open AND due < today()

-- late_count_by_now: figures
SELECT count(*) AS number FROM mo WHERE open AND date_deadline < moment()

-- late_ready: mrp.production
SELECT id FROM mo WHERE open AND due < today() AND reservation_state = 'assigned'
AND state = 'confirmed'

-- in_state: mrp.production
SELECT id FROM mo WHERE state = %(state)s

-- in_state_count: figures
SELECT count(*) AS number FROM mo WHERE state = %(state)s

-- open_orders: mrp.production
SELECT id FROM mo WHERE open

-- open_count: figures
SELECT count(*) AS number FROM mo WHERE open

-- not_done: mrp.production
SELECT id FROM mo WHERE open OR state = 'draft'

-- not_done_count: figures
SELECT count(*) AS number FROM mo WHERE open OR state = 'draft'

-- running: mrp.production
SELECT id FROM mo WHERE state IN ('progress', 'to_close')

-- count_by_state: figures
SELECT count(*) FILTER (WHERE state = 'draft') AS number_draft,
       count(*) FILTER (WHERE state = 'confirmed') AS number_confirmed,
       count(*) FILTER (WHERE state = 'progress') AS number_progress,
       count(*) FILTER (WHERE state = 'to_close') AS number_to_close
FROM mo

-- open_by_person: figures
SELECT count(*) FILTER (WHERE user_id = ref('person_lucia')) AS number_lucia,
       count(*) FILTER (WHERE user_id = ref('person_andres')) AS number_andres
FROM mo WHERE open

-- not_done_by_person: figures
SELECT count(*) FILTER (WHERE user_id = ref('person_lucia')) AS number_lucia,
       count(*) FILTER (WHERE user_id = ref('person_andres')) AS number_andres
FROM mo WHERE open OR state = 'draft'

-- starting: mrp.production
SELECT id FROM mo WHERE state = 'confirmed'
AND starts BETWEEN today() + %(first)s AND today() + %(last)s

-- starting_or_draft: mrp.production
SELECT id FROM mo WHERE state IN ('draft', 'confirmed')
AND starts BETWEEN today() + %(first)s AND today() + %(last)s

-- starting_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft')
AND starts BETWEEN today() + %(first)s AND today() + %(last)s

-- starting_open: mrp.production
SELECT id FROM mo WHERE open
AND starts BETWEEN today() + %(first)s AND today() + %(last)s

-- starting_until: mrp.production
SELECT id FROM mo WHERE state = 'confirmed' AND starts <= today() + %(last)s

-- starting_week: mrp.production
SELECT id FROM mo WHERE state = 'confirmed'
AND starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- starting_week_or_draft: mrp.production
SELECT id FROM mo WHERE state IN ('draft', 'confirmed')
AND starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- starting_week_open: mrp.production
SELECT id FROM mo WHERE open
AND starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- starting_week_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft')
AND starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- due_week: mrp.production
SELECT id FROM mo WHERE open
AND due BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- due_week_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft')
AND due BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- due_between: mrp.production
SELECT id FROM mo WHERE open
AND due BETWEEN today() + %(first)s AND today() + %(last)s

-- due_between_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft')
AND due BETWEEN today() + %(first)s AND today() + %(last)s

-- due_by_month_end: mrp.production
SELECT id FROM mo WHERE open AND due BETWEEN today() AND last()

-- due_by_month_end_late_too: mrp.production
SELECT id FROM mo WHERE open AND due <= last()

-- due_by_month_end_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft') AND due BETWEEN today() AND last()

-- due_by_month_end_all: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft') AND due <= last()

-- done_between: mrp.production
SELECT id FROM mo WHERE state = 'done'
AND ends BETWEEN today() + %(first)s AND today() + %(last)s

-- done_week: mrp.production
SELECT id FROM mo WHERE state = 'done'
AND ends BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- done_month: mrp.production
SELECT id FROM mo WHERE state = 'done' AND ends BETWEEN first() AND last()

-- done_month_count: figures
SELECT count(*) AS number FROM mo WHERE state = 'done' AND ends BETWEEN first() AND last()

-- of_product: mrp.production
SELECT id FROM mo WHERE open AND code LIKE %(code)s

-- of_product_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft') AND code LIKE %(code)s

-- of_product_all: mrp.production
SELECT id FROM mo WHERE code LIKE %(code)s

-- of_product_count: figures
SELECT count(*) AS number FROM mo WHERE open AND code LIKE %(code)s

-- of_product_any_count: figures
SELECT count(*) AS number FROM mo WHERE (open OR state = 'draft') AND code LIKE %(code)s

-- of_product_state: mrp.production
SELECT id FROM mo WHERE state = %(state)s AND code LIKE %(code)s

-- of_person: mrp.production
SELECT id FROM mo WHERE open AND user_id = ref(%(person)s)

-- of_person_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft') AND user_id = ref(%(person)s)

-- of_person_state: mrp.production
SELECT id FROM mo WHERE state = %(state)s AND user_id = ref(%(person)s)

-- urgent: mrp.production
SELECT id FROM mo WHERE open AND priority = '1'

-- one_order: mrp.production
SELECT id FROM mo WHERE id = ref(%(order)s)

-- one_order_quantity: mrp.production
SELECT id, product_qty AS quantity FROM mo WHERE id = ref(%(order)s)

-- one_order_due: mrp.production
SELECT id, due AS date FROM mo WHERE id = ref(%(order)s)

-- biggest: mrp.production
SELECT id, product_qty AS quantity FROM mo WHERE open
ORDER BY product_qty DESC LIMIT %(n)s

-- bigger_than: mrp.production
SELECT id, product_qty AS quantity FROM mo WHERE open AND product_qty > %(n)s

-- bigger_than_any: mrp.production
SELECT id, product_qty AS quantity FROM mo
WHERE (open OR state = 'draft') AND product_qty > %(n)s

-- late_by_now_of_product: mrp.production
SELECT id FROM mo WHERE open AND date_deadline < moment() AND code LIKE %(code)s

-- late_by_now_of_person: mrp.production
SELECT id FROM mo WHERE open AND date_deadline < moment() AND user_id = ref(%(person)s)

-- late_running: mrp.production
SELECT id FROM mo WHERE state = 'progress' AND due < today()

-- newest: mrp.production
SELECT id FROM mo WHERE open ORDER BY date_start DESC LIMIT %(n)s

-- late_complete: mrp.production
-- Late, begun or not, and lacking nothing.
SELECT id FROM mo WHERE open AND due < today()
AND id NOT IN (SELECT order_id FROM shortage)

-- late_complete_by_now: mrp.production
SELECT id FROM mo WHERE open AND date_deadline < moment()
AND id NOT IN (SELECT order_id FROM shortage)

-- between: mrp.production
SELECT id, product_qty AS quantity FROM mo
WHERE open AND product_qty BETWEEN %(a)s AND %(b)s

-- between_any: mrp.production
SELECT id, product_qty AS quantity FROM mo
WHERE (open OR state = 'draft') AND product_qty BETWEEN %(a)s AND %(b)s

-- between_all: mrp.production
SELECT id, product_qty AS quantity FROM mo WHERE product_qty BETWEEN %(a)s AND %(b)s

-- smaller_than: mrp.production
SELECT id, product_qty AS quantity FROM mo WHERE open AND product_qty < %(n)s

-- smaller_than_any: mrp.production
SELECT id, product_qty AS quantity FROM mo
WHERE (open OR state = 'draft') AND product_qty < %(n)s

-- smallest: mrp.production
SELECT id, product_qty AS quantity FROM mo WHERE open ORDER BY product_qty LIMIT %(n)s

-- biggest_any: mrp.production
SELECT id, product_qty AS quantity FROM mo WHERE open OR state = 'draft'
ORDER BY product_qty DESC LIMIT %(n)s

-- of_two: mrp.production
SELECT id FROM mo WHERE open AND (code LIKE %(a)s OR code LIKE %(b)s)

-- of_two_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft') AND (code LIKE %(a)s OR code LIKE %(b)s)

-- late_of_two: mrp.production
SELECT id, today() - due AS days FROM mo
WHERE open AND due < today() AND (code LIKE %(a)s OR code LIKE %(b)s)

-- of_nobody: mrp.production
SELECT id FROM mo WHERE open AND user_id IS NULL

-- without_sale: mrp.production
SELECT id FROM mo WHERE open AND sale_line_id IS NULL

-- without_sale_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft') AND sale_line_id IS NULL

-- without_project: mrp.production
SELECT id FROM mo WHERE open AND project_id IS NULL

-- last_done: mrp.production
-- Of those that ended at the same moment, the later number first, or (tie=1) the earlier.
SELECT id FROM mo WHERE state = 'done'
ORDER BY date_finished DESC, CASE WHEN %(tie)s = 1 THEN id ELSE -id END LIMIT 1

-- last_done_of: mrp.production
SELECT id FROM mo WHERE state = 'done' AND code LIKE %(code)s
ORDER BY date_finished DESC LIMIT 1

-- last_created: mrp.production
SELECT id FROM mo ORDER BY id DESC LIMIT 1

-- last_created_any: mrp.production
SELECT id FROM mo WHERE open OR state = 'draft' ORDER BY id DESC LIMIT 1

-- next_to_start: mrp.production
SELECT id FROM mo WHERE state = 'confirmed' AND date_start >= moment()
ORDER BY date_start LIMIT 1

-- next_due: mrp.production
SELECT id, due AS date FROM mo WHERE open AND due >= today()
ORDER BY date_deadline LIMIT 1

-- due_until_weekday: mrp.production
-- From today to the next such day: 1 is Monday.
SELECT id FROM mo WHERE open AND due BETWEEN today() AND weekday(%(dow)s)

-- due_until_weekday_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft')
AND due BETWEEN today() AND weekday(%(dow)s)

-- due_until_weekday_late_too: mrp.production
SELECT id FROM mo WHERE open AND due <= weekday(%(dow)s)

-- in_centre: mrp.production
SELECT DISTINCT production_id AS id FROM work WHERE workcenter_id = ref(%(centre)s)
AND state NOT IN ('done', 'cancel') AND order_state NOT IN ('draft', 'done', 'cancel')

-- done_of_product_month: mrp.production
SELECT id FROM mo WHERE state = 'done' AND code LIKE %(code)s
AND ends >= first() - %(months)s * interval '1 month'
AND ends < first() + (1 - %(months)s) * interval '1 month'

-- done_count_month: figures
SELECT count(*) AS number FROM mo WHERE state = 'done'
AND ends >= first() - %(months)s * interval '1 month'
AND ends < first() + (1 - %(months)s) * interval '1 month'

-- open_by_product: product.product
SELECT product_id AS id, count(*) AS number FROM mo WHERE open GROUP BY 1

-- not_done_by_product: product.product
SELECT product_id AS id, count(*) AS number FROM mo WHERE open OR state = 'draft' GROUP BY 1

-- late_by_person: res.users
SELECT user_id AS id, count(*) AS number FROM mo WHERE open AND due < today() GROUP BY 1

-- late_by_product: product.product
SELECT product_id AS id, count(*) AS number FROM mo WHERE open AND due < today() GROUP BY 1

-- most_orders_product: product.product first
SELECT product_id AS id, count(*) AS number FROM mo WHERE open
GROUP BY 1 ORDER BY 2 DESC LIMIT 1

-- starting_weekday: mrp.production
-- On the next such day: 1 is Monday.
SELECT id FROM mo WHERE state IN ('confirmed') AND starts = weekday(%(dow)s)

-- starting_weekday_any: mrp.production
SELECT id FROM mo WHERE state IN ('draft', 'confirmed') AND starts = weekday(%(dow)s)

-- not_of_product: mrp.production
SELECT id FROM mo WHERE open AND code NOT LIKE %(code)s

-- not_of_product_any: mrp.production
SELECT id FROM mo WHERE (open OR state = 'draft') AND code NOT LIKE %(code)s

-- starting_week_of: mrp.production
SELECT id FROM mo WHERE state = 'confirmed' AND user_id = ref(%(person)s)
AND starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- starting_week_of_any: mrp.production
SELECT id FROM mo WHERE state IN ('draft', 'confirmed') AND user_id = ref(%(person)s)
AND starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6
