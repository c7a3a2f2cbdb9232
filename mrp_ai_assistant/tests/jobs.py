"""Jobs in tests: no threads, one shared transaction."""

from unittest.mock import patch

from ..core.i18n import LazyText
from ..jobs import KINDS
from ..runner import job_claim, run_job
from ..runner.job_kind import JobKind
from ..runner.transaction import transaction


def claim_job(dbname, owner="test", **options):
    with transaction(dbname) as env:
        return job_claim.claim_job(env, owner, **options)


def do_jobs(env, owner="test"):
    """Do all jobs that may run now on this thread; how many there were."""
    env.flush_all()
    done = 0
    while claimed := claim_job(env.cr.dbname, owner):
        run_job.run(env.cr.dbname, claimed, alone=True)
        done += 1
    env.invalidate_all()
    return done


def kind_of_test(test, run, name="of_test", **options):
    """A kind of job that only ``test`` knows."""
    kind = JobKind(name, LazyText(name), run, **options)
    test.enterContext(patch.dict(KINDS, {name: kind}))
    return kind
