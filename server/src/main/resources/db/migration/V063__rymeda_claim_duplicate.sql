-- A claim is a duplicate of few others: finding them, as its deletion must, is one look at an index.
create index claim_by_duplicate_of on rymeda.claim (tenant_id, duplicate_of) where duplicate_of is not null;
