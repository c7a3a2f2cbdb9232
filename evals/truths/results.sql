-- produced_days: product.product
SELECT product_id AS id, sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done'
AND day(date) BETWEEN today() + %(first)s AND today() + %(last)s GROUP BY 1

-- produced_week: product.product
SELECT product_id AS id, sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done'
AND day(date) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6 GROUP BY 1

-- produced_month: product.product
SELECT product_id AS id, sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done'
AND day(date) >= first() - %(months)s * interval '1 month'
AND day(date) < first() + (1 - %(months)s) * interval '1 month' GROUP BY 1

-- produced_one_month: figures
SELECT sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done' AND product_id = product(%(code)s)
AND day(date) >= first() - %(months)s * interval '1 month'
AND day(date) < first() + (1 - %(months)s) * interval '1 month'

-- produced_one_week: figures
SELECT sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done' AND product_id = product(%(code)s)
AND day(date) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- produced_one_year: figures
SELECT sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done' AND product_id = product(%(code)s)
AND date_trunc('year', day(date)) = date_trunc('year', today())

-- on_time_month: figures
SELECT 100.0 * count(*) FILTER (WHERE date_finished <= date_deadline) / count(*) AS percent
FROM mo WHERE state = 'done' AND date_deadline IS NOT NULL
AND ends >= first() - %(months)s * interval '1 month'
AND ends < first() + (1 - %(months)s) * interval '1 month'

-- on_time_month_by_day: figures
SELECT 100.0 * count(*) FILTER (WHERE ends <= due) / count(*) AS percent
FROM mo WHERE state = 'done' AND date_deadline IS NOT NULL
AND ends >= first() - %(months)s * interval '1 month'
AND ends < first() + (1 - %(months)s) * interval '1 month'

-- on_time_week: figures
SELECT 100.0 * count(*) FILTER (WHERE ends <= due) / count(*) AS percent
FROM mo WHERE state = 'done' AND date_deadline IS NOT NULL
AND ends BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- on_time_year: figures
SELECT 100.0 * count(*) FILTER (WHERE ends <= due) / count(*) AS percent
FROM mo WHERE state = 'done' AND date_deadline IS NOT NULL
AND date_trunc('year', ends) = date_trunc('year', today())

-- on_time_product: figures
SELECT 100.0 * count(*) FILTER (WHERE ends <= due) / count(*) AS percent
FROM mo WHERE state = 'done' AND date_deadline IS NOT NULL AND code LIKE %(code)s

-- finished_late: mrp.production
SELECT id FROM mo WHERE state = 'done' AND ends > due
AND ends BETWEEN today() + %(first)s AND today() + %(last)s

-- finished_late_month: mrp.production
SELECT id FROM mo WHERE state = 'done' AND ends > due AND ends BETWEEN first() AND last()

-- slow_operations: figures
-- The three that exceed their plan most in a year, in percent of it.
WITH slow AS (
  SELECT name, round((100 * sum(duration) / sum(duration_expected))::numeric) AS p
  FROM mrp_workorder WHERE state = 'done' GROUP BY 1 ORDER BY 2 DESC LIMIT 3)
SELECT 1 AS names, string_agg(name, '|') AS text FROM slow

-- slow_worst: figures
SELECT name AS text FROM mrp_workorder WHERE state = 'done' GROUP BY 1
ORDER BY sum(duration) / sum(duration_expected) DESC LIMIT 1

-- slow_worst_by_minutes: figures
SELECT name AS text FROM mrp_workorder WHERE state = 'done' GROUP BY 1
ORDER BY sum(duration) - sum(duration_expected) DESC LIMIT 1

-- order_time: figures
SELECT sum(duration_expected) AS minutes_expected, sum(duration) AS minutes
FROM mrp_workorder WHERE production_id = ref(%(order)s)

-- order_material_cost: figures
SELECT sum(coalesce(nullif(m.value, 0), m.quantity * m.price_unit)) AS money
FROM stock_move m WHERE m.raw_material_production_id = ref(%(order)s) AND m.state = 'done'

-- order_labour_cost: figures
SELECT sum(duration / 60 * costs_hour) AS money FROM mrp_workorder
WHERE production_id = ref(%(order)s)

-- oee_month: mrp.workcenter
SELECT workcenter_id AS id, 100 * sum(duration) FILTER (WHERE loss_type = 'productive')
  / sum(duration) AS percent
FROM time WHERE date_end IS NOT NULL AND date_start >= moment() - interval '1 month'
GROUP BY 1

-- oee_week: mrp.workcenter
SELECT workcenter_id AS id, 100 * sum(duration) FILTER (WHERE loss_type = 'productive')
  / sum(duration) AS percent
FROM time WHERE date_end IS NOT NULL
AND on_day BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6 GROUP BY 1

-- oee_days: mrp.workcenter
SELECT workcenter_id AS id, 100 * sum(duration) FILTER (WHERE loss_type = 'productive')
  / sum(duration) AS percent
FROM time WHERE date_end IS NOT NULL AND on_day > today() - %(days)s GROUP BY 1

-- oee_one_month: figures
SELECT 100 * sum(duration) FILTER (WHERE loss_type = 'productive') / sum(duration)
  AS percent
FROM time WHERE date_end IS NOT NULL AND workcenter_id = ref(%(centre)s)
AND date_start >= moment() - interval '1 month'

