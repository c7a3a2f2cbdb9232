"""The AI Production Assistant of an Odoo for other AI clients, by the Model Context
Protocol.

    settings    what this program is told: address, database, key, what is allowed
    odoo        the addon's HTTP interface, as one user
    tools       skills of Odoo as tools of MCP
    results     answers of Odoo as results of a tool
    server      the two put together
    serving     stdio for a client that starts it, streamable HTTP for many
    errors      everything that can go wrong, told to whoever asked

It holds no data and reckons nothing: rights, figures and limits are Odoo's.
"""

__version__ = "1.0.0"
