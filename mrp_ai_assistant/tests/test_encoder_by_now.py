import threading
from unittest.mock import patch

from odoo.tests import BaseCase, tagged

from ..runner import encoder


@tagged("post_install", "-at_install")
class TestEncoderByNow(BaseCase):
    def setUp(self):
        super().setUp()
        self.loaded = self.enterContext(
            patch.object(encoder, "_loaded", threading.Event())
        )

    def test_a_question_does_not_wait_for_an_encoder_that_loads(self):
        with (
            patch.object(encoder, "load_encoder"),
            patch.object(encoder, "_PATIENCE", 0.01),
            patch.object(encoder, "embedded_encoder", return_value="it"),
        ):
            self.assertIsNone(encoder.encoder_by_now("es"))
            self.loaded.set()
            self.assertEqual(encoder.encoder_by_now("es"), "it")

    def test_what_cannot_be_loaded_is_not_waited_for_again(self):
        with (
            patch.object(encoder, "embedded_encoder", side_effect=MemoryError),
            self.assertLogs(encoder.__name__, "WARNING"),
        ):
            encoder._load()
        self.assertTrue(self.loaded.is_set())
