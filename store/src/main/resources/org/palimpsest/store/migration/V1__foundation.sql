-- Times are whole seconds since 1970 (UTC). Truth values are 0 and 1. Names that are sorted or
-- compared by clients are sorted by bytes. ${id}, ${lasting_id} (never given again, not even when its
-- row is gone), ${name}, ${bytes}, ${transaction} and ${clustered} (rows lie in the primary key) are
-- the engine's words; what follows ${postgresql} on a line is for PostgreSQL only. Every index costs
-- every write a page: none without a reader.

CREATE TABLE account (
  id ${id},
  name ${name} NOT NULL UNIQUE,
  password TEXT,                          -- encoded hash; null: cannot log in with a password
  registered BIGINT,
  edit_count BIGINT NOT NULL DEFAULT 0,
  email TEXT,
  email_confirmed BIGINT,
  real_name TEXT NOT NULL DEFAULT '',
  token ${name} NOT NULL                  -- renewed with the password; ends remembered logins
);

CREATE TABLE temporary_name (             -- the last number given out in each year
  year INT PRIMARY KEY,
  serial BIGINT NOT NULL
);

CREATE TABLE account_group (
  account_id BIGINT NOT NULL REFERENCES account (id),
  group_name ${name} NOT NULL,
  account_name ${name} NOT NULL,          -- as in account: members of a group are listed by name
  expires BIGINT,
  PRIMARY KEY (account_id, group_name)
) ${clustered};
CREATE INDEX account_group_by_group ON account_group (group_name, account_name);

CREATE TABLE account_option (
  account_id BIGINT NOT NULL REFERENCES account (id),
  name ${name} NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (account_id, name)
) ${clustered};

CREATE TABLE bot_password (
  account_id BIGINT NOT NULL REFERENCES account (id),
  app_id ${name} NOT NULL,
  secret TEXT NOT NULL,                   -- encoded hash
  grants TEXT NOT NULL,                   -- names, comma-separated
  restrictions TEXT NOT NULL,             -- JSON
  token ${name} NOT NULL,                 -- renewed with the secret; ends its sessions
  PRIMARY KEY (account_id, app_id)
) ${clustered};

CREATE TABLE session (
  id_hash ${name} PRIMARY KEY,            -- SHA-256 of the cookie's value
  account_id BIGINT REFERENCES account (id),   -- null: a visitor's session that has led to a login
  app_id ${name},                         -- of the bot password, where one was used
  token ${name},                          -- the account's or bot password's token at login
  secret TEXT NOT NULL,                   -- key of the tokens of this session
  login_secret TEXT,                      -- key of login and createaccount tokens
  authenticated BIGINT,                   -- when a password was shown; null: a cookie opened it
  expires BIGINT NOT NULL
) ${clustered};
CREATE INDEX session_by_expiry ON session (expires);

CREATE TABLE actor (
  id ${id},
  account_id BIGINT UNIQUE REFERENCES account (id),
  name ${name} NOT NULL UNIQUE,
  address ${name}                         -- in an order of addresses, where the name is one
);

CREATE TABLE page (                       -- pages that exist
  id ${lasting_id},
  namespace INT NOT NULL,
  title_key ${name} NOT NULL,
  latest BIGINT NOT NULL,                 -- 0 only inside the transaction that makes the page
  touched BIGINT NOT NULL,
  length BIGINT NOT NULL,
  redirect SMALLINT NOT NULL,
  fresh SMALLINT NOT NULL,                -- has one revision only
  model ${name} NOT NULL,
  UNIQUE (namespace, title_key)
);
CREATE INDEX page_redirect ON page (namespace, title_key) WHERE redirect = 1;
-- An order by chance that follows from the id, so that no edit touches the index.
CREATE INDEX page_by_chance ON page (namespace, (id % 4294967296 * 1640531527 % 4294967296));
CREATE INDEX page_redirect_by_chance
  ON page (namespace, (id % 4294967296 * 1640531527 % 4294967296)) WHERE redirect = 1;

