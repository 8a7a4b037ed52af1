-- Keys of callers. Of the secret only its SHA-256 is kept. The service's role reads and writes keys by the functions
-- below and sees no hash but that of a key whose id it already has.
create table api_key (
    id                  text primary key check (id ~ '^[0-9a-f]{16}$'),
    tenant              text not null check (tenant ~ '^[a-z0-9-]{1,40}$'),
    name                text not null check (char_length(name) between 1 and 80),
    roles               text[] not null check (cardinality(roles) > 0),
    requests_per_minute integer check (requests_per_minute > 0),
    secret_hash         bytea not null check (octet_length(secret_hash) = 32),
    previous_hash       bytea check (octet_length(previous_hash) = 32),
    previous_until      timestamptz,
    created_at          timestamptz not null default now(),
    rotated_at          timestamptz,
    expires_at          timestamptz not null,
    last_used           date,
    revoked_at          timestamptz,
    check ((previous_hash is null) = (previous_until is null))
);

comment on table api_key is '呼び出し元のキー。秘密の部分は SHA-256 だけを持つ。';
comment on column api_key.previous_hash is '交換前の秘密の SHA-256。previous_until まで使える。';
comment on column api_key.last_used is '最後に使われた日（UTC）。';

create function key_find(wanted text) returns setof api_key
    language sql stable security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$ select * from api_key where id = wanted $$;

create function key_list() returns table (
    id text, tenant text, name text, roles text[], requests_per_minute integer, previous_until timestamptz,
    created_at timestamptz, rotated_at timestamptz, expires_at timestamptz, last_used date, revoked_at timestamptz)
    language sql stable security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$ select k.id, k.tenant, k.name, k.roles, k.requests_per_minute, k.previous_until, k.created_at, k.rotated_at,
                 k.expires_at, k.last_used, k.revoked_at
          from api_key k order by k.created_at, k.id $$;

create function key_create(new_id text, new_tenant text, new_name text, new_roles text[], new_rate integer,
                           new_hash bytea, new_expiry timestamptz) returns void
    language sql security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$ insert into api_key (id, tenant, name, roles, requests_per_minute, secret_hash, expires_at)
          values (new_id, new_tenant, new_name, new_roles, new_rate, new_hash, new_expiry) $$;

-- True when there was no key yet and this has become the first.
create function key_create_first(new_id text, new_tenant text, new_name text, new_roles text[], new_hash bytea,
                                 new_expiry timestamptz) returns boolean
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$
begin
    lock table api_key in exclusive mode;
    if exists (select from api_key) then
        return false;
    end if;
    perform key_create(new_id, new_tenant, new_name, new_roles, null, new_hash, new_expiry);
    return true;
end
$$;

-- The secret of before stays good for the grace. False when the key is not active.
create function key_rotate(wanted text, new_hash bytea, grace_seconds integer, new_expiry timestamptz) returns boolean
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$
begin
    update api_key
        set previous_hash = secret_hash, previous_until = now() + make_interval(secs => grace_seconds),
            secret_hash = new_hash, rotated_at = now(), expires_at = coalesce(new_expiry, expires_at)
        where id = wanted and revoked_at is null and expires_at > now();
    return found;
end
$$;

-- False when it was revoked before or is not there.
create function key_revoke(wanted text) returns boolean
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$
begin
    update api_key set revoked_at = now() where id = wanted and revoked_at is null;
    return found;
end
$$;

create function key_used(wanted text) returns void
    language sql security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$ update api_key set last_used = (now() at time zone 'UTC')::date where id = wanted $$;

-- What happened to the service: entries are added, never changed. Each hash covers the hash before it and its entry.
create table audit_entry (
    seq          bigint primary key,
    entry        text not null,
    hash         bytea not null check (octet_length(hash) = 32),
    tenant       text not null generated always as (entry::jsonb ->> 'tenant') stored,
    actor_tenant text not null generated always as (entry::jsonb ->> 'actorTenant') stored
);

comment on table audit_entry is '監査記録。書き加えるだけで、書き換えも削除もできない。レセプトの内容はない。';
comment on column audit_entry.hash is '前の記録のハッシュと entry の SHA-256。';

create index audit_entry_tenant on audit_entry (tenant, seq);
create index audit_entry_actor on audit_entry (actor_tenant, seq);

-- The last entry; its row is locked while one is added, so that numbers have no gaps and the chain no branches.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    seq      bigint not null,
    hash     bytea not null
);
insert into audit_head (seq, hash) values (0, '\x0000000000000000000000000000000000000000000000000000000000000000');

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry: entries never change (%)', tg_op;
end
$$;

create trigger audit_entry_is_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();

create function audit_append(of_tenant text, by_tenant text, by_name text, what text, of_object text, facts text)
    returns bigint
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$
declare
    head  audit_head;
    added text;
begin
    select * into strict head from audit_head for update;
    added := jsonb_build_object(
        'seq', head.seq + 1,
        'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'tenant', of_tenant, 'actorTenant', by_tenant, 'actor', by_name,
        'action', what, 'object', of_object, 'facts', facts::jsonb)::text;
    head.hash := sha256(head.hash || convert_to(added, 'UTF8'));
    insert into audit_entry (seq, entry, hash) values (head.seq + 1, added, head.hash);
    update audit_head set seq = head.seq + 1, hash = head.hash;
    return head.seq + 1;
end
$$;

-- Entries that concern a tenant or were caused by it, newest first.
create function audit_of(of_tenant text, before_seq bigint, most integer) returns table (seq bigint, entry text, hash bytea)
    language sql stable security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$ select e.seq, e.entry, e.hash from audit_entry e
          where (e.tenant = of_tenant or e.actor_tenant = of_tenant) and e.seq < before_seq
          order by e.seq desc limit least(most, 1000) $$;

-- The chain itself, oldest first: what a caller of the service sees of it is whether it holds.
create function audit_chain(after_seq bigint, most integer) returns table (seq bigint, entry text, hash bytea)
    language sql stable security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$ select e.seq, e.entry, e.hash from audit_entry e where e.seq > after_seq order by e.seq limit most $$;

create function audit_last() returns table (seq bigint, hash bytea)
    language sql stable security definer set search_path = "${flyway:defaultSchema}", pg_temp
    as $$ select h.seq, h.hash from audit_head h $$;

revoke all on api_key, audit_entry, audit_head from public;
revoke all on function key_find(text), key_list(), key_used(text), key_revoke(text),
    key_create(text, text, text, text[], integer, bytea, timestamptz),
    key_create_first(text, text, text, text[], bytea, timestamptz),
    key_rotate(text, bytea, integer, timestamptz),
    audit_append(text, text, text, text, text, text), audit_of(text, bigint, integer),
    audit_chain(bigint, integer), audit_last() from public;
grant execute on function key_find(text), key_list(), key_used(text), key_revoke(text),
    key_create(text, text, text, text[], integer, bytea, timestamptz),
    key_create_first(text, text, text, text[], bytea, timestamptz),
    key_rotate(text, bytea, integer, timestamptz),
    audit_append(text, text, text, text, text, text), audit_of(text, bigint, integer),
    audit_chain(bigint, integer), audit_last() to "${serviceRole}";
