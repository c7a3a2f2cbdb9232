from . import api, api_skills, document, export, personal_data, table
