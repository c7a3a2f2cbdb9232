-- where_is: stock.location
SELECT location_id AS id, sum(quantity) AS quantity FROM stock
WHERE product_id = product(%(code)s) GROUP BY 1

-- where_is_in_warehouse: stock.location
SELECT location_id AS id, sum(quantity) AS quantity FROM stock
WHERE product_id = product(%(code)s) AND warehouse_id IS NOT NULL GROUP BY 1

-- where_is_free: stock.location
SELECT location_id AS id, sum(quantity - reserved_quantity) AS quantity FROM stock
WHERE product_id = product(%(code)s) GROUP BY 1

-- on_hand: figures
SELECT sum(quantity) AS quantity FROM stock WHERE product_id = product(%(code)s)

-- on_hand_in_warehouse: figures
SELECT sum(quantity) AS quantity FROM stock
WHERE product_id = product(%(code)s) AND warehouse_id IS NOT NULL

-- free: figures
SELECT sum(quantity - reserved_quantity) AS quantity FROM stock
WHERE product_id = product(%(code)s)

-- free_in_warehouse: figures
SELECT sum(quantity - reserved_quantity) AS quantity FROM stock
WHERE product_id = product(%(code)s) AND warehouse_id IS NOT NULL

-- reserved: figures
SELECT sum(reserved_quantity) AS quantity FROM stock WHERE product_id = product(%(code)s)

-- in_place: product.product
SELECT product_id AS id, sum(quantity) AS quantity FROM stock
WHERE location_id = ref(%(place)s) GROUP BY 1

-- lots_in_stock: stock.lot
SELECT lot_id AS id, sum(quantity) AS quantity FROM stock
WHERE product_id = product(%(code)s) AND lot_id IS NOT NULL GROUP BY 1

-- lot_used_in: mrp.production
SELECT DISTINCT m.raw_material_production_id AS id FROM stock_move_line l
JOIN stock_move m ON m.id = l.move_id JOIN stock_lot t ON t.id = l.lot_id
WHERE t.name = %(lot)s AND m.raw_material_production_id IS NOT NULL AND m.state = 'done'

-- lot_used_or_reserved: mrp.production
SELECT DISTINCT m.raw_material_production_id AS id FROM stock_move_line l
JOIN stock_move m ON m.id = l.move_id JOIN stock_lot t ON t.id = l.lot_id
WHERE t.name = %(lot)s AND m.raw_material_production_id IS NOT NULL
AND m.state <> 'cancel'

-- lot_left: figures
SELECT coalesce(sum(quantity), 0) AS quantity FROM stock s
JOIN stock_lot t ON t.id = s.lot_id WHERE t.name = %(lot)s

-- lots_of_order: stock.lot
SELECT DISTINCT l.lot_id AS id FROM stock_move_line l JOIN stock_move m ON m.id = l.move_id
WHERE m.raw_material_production_id = ref(%(order)s) AND l.lot_id IS NOT NULL
AND m.state <> 'cancel'

-- lot_received_with: purchase.order carry
SELECT DISTINCT pl.order_id AS id FROM stock_move_line l
JOIN stock_move m ON m.id = l.move_id JOIN stock_lot t ON t.id = l.lot_id
JOIN purchase_order_line pl ON pl.id = m.purchase_line_id
WHERE t.name = %(lot)s

