CREATE INDEX title_protection_by_time ON title_protection (created, namespace, title_key);

CREATE INDEX actor_by_address ON actor (address, id) WHERE address IS NOT NULL;

CREATE TABLE page_language (              -- pages in another language than the wiki
  page_id BIGINT PRIMARY KEY REFERENCES page (id),
  language ${name} NOT NULL
) ${clustered};
