-- Runs of software against conformance kits, compared in the background. What came of one is written once.
create table conformance_run (
    tenant           text not null default current_setting('santei.tenant') check (tenant ~ '^[a-z0-9-]{1,40}$'),
    id               uuid not null,
    created_at       timestamptz not null default clock_timestamp(),
    started_at       timestamptz,
    beat_at          timestamptz,
    finished_at      timestamptz,
    state            text not null default 'queued' check (state in ('queued', 'running', 'cancelled', 'failed', 'done')),
    author           text not null,
    edition          text not null check (edition ~ '^[0-9]{4}-[0-9]{2}$'),
    kit_version      text not null,
    kit_hash         text not null check (kit_hash ~ '^[0-9a-f]{64}$'),
    kit_draft        boolean not null,
    software         text not null check (char_length(software) between 1 and 100),
    software_version text not null check (char_length(software_version) between 1 and 50),
    source           text not null check (source in ('upload', 'endpoint')),
    endpoint         text check (char_length(endpoint) <= 500),
    answers          bytea,
    rerun_of         uuid,
    attempts         integer not null default 0,
    cases            integer not null check (cases > 0),
    done             integer not null default 0,
    summary          jsonb,
    reason           text,
    primary key (tenant, id),
    foreign key (tenant, rerun_of) references conformance_run (tenant, id),
    check ((finished_at is not null) = (state in ('cancelled', 'failed', 'done'))),
    check ((summary is not null) = (state = 'done')),
    check ((endpoint is not null) = (source = 'endpoint')),
    check (source = 'upload' or answers is null)
);

comment on table conformance_run is '適合試験の実行。ベンダーの回答を試験キットの期待する回答と比べる。';
comment on column conformance_run.answers is '送られた回答。比べ終わると消す。';
comment on column conformance_run.rerun_of is 'この実行で不合格だったケースだけをやり直す。ほかのケースの結果は引き継ぐ。';
comment on column conformance_run.attempts is '始めた回数。止まったサービスの分は、3回まではじめからやり直す。';

alter table conformance_run alter column answers set storage external;
create index conformance_run_open on conformance_run (created_at) where state in ('queued', 'running');
create index conformance_run_by_time on conformance_run (tenant, edition, created_at desc, id desc);

create table conformance_result (
    tenant      text not null default current_setting('santei.tenant') check (tenant ~ '^[a-z0-9-]{1,40}$'),
    run         uuid not null,
    number      text not null check (number ~ '^[0-9]{6}$'),
    verdict     text not null check (verdict in ('passed', 'failed', 'not-attempted')),
    status      text not null check (status in ('certain', 'interpreted', 'undecided')),
    chapter     text not null,
    clause      text not null,
    title       text not null,
    carried     boolean not null,
    cause       text,
    rule        text not null,
    rule_name   text not null,
    rule_source text not null,
    differences jsonb not null,
    primary key (tenant, run, number),
    foreign key (tenant, run) references conformance_run (tenant, id) on delete cascade,
    check ((verdict = 'failed') = (cause is not null))
);

comment on table conformance_result is 'ケースごとの結果。不合格には、期待する値と回答の値、違いを説明する規則、考えられる原因がある。';
comment on column conformance_result.carried is 'やり直す前の実行から引き継いだ結果か。';

-- What a vendor says of an expected answer, and what was decided.
create table conformance_dispute (
    tenant      text not null default current_setting('santei.tenant') check (tenant ~ '^[a-z0-9-]{1,40}$'),
    id          uuid primary key,
    created_at  timestamptz not null default clock_timestamp(),
    author      text not null,
    edition     text not null check (edition ~ '^[0-9]{4}-[0-9]{2}$'),
    kit_version text not null,
    number      text not null check (number ~ '^[0-9]{6}$'),
    print       text not null check (print ~ '^[0-9a-f]{64}$'),
    clause      text not null check (char_length(clause) between 1 and 200),
    claimed     text not null check (char_length(claimed) between 1 and 200),
    words       text not null check (char_length(words) between 1 and 2000),
    state       text not null default 'open' check (state in ('open', 'accepted', 'rejected')),
    decided_at  timestamptz,
    decided_by  text,
    outcome     text check (outcome in ('interpreted', 'undecided', 'withdrawn')),
    question    text check (char_length(question) between 1 and 200),
    reason      text check (char_length(reason) between 1 and 1000),
    check ((state = 'open') = (decided_at is null and decided_by is null and reason is null)),
    check ((state = 'accepted') = (outcome is not null)),
    check ((outcome = 'undecided') = (question is not null) or outcome is null)
);

comment on table conformance_dispute is '期待する回答への異議。認めた異議は試験キットを変える。';
comment on column conformance_dispute.print is 'ケースの入力と期待する回答の SHA-256。決定は、これが同じ間だけ効く。';
comment on column conformance_dispute.claimed is '異議を申し立てる人が正しいと考える回答。';

create index conformance_dispute_by_time on conformance_dispute (tenant, created_at desc, id desc);

-- What accepted disputes make of cases. It is of the installation: everybody has the same kit. Rows are added and never change.
create table kit_decision (
    seq        bigint primary key check (seq > 0),
    dispute    uuid not null unique references conformance_dispute (id),
    edition    text not null,
    number     text not null,
    print      text not null,
    outcome    text not null,
    question   text,
    reason     text not null,
    decided_at timestamptz not null default clock_timestamp()
);

comment on table kit_decision is '異議を認めて試験キットのケースを変えた決定。';

-- The kits that somebody has run against, and the certain answers of each: what a certificate vouches for.
create table kit_print (
    hash     text primary key check (hash ~ '^[0-9a-f]{64}$'),
    edition  text not null,
    version  text not null,
    seen_at  timestamptz not null default clock_timestamp(),
    certain  jsonb not null
);

