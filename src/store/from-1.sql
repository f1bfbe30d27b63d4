INSERT INTO fact SELECT name, value FROM old_fact;
INSERT INTO snapshot SELECT id, body, signature FROM old_snapshot;
INSERT INTO delisted SELECT iss FROM old_delisted;
INSERT INTO list
    SELECT issuer.iss, key.kid, key.list_method, key.list_counter
    FROM old_key AS key JOIN old_issuer AS issuer ON issuer.position = key.issuer
    WHERE key.list_method IS NOT NULL AND key.list_counter IS NOT NULL;
INSERT INTO revoked
    SELECT issuer.iss, key.kid, old_revoked.entry
    FROM old_revoked
    JOIN old_key AS key ON key.issuer = old_revoked.issuer AND key.position = old_revoked.key
    JOIN old_issuer AS issuer ON issuer.position = old_revoked.issuer
    WHERE key.list_method IS NOT NULL AND key.list_counter IS NOT NULL;
DROP TABLE old_revoked;
DROP TABLE old_key;
DROP TABLE old_issuer;
DROP TABLE old_delisted;
DROP TABLE old_snapshot;
DROP TABLE old_fact;
