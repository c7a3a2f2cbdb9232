-- Of all subjects: what the questions of 2026-11-23 (afternoon) needed beside the others.

-- of_person_count: figures
SELECT count(*) AS number FROM mo WHERE open AND user_id = ref(%(person)s)

-- of_person_any_count: figures
SELECT count(*) AS number FROM mo
WHERE (open OR state = 'draft') AND user_id = ref(%(person)s)

-- of_person_running: mrp.production
SELECT id FROM mo WHERE state IN ('progress', 'to_close') AND user_id = ref(%(person)s)

-- biggest_waiting: mrp.production first
-- Of those not yet begun.
SELECT id, product_qty AS quantity FROM mo WHERE state = 'confirmed'
ORDER BY product_qty DESC LIMIT 1

-- due_week_of: mrp.production
SELECT id FROM mo WHERE open AND code LIKE %(code)s
AND due BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- due_week_of_left: mrp.production
SELECT id FROM mo WHERE open AND code LIKE %(code)s AND due BETWEEN today() AND monday() + 6

-- urgent_waiting: mrp.production
SELECT id FROM mo WHERE state = 'confirmed' AND priority = '1'

-- done_two_weeks: figures
SELECT count(*) FILTER (WHERE ends >= monday()) AS number_this,
       count(*) FILTER (WHERE ends < monday()) AS number_last
FROM mo WHERE state = 'done' AND ends BETWEEN monday() - 7 AND monday() + 6

-- quantity_of_product: figures
SELECT sum(product_qty) AS quantity FROM mo WHERE open AND code LIKE %(code)s

-- quantity_of_product_any: figures
SELECT sum(product_qty) AS quantity FROM mo
WHERE (open OR state = 'draft') AND code LIKE %(code)s

-- starting_week_of_open: mrp.production
SELECT id FROM mo WHERE open AND user_id = ref(%(person)s)
AND starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- done_week_of: mrp.production
SELECT id FROM mo WHERE state = 'done' AND code LIKE %(code)s
AND ends BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- done_by_product_week: product.product
SELECT product_id AS id, count(*) AS number FROM mo WHERE state = 'done'
AND ends BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6 GROUP BY 1

-- done_by_person_month: res.users
SELECT user_id AS id, count(*) AS number FROM mo WHERE state = 'done'
AND ends >= first() - %(months)s * interval '1 month'
AND ends < first() + (1 - %(months)s) * interval '1 month' GROUP BY 1

-- count_open_by_state: figures
SELECT count(*) FILTER (WHERE state = 'confirmed') AS number_confirmed,
       count(*) FILTER (WHERE state = 'progress') AS number_progress,
       count(*) FILTER (WHERE state = 'to_close') AS number_to_close
FROM mo

-- one_order_amount_due: mrp.production
SELECT id, product_qty AS quantity, due AS date FROM mo WHERE id = ref(%(order)s)

-- one_order_start: mrp.production
SELECT id, starts AS date FROM mo WHERE id = ref(%(order)s)

-- stock_value: figures
SELECT sum(s.quantity * (p.standard_price ->> '1')::numeric) AS money
FROM stock s JOIN product_product p ON p.id = s.product_id

-- stock_value_in_warehouse: figures
SELECT sum(s.quantity * (p.standard_price ->> '1')::numeric) AS money
FROM stock s JOIN product_product p ON p.id = s.product_id WHERE s.warehouse_id IS NOT NULL

-- stock_value_of: figures
SELECT sum(s.quantity * (p.standard_price ->> '1')::numeric) AS money
FROM stock s JOIN product_product p ON p.id = s.product_id WHERE p.id = product(%(code)s)

-- finished_in_stock: product.product
-- What has a recipe and is part of no other.
SELECT s.product_id AS id, sum(s.quantity) AS quantity FROM stock s
WHERE EXISTS (SELECT 1 FROM part p WHERE p.made = s.product_id)
AND NOT EXISTS (SELECT 1 FROM part p WHERE p.product_id = s.product_id) GROUP BY 1