comment on table kit_print is '使われた試験キット。certain は確かなケースの番号と、入力と期待する回答の SHA-256。';

create table conformance_certificate (
    tenant    text not null default current_setting('santei.tenant') check (tenant ~ '^[a-z0-9-]{1,40}$'),
    id        uuid primary key,
    run       uuid not null,
    edition   text not null,
    kit_hash  text not null references kit_print (hash),
    issued_at timestamptz not null,
    file      text not null,
    unique (tenant, run),
    foreign key (tenant, run) references conformance_run (tenant, id)
);

comment on table conformance_certificate is '適合証明。file は署名した文。番号を知っている人はだれでも読める。';

create function refuse_conformance_change() returns trigger language plpgsql as $$
begin
    raise exception '%: it never changes (%)', tg_table_name, tg_op;
end
$$;

create trigger kit_decision_is_immutable before update or delete or truncate on kit_decision
    for each statement execute function refuse_conformance_change();
create trigger kit_print_is_immutable before update or delete or truncate on kit_print
    for each statement execute function refuse_conformance_change();
create trigger conformance_certificate_is_immutable before update or delete or truncate on conformance_certificate
    for each statement execute function refuse_conformance_change();

alter table conformance_run enable row level security;
alter table conformance_run force row level security;
create policy tenant on conformance_run using (tenant = current_setting('santei.tenant', true));
alter table conformance_result enable row level security;
alter table conformance_result force row level security;
create policy tenant on conformance_result using (tenant = current_setting('santei.tenant', true));
alter table conformance_dispute enable row level security;
alter table conformance_dispute force row level security;
create policy tenant on conformance_dispute using (tenant = current_setting('santei.tenant', true));
alter table conformance_certificate enable row level security;
alter table conformance_certificate force row level security;
create policy tenant on conformance_certificate using (tenant = current_setting('santei.tenant', true));

-- The queue, those who decide disputes, and whoever holds the number of a certificate see rows of every tenant: only the
-- functions below act as the owner of the tables.
create policy queue on conformance_run to current_user using (true);
create policy decision on conformance_dispute to current_user using (true);
create policy number on conformance_certificate to current_user using (true);

-- Gives the run whose turn it is, the oldest first: one that waits, or one whose service has been silent for a minute. A tenant
-- has one run at a time, so that none keeps the others waiting. What was begun three times and never ended is given up.
create function next_conformance_run() returns table (of_tenant text, run_id uuid, attempt integer)
    language sql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
    update conformance_run set state = 'failed', finished_at = clock_timestamp(), answers = null,
        reason = '比べている途中でサービスが3回止まったので、あきらめました。もう一度始めてください。'
    where state = 'running' and beat_at < clock_timestamp() - interval '1 minute' and attempts >= 3;
    update conformance_run set
        state = 'running',
        started_at = clock_timestamp(),
        beat_at = clock_timestamp(),
        attempts = attempts + 1,
        done = 0
    where (tenant, id) = (
        select r.tenant, r.id from conformance_run r
        where (r.state = 'queued' and not exists (
                select from conformance_run busy where busy.tenant = r.tenant and busy.state = 'running'
                    and busy.beat_at >= clock_timestamp() - interval '1 minute'))
            or (r.state = 'running' and r.beat_at < clock_timestamp() - interval '1 minute')
        order by r.created_at limit 1 for update of r skip locked)
    returning tenant, id, attempts
$$;

-- The disputes of every tenant, for those who decide.
create function all_disputes() returns setof conformance_dispute
    language sql stable security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
    select * from conformance_dispute
$$;

-- Decides a dispute once, never by who raised it; returns how many were decided. One that is accepted changes the kit in the
-- same transaction.
create function decide_dispute(
        wanted uuid, verdict text, became text, asks text, why text, actor_tenant text, actor text) returns integer
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    decided conformance_dispute;
begin
    update conformance_dispute set state = verdict, outcome = became, question = asks, reason = why,
        decided_at = clock_timestamp(), decided_by = actor
    where id = wanted and state = 'open' and not (tenant = actor_tenant and author = actor)
    returning * into decided;
    if decided.id is null then
        return 0;
    end if;
    if verdict = 'accepted' then
        perform pg_advisory_xact_lock(hashtext('santei.kit_decision'));
        insert into kit_decision (seq, dispute, edition, number, print, outcome, question, reason)
        select coalesce(max(seq), 0) + 1, decided.id, decided.edition, decided.number, decided.print, became, asks, why
        from kit_decision;
    end if;
    return 1;
end
$$;

-- A certificate by its number, for everybody.
create function find_certificate(wanted uuid) returns table (edition text, kit_hash text, file text)
    language sql stable security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
    select c.edition, c.kit_hash, c.file from conformance_certificate c where c.id = wanted
$$;

revoke execute on function next_conformance_run(), all_disputes(), find_certificate(uuid),
    decide_dispute(uuid, text, text, text, text, text, text), refuse_conformance_change() from public;
grant execute on function next_conformance_run(), all_disputes(), find_certificate(uuid),
    decide_dispute(uuid, text, text, text, text, text, text) to "${serviceRole}";
grant select, insert, update on conformance_run to "${serviceRole}";
grant select, insert on conformance_result, conformance_certificate to "${serviceRole}";
grant select, insert (id, author, edition, kit_version, number, print, clause, claimed, words)
    on conformance_dispute to "${serviceRole}";
grant select on kit_decision to "${serviceRole}";
grant select, insert (hash, edition, version, certain) on kit_print to "${serviceRole}";
