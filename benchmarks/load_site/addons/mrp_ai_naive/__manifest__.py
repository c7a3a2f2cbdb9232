{
    "name": "An assistant that waits inside the request",
    "version": "19.0.1.0.0",
    "license": "LGPL-3",
    "author": "AI Production Assistant contributors",
    "summary": "What benchmarks/load.py compares with",
    "depends": ["web"],
}