-- A row for each time that a page was deleted, as long as there are revisions that it took.
CREATE TABLE deletion (
  id ${lasting_id},
  namespace INT NOT NULL,
  title_key ${name} NOT NULL,
  page_id BIGINT NOT NULL,                -- that the page had
  created BIGINT NOT NULL,                -- when
  log_id BIGINT NOT NULL                  -- the log entry that tells of it
);

CREATE TABLE redirect (                   -- where pages that are redirects lead to
  page_id BIGINT PRIMARY KEY REFERENCES page (id),
  namespace INT NOT NULL,                 -- of the target; 0 for one on another wiki
  title_key ${name} NOT NULL,
  fragment TEXT NOT NULL,
  interwiki ${name} NOT NULL              -- the other wiki's prefix; empty: this wiki
) ${clustered};
CREATE INDEX redirect_by_target ON redirect (namespace, title_key, page_id);

CREATE TABLE content (
  id ${id},
  hash ${bytes} NOT NULL UNIQUE,          -- SHA-256 of the text
  sha1 ${name} NOT NULL,                  -- 40 hex digits, as clients see it
  size BIGINT NOT NULL,
  codec SMALLINT NOT NULL,                -- 0 as it is, 1 zstd
  data ${bytes} NOT NULL
);

-- A deleted revision stays in its place and knows the deletion that took it, and the title it had.
-- What reads of live revisions reads live_revision, so that no query can forget the difference.
CREATE TABLE revision (
  id ${id},
  page_id BIGINT NOT NULL,                -- of a deleted revision, the page that it was of
  parent_id BIGINT NOT NULL,              -- 0 for the first
  actor_id BIGINT NOT NULL REFERENCES actor (id),
  created BIGINT NOT NULL,
  minor SMALLINT NOT NULL,
  comment TEXT NOT NULL,
  visibility INT NOT NULL DEFAULT 0,
  size BIGINT NOT NULL,                   -- of all slots
  content_id BIGINT NOT NULL REFERENCES content (id),   -- of the main slot
  model ${name} NOT NULL,                 -- of the main slot
  extra_slots SMALLINT NOT NULL DEFAULT 0, -- 1: has rows in slot
  deletion_id BIGINT NOT NULL DEFAULT 0,  -- 0: live
  deleted_namespace INT,                  -- null: live
  deleted_title ${name}
);
CREATE INDEX revision_by_page ON revision (page_id, created, id, actor_id) WHERE deletion_id = 0;
CREATE INDEX revision_by_actor ON revision (actor_id, created, id) WHERE deletion_id = 0;
CREATE INDEX revision_deleted_by_title
  ON revision (deleted_namespace, deleted_title, created, id) WHERE deletion_id > 0;
CREATE INDEX revision_deleted_by_actor ON revision (actor_id, created, id) WHERE deletion_id > 0;
CREATE INDEX revision_deleted_by_deletion ON revision (deletion_id) WHERE deletion_id > 0;
CREATE VIEW live_revision AS
  SELECT id, page_id, parent_id, actor_id, created, minor, comment, visibility, size, content_id,
    model, extra_slots
  FROM revision WHERE deletion_id = 0;

CREATE TABLE slot (                       -- slots other than main
  revision_id BIGINT NOT NULL REFERENCES revision (id),
  role ${name} NOT NULL,
  content_id BIGINT NOT NULL REFERENCES content (id),
  model ${name} NOT NULL,
  PRIMARY KEY (revision_id, role)
) ${clustered};

