"""Projects with their tasks, and the orders that hang from them."""

from .factory import Factory

# key: (name, customer, orders, tasks: (name, deadline in days or None, closed?))
PROJECTS = {
    "miramar": (
        "Reforma Hotel Miramar",
        "miramar",
        ("azteca", "w10"),
        (
            ("Medir comedor", -30, True),
            ("Aprobar planos", -18, True),
            ("Fabricar mesas", -2, False),
            ("Montar en el hotel", 5, False),
            ("Repaso final", 9, False),
        ),
    ),
    "marcos": (
        "Aulas Colegio San Marcos",
        "marcos",
        ("w04", "w19"),
        (
            ("Confirmar colores", -6, True),
            ("Enviar muestra de escritorio", 1, False),
            ("Coordinar transporte", 4, False),
            ("Instalar librerías", 17, False),
        ),
    ),
    "nueva_linea": (
        "Línea de acabado al agua",
        "",
        (),
        (
            ("Probar barniz mate", -3, False),
            ("Formar al turno de tarde", 3, False),
            ("Revisar extracción de la cabina", None, False),
        ),
    ),
}


def build_projects(factory: Factory) -> None:
    if not factory.has("project.project", "project.task"):
        return
    users = [factory.person("lucia").id, factory.person("andres").id]
    for key, (name, customer, orders, tasks) in PROJECTS.items():
        partner = factory.get(f"partner_{customer}").id if customer else False
        project = factory.env["project.project"].create(
            {
                "name": name,
                "partner_id": partner,
                "company_id": factory.company.id,
                "user_id": users[0],
            }
        )
        factory.keep(f"project_{key}", project)
        factory.env["project.task"].create(
            [
                {
                    "name": task,
                    "project_id": project.id,
                    "user_ids": [(6, 0, [users[number % 2]])],
                    "date_deadline": False
                    if days is None
                    else factory.clock.at(days, 18),
                    "state": "1_done" if closed else "01_in_progress",
                }
                for number, (task, days, closed) in enumerate(tasks)
            ]
        )
        for order in orders:
            production = factory.get(f"order_{order}")
            if "project_id" in production._fields:
                production.project_id = project
