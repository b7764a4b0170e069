"""The domain: the catalogue of job profiles, its revisions, organisation and competence."""
