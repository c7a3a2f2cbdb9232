import select
import signal

from odoo.tests import BaseCase

from ..runner.worker import Worker


class TestWorkerSignals(BaseCase):
    """A worker process hears at once that it is to end, wherever it waits."""

    def setUp(self):
        super().setUp()
        self.addCleanup(signal.signal, signal.SIGINT, signal.getsignal(signal.SIGINT))
        self.worker = Worker("no_database", 1)
        self.addCleanup(signal.set_wakeup_fd, signal.set_wakeup_fd(-1))

    def _rings(self):
        return bool(select.select([self.worker._bell], [], [], 0)[0])

    def test_a_signal_rings(self):
        self.worker.stop_on("SIGINT", "SIGNOWHERE")
        self.assertFalse(self._rings())
        signal.raise_signal(signal.SIGINT)
        self.assertTrue(self.worker._stopping.is_set())
        self.assertTrue(self._rings())

    def test_a_bell_that_nobody_hears_holds_nobody_up(self):
        for _each in range(20_000):
            self.worker._freed()
        self.assertTrue(self._rings())
