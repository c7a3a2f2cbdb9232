-- parts_of: product.product
SELECT product_id AS id, product_qty AS quantity FROM part WHERE made_code = %(code)s

-- parts_of_names: product.product
SELECT product_id AS id FROM part WHERE made_code = %(code)s

-- parts_of_deep: product.product
WITH RECURSIVE deep AS (
  SELECT product_id, product_qty FROM part WHERE made_code = %(code)s
  UNION ALL
  SELECT p.product_id, p.product_qty * d.product_qty FROM part p
  JOIN deep d ON p.made = d.product_id
)
SELECT product_id AS id FROM deep GROUP BY 1

-- parts_of_carry: product.product carry
SELECT product_id AS id, product_qty AS quantity FROM part WHERE made_code = %(code)s

-- part_count: figures
SELECT count(*) AS number FROM part WHERE made_code = %(code)s

-- part_quantity: figures
SELECT product_qty AS quantity FROM part
WHERE made_code = %(code)s AND product_id = product(%(part)s)

-- used_in: product.product
SELECT DISTINCT made AS id FROM part WHERE product_id = product(%(code)s)

-- used_in_deep: product.product
WITH RECURSIVE up AS (
  SELECT made FROM part WHERE product_id = product(%(code)s)
  UNION SELECT p.made FROM part p JOIN up ON p.product_id = up.made
)
SELECT made AS id FROM up

-- operations_of: figures
SELECT round(sum(o.time_cycle_manual)::numeric, 2) AS minutes
FROM mrp_routing_workcenter o JOIN mrp_bom b ON b.id = o.bom_id
JOIN product_product pp ON pp.product_tmpl_id = b.product_tmpl_id
WHERE pp.default_code = %(code)s AND o.active

-- centres_of: mrp.workcenter
SELECT DISTINCT o.workcenter_id AS id
FROM mrp_routing_workcenter o JOIN mrp_bom b ON b.id = o.bom_id
JOIN product_product pp ON pp.product_tmpl_id = b.product_tmpl_id
WHERE pp.default_code = %(code)s AND o.active

-- standard_cost: figures
SELECT (standard_price ->> '1')::numeric AS money FROM product_product
WHERE default_code = %(code)s

-- material_cost: figures
-- What its parts cost, made parts at the cost on their card.
SELECT sum(p.product_qty * (pp.standard_price ->> '1')::numeric) AS money
FROM part p JOIN product_product pp ON pp.id = p.product_id WHERE p.made_code = %(code)s

-- material_cost_deep: figures
-- Made parts rolled up from what is bought.
WITH RECURSIVE deep AS (
  SELECT product_id, product_qty FROM part WHERE made_code = %(code)s
  UNION ALL
  SELECT p.product_id, p.product_qty * d.product_qty FROM part p
  JOIN deep d ON p.made = d.product_id
)
SELECT sum(d.product_qty * (pp.standard_price ->> '1')::numeric) AS money
FROM deep d JOIN product_product pp ON pp.id = d.product_id
WHERE NOT EXISTS (SELECT 1 FROM part p WHERE p.made = d.product_id)

-- purchase_lead: figures
SELECT delay AS days FROM product_supplierinfo s
JOIN product_product pp ON pp.product_tmpl_id = s.product_tmpl_id
WHERE pp.default_code = %(code)s ORDER BY s.sequence LIMIT 1

-- make_lead: figures
SELECT b.produce_delay AS days FROM mrp_bom b
JOIN product_product pp ON pp.product_tmpl_id = b.product_tmpl_id
WHERE pp.default_code = %(code)s AND b.active

-- vendors_of: res.partner
SELECT DISTINCT s.partner_id AS id, s.price AS money FROM product_supplierinfo s
JOIN product_product pp ON pp.product_tmpl_id = s.product_tmpl_id
WHERE pp.default_code = %(code)s

-- cheapest_vendor: res.partner carry
SELECT s.partner_id AS id, s.price AS money FROM product_supplierinfo s
JOIN product_product pp ON pp.product_tmpl_id = s.product_tmpl_id
WHERE pp.default_code = %(code)s ORDER BY s.price LIMIT 1

-- vendor_price: figures
SELECT s.price AS money FROM product_supplierinfo s
JOIN product_product pp ON pp.product_tmpl_id = s.product_tmpl_id
WHERE pp.default_code = %(code)s AND s.partner_id = ref(%(vendor)s)

-- bought_from: product.product
SELECT pp.id FROM product_supplierinfo s
JOIN product_product pp ON pp.product_tmpl_id = s.product_tmpl_id
WHERE s.partner_id = ref(%(vendor)s)

-- without_recipe: product.product
SELECT pp.id FROM product_product pp JOIN product_template t ON t.id = pp.product_tmpl_id
WHERE t.is_storable AND pp.active AND t.active AND NOT EXISTS
(SELECT 1 FROM mrp_bom b WHERE b.product_tmpl_id = t.id AND b.active)

-- made_cost: figures
-- Its parts at the cost on their card and the hours of its operations.
SELECT (SELECT sum(p.product_qty * (pp.standard_price ->> '1')::numeric) FROM part p
        JOIN product_product pp ON pp.id = p.product_id WHERE p.made_code = %(code)s) +
       (SELECT coalesce(sum(o.time_cycle_manual / 60 * w.costs_hour), 0)
        FROM mrp_routing_workcenter o JOIN mrp_bom b ON b.id = o.bom_id
        JOIN mrp_workcenter w ON w.id = o.workcenter_id
        JOIN product_product pp ON pp.product_tmpl_id = b.product_tmpl_id
        WHERE pp.default_code = %(code)s) AS money

-- used_in_both: product.product
SELECT a.made AS id FROM part a JOIN part b ON b.made = a.made
WHERE a.product_id = product(%(a)s) AND b.product_id = product(%(b)s)

-- bought_by_lead: product.product carry
-- What takes longest to come from its first vendor.
SELECT pp.id, s.delay AS days FROM product_supplierinfo s
JOIN product_product pp ON pp.product_tmpl_id = s.product_tmpl_id
ORDER BY s.delay DESC LIMIT 1

-- work_of_product: figures
SELECT string_agg(o.name, '|') AS text FROM mrp_routing_workcenter o
JOIN mrp_bom b ON b.id = o.bom_id
JOIN product_product pp ON pp.product_tmpl_id = b.product_tmpl_id
WHERE pp.default_code = %(code)s AND o.active

-- part_quantity_deep: figures
WITH RECURSIVE deep AS (
  SELECT product_id, product_qty FROM part WHERE made_code = %(code)s
  UNION ALL
  SELECT p.product_id, p.product_qty * d.product_qty FROM part p
  JOIN deep d ON p.made = d.product_id
)
SELECT sum(product_qty) AS quantity FROM deep WHERE product_id = product(%(part)s)
