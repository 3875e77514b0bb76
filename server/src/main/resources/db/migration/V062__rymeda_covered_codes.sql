-- Which codes a payer pays for; null where it has named none.
alter table rymeda.payer add column covered_codes text[];