-- run_out: product.product
-- Odoo's forecast: on hand in the warehouses, less what is to leave and plus what is
-- to come, day by day; out when it falls below zero within the days.
WITH flow AS (
  SELECT m.product_id, greatest(day(m.date), today()) AS on_day,
         CASE WHEN d.warehouse_id IS NOT NULL AND s.warehouse_id IS NULL
              THEN m.product_qty ELSE 0 END -
         CASE WHEN s.warehouse_id IS NOT NULL AND d.warehouse_id IS NULL
              THEN m.product_qty ELSE 0 END AS change
  FROM stock_move m JOIN stock_location s ON s.id = m.location_id
  JOIN stock_location d ON d.id = m.location_dest_id
  WHERE m.state IN ('waiting', 'confirmed', 'assigned', 'partially_available')
), line AS (
  SELECT product_id, today() AS on_day, quantity AS change FROM stock
  WHERE warehouse_id IS NOT NULL
  UNION ALL SELECT product_id, on_day, change FROM flow
), level AS (
  SELECT product_id, on_day, sum(sum(change)) OVER
    (PARTITION BY product_id ORDER BY on_day) AS left_over
  FROM line GROUP BY 1, 2
)
SELECT DISTINCT product_id AS id FROM level
WHERE on_day <= today() + %(days)s AND left_over < -0.001

-- run_out_cautious: product.product
-- The same without what should have come before today and has no new date.
WITH flow AS (
  SELECT m.product_id, greatest(day(m.date), today()) AS on_day,
         CASE WHEN d.warehouse_id IS NOT NULL AND s.warehouse_id IS NULL
              THEN m.product_qty ELSE 0 END -
         CASE WHEN s.warehouse_id IS NOT NULL AND d.warehouse_id IS NULL
              THEN m.product_qty ELSE 0 END AS change
  FROM stock_move m JOIN stock_location s ON s.id = m.location_id
  JOIN stock_location d ON d.id = m.location_dest_id
  WHERE m.state IN ('waiting', 'confirmed', 'assigned', 'partially_available')
  AND NOT (d.warehouse_id IS NOT NULL AND s.warehouse_id IS NULL AND day(m.date) < today())
), line AS (
  SELECT product_id, today() AS on_day, quantity AS change FROM stock
  WHERE warehouse_id IS NOT NULL
  UNION ALL SELECT product_id, on_day, change FROM flow
), level AS (
  SELECT product_id, on_day, sum(sum(change)) OVER
    (PARTITION BY product_id ORDER BY on_day) AS left_over
  FROM line GROUP BY 1, 2
)
SELECT DISTINCT product_id AS id FROM level
WHERE on_day <= today() + %(days)s AND left_over < -0.001

-- run_out_or_empty: product.product
WITH flow AS (
  SELECT m.product_id, greatest(day(m.date), today()) AS on_day,
         CASE WHEN d.warehouse_id IS NOT NULL AND s.warehouse_id IS NULL
              THEN m.product_qty ELSE 0 END -
         CASE WHEN s.warehouse_id IS NOT NULL AND d.warehouse_id IS NULL
              THEN m.product_qty ELSE 0 END AS change
  FROM stock_move m JOIN stock_location s ON s.id = m.location_id
  JOIN stock_location d ON d.id = m.location_dest_id
  WHERE m.state IN ('waiting', 'confirmed', 'assigned', 'partially_available')
), line AS (
  SELECT product_id, today() AS on_day, quantity AS change FROM stock
  WHERE warehouse_id IS NOT NULL
  UNION ALL SELECT product_id, on_day, change FROM flow
), level AS (
  SELECT product_id, on_day, sum(sum(change)) OVER
    (PARTITION BY product_id ORDER BY on_day) AS left_over
  FROM line GROUP BY 1, 2
)
SELECT DISTINCT product_id AS id FROM level
WHERE on_day <= today() + %(days)s AND left_over < 0.001

-- below_minimum: product.product
-- Odoo's rule: the forecast of the place falls under the minimum.
WITH forecast AS (
  SELECT r.id, r.product_id, r.product_min_qty,
    (SELECT coalesce(sum(quantity), 0) FROM stock s WHERE s.product_id = r.product_id
     AND s.warehouse_id = r.warehouse_id) +
    (SELECT coalesce(sum(CASE WHEN d.warehouse_id IS NOT NULL AND s.warehouse_id IS NULL
         THEN m.product_qty WHEN s.warehouse_id IS NOT NULL AND d.warehouse_id IS NULL
         THEN -m.product_qty ELSE 0 END), 0)
     FROM stock_move m JOIN stock_location s ON s.id = m.location_id
     JOIN stock_location d ON d.id = m.location_dest_id
     WHERE m.product_id = r.product_id
     AND m.state IN ('waiting', 'confirmed', 'assigned', 'partially_available')) AS left_over
  FROM stock_warehouse_orderpoint r WHERE r.active
)
SELECT product_id AS id FROM forecast WHERE left_over < product_min_qty