-- made_in_stock: product.product
SELECT s.product_id AS id, sum(s.quantity) AS quantity FROM stock s
WHERE EXISTS (SELECT 1 FROM part p WHERE p.made = s.product_id) GROUP BY 1

-- most_stock_n: product.product
SELECT product_id AS id, sum(quantity) AS quantity FROM stock GROUP BY 1
ORDER BY 2 DESC LIMIT %(n)s

-- without_stock: product.product
SELECT p.id FROM product_product p JOIN product_template t ON t.id = p.product_tmpl_id
WHERE t.is_storable AND p.active AND t.active AND NOT EXISTS
(SELECT 1 FROM stock s WHERE s.product_id = p.id AND s.quantity > 0)

-- without_free_stock: product.product
SELECT p.id FROM product_product p JOIN product_template t ON t.id = p.product_tmpl_id
WHERE t.is_storable AND p.active AND t.active AND coalesce((SELECT
sum(quantity - reserved_quantity) FROM stock s WHERE s.product_id = p.id), 0) <= 0

-- without_stock_in_warehouse: product.product
SELECT p.id FROM product_product p JOIN product_template t ON t.id = p.product_tmpl_id
WHERE t.is_storable AND p.active AND t.active AND NOT EXISTS (SELECT 1 FROM stock s
WHERE s.product_id = p.id AND s.warehouse_id IS NOT NULL AND s.quantity > 0)

-- receipts_open: stock.picking
SELECT p.id FROM stock_picking p JOIN stock_picking_type t ON t.id = p.picking_type_id
WHERE t.code = 'incoming' AND p.state NOT IN ('done', 'cancel', 'draft')

-- deliveries_ready: stock.picking
SELECT p.id FROM stock_picking p JOIN stock_picking_type t ON t.id = p.picking_type_id
WHERE t.code = 'outgoing' AND p.state = 'assigned'

-- in_place_count: figures
SELECT count(DISTINCT product_id) AS number FROM stock WHERE location_id = ref(%(place)s)

-- consumed_two_months: figures
-- This month and the last one.
SELECT sum(m.quantity) FILTER (WHERE day(m.date) >= first()) AS quantity_this,
       sum(m.quantity) FILTER (WHERE day(m.date) < first()) AS quantity_last
FROM stock_move m JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL AND day(m.date) >= first() - interval '1 month'

-- missing_of_vendor: product.product
-- What orders lack and an open purchase of the vendor will bring.
SELECT s.product_id AS id FROM shortage s WHERE EXISTS (
  SELECT 1 FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id
  WHERE l.product_id = s.product_id AND o.state = 'purchase'
  AND l.qty_received < l.product_qty AND o.partner_id = ref(%(vendor)s)) GROUP BY 1

-- sales_waiting_for: sale.order
SELECT DISTINCT l.order_id AS id FROM shortage s JOIN mo o ON o.id = s.order_id
JOIN sale_order_line l ON l.id = o.sale_line_id WHERE s.product_id = product(%(code)s)

-- customers_waiting_for: res.partner
SELECT DISTINCT so.partner_id AS id FROM shortage s JOIN mo o ON o.id = s.order_id
JOIN sale_order_line l ON l.id = o.sale_line_id JOIN sale_order so ON so.id = l.order_id
WHERE s.product_id = product(%(code)s)

-- waiting_orders_week: mrp.production
SELECT DISTINCT order_id AS id FROM shortage
WHERE starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- vendor_year_money: figures
SELECT sum(amount_total) AS money FROM purchase_order WHERE state = 'purchase'
AND partner_id = ref(%(vendor)s) AND date_trunc('year', day(date_order)) =
date_trunc('year', today())

-- vendor_year_confirmed_money: figures
-- By the day of its confirmation.
SELECT sum(amount_total) AS money FROM purchase_order WHERE state = 'purchase'
AND partner_id = ref(%(vendor)s) AND date_trunc('year', day(date_approve)) =
date_trunc('year', today())

