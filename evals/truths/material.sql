-- missing_of_order: product.product
SELECT product_id AS id, missing AS quantity FROM shortage WHERE order_id = ref(%(order)s)

-- missing_of_order_deep: product.product carry
SELECT product_id AS id, missing AS quantity FROM shortage WHERE order_id = ref(%(order)s)

-- missing_all: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage GROUP BY 1

-- missing_week: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage
WHERE starts BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6 GROUP BY 1

-- missing_week_due: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage
WHERE due BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6 GROUP BY 1

-- missing_until_week: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage
WHERE starts <= monday() + 7 * %(weeks)s + 6 GROUP BY 1

-- missing_until: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage
WHERE starts <= today() + %(last)s GROUP BY 1

-- missing_between: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage
WHERE starts BETWEEN today() + %(first)s AND today() + %(last)s GROUP BY 1

-- missing_of_made: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage
WHERE code LIKE %(code)s GROUP BY 1

-- missing_of_late: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage
WHERE due < today() GROUP BY 1

-- missing_count: figures
SELECT count(DISTINCT product_id) AS number FROM shortage

-- missing_one: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage
WHERE product_id = product(%(code)s) GROUP BY 1

-- waiting_orders: mrp.production
SELECT DISTINCT order_id AS id FROM shortage

-- waiting_orders_count: figures
SELECT count(DISTINCT order_id) AS number FROM shortage

-- waiting_for: mrp.production
SELECT DISTINCT order_id AS id FROM shortage WHERE product_id = product(%(code)s)

-- ready_orders: mrp.production
SELECT id FROM mo WHERE state = 'confirmed' AND reservation_state = 'assigned'

-- ready_open_orders: mrp.production
SELECT id FROM mo WHERE open AND reservation_state = 'assigned'

-- arrival_of: purchase.order
SELECT l.order_id AS id, day(p.scheduled_date) AS date
FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id
JOIN stock_move m ON m.purchase_line_id = l.id JOIN stock_picking p ON p.id = m.picking_id
WHERE l.product_id = product(%(code)s) AND o.state = 'purchase'
AND m.state NOT IN ('done', 'cancel')

-- arrival_of_promised: purchase.order
SELECT l.order_id AS id, day(l.date_planned) AS date
FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id
WHERE l.product_id = product(%(code)s) AND o.state = 'purchase'
AND l.qty_received < l.product_qty

-- arrivals_of_missing: product.product carry
SELECT DISTINCT product_id AS id FROM shortage

-- holding_purchase: purchase.order carry
SELECT l.order_id AS id FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id
JOIN shortage s ON s.product_id = l.product_id
WHERE s.order_id = ref(%(order)s) AND o.state = 'purchase' AND l.qty_received < l.product_qty

-- why_late: product.product carry
SELECT product_id AS id, missing AS quantity FROM shortage WHERE order_id = ref(%(order)s)

-- why_centre: mrp.workcenter carry
SELECT DISTINCT w.workcenter_id AS id FROM work w JOIN mrp_workcenter c
ON c.id = w.workcenter_id WHERE w.production_id = ref(%(order)s)
AND w.state NOT IN ('done', 'cancel') AND c.working_state = 'blocked'

-- why_child: mrp.production carry
SELECT ref(%(child)s) AS id

-- vendor_orders: mrp.production
SELECT DISTINCT s.order_id AS id FROM shortage s
JOIN purchase_order_line l ON l.product_id = s.product_id
JOIN purchase_order o ON o.id = l.order_id
WHERE o.partner_id = ref(%(vendor)s) AND o.state = 'purchase'
AND l.qty_received < l.product_qty

-- vendor_orders_carry: mrp.production carry
SELECT DISTINCT s.order_id AS id FROM shortage s
JOIN purchase_order_line l ON l.product_id = s.product_id
JOIN purchase_order o ON o.id = l.order_id
WHERE o.partner_id = ref(%(vendor)s) AND o.state = 'purchase'
AND l.qty_received < l.product_qty

-- purchase_orders_hit: mrp.production carry
SELECT DISTINCT s.order_id AS id FROM shortage s
JOIN purchase_order_line l ON l.product_id = s.product_id
WHERE l.order_id = ref(%(purchase)s)

-- producible: figures
SELECT floor(min(greatest(coalesce(f.free, 0), 0) / (bl.product_qty / b.product_qty)))
  AS quantity
FROM mrp_bom b JOIN mrp_bom_line bl ON bl.bom_id = b.id
LEFT JOIN (SELECT product_id, sum(quantity - reserved_quantity) AS free FROM stock
           WHERE warehouse_id IS NOT NULL GROUP BY 1) f ON f.product_id = bl.product_id
WHERE b.product_tmpl_id =
  (SELECT product_tmpl_id FROM product_product WHERE id = product(%(code)s)) AND b.active