-- oee_one_week: figures
SELECT 100 * sum(duration) FILTER (WHERE loss_type = 'productive') / sum(duration)
  AS percent
FROM time WHERE date_end IS NOT NULL AND workcenter_id = ref(%(centre)s)
AND on_day BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- oee_one_days: figures
SELECT 100 * sum(duration) FILTER (WHERE loss_type = 'productive') / sum(duration)
  AS percent
FROM time WHERE date_end IS NOT NULL AND workcenter_id = ref(%(centre)s)
AND on_day > today() - %(days)s

-- oee_one_calendar_month: figures
SELECT 100 * sum(duration) FILTER (WHERE loss_type = 'productive') / sum(duration)
  AS percent
FROM time WHERE date_end IS NOT NULL AND workcenter_id = ref(%(centre)s)
AND on_day >= first()

-- oee_calendar_month: mrp.workcenter
SELECT workcenter_id AS id, 100 * sum(duration) FILTER (WHERE loss_type = 'productive')
  / sum(duration) AS percent
FROM time WHERE date_end IS NOT NULL AND on_day >= first() GROUP BY 1

-- losses_month: figures
SELECT round(sum(duration)) AS minutes FROM time
WHERE date_end IS NOT NULL AND loss_type <> 'productive'
AND loss = %(loss)s AND on_day >= first()

-- losses_week: figures
SELECT round(sum(duration)) AS minutes FROM time
WHERE date_end IS NOT NULL AND loss_type <> 'productive'
AND loss = %(loss)s AND on_day BETWEEN monday() AND monday() + 6

-- on_time_year_moment: figures
SELECT 100.0 * count(*) FILTER (WHERE date_finished <= date_deadline) / count(*) AS percent
FROM mo WHERE state = 'done' AND date_deadline IS NOT NULL
AND date_trunc('year', ends) = date_trunc('year', today())

-- order_time_real: figures
SELECT sum(duration) AS minutes FROM mrp_workorder WHERE production_id = ref(%(order)s)

-- order_total_cost: figures
SELECT (SELECT sum(coalesce(nullif(m.value, 0), m.quantity * m.price_unit))
        FROM stock_move m WHERE m.raw_material_production_id = ref(%(order)s)
        AND m.state = 'done') +
       (SELECT sum(duration / 60 * costs_hour) FROM mrp_workorder
        WHERE production_id = ref(%(order)s)) AS money

-- worst_loss_month: figures
SELECT round(sum(duration)) AS minutes FROM time
WHERE date_end IS NOT NULL AND loss_type <> 'productive' AND on_day >= first()
AND workcenter_id = ref(%(centre)s) GROUP BY loss ORDER BY 1 DESC LIMIT 1

-- worst_loss_days: figures
SELECT round(sum(duration)) AS minutes FROM time
WHERE date_end IS NOT NULL AND loss_type <> 'productive' AND on_day > today() - %(days)s
AND workcenter_id = ref(%(centre)s) GROUP BY loss ORDER BY 1 DESC LIMIT 1

-- order_longest: figures
-- Operation by operation: the longest, planned and real.
SELECT max(duration_expected) AS minutes_expected, max(duration) AS minutes
FROM mrp_workorder WHERE production_id = ref(%(order)s)

-- produced_all_week: figures
SELECT sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done'
AND day(date) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- produced_one_days: figures
SELECT coalesce(sum(quantity), 0) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done' AND product_id = product(%(code)s)
AND day(date) BETWEEN today() + %(first)s AND today() + %(last)s

-- produced_most_month: product.product first
SELECT product_id AS id, sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done'
AND day(date) >= first() - %(months)s * interval '1 month'
AND day(date) < first() + (1 - %(months)s) * interval '1 month'
GROUP BY 1 ORDER BY 2 DESC LIMIT 1

-- produced_most_year: product.product first
SELECT product_id AS id, sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done'
AND date_trunc('year', day(date)) = date_trunc('year', today())
GROUP BY 1 ORDER BY 2 DESC LIMIT 1

-- produced_year: product.product
SELECT product_id AS id, sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done'
AND date_trunc('year', day(date)) = date_trunc('year', today()) GROUP BY 1

-- top_loss_month: figures
-- The gravest loss of all centres, this month or since so many days.
SELECT round(sum(duration)) AS minutes FROM time
WHERE date_end IS NOT NULL AND loss_type <> 'productive' AND on_day >= first()
GROUP BY loss ORDER BY 1 DESC LIMIT 1

-- top_loss_days: figures
SELECT round(sum(duration)) AS minutes FROM time
WHERE date_end IS NOT NULL AND loss_type <> 'productive' AND on_day > today() - %(days)s
GROUP BY loss ORDER BY 1 DESC LIMIT 1

-- top_loss_centre_month: figures
-- As it stands in a table by centre: the gravest of the worst centre.
SELECT round(sum(duration)) AS minutes FROM time
WHERE date_end IS NOT NULL AND loss_type <> 'productive' AND on_day >= first()
GROUP BY loss, workcenter_id ORDER BY 1 DESC LIMIT 1

-- worst_oee: mrp.workcenter first
SELECT workcenter_id AS id FROM time
WHERE date_end IS NOT NULL AND on_day > today() - %(days)s GROUP BY 1
ORDER BY sum(duration) FILTER (WHERE loss_type = 'productive') / sum(duration) LIMIT 1