-- to_order: product.product
SELECT product_id AS id,
       coalesce(nullif(qty_to_order_manual, 0), qty_to_order_computed) AS quantity
FROM stock_warehouse_orderpoint
WHERE active AND coalesce(nullif(qty_to_order_manual, 0), qty_to_order_computed) > 0

-- below_minimum_on_hand: product.product
SELECT r.product_id AS id FROM stock_warehouse_orderpoint r
WHERE r.active AND r.product_min_qty > (SELECT coalesce(sum(quantity), 0) FROM stock s
  WHERE s.product_id = r.product_id AND s.warehouse_id = r.warehouse_id)

-- below_minimum_either: product.product
-- To be ordered by Odoo's forecast, or under the minimum by what lies there now.
SELECT product_id AS id FROM stock_warehouse_orderpoint
WHERE active AND coalesce(nullif(qty_to_order_manual, 0), qty_to_order_computed) > 0
UNION
SELECT r.product_id FROM stock_warehouse_orderpoint r
WHERE r.active AND r.product_min_qty > (SELECT coalesce(sum(quantity), 0) FROM stock s
  WHERE s.product_id = r.product_id AND s.warehouse_id = r.warehouse_id)

-- to_order_among: product.product carry
SELECT product_id AS id,
       coalesce(nullif(qty_to_order_manual, 0), qty_to_order_computed) AS quantity
FROM stock_warehouse_orderpoint
WHERE active AND coalesce(nullif(qty_to_order_manual, 0), qty_to_order_computed) > 0

-- rule_of: figures
SELECT product_min_qty AS quantity_min, product_max_qty AS quantity_max
FROM stock_warehouse_orderpoint WHERE product_id = product(%(code)s) AND active

-- scrap_week: product.product
SELECT product_id AS id, sum(scrap_qty) AS quantity FROM stock_scrap
WHERE state = 'done' AND day(date_done)
BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6 GROUP BY 1

-- scrap_days: product.product
SELECT product_id AS id, sum(scrap_qty) AS quantity FROM stock_scrap
WHERE state = 'done' AND day(date_done) > today() - %(days)s GROUP BY 1

-- scrap_month: product.product
SELECT product_id AS id, sum(scrap_qty) AS quantity FROM stock_scrap
WHERE state = 'done' AND day(date_done) BETWEEN first() AND last() GROUP BY 1

-- scrap_one: figures
SELECT sum(scrap_qty) AS quantity FROM stock_scrap
WHERE state = 'done' AND product_id = product(%(code)s)

-- consumed_days: figures
SELECT sum(m.quantity) AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL AND day(m.date) > today() - %(days)s

-- consumed_days_from: figures
SELECT sum(m.quantity) AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL AND day(m.date) >= today() - %(days)s

-- consumed_moment: figures
SELECT sum(m.quantity) AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL
AND m.date >= moment() - %(days)s * interval '1 day'

-- consumed_monthly: figures
-- The mean of a month, over the last three months of 91 days.
SELECT sum(m.quantity) / 3 AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL AND day(m.date) > today() - 91

-- consumed_30_of_90: figures
SELECT sum(m.quantity) * 30 / 90 AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL AND day(m.date) >= today() - 90

-- consumed_this_month: figures
SELECT sum(m.quantity) AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL AND day(m.date) >= first()