-- vendor_year_any_money: figures
SELECT sum(amount_total) AS money FROM purchase_order WHERE state <> 'cancel'
AND partner_id = ref(%(vendor)s) AND date_trunc('year', day(date_order)) =
date_trunc('year', today())

-- top_vendor_year: res.partner first
SELECT partner_id AS id FROM purchase_order WHERE state = 'purchase'
AND date_trunc('year', day(date_order)) = date_trunc('year', today())
GROUP BY 1 ORDER BY sum(amount_total) DESC LIMIT 1

-- top_vendors_year: res.partner
SELECT partner_id AS id, count(*) AS number FROM purchase_order WHERE state = 'purchase'
AND date_trunc('year', day(date_order)) = date_trunc('year', today())
GROUP BY 1 ORDER BY 2 DESC LIMIT %(n)s

-- open_purchases_sum: figures
SELECT count(*) AS number, sum(amount_total) AS money FROM purchase_order o
WHERE state = 'purchase' AND EXISTS (SELECT 1 FROM purchase_order_line l
WHERE l.order_id = o.id AND l.qty_received < l.product_qty)

-- late_days_of_purchase: purchase.order carry
SELECT l.order_id AS id, today() - min(day(l.date_planned)) AS days
FROM purchase_order_line l WHERE l.order_id = ref(%(purchase)s) GROUP BY 1

-- last_received_of_product: purchase.order
SELECT l.order_id AS id FROM stock_move m JOIN purchase_order_line l
ON l.id = m.purchase_line_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) ORDER BY m.date DESC LIMIT 1

-- purchase_promise: purchase.order carry
SELECT l.order_id AS id, min(day(l.date_planned)) AS date FROM purchase_order_line l
WHERE l.order_id = ref(%(purchase)s) GROUP BY 1

-- purchase_expected: purchase.order carry
SELECT l.order_id AS id, min(day(p.scheduled_date)) AS date FROM purchase_order_line l
JOIN stock_move m ON m.purchase_line_id = l.id JOIN stock_picking p ON p.id = m.picking_id
WHERE l.order_id = ref(%(purchase)s) AND p.state NOT IN ('done', 'cancel') GROUP BY 1

-- purchases_days_of: purchase.order
SELECT id FROM purchase_order WHERE state = 'purchase'
AND day(date_order) BETWEEN today() + %(first)s AND today() + %(last)s

-- purchases_days_of_confirmed: purchase.order
SELECT id FROM purchase_order WHERE state = 'purchase'
AND day(date_approve) BETWEEN today() + %(first)s AND today() + %(last)s

-- purchases_days_of_any: purchase.order
SELECT id FROM purchase_order WHERE state <> 'cancel'
AND day(date_order) BETWEEN today() + %(first)s AND today() + %(last)s

-- sales_of_dates: sale.order
SELECT id, day(commitment_date) AS date FROM sale_order
WHERE partner_id = ref(%(customer)s) AND state = 'sale'
AND coalesce(delivery_status, '') <> 'full'

-- sales_open_of_product: res.partner
SELECT DISTINCT s.partner_id AS id FROM sale_order s
JOIN sale_order_line l ON l.order_id = s.id
WHERE s.state = 'sale' AND l.product_id = product(%(code)s)
AND l.qty_delivered < l.product_uom_qty

-- sales_open_by_customer: res.partner
SELECT partner_id AS id FROM sale_order
WHERE state = 'sale' AND coalesce(delivery_status, '') <> 'full' GROUP BY 1

-- sale_lines: product.product
SELECT product_id AS id, product_uom_qty AS quantity FROM sale_order_line
WHERE order_id = ref(%(sale)s)

-- shipped_most_month: product.product first
SELECT m.product_id AS id FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND d.usage = 'customer'
AND day(m.date) >= first() - %(months)s * interval '1 month'
AND day(m.date) < first() + (1 - %(months)s) * interval '1 month'
GROUP BY 1 ORDER BY sum(m.quantity) DESC LIMIT 1