CREATE TABLE log_entry (
  id ${id},
  created BIGINT NOT NULL,
  type ${name} NOT NULL,
  action ${name} NOT NULL,
  actor_id BIGINT NOT NULL REFERENCES actor (id),
  namespace INT NOT NULL,
  title_key ${name} NOT NULL,
  page_id BIGINT NOT NULL,                -- 0: none
  revision_id BIGINT NOT NULL,            -- 0: none
  comment TEXT NOT NULL,
  params TEXT NOT NULL,                   -- JSON object
  visibility INT NOT NULL DEFAULT 0
);
CREATE INDEX log_entry_by_time ON log_entry (created, id);
CREATE INDEX log_entry_by_type ON log_entry (type, created, id);
CREATE INDEX log_entry_by_action ON log_entry ((type || '/' || action), created, id);
CREATE INDEX log_entry_by_actor ON log_entry (actor_id, created, id);
CREATE INDEX log_entry_by_title ON log_entry (title_key, created, id);
CREATE INDEX log_entry_by_namespace ON log_entry (namespace, created, id);

CREATE TABLE log_item (                   -- what an entry is about besides its title
  kind SMALLINT NOT NULL,                 -- 0 page, 1 revision, 2 account
  item_id BIGINT NOT NULL,
  log_id BIGINT NOT NULL REFERENCES log_entry (id),
  PRIMARY KEY (kind, item_id, log_id)
) ${clustered};