-- consumed_last_month: figures
SELECT sum(m.quantity) AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL
AND day(m.date) >= first() - interval '1 month' AND day(m.date) < first()

-- deliveries_due: stock.picking
SELECT p.id FROM stock_picking p JOIN stock_picking_type t ON t.id = p.picking_type_id
WHERE t.code = 'outgoing' AND p.state NOT IN ('done', 'cancel', 'draft')
AND day(p.scheduled_date) BETWEEN today() + %(first)s AND today() + %(last)s

-- deliveries_until: stock.picking
SELECT p.id FROM stock_picking p JOIN stock_picking_type t ON t.id = p.picking_type_id
WHERE t.code = 'outgoing' AND p.state NOT IN ('done', 'cancel', 'draft')
AND day(p.scheduled_date) <= today() + %(last)s

-- receipts_due: stock.picking
SELECT p.id FROM stock_picking p JOIN stock_picking_type t ON t.id = p.picking_type_id
WHERE t.code = 'incoming' AND p.state NOT IN ('done', 'cancel', 'draft')
AND day(p.scheduled_date) BETWEEN today() + %(first)s AND today() + %(last)s

-- deliveries_month_end: stock.picking
SELECT p.id FROM stock_picking p JOIN stock_picking_type t ON t.id = p.picking_type_id
WHERE t.code = 'outgoing' AND p.state NOT IN ('done', 'cancel', 'draft')
AND day(p.scheduled_date) <= last()

-- on_hand_two: product.product carry
SELECT product_id AS id, sum(quantity) AS quantity FROM stock
WHERE product_id IN (product(%(a)s), product(%(b)s)) GROUP BY 1

-- free_two: product.product carry
SELECT product_id AS id, sum(quantity - reserved_quantity) AS quantity FROM stock
WHERE product_id IN (product(%(a)s), product(%(b)s)) GROUP BY 1

-- most_stock: product.product first
SELECT product_id AS id, sum(quantity) AS quantity FROM stock GROUP BY 1
ORDER BY 2 DESC LIMIT 1

-- consumed_year: figures
SELECT sum(m.quantity) AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL
AND date_trunc('year', day(m.date)) = date_trunc('year', today())

-- consumed_week: figures
SELECT sum(m.quantity) AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL
AND day(m.date) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- consumed_months_ago: figures
SELECT sum(m.quantity) AS quantity FROM stock_move m
JOIN stock_location d ON d.id = m.location_dest_id
WHERE m.state = 'done' AND m.product_id = product(%(code)s) AND d.usage = 'production'
AND m.raw_material_production_id IS NOT NULL
AND day(m.date) >= first() - %(months)s * interval '1 month'
AND day(m.date) < first() + (1 - %(months)s) * interval '1 month'

-- rules: product.product
SELECT product_id AS id FROM stock_warehouse_orderpoint WHERE active

-- scrap_total_days: figures
SELECT sum(scrap_qty) AS quantity FROM stock_scrap
WHERE state = 'done' AND day(date_done) > today() - %(days)s

-- on_hand_or_nothing: figures
SELECT coalesce(sum(quantity), 0) AS quantity FROM stock WHERE product_id = product(%(code)s)

-- minimum_of: figures
SELECT product_min_qty AS quantity FROM stock_warehouse_orderpoint
WHERE product_id = product(%(code)s) AND active

-- to_order_one: figures
SELECT coalesce(nullif(qty_to_order_manual, 0), qty_to_order_computed) AS quantity
FROM stock_warehouse_orderpoint WHERE product_id = product(%(code)s) AND active

-- first_seller: res.partner carry
-- Whom the product is bought from: the first of its vendor list.
SELECT s.partner_id AS id FROM product_supplierinfo s
JOIN product_product p ON p.product_tmpl_id = s.product_tmpl_id
WHERE p.id = product(%(code)s) ORDER BY s.sequence, s.min_qty DESC, s.price LIMIT 1
