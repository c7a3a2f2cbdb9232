"""ABC and XYZ by hand."""

import numpy as np

from odoo.addons.mrp_ai_assistant.core.forecast.classes import abc, xyz


def test_the_dearest_are_a_until_four_fifths_of_all():
    assert abc(np.array([5.0, 70, 15, 10])) == ["C", "A", "A", "B"]
    assert abc(np.zeros(2)) == ["C", "C"]


def test_steady_weeks_are_x_and_rare_ones_z():
    steady = np.ones(70)
    sometimes = np.tile([7.0] + [0] * 6 + [0] * 7, 5)
    rare = np.zeros(70)
    rare[3] = 50
    assert xyz(np.array([steady, sometimes, rare, np.zeros(70)])) == [*"XYZZ"]
    assert xyz(np.ones((1, 3))) == ["Z"]
