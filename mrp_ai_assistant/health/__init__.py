"""Is everything well? One file = one check, in a folder by subject.

A check gathers facts (in Odoo, bounded in time, as the user who asks) and judges them
without Odoo: what is, what it means for users, how to mend it, and one click where code
can. The page, the terminal and the setup wizard show the same findings.

    finding    what a check says
    check      what a check is made of
    within     a time limit for what may hang
    look       run one check and never fail
"""

from . import host, model, queue, search, web

# In the order of the page.
SUBJECTS = (model, search, queue, web, host)
CHECKS = {check.code: check for subject in SUBJECTS for check in subject.CHECKS}
