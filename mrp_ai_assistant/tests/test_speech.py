from odoo.tests import TransactionCase, tagged

from ..core.i18n import _, speaking
from ..speech import base_language, speech


@tagged("post_install", "-at_install")
class TestSpeech(TransactionCase):
    def test_numbers_are_written_as_in_the_user_s_country(self):
        written = {
            lang: speech("es", user_lang=lang).formats.number(1250.5, 2)
            for lang in ("es_ES", "es_AR", "es_MX", "es_PE")
        }
        self.assertEqual(
            written,
            {
                "es_ES": "1.250,5",
                "es_AR": "1.250,5",
                "es_MX": "1,250.5",
                "es_PE": "1,250.5",
            },
        )

    def test_texts_are_spanish_for_every_spanish(self):
        for lang in ("es_ES", "es_MX", "es_419"):
            with speaking(speech("es", user_lang=lang)):
                self.assertEqual(_("Late orders"), "Órdenes con retraso")

    def test_other_languages_are_spoken_to_in_english(self):
        self.assertEqual(base_language("fr_FR"), "en")
        with speaking(speech(base_language("fr_FR"), user_lang="fr_FR")):
            self.assertEqual(_("Late orders"), "Late orders")

    def test_an_unknown_time_zone_is_utc(self):
        self.assertEqual(str(speech("en", "Mars/Olympus").formats.tz), "UTC")
