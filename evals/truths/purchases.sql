-- late_purchases: purchase.order
SELECT DISTINCT l.order_id AS id FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty AND day(l.date_planned) < today()

-- late_purchases_days: purchase.order
SELECT l.order_id AS id, today() - min(day(l.date_planned)) AS days
FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty
AND day(l.date_planned) < today() GROUP BY 1

-- late_purchases_slip: purchase.order
-- Days from the promise to what the vendor says now, or to today.
SELECT l.order_id AS id,
       greatest(max(day(p.scheduled_date)), today()) - min(day(l.date_planned)) AS days
FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id
JOIN stock_move m ON m.purchase_line_id = l.id JOIN stock_picking p ON p.id = m.picking_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty
AND p.state NOT IN ('done', 'cancel') AND day(l.date_planned) < today() GROUP BY 1

-- late_purchases_count: figures
SELECT count(DISTINCT l.order_id) AS number FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty AND day(l.date_planned) < today()

-- late_purchases_of: purchase.order
SELECT DISTINCT l.order_id AS id FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty
AND day(l.date_planned) < today() AND o.partner_id = ref(%(vendor)s)

-- open_purchases: purchase.order
SELECT DISTINCT l.order_id AS id FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty

-- open_purchases_of: purchase.order
SELECT DISTINCT l.order_id AS id FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty
AND o.partner_id = ref(%(vendor)s)

-- purchases_of_product: purchase.order
SELECT DISTINCT l.order_id AS id FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty
AND l.product_id = product(%(code)s)

-- purchases_week: purchase.order
SELECT DISTINCT l.order_id AS id FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty
AND day(l.date_planned) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- receipts_week: purchase.order
SELECT DISTINCT l.order_id AS id FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
JOIN stock_move m ON m.purchase_line_id = l.id JOIN stock_picking p ON p.id = m.picking_id
WHERE o.state = 'purchase' AND p.state NOT IN ('done', 'cancel')
AND day(p.scheduled_date) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- arriving_products_week: product.product
SELECT DISTINCT m.product_id AS id FROM stock_move m
JOIN stock_picking p ON p.id = m.picking_id
JOIN stock_picking_type t ON t.id = p.picking_type_id
WHERE t.code = 'incoming' AND p.state NOT IN ('done', 'cancel')
AND day(p.scheduled_date) BETWEEN monday() + 7 * %(weeks)s AND monday() + 7 * %(weeks)s + 6

-- unconfirmed: purchase.order
SELECT id FROM purchase_order WHERE state IN ('draft', 'sent')

-- one_purchase: purchase.order
SELECT id FROM purchase_order WHERE id = ref(%(purchase)s)

-- purchase_lines: product.product
SELECT product_id AS id, product_qty AS quantity FROM purchase_order_line
WHERE order_id = ref(%(purchase)s)

-- best_vendor: res.partner carry
-- Odoo's own report: quantities on time of those received.
SELECT partner_id AS id, 100 * sum(qty_on_time) / sum(qty_total) AS percent
FROM vendor_delay_report WHERE product_id = product(%(code)s)
GROUP BY 1 ORDER BY 2 DESC LIMIT 1

-- on_time_vendors: res.partner
SELECT partner_id AS id, 100 * sum(qty_on_time) / sum(qty_total) AS percent
FROM vendor_delay_report GROUP BY 1

-- on_time_vendors_names: res.partner
SELECT DISTINCT partner_id AS id FROM vendor_delay_report

-- on_time_vendors_lines: res.partner
SELECT partner_id AS id, 100.0 * count(*) FILTER (WHERE qty_on_time >= qty_total) / count(*)
  AS percent
FROM vendor_delay_report GROUP BY 1

-- on_time_vendor: figures
SELECT 100 * sum(qty_on_time) / sum(qty_total) AS percent FROM vendor_delay_report
WHERE partner_id = ref(%(vendor)s)

-- on_time_vendor_lines: figures
SELECT 100.0 * count(*) FILTER (WHERE qty_on_time >= qty_total) / count(*) AS percent
FROM vendor_delay_report WHERE partner_id = ref(%(vendor)s)

-- subcontracts: stock.picking
SELECT DISTINCT m.picking_id AS id FROM stock_move m
WHERE false

-- vendors_on_time_of: res.partner
SELECT DISTINCT partner_id AS id FROM vendor_delay_report WHERE product_id = product(%(code)s)

-- on_time_vendors_receipts: res.partner
-- By receipt: it came on the promised day of its purchase, or before.
SELECT o.partner_id AS id, 100.0 * count(*) FILTER (WHERE r.came <= r.promised) / count(*)
  AS percent
FROM (SELECT p.id, min(l.order_id) AS order_id, day(p.date_done) AS came,
             max(day(l.date_planned)) AS promised
      FROM stock_picking p JOIN stock_move m ON m.picking_id = p.id
      JOIN purchase_order_line l ON l.id = m.purchase_line_id
      WHERE p.state = 'done' GROUP BY p.id) r
JOIN purchase_order o ON o.id = r.order_id GROUP BY 1

-- on_time_vendor_receipts: figures
SELECT 100.0 * count(*) FILTER (WHERE r.came <= r.promised) / count(*) AS percent
FROM (SELECT p.id, min(l.order_id) AS order_id, day(p.date_done) AS came,
             max(day(l.date_planned)) AS promised
      FROM stock_picking p JOIN stock_move m ON m.picking_id = p.id
      JOIN purchase_order_line l ON l.id = m.purchase_line_id
      WHERE p.state = 'done' GROUP BY p.id) r
