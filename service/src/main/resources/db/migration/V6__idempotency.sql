-- The answers to requests with a key: written in the transaction that keeps their results, forgotten after 24 hours.
create table idempotency_key (
    tenant       text        not null default current_setting('santei.tenant'),
    key          text        not null check (length(key) between 1 and 255),
    created_at   timestamptz not null default now(),
    request_hash text        not null,
    status       integer     not null,
    content_type text        not null,
    location     text,
    body         bytea       not null,
    primary key (tenant, key)
);

comment on table idempotency_key is 'Idempotency-Key の付いた要求への答え。24時間で忘れる。';
comment on column idempotency_key.request_hash is '要求（メソッド、URL、形式、本文）のSHA-256。本文そのものは保存しない。';

create index idempotency_key_age on idempotency_key (tenant, created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy tenant on idempotency_key using (tenant = current_setting('santei.tenant', true));
grant select, insert, delete on idempotency_key to "${serviceRole}";