-- sold_most: product.product first
-- By what is ordered in confirmed sales.
SELECT l.product_id AS id FROM sale_order_line l JOIN sale_order s ON s.id = l.order_id
WHERE s.state = 'sale' GROUP BY 1 ORDER BY sum(l.product_uom_qty) DESC LIMIT 1

-- sales_of_money: figures
SELECT sum(amount_total) AS money FROM sale_order WHERE partner_id = ref(%(customer)s)
AND state = 'sale' AND coalesce(delivery_status, '') <> 'full'

-- sales_of_any_money: figures
SELECT sum(amount_total) AS money FROM sale_order WHERE partner_id = ref(%(customer)s)
AND state <> 'cancel'

-- left_minutes_in: figures
-- Expected minutes of what is to be done; draft=1 counts drafts too.
SELECT sum(duration_expected) AS minutes FROM work WHERE workcenter_id = ref(%(centre)s)
AND state NOT IN ('done', 'cancel') AND order_state NOT IN ('done', 'cancel')
AND (order_state <> 'draft' OR %(draft)s = 1)

-- left_minutes_less_done_in: figures
SELECT sum(greatest(duration_expected - duration, 0)) AS minutes FROM work
WHERE workcenter_id = ref(%(centre)s)
AND state NOT IN ('done', 'cancel') AND order_state NOT IN ('done', 'cancel')
AND (order_state <> 'draft' OR %(draft)s = 1)

-- load_by_centre: mrp.workcenter
SELECT workcenter_id AS id, sum(duration_expected) AS minutes FROM work
WHERE state NOT IN ('done', 'cancel') AND order_state NOT IN ('draft', 'done', 'cancel')
GROUP BY 1

-- stopped_for: figures
-- Minutes since the open stop of a work centre began.
SELECT extract(epoch FROM clock_timestamp() AT TIME ZONE 'UTC' - date_start) / 60 AS minutes
FROM time WHERE date_end IS NULL AND loss_type <> 'productive'
AND loss_type <> 'performance' AND workcenter_id = ref(%(centre)s)

-- work_ready_in_count: figures
SELECT count(*) AS number FROM work WHERE state = 'ready'
AND workcenter_id = ref(%(centre)s) AND order_state NOT IN ('draft', 'done', 'cancel')

-- work_of_person_centre: mrp.workcenter carry
SELECT DISTINCT workcenter_id AS id FROM time WHERE date_end IS NULL
AND workorder_id IS NOT NULL AND user_id = ref(%(person)s)

-- longest_left_in: mrp.workorder first
SELECT id FROM work WHERE state NOT IN ('done', 'cancel')
AND order_state NOT IN ('draft', 'done', 'cancel') AND workcenter_id = ref(%(centre)s)
ORDER BY duration_expected DESC LIMIT 1

-- requests_done_month_type: maintenance.request
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE s.done AND r.maintenance_type = %(type)s
AND r.close_date >= first() - %(months)s * interval '1 month'
AND r.close_date < first() + (1 - %(months)s) * interval '1 month'

-- requests_oldest: maintenance.request first
SELECT r.id FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)
ORDER BY r.request_date LIMIT 1

-- requests_open_by_type: figures
SELECT count(*) FILTER (WHERE r.maintenance_type = 'corrective') AS number_corrective,
       count(*) FILTER (WHERE r.maintenance_type = 'preventive') AS number_preventive
FROM maintenance_request r JOIN maintenance_stage s ON s.id = r.stage_id
WHERE NOT coalesce(s.done, false) AND NOT coalesce(r.archive, false)

-- losses_month_of_kind: figures
SELECT sum(duration) AS minutes FROM time WHERE date_end IS NOT NULL
AND loss LIKE %(loss)s AND on_day >= first()

