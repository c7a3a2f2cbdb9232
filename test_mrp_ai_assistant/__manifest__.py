{
    "name": "AI Production Assistant: test fixes",
    "summary": "Test-only: mends bundles of incomplete Odoo packages",
    "version": "19.0.1.0.0",
    "category": "Hidden/Tests",
    "author": "AI Production Assistant contributors",
    "license": "LGPL-3",
    "depends": ["mrp_ai_assistant"],
    "assets": {
        # Some distributions leave this library out while mail's bundle lists it: the
        # bundle then logs an error and every tour fails. No test of ours needs it.
        "web.assets_backend": [
            ("remove", "mail/static/lib/selfie_segmentation/selfie_segmentation.js"),
        ],
    },
}
