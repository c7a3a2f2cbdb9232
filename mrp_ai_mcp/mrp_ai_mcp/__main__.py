"""``python -m mrp_ai_mcp``."""

from .serving import main

if __name__ == "__main__":
    raise SystemExit(main())