-- producible_limit: product.product carry
SELECT bl.product_id AS id
FROM mrp_bom b JOIN mrp_bom_line bl ON bl.bom_id = b.id
LEFT JOIN (SELECT product_id, sum(quantity - reserved_quantity) AS free FROM stock
           WHERE warehouse_id IS NOT NULL GROUP BY 1) f ON f.product_id = bl.product_id
WHERE b.product_tmpl_id =
  (SELECT product_tmpl_id FROM product_product WHERE id = product(%(code)s)) AND b.active
ORDER BY greatest(coalesce(f.free, 0), 0) / bl.product_qty LIMIT 1

-- why_second: mrp.production carry
SELECT id FROM mo WHERE open AND due < today() ORDER BY date_deadline OFFSET 1 LIMIT 1

-- plan_carry: mrp.production carry
SELECT id FROM mo WHERE open AND due < today() ORDER BY date_deadline LIMIT 3

-- about_order: mrp.production carry
SELECT ref(%(order)s) AS id

-- late_short: mrp.production
-- Late orders, each with the names of what it lacks.
SELECT s.order_id AS id, string_agg(DISTINCT t.name ->> 'es_ES', '|') AS text
FROM shortage s JOIN product_product p ON p.id = s.product_id
JOIN product_template t ON t.id = p.product_tmpl_id WHERE s.due < today() GROUP BY 1

-- missing_one_quantity: figures
SELECT sum(missing) AS quantity FROM shortage WHERE product_id = product(%(code)s)

-- customers_of_purchase: res.partner carry
SELECT DISTINCT so.partner_id AS id FROM shortage s
JOIN purchase_order_line l ON l.product_id = s.product_id
JOIN mo m ON m.id = s.order_id
JOIN sale_order_line sl ON sl.id = m.sale_line_id JOIN sale_order so ON so.id = sl.order_id
WHERE l.order_id = ref(%(purchase)s)

-- missing_most: product.product first
SELECT product_id AS id FROM shortage GROUP BY 1
ORDER BY count(DISTINCT order_id) DESC, sum(missing) DESC LIMIT 1

-- missing_two: product.product
SELECT product_id AS id, sum(missing) AS quantity FROM shortage
WHERE code LIKE %(a)s OR code LIKE %(b)s GROUP BY 1

-- missing_bought: product.product
-- Of what is missing, that which is bought.
SELECT s.product_id AS id, sum(s.missing) AS quantity FROM shortage s
WHERE NOT EXISTS (SELECT 1 FROM part p WHERE p.made = s.product_id) GROUP BY 1

-- missing_not_ordered: product.product
SELECT s.product_id AS id, sum(s.missing) AS quantity FROM shortage s
WHERE NOT EXISTS (SELECT 1 FROM part p WHERE p.made = s.product_id)
AND NOT EXISTS (SELECT 1 FROM purchase_order_line l
  JOIN purchase_order o ON o.id = l.order_id
  WHERE l.product_id = s.product_id AND o.state = 'purchase'
  AND l.qty_received < l.product_qty) GROUP BY 1

-- waiting_for_two: mrp.production
SELECT DISTINCT order_id AS id FROM shortage
WHERE product_id IN (product(%(a)s), product(%(b)s))

-- customers_of_vendor_late: res.partner carry
-- Those whose order waits, by itself, for an open purchase of the vendor and would not
-- be kept on its day even now.
SELECT DISTINCT so.partner_id AS id FROM shortage s
JOIN purchase_order_line l ON l.product_id = s.product_id
JOIN purchase_order o ON o.id = l.order_id
JOIN mo m ON m.id = s.order_id
JOIN sale_order_line sl ON sl.id = m.sale_line_id JOIN sale_order so ON so.id = sl.order_id
WHERE o.partner_id = ref(%(vendor)s) AND o.state = 'purchase' AND m.due < today()

-- why_nth: mrp.production carry
SELECT id FROM mo WHERE open AND due < today() ORDER BY date_deadline OFFSET %(n)s LIMIT 1

-- name_says: figures
-- The before and after of a rush order is not reckoned here: what it is of, is.
SELECT t.name ->> 'es_ES' AS text FROM product_product p
JOIN product_template t ON t.id = p.product_tmpl_id WHERE p.id = product(%(code)s)

-- open_purchases_of_product: purchase.order carry
SELECT DISTINCT l.order_id AS id FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty
AND l.product_id = product(%(code)s)

-- waiting_for_carry: mrp.production carry
SELECT DISTINCT order_id AS id FROM shortage WHERE product_id = product(%(code)s)

-- used_orders_open: mrp.production
-- Open orders that need it, whether they have it or not.
SELECT DISTINCT m.raw_material_production_id AS id FROM stock_move m
JOIN mo o ON o.id = m.raw_material_production_id
WHERE o.open AND m.product_id = product(%(code)s) AND m.state NOT IN ('done', 'cancel')
