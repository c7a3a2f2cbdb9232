from . import test_hand_over, test_limits, test_serving
