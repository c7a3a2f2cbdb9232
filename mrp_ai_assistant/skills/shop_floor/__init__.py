"""Who works where: work orders, centers and their losses."""