-- What a change says (comment, author's visibility) stands in its revision or log entry.
CREATE TABLE recent_change (
  id ${id},
  created BIGINT NOT NULL,
  kind SMALLINT NOT NULL,                 -- 0 edit, 1 new page, 3 log entry
  actor_id BIGINT NOT NULL REFERENCES actor (id),
  namespace INT NOT NULL,
  title_key ${name} NOT NULL,
  page_id BIGINT NOT NULL,
  revision_id BIGINT NOT NULL,            -- 0: none
  previous_id BIGINT NOT NULL,            -- revision before it; 0: none
  log_id BIGINT NOT NULL,                 -- 0: none
  minor SMALLINT NOT NULL,
  bot SMALLINT NOT NULL,
  patrolled SMALLINT NOT NULL,            -- 0 not, 1 by somebody, 2 of itself
  old_length BIGINT NOT NULL,
  new_length BIGINT NOT NULL
);
CREATE INDEX recent_change_by_time ON recent_change (created, id);
CREATE INDEX recent_change_by_namespace ON recent_change (namespace, created, id);
CREATE INDEX recent_change_by_actor ON recent_change (actor_id, created, id);
CREATE INDEX recent_change_by_page ON recent_change (page_id, created, revision_id);
CREATE INDEX recent_change_by_title ON recent_change (title_key, created, id);

CREATE TABLE change_tag (
  id ${id},
  name ${name} NOT NULL UNIQUE,
  manual SMALLINT NOT NULL,               -- 1: defined by people
  active SMALLINT NOT NULL                -- 1: may be given to changes by people
);

CREATE TABLE revision_tag (
  revision_id BIGINT NOT NULL REFERENCES revision (id),
  tag_id BIGINT NOT NULL REFERENCES change_tag (id),
  params TEXT,
  PRIMARY KEY (revision_id, tag_id)
) ${clustered};
CREATE INDEX revision_tag_by_tag ON revision_tag (tag_id, revision_id);

CREATE TABLE log_tag (
  log_id BIGINT NOT NULL REFERENCES log_entry (id),
  tag_id BIGINT NOT NULL REFERENCES change_tag (id),
  params TEXT,
  PRIMARY KEY (log_id, tag_id)
) ${clustered};
CREATE INDEX log_tag_by_tag ON log_tag (tag_id, log_id);

-- Reverts whose marks on the reverted edits wait for somebody to patrol the revert.
CREATE TABLE pending_revert (
  revision_id BIGINT PRIMARY KEY REFERENCES revision (id),
  page_id BIGINT NOT NULL REFERENCES page (id),
  oldest_id BIGINT NOT NULL,
  newest_id BIGINT NOT NULL,
  params TEXT NOT NULL
);

CREATE TABLE watch (                      -- a row for the subject page and one for its talk page
  account_id BIGINT NOT NULL REFERENCES account (id),
  namespace INT NOT NULL,
  title_key ${name} NOT NULL,
  notified BIGINT,                        -- when the first change came that its watcher has not seen
  expires BIGINT,
  PRIMARY KEY (account_id, namespace, title_key)
) ${clustered};
CREATE INDEX watch_by_title ON watch (namespace, title_key);

CREATE TABLE talk_notice (                -- whose talk page has been changed since they read it
  owner ${name} PRIMARY KEY,
  revision_id BIGINT NOT NULL
) ${clustered};

CREATE TABLE protection (
  page_id BIGINT NOT NULL REFERENCES page (id),
  type ${name} NOT NULL,                  -- edit, move, upload
  level ${name} NOT NULL,                 -- autoconfirmed, sysop
  expires BIGINT,
  cascades SMALLINT NOT NULL DEFAULT 0,
  PRIMARY KEY (page_id, type)
) ${clustered};

CREATE TABLE title_protection (
  namespace INT NOT NULL,
  title_key ${name} NOT NULL,
  level ${name} NOT NULL,
  expires BIGINT,
  actor_id BIGINT NOT NULL REFERENCES actor (id),
  created BIGINT NOT NULL,
  comment TEXT NOT NULL,
  PRIMARY KEY (namespace, title_key)
) ${clustered};

CREATE TABLE block (
  id ${id},
  account_id BIGINT REFERENCES account (id),  -- of the blocked account, or
  range_start ${name},                    -- hex of the first and
  range_end ${name},                      -- last address of the blocked range
  target ${name} NOT NULL,                -- as people read it
  automatic SMALLINT NOT NULL DEFAULT 0,
  actor_id BIGINT NOT NULL REFERENCES actor (id),
  created BIGINT NOT NULL,
  expires BIGINT,
  reason TEXT NOT NULL,
  anonymous_only SMALLINT NOT NULL DEFAULT 0,
  no_create SMALLINT NOT NULL DEFAULT 0,
  autoblock SMALLINT NOT NULL DEFAULT 0,
  no_email SMALLINT NOT NULL DEFAULT 0,
  hide_name SMALLINT NOT NULL DEFAULT 0,
  own_talk SMALLINT NOT NULL DEFAULT 1,   -- may edit the own talk page
  partial SMALLINT NOT NULL DEFAULT 0
);
CREATE INDEX block_by_account ON block (account_id);
CREATE INDEX block_by_range ON block (range_start, range_end);

CREATE TABLE block_restriction (
  block_id BIGINT NOT NULL REFERENCES block (id),
  kind ${name} NOT NULL,                  -- page, namespace
  value BIGINT NOT NULL,
  PRIMARY KEY (block_id, kind, value)
) ${clustered};

-- Several rows, summed when read, so that writers of different pages do not wait for one another.
CREATE TABLE statistics (
  shard INT PRIMARY KEY,
  edits BIGINT NOT NULL DEFAULT 0,
  pages BIGINT NOT NULL DEFAULT 0,
  articles BIGINT NOT NULL DEFAULT 0,
  users BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE rate_window (                -- only where several nodes share the limits
  name ${name} PRIMARY KEY,               -- hashed
  share ${name} NOT NULL,                 -- out of whose room; hashed
  closes BIGINT NOT NULL,
  hits BIGINT NOT NULL
) ${clustered};
CREATE INDEX rate_window_by_share ON rate_window (share);

CREATE TABLE known_network (              -- where people have logged in
  account_id BIGINT NOT NULL REFERENCES account (id),
  network ${name} NOT NULL,               -- hashed with a key of the wiki
  seen BIGINT NOT NULL,                   -- lately; not each time
  PRIMARY KEY (account_id, network)
) ${clustered};

CREATE TABLE outbox (
  id ${id},
  writer BIGINT NOT NULL DEFAULT ${transaction},  -- number of the transaction; 0 where all wait for one another
  created BIGINT NOT NULL,
  kind ${name} NOT NULL,
  payload TEXT NOT NULL                   -- JSON object; ids only, nothing that can be hidden
);
${postgresql} CREATE INDEX outbox_by_writer ON outbox (writer, id);

CREATE TABLE setting (                    -- what the wiki has made for itself
  name ${name} PRIMARY KEY,
  value TEXT NOT NULL
) ${clustered};

-- OAuth. Tokens and secrets of version 2 stand here as SHA-256 only. Signatures of version 1 need the
-- secret itself: it is encrypted with a key that the wiki keeps in setting.
CREATE TABLE oauth_consumer (             -- an application
  id ${id},
  consumer_key ${name} NOT NULL UNIQUE,
  account_id BIGINT NOT NULL REFERENCES account (id),   -- whose it is
  name ${name} NOT NULL,
  version ${name} NOT NULL,
  protocol SMALLINT NOT NULL,             -- 1: OAuth 1.0a, 2: OAuth 2.0
  callback TEXT NOT NULL,                 -- oob: none, the user carries a code over
  callback_prefix SMALLINT NOT NULL,      -- 1: what begins like it will do
  grants TEXT NOT NULL,                   -- names, comma-separated
  owner_only SMALLINT NOT NULL,
  confidential SMALLINT NOT NULL,         -- 1: can keep a secret
  restrictions TEXT NOT NULL,             -- JSON
  secret TEXT NOT NULL,                   -- encrypted (1) or a hash (2)
  public_key TEXT,                        -- PEM, for RSA-SHA1
  stage ${name} NOT NULL,                 -- proposed, approved, rejected, expired, disabled
  registered BIGINT NOT NULL,
  UNIQUE (account_id, name, version)
);

CREATE TABLE oauth_acceptance (           -- that a user lends rights to an application
  id ${id},
  consumer_id BIGINT NOT NULL REFERENCES oauth_consumer (id),
  account_id BIGINT NOT NULL REFERENCES account (id),
  grants TEXT NOT NULL,                   -- names, comma-separated
  access_key ${name} NOT NULL UNIQUE,     -- of version 1, the access token; random in any case
  access_secret TEXT NOT NULL,            -- of version 1, encrypted
  accepted BIGINT NOT NULL,
  UNIQUE (consumer_id, account_id)
);

CREATE TABLE oauth_request_token (        -- version 1: the application has asked, the user not yet
  token_key ${name} PRIMARY KEY,
  consumer_id BIGINT NOT NULL REFERENCES oauth_consumer (id),
  secret TEXT NOT NULL,                   -- encrypted
  callback TEXT NOT NULL,
  acceptance_id BIGINT REFERENCES oauth_acceptance (id),   -- null: the user has not consented
  verifier_hash ${name},
  expires BIGINT NOT NULL
) ${clustered};
CREATE INDEX oauth_request_token_by_acceptance ON oauth_request_token (acceptance_id);
CREATE INDEX oauth_request_token_by_expiry ON oauth_request_token (expires);

CREATE TABLE oauth_nonce (                -- version 1: what has been signed must not be sent again
  hash ${name} PRIMARY KEY,
  expires BIGINT NOT NULL
) ${clustered};
CREATE INDEX oauth_nonce_by_expiry ON oauth_nonce (expires);

CREATE TABLE oauth_token (                -- version 2: authorization codes, access and refresh tokens
  hash ${name} PRIMARY KEY,
  kind ${name} NOT NULL,                  -- code, access, refresh
  acceptance_id BIGINT NOT NULL REFERENCES oauth_acceptance (id),
  series ${name} NOT NULL,                -- all that came of one consent
  spent SMALLINT NOT NULL DEFAULT 0,      -- 1: used up; a second use ends the series
  callback TEXT,                          -- of a code: where it was sent to, if the request said so
  challenge ${name},                      -- of a code: the hash of its verifier (PKCE)
  challenge_method ${name},
  expires BIGINT                          -- null: never
) ${clustered};
CREATE INDEX oauth_token_by_series ON oauth_token (series);
CREATE INDEX oauth_token_by_acceptance ON oauth_token (acceptance_id);
CREATE INDEX oauth_token_by_expiry ON oauth_token (expires);
