from . import naive