-- losses_month_of_kind_running: figures
-- With what still lasts, up to now.
SELECT sum(CASE WHEN date_end IS NULL
  THEN extract(epoch FROM clock_timestamp() AT TIME ZONE 'UTC' - date_start) / 60
  ELSE duration END) AS minutes
FROM time WHERE loss LIKE %(loss)s AND on_day >= first()

-- losses_days_of_kind: figures
SELECT sum(duration) AS minutes FROM time WHERE date_end IS NOT NULL
AND loss LIKE %(loss)s AND on_day > today() - %(days)s

-- produced_one_two_months: figures
-- The last month and the one before.
SELECT sum(quantity) FILTER (WHERE day(date) >= first() - interval '1 month') AS quantity_last,
       sum(quantity) FILTER (WHERE day(date) < first() - interval '1 month') AS quantity_before
FROM stock_move WHERE production_id IS NOT NULL AND state = 'done'
AND product_id = product(%(code)s)
AND day(date) >= first() - interval '2 months' AND day(date) < first()

-- produced_two_weeks: figures
-- All pieces of the last week and of the one before.
SELECT sum(quantity) FILTER (WHERE day(date) >= monday() - 7) AS quantity_last,
       sum(quantity) FILTER (WHERE day(date) < monday() - 7) AS quantity_before
FROM stock_move WHERE production_id IS NOT NULL AND state = 'done'
AND day(date) >= monday() - 14 AND day(date) < monday()

-- finished_late_count: figures
SELECT count(*) AS number FROM mo WHERE state = 'done' AND ends > due
AND ends BETWEEN today() + %(first)s AND today() + %(last)s

-- finished_late_by_product: product.product
SELECT product_id AS id, count(*) AS number FROM mo WHERE state = 'done' AND ends > due
AND ends >= first() - %(months)s * interval '1 month'
AND ends < first() + (1 - %(months)s) * interval '1 month' GROUP BY 1

-- produced_top_month: product.product
SELECT product_id AS id, sum(quantity) AS quantity FROM stock_move
WHERE production_id IS NOT NULL AND state = 'done'
AND day(date) >= first() - %(months)s * interval '1 month'
AND day(date) < first() + (1 - %(months)s) * interval '1 month'
GROUP BY 1 ORDER BY 2 DESC LIMIT %(n)s

-- products_of_centre: product.product
SELECT DISTINCT pp.id FROM mrp_routing_workcenter o JOIN mrp_bom b ON b.id = o.bom_id
JOIN product_product pp ON pp.product_tmpl_id = b.product_tmpl_id
WHERE o.active AND o.workcenter_id = ref(%(centre)s)

-- centres_of_deep: mrp.workcenter
WITH RECURSIVE deep AS (
  SELECT product(%(code)s) AS id
  UNION SELECT p.product_id FROM part p JOIN deep d ON p.made = d.id
)
SELECT DISTINCT o.workcenter_id AS id FROM mrp_routing_workcenter o
JOIN mrp_bom b ON b.id = o.bom_id
JOIN product_product pp ON pp.product_tmpl_id = b.product_tmpl_id
JOIN deep d ON d.id = pp.id WHERE o.active

-- minutes_of_product_in: figures
SELECT sum(o.time_cycle_manual) AS minutes FROM mrp_routing_workcenter o
JOIN mrp_bom b ON b.id = o.bom_id
JOIN product_product pp ON pp.product_tmpl_id = b.product_tmpl_id
WHERE pp.default_code = %(code)s AND o.active AND o.workcenter_id = ref(%(centre)s)

-- part_quantity_times: figures
SELECT %(n)s * product_qty AS quantity FROM part
WHERE made_code = %(code)s AND product_id = product(%(part)s)

-- parts_times: product.product
SELECT product_id AS id, %(n)s * product_qty AS quantity FROM part WHERE made_code = %(code)s

-- dearest_bought: product.product first
SELECT p.id FROM product_product p WHERE NOT EXISTS (SELECT 1 FROM part a WHERE a.made = p.id)
ORDER BY (p.standard_price ->> '1')::numeric DESC NULLS LAST LIMIT 1

