-- Bulk jobs: a file that was uploaded, its parts, and what was calculated of each. The file itself is on the disk, encrypted.
create table job (
    tenant          text not null default current_setting('santei.tenant'),
    id              uuid not null,
    created_at      timestamptz not null default clock_timestamp(),
    started_at      timestamptz,
    served_at       timestamptz,
    finished_at     timestamptz,
    state           text not null default 'queued'
        check (state in ('queued', 'running', 'paused', 'cancelled', 'failed', 'done')),
    format          text not null check (format in ('uke', 'ndjson')),
    input_kind      text not null check (input_kind in ('as_billed', 'stripped', 'calculated', 'acts')),
    explain         text not null check (explain in ('none', 'lines', 'full')),
    idempotency_key text,
    home            uuid not null,
    bytes           bigint not null,
    sha256          bytea not null,
    file_key        bytea not null,
    broken          text,
    reason          text,
    parts_left      integer not null check (parts_left >= 0),
    primary key (tenant, id),
    unique (tenant, idempotency_key),
    check ((finished_at is not null) = (state in ('cancelled', 'failed', 'done')))
);

comment on table job is '一括計算のジョブ。';
comment on column job.served_at is '最後に順番が回った時刻。組織とジョブに公平に順番を回す。';
comment on column job.home is 'ファイルのあるデータディレクトリの番号。';
comment on column job.file_key is 'ファイルの暗号の鍵。ジョブとともに消える。';
comment on column job.broken is 'ファイルが途中で切れているときの理由。計算し終えると reason になる。';
comment on column job.parts_left is 'まだ計算していない部分の数。';

create index job_open on job (home, served_at) where state in ('queued', 'running');
create index job_by_time on job (tenant, created_at desc, id desc);

create table job_part (
    tenant        text not null default current_setting('santei.tenant'),
    job           uuid not null,
    number        integer not null,
    first_byte    bigint not null,
    first_line    integer not null,
    until_line    integer not null,
    closed        boolean not null,
    claims        integer not null,
    done_at       timestamptz,
    done          integer,
    failed        integer,
    undecided     integer,
    lines         bigint,
    yen           bigint,
    findings      jsonb,
    results       bytea,
    finding_rows  bytea,
    corrections   bytea,
    primary key (tenant, job, number),
    foreign key (tenant, job) references job (tenant, id),
    check (num_nonnulls(done_at, done, failed, undecided, lines, yen, findings, results, finding_rows, corrections) in (0, 10))
);

comment on table job_part is 'ジョブの部分（続いたレセプト）と、その結果。結果は gzip。一度書いた結果は変わらない。';
comment on column job_part.claims is 'ファイルを分けたときのレセプトの件数。';
comment on column job_part.done is '結果の件数（計算できなかったものを含む）。';
comment on column job_part.yen is '影響額の合計（円）。';

create index job_part_open on job_part (tenant, job, number) where done_at is null;

-- They are compressed already.
alter table job_part
    alter column results set storage external,
    alter column finding_rows set storage external,
    alter column corrections set storage external;

-- Every claim has one result: what a part came to is written once.
create function refuse_second_result() returns trigger language plpgsql as $$
begin
    raise exception 'job_part: a part has one result';
end
$$;

create trigger job_part_has_one_result before update on job_part
    for each row when (old.done_at is not null) execute function refuse_second_result();

alter table job enable row level security;
alter table job force row level security;
create policy tenant on job using (tenant = current_setting('santei.tenant', true));
alter table job_part enable row level security;
alter table job_part force row level security;
create policy tenant on job_part using (tenant = current_setting('santei.tenant', true));
grant select, insert, update, delete on job, job_part to "${serviceRole}";

-- The queue serves every tenant. Only the owner of the tables sees all jobs, and only these functions act as the owner.
create policy queue on job to current_user using (true);

-- Gives the job whose turn it is: the tenant that waited longest, of it the job that waited longest.
create function next_job(at_home uuid) returns table (of_tenant text, job_id uuid)
    language sql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
    update job set
        state = 'running',
        started_at = coalesce(started_at, clock_timestamp()),
        served_at = clock_timestamp()
    where (tenant, id) = (
        select j.tenant, j.id from job j
        where j.state in ('queued', 'running') and j.parts_left > 0 and j.home = at_home
        order by (select max(o.served_at) from job o
                where o.tenant = j.tenant and o.state in ('queued', 'running')) nulls first,
            j.served_at nulls first, j.created_at
        limit 1 for update of j skip locked)
    returning tenant, id
$$;

-- Names the jobs whose files are in a data directory.
create function jobs_at(at_home uuid) returns setof uuid
    language sql stable security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
    select id from job where home = at_home
$$;

revoke execute on function next_job(uuid), jobs_at(uuid), refuse_second_result() from public;
grant execute on function next_job(uuid), jobs_at(uuid) to "${serviceRole}";