JOIN purchase_order o ON o.id = r.order_id WHERE o.partner_id = ref(%(vendor)s)

-- purchases_by_vendor: res.partner
-- What was ordered in a month, by who sells it; months=0 is this one.
SELECT partner_id AS id FROM purchase_order WHERE state = 'purchase'
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month' GROUP BY 1

-- purchases_by_vendor_count: res.partner
SELECT partner_id AS id, count(*) AS number FROM purchase_order WHERE state = 'purchase'
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month' GROUP BY 1

-- purchases_by_vendor_money: res.partner
SELECT partner_id AS id, sum(amount_total) AS money FROM purchase_order
WHERE state = 'purchase'
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month' GROUP BY 1

-- purchases_by_vendor_untaxed: res.partner
SELECT partner_id AS id, sum(amount_untaxed) AS money FROM purchase_order
WHERE state = 'purchase'
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month' GROUP BY 1

-- open_purchases_by_vendor: res.partner
SELECT DISTINCT o.partner_id AS id FROM purchase_order o
JOIN purchase_order_line l ON l.order_id = o.id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty

-- purchases_month: purchase.order
SELECT id FROM purchase_order WHERE state = 'purchase'
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month'

-- purchases_month_any: purchase.order
SELECT id FROM purchase_order WHERE state <> 'cancel'
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month'

-- purchases_month_of: purchase.order
SELECT id FROM purchase_order WHERE state = 'purchase' AND partner_id = ref(%(vendor)s)
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month'

-- purchases_month_money: figures
SELECT sum(amount_total) AS money FROM purchase_order WHERE state = 'purchase'
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month'

-- purchases_month_any_money: figures
SELECT sum(amount_total) AS money FROM purchase_order WHERE state <> 'cancel'
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month'

-- purchases_month_count: figures
SELECT count(*) AS number FROM purchase_order WHERE state = 'purchase'
AND day(date_order) >= first() - %(months)s * interval '1 month'
AND day(date_order) < first() + (1 - %(months)s) * interval '1 month'

-- last_purchase_of_product: purchase.order
SELECT o.id FROM purchase_order o JOIN purchase_order_line l ON l.order_id = o.id
WHERE o.state = 'purchase' AND l.product_id = product(%(code)s)
ORDER BY o.date_order DESC LIMIT 1

-- last_purchase_of_vendor: purchase.order
SELECT id FROM purchase_order WHERE state = 'purchase' AND partner_id = ref(%(vendor)s)
ORDER BY date_order DESC LIMIT 1

-- last_purchase_of_vendor_any: purchase.order
SELECT id FROM purchase_order WHERE state <> 'cancel' AND partner_id = ref(%(vendor)s)
ORDER BY date_order DESC, id DESC LIMIT 1

-- biggest_purchase_open: purchase.order
SELECT DISTINCT ON (o.amount_total) o.id FROM purchase_order o
JOIN purchase_order_line l ON l.order_id = o.id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty
ORDER BY o.amount_total DESC LIMIT 1

-- open_purchases_over: purchase.order
SELECT DISTINCT o.id FROM purchase_order o JOIN purchase_order_line l ON l.order_id = o.id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty AND o.amount_total > %(n)s

-- vendor_of_purchase: res.partner carry
SELECT partner_id AS id FROM purchase_order WHERE id = ref(%(purchase)s)

-- late_vendors: res.partner
SELECT DISTINCT o.partner_id AS id FROM purchase_order_line l
JOIN purchase_order o ON o.id = l.order_id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty AND day(l.date_planned) < today()

-- best_vendor_all: res.partner first
SELECT partner_id AS id FROM vendor_delay_report
GROUP BY 1 ORDER BY sum(qty_on_time) / sum(qty_total) DESC LIMIT 1

-- worst_vendor_all: res.partner first
SELECT partner_id AS id FROM vendor_delay_report
GROUP BY 1 ORDER BY sum(qty_on_time) / sum(qty_total) LIMIT 1

-- arrivals_days: product.product
SELECT DISTINCT m.product_id AS id FROM stock_move m
JOIN stock_picking p ON p.id = m.picking_id
JOIN stock_picking_type t ON t.id = p.picking_type_id
WHERE t.code = 'incoming' AND p.state NOT IN ('done', 'cancel')
AND day(p.scheduled_date) BETWEEN today() + %(first)s AND today() + %(last)s

-- open_purchases_under: purchase.order
SELECT DISTINCT o.id FROM purchase_order o JOIN purchase_order_line l ON l.order_id = o.id
WHERE o.state = 'purchase' AND l.qty_received < l.product_qty AND o.amount_total < %(n)s

-- worst_vendor_receipts: res.partner first
SELECT o.partner_id AS id
FROM (SELECT p.id, min(l.order_id) AS order_id, day(p.date_done) AS came,
             max(day(l.date_planned)) AS promised
      FROM stock_picking p JOIN stock_move m ON m.picking_id = p.id
      JOIN purchase_order_line l ON l.id = m.purchase_line_id
      WHERE p.state = 'done' GROUP BY p.id) r
JOIN purchase_order o ON o.id = r.order_id GROUP BY 1
ORDER BY avg((r.came <= r.promised)::int) LIMIT 1

-- vendor_says: res.partner carry
-- What a draft would cost is not reckoned here: whom it goes to, is.
SELECT ref(%(vendor)s) AS id
