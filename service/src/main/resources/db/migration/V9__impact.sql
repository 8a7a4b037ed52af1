-- Effects of drafts and revisions on many claims, calculated in the background. What came of one is written once.
create table impact (
    tenant      text not null default current_setting('santei.tenant'),
    id          uuid not null,
    created_at  timestamptz not null default clock_timestamp(),
    started_at  timestamptz,
    beat_at     timestamptz,
    finished_at timestamptz,
    state       text not null default 'queued' check (state in ('queued', 'running', 'cancelled', 'failed', 'done')),
    author      text not null,
    wanted      jsonb not null,
    draft       uuid,
    draft_hash  text,
    attempts    integer not null default 0,
    claims      bigint not null default 0,
    done        bigint not null default 0,
    result      jsonb,
    reason      text,
    primary key (tenant, id),
    check ((finished_at is not null) = (state in ('cancelled', 'failed', 'done'))),
    check ((result is not null) = (state = 'done')),
    check ((draft is null) = (draft_hash is null))
);

comment on table impact is '影響の計算。前後の合計と内訳は result にある。';
comment on column impact.beat_at is '計算している過程が最後に進み具合を書いた時刻。古ければ、計算していたサービスは止まっている。';
comment on column impact.draft_hash is '計算を頼んだときの案の文のハッシュ。';
comment on column impact.attempts is '始めた回数。止まったサービスの分は、3回まではじめからやり直す。';

create index impact_open on impact (created_at) where state in ('queued', 'running');
create index impact_by_time on impact (tenant, created_at desc, id desc);
create index impact_by_draft on impact (tenant, draft, created_at desc) where draft is not null;

create table impact_mover (
    tenant        text not null default current_setting('santei.tenant'),
    impact        uuid not null,
    place         integer not null,
    name          text not null,
    age           text not null,
    facility      text not null,
    points_before bigint not null,
    points_after  bigint not null,
    yen           bigint not null,
    before        text not null,
    after         text not null,
    primary key (tenant, impact, place),
    foreign key (tenant, impact) references impact (tenant, id) on delete cascade
);

comment on table impact_mover is '最も大きく動くレセプトと、前後の理由。';

alter table impact enable row level security;
alter table impact force row level security;
create policy tenant on impact using (tenant = current_setting('santei.tenant', true));
alter table impact_mover enable row level security;
alter table impact_mover force row level security;
create policy tenant on impact_mover using (tenant = current_setting('santei.tenant', true));
grant select, insert, update, delete on impact, impact_mover to "${serviceRole}";

-- The queue serves every tenant. Only the owner of the tables sees all rows, and only this function acts as the owner.
create policy queue on impact to current_user using (true);

-- Gives the impact whose turn it is, the oldest first: one that waits, or one whose service has been silent for a minute. What
-- was begun three times and never ended is given up.
create function next_impact() returns table (of_tenant text, impact_id uuid)
    language sql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
    update impact set state = 'failed', finished_at = clock_timestamp(),
        reason = '計算の途中でサービスが3回止まったので、あきらめました。件数を減らして、もう一度始めてください。'
    where state = 'running' and beat_at < clock_timestamp() - interval '1 minute' and attempts >= 3;
    update impact set
        state = 'running',
        started_at = clock_timestamp(),
        beat_at = clock_timestamp(),
        attempts = attempts + 1,
        done = 0
    where (tenant, id) = (
        select i.tenant, i.id from impact i
        where i.state = 'queued' or (i.state = 'running' and i.beat_at < clock_timestamp() - interval '1 minute')
        order by i.created_at limit 1 for update of i skip locked)
    returning tenant, id
$$;

revoke execute on function next_impact() from public;
grant execute on function next_impact() to "${serviceRole}";
