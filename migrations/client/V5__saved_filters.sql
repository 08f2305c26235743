-- Filters that a person has given names.

CREATE TABLE saved_filter (
    -- A filter of a list, under a name: one person's own.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    list TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    query TEXT NOT NULL DEFAULT '',
    is_default INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX saved_filter_by_list ON saved_filter (list, name);
