-- What blocks need once people make them: an address caught automatically belongs to a block, nobody
-- has two blocks at a time, blocks are listed by time, and those that are over are swept.

ALTER TABLE block ADD COLUMN parent_id BIGINT NOT NULL DEFAULT 0;  -- 0: made by somebody
CREATE UNIQUE INDEX block_by_parent ON block (parent_id, target) WHERE parent_id > 0;
CREATE UNIQUE INDEX block_by_target ON block (target) WHERE automatic = 0;
CREATE INDEX block_by_time ON block (created, id);
CREATE INDEX block_by_end ON block (expires) WHERE expires IS NOT NULL;

CREATE TABLE account_address (            -- from where somebody has edited last
  account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id),
  address ${name} NOT NULL,
  seen BIGINT NOT NULL                    -- lately; not each time
) ${clustered};
CREATE INDEX account_address_by_time ON account_address (seen);
