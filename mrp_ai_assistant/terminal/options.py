"""Arguments of the commands; Odoo's own ones are handed on to Odoo."""

_ODOO = (
    ("-c", "--config"),
    ("-D", "--data-dir"),
    ("-r", "--db_user"),
    ("-w", "--db_password"),
    ("--db_host",),
    ("--db_port",),
    ("--addons-path",),
    ("--log-level",),
    ("--log-handler",),
    ("--logfile",),
)


def add_odoo_options(parser):
    """``-d`` and what is needed to reach a database; others as ``--name=value``."""
    parser.add_argument("-d", "--database", metavar="DB", help="the database")
    group = parser.add_argument_group("options of Odoo")
    for names in _ODOO:
        group.add_argument(*names, dest=_dest(names))


def parse(parser, args):
    """``(ours, Odoo's arguments)``; what is unknown here is left to Odoo."""
    ours, rest = parser.parse_known_args(args)
    for names in _ODOO:
        if value := getattr(ours, _dest(names)):
            rest.append(f"{names[-1]}={value}")
    if not ours.log_level:
        rest.append("--log-level=warn")
    if ours.database:
        rest.append(f"--database={ours.database}")
    return ours, rest


def _dest(names):
    return names[-1].strip("-").replace("-", "_")