-- dearest_made: product.product first
SELECT p.id FROM product_product p WHERE EXISTS (SELECT 1 FROM part a WHERE a.made = p.id)
ORDER BY (p.standard_price ->> '1')::numeric DESC NULLS LAST LIMIT 1

-- dearest_part_of: product.product first
-- By what it adds to the cost of one piece.
SELECT p.product_id AS id FROM part p JOIN product_product c ON c.id = p.product_id
WHERE p.made_code = %(code)s
ORDER BY p.product_qty * (c.standard_price ->> '1')::numeric DESC LIMIT 1

-- two_sources: product.product
-- Bought from more than one vendor.
SELECT pp.id FROM product_supplierinfo s
JOIN product_product pp ON pp.product_tmpl_id = s.product_tmpl_id
GROUP BY 1 HAVING count(DISTINCT s.partner_id) > 1

-- tasks_of_count: figures
SELECT count(*) AS number FROM project_task WHERE active
AND state NOT IN ('1_done', '1_canceled') AND project_id = ref(%(project)s)

-- person_of_task: res.users carry
SELECT r.user_id AS id FROM project_task t JOIN project_task_user_rel r ON r.task_id = t.id
WHERE t.name LIKE %(task)s

-- projects_of_customer: project.project carry
SELECT id FROM project_project WHERE active AND partner_id = ref(%(customer)s)

-- used_in_both_deep: product.product
WITH RECURSIVE deep AS (
  SELECT made, product_id FROM part
  UNION SELECT d.made, p.product_id FROM deep d JOIN part p ON p.made = d.product_id
)
SELECT a.made AS id FROM deep a JOIN deep b ON b.made = a.made
WHERE a.product_id = product(%(a)s) AND b.product_id = product(%(b)s)

-- person_of_order: res.users carry
SELECT user_id AS id FROM mo WHERE id = ref(%(order)s)

-- starting_week_product: mrp.production
SELECT id FROM mo WHERE state = 'confirmed' AND code LIKE %(code)s
AND starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- starting_week_product_any: mrp.production
SELECT id FROM mo WHERE state IN ('draft', 'confirmed') AND code LIKE %(code)s
AND starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- deliveries_weekday: stock.picking
-- On the next such day: 1 is Monday.
SELECT p.id FROM stock_picking p JOIN stock_picking_type t ON t.id = p.picking_type_id
WHERE t.code = 'outgoing' AND p.state NOT IN ('done', 'cancel', 'draft')
AND day(p.scheduled_date) = weekday(%(dow)s)

-- sales_due_weekday: sale.order
SELECT id FROM sale_order WHERE state = 'sale'
AND coalesce(delivery_status, '') <> 'full' AND day(commitment_date) = weekday(%(dow)s)

-- on_time_count_month: figures
SELECT count(*) AS number FROM mo WHERE state = 'done' AND ends <= due
AND ends >= first() - %(months)s * interval '1 month'
AND ends < first() + (1 - %(months)s) * interval '1 month'

-- tasks_due_sunday: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND day(date_deadline) BETWEEN today() AND monday() + 6

-- tasks_due_sunday_late_too: project.task
SELECT id FROM project_task WHERE active AND state NOT IN ('1_done', '1_canceled')
AND day(date_deadline) <= monday() + 6

-- stock_value_of_in_warehouse: figures
SELECT sum(s.quantity * (p.standard_price ->> '1')::numeric) AS money
FROM stock s JOIN product_product p ON p.id = s.product_id
WHERE p.id = product(%(code)s) AND s.warehouse_id IS NOT NULL

-- stopped_since: mrp.workcenter carry
SELECT workcenter_id AS id, day(date_start) AS date FROM time WHERE date_end IS NULL
AND loss_type NOT IN ('productive', 'performance') AND workcenter_id = ref(%(centre)s)
