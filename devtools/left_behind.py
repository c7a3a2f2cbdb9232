"""What stands in a database, by names: before an addon came, and after it has gone."""

from __future__ import annotations

from .databases import sql
from .paths import ADDON

_THINGS = f"""
    SELECT 'relation ' || relname FROM pg_class
     WHERE relnamespace = 'public'::regnamespace
       AND relkind IN ('r', 'v', 'm', 'S', 'i')
    UNION ALL
    SELECT 'column ' || table_name || '.' || column_name
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL
    SELECT 'constraint ' || conname FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'function ' || proname FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT 'text search ' || cfgname FROM pg_ts_config
    UNION ALL
    SELECT 'extension ' || extname FROM pg_extension
    UNION ALL
    SELECT 'model ' || model FROM ir_model
    UNION ALL
    SELECT 'field ' || model || '.' || name FROM ir_model_fields
    UNION ALL
    SELECT 'selection ' || choice.value || ' of ' || field.model || '.' || field.name
      FROM ir_model_fields_selection choice
      JOIN ir_model_fields field ON field.id = choice.field_id
    UNION ALL
    SELECT 'action ' || (name->>'en_US') FROM ir_actions
    UNION ALL
    SELECT 'menu ' || (name->>'en_US') FROM ir_ui_menu
    UNION ALL
    SELECT 'view ' || name FROM ir_ui_view
    UNION ALL
    SELECT 'cron ' || cron_name FROM ir_cron
    UNION ALL
    SELECT 'access ' || name FROM ir_model_access
    UNION ALL
    SELECT 'rule ' || name FROM ir_rule
    UNION ALL
    SELECT 'group ' || (name->>'en_US') FROM res_groups
    UNION ALL
    SELECT 'parameter ' || key FROM ir_config_parameter
    UNION ALL
    SELECT 'file of ' || res_model FROM ir_attachment WHERE res_model LIKE 'mrp.ai.%'
    UNION ALL
    SELECT 'message on the bus' FROM bus_bus WHERE message LIKE '{{"type":"mrp.ai.%'
    UNION ALL
    SELECT 'external id ' || name FROM ir_model_data WHERE module = '{ADDON}'
"""


def things(database: str) -> set[str]:
    return {what for (what,) in sql(database, _THINGS)}
