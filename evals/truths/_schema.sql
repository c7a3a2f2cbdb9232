-- What every truth may use: days as the plant counts them (Madrid), records of the
-- demo by their key, and views without any rule of the assistant in them.
CREATE SCHEMA truth;
SET search_path TO truth, public;

CREATE FUNCTION truth.day(at timestamp) RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT (at AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Madrid')::date $$;
CREATE FUNCTION truth.moment() RETURNS timestamp LANGUAGE sql STABLE AS
  $$ SELECT now() AT TIME ZONE 'UTC' $$;
CREATE FUNCTION truth.today() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT truth.day(truth.moment()) $$;
CREATE FUNCTION truth.monday() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT date_trunc('week', truth.today())::date $$;
-- The next such day from today on; 1 is Monday.
CREATE FUNCTION truth.weekday(iso int) RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT truth.today() + ((iso - extract(isodow FROM truth.today())::int + 7) % 7) $$;
CREATE FUNCTION truth.first() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT date_trunc('month', truth.today())::date $$;
CREATE FUNCTION truth.last() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT (date_trunc('month', truth.today()) + interval '1 month - 1 day')::date $$;
CREATE FUNCTION truth.ref(key text) RETURNS int LANGUAGE sql STABLE AS
  $$ SELECT res_id FROM ir_model_data WHERE module = '__mrp_ai_demo__' AND name = key $$;
CREATE FUNCTION truth.product(code text) RETURNS int LANGUAGE sql STABLE AS
  $$ SELECT truth.ref('product_' || code) $$;

CREATE VIEW truth.mo AS
SELECT p.*, truth.day(p.date_start) AS starts, truth.day(p.date_deadline) AS due,
       truth.day(p.date_finished) AS ends,
       p.state IN ('confirmed', 'progress', 'to_close') AS open,
       pp.default_code AS code, pt.name ->> 'es_ES' AS product
FROM mrp_production p
JOIN product_product pp ON pp.id = p.product_id
JOIN product_template pt ON pt.id = pp.product_tmpl_id;

-- What an open order has not yet got of a component. Its uom is that of the product.
CREATE VIEW truth.shortage AS
SELECT m.id AS move_id, m.raw_material_production_id AS order_id, m.product_id,
       m.product_uom_qty - m.quantity AS missing, o.starts, o.due, o.code
FROM stock_move m
JOIN truth.mo o ON o.id = m.raw_material_production_id
WHERE o.open AND m.state NOT IN ('done', 'cancel') AND m.product_uom_qty > m.quantity;

CREATE VIEW truth.place AS
SELECT l.* FROM stock_location l WHERE l.usage = 'internal';

CREATE VIEW truth.stock AS
SELECT q.*, l.complete_name AS place, l.warehouse_id
FROM stock_quant q JOIN truth.place l ON l.id = q.location_id
WHERE q.quantity <> 0;

CREATE VIEW truth.work AS
SELECT w.*, c.name AS centre, truth.day(w.date_start) AS starts,
       truth.day(w.date_finished) AS ends, o.product_id AS makes, o.name AS order_name,
       o.state AS order_state
FROM mrp_workorder w
JOIN mrp_workcenter c ON c.id = w.workcenter_id
JOIN mrp_production o ON o.id = w.production_id;

-- Time records with the kind of their loss (Odoo: productive, or one of three losses).
CREATE VIEW truth.time AS
SELECT t.*, l.name ->> 'en_US' AS loss, k.loss_type, truth.day(t.date_start) AS on_day
FROM mrp_workcenter_productivity t
JOIN mrp_workcenter_productivity_loss l ON l.id = t.loss_id
JOIN mrp_workcenter_productivity_loss_type k ON k.id = l.loss_id;

-- Lines of recipes, one level.
CREATE VIEW truth.part AS
SELECT bl.*, b.product_tmpl_id AS made_template, pp.id AS made, pp.default_code AS made_code
FROM mrp_bom_line bl
JOIN mrp_bom b ON b.id = bl.bom_id AND b.active
JOIN product_product pp ON pp.product_tmpl_id = b.product_tmpl_id;
