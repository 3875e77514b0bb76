-- Claims on their way out (837P), and the files that went and came.

-- Who bills: one for an organization. Claims wait until it is known.
create table rymeda.billing_provider (
  tenant_id text primary key references kernel.tenant,
  name text not null,
  npi text not null check (npi ~ '^[12][0-9]{9}$'),
  tax_id text not null check (tax_id ~ '^[0-9]{9}$'),
  phone text not null check (phone ~ '^[0-9]{10}$'),
  address_line1 text not null,
  address_line2 text,
  address_city text not null,
  address_state text not null,
  address_zip text not null,
  updated_at timestamptz not null
);
call kernel.own_by_tenant('rymeda.billing_provider', '${app}');

-- Files that the organization has exchanged with its clearinghouse. The bytes are kept only until the clearinghouse has them.
create table rymeda.interchange (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  direction text not null check (direction in ('out', 'in')),
  kind text not null check (kind in ('837P', '277CA', '835', '999', 'unknown')),
  control_number text,
  file_name text not null,
  -- SHA-256 of a file that came, by which it is known when it comes again.
  digest text,
  status text not null check (status in ('ready', 'sent', 'posted', 'quarantined')),
  reason text,
  content text,
  claim_count integer not null,
  -- Until when a replica that has taken it to hand it over may be believed to do so.
  leased_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint interchange_of_tenant unique (tenant_id, id)
);
create index interchange_ready on rymeda.interchange (tenant_id, created_at, id) where status = 'ready';
create index interchange_by_digest on rymeda.interchange (tenant_id, digest);
call kernel.own_by_tenant('rymeda.interchange', '${app}');

-- The last number given to an interchange; the next is one more, and after 999999999 comes 1.
create table rymeda.interchange_number (
  tenant_id text primary key references kernel.tenant,
  last_number integer not null check (last_number between 1 and 999999999)
);
call kernel.own_by_tenant('rymeda.interchange_number', '${app}');

-- Each time a claim is sent. One without an interchange waits.
create table rymeda.claim_submission (
  tenant_id text not null references kernel.tenant,
  claim_id text not null,
  number integer not null,
  frequency_code text not null check (frequency_code in ('1', '7', '8')),
  interchange_id text,
  created_at timestamptz not null,
  primary key (tenant_id, claim_id, number),
  constraint claim_submission_claim foreign key (tenant_id, claim_id) references rymeda.claim (tenant_id, id),
  constraint claim_submission_interchange foreign key (tenant_id, interchange_id) references rymeda.interchange (tenant_id, id)
);
create index claim_submission_waiting on rymeda.claim_submission (tenant_id, created_at, claim_id) where interchange_id is null;
call kernel.own_by_tenant('rymeda.claim_submission', '${app}');
