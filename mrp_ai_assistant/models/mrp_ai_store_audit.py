"""The audit log tells what was set up differently: which names, never which values."""

from odoo import SUPERUSER_ID, api, models

_PREFIX = "mrp_ai_assistant."


class MrpAiServer(models.Model):
    _inherit = "mrp.ai.server"

    @api.model_create_multi
    def create(self, vals_list):
        servers = super().create(vals_list)
        for server in servers:
            self.env["mrp.ai.audit"]._note("server_added", server)
        return servers

    def write(self, vals):
        done = super().write(vals)
        names = _decided(self, vals.keys() - {"token", "token_secret"})
        if names and self.env.uid != SUPERUSER_ID:
            for server in self:
                self.env["mrp.ai.audit"]._note("server_changed", server, names)
        return done

    def unlink(self):
        self.check_access("unlink")
        for server in self:
            self.env["mrp.ai.audit"]._note("server_removed", server)
        return super().unlink()

    def _keep_token(self, token):
        done = super()._keep_token(token)
        kind = "token_set" if token else "token_removed"
        for server in self:
            self.env["mrp.ai.audit"]._note(kind, server)
        return done


class MrpAiModel(models.Model):
    _inherit = "mrp.ai.model"

    def _become_default(self):
        done = super()._become_default()
        self.env["mrp.ai.audit"]._note("model_default", self)
        return done


class MrpAiStore(models.Model):
    _inherit = "mrp.ai.store"

    def write(self, vals):
        done = super().write(vals)
        names = _decided(self, vals.keys() - {"space_id"})
        if names and self.env.uid != SUPERUSER_ID:
            self.env["mrp.ai.audit"]._note("settings_changed", self, names)
        return done


class MrpAiActionPolicy(models.Model):
    _inherit = "mrp.ai.action.policy"

    @api.model_create_multi
    def create(self, vals_list):
        policies = super().create(vals_list)
        policies._note_changed("new")
        return policies

    def write(self, vals):
        done = super().write(vals)
        self._note_changed(_decided(self, vals.keys()))
        return done

    def unlink(self):
        self._note_changed("removed")
        return super().unlink()

    def _note_changed(self, what):
        for policy in self:
            self.env["mrp.ai.audit"]._note("policy_changed", policy, what)


class IrConfigParameter(models.Model):
    _inherit = "ir.config_parameter"

    @api.model_create_multi
    def create(self, vals_list):
        parameters = super().create(vals_list)
        parameters._note_setting()
        return parameters

    def write(self, vals):
        done = super().write(vals)
        self._note_setting()
        return done

    def unlink(self):
        self._note_setting()
        return super().unlink()

    def _note_setting(self):
        """Those of the assistant that a person changes; code keeps some for itself."""
        if self.env.uid == SUPERUSER_ID:
            return
        for key in self.mapped("key"):
            if (key or "").startswith(_PREFIX):
                name = key.removeprefix(_PREFIX)
                self.env["mrp.ai.audit"]._note("settings_changed", detail=name)


def _decided(records, names):
    """Those of the fields ``names`` that a person decides, as a text."""
    fields = records._fields
    return ", ".join(
        sorted(name for name in names if name in fields and not fields[name].readonly)
    )
