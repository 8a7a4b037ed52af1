-- What was published: the truth that all services on this database share. It is of the installation, not of a tenant. Rows
-- are added and never change; what becomes of them later stands in rows of their own.
create table rule_archive (
    name     text primary key check (name ~ '^(share-)?[0-9]{4}-[0-9]{2}_[0-9]{4}-[0-9]{2}_[0-9a-f]{64}$'),
    kept_at  timestamptz not null default clock_timestamp(),
    sha256   bytea not null,
    content  bytea not null,
    check (sha256 = sha256(content))
);

comment on table rule_archive is '規則のリリースの文（と、翻訳したもの）。データディレクトリにはその写しがある。';
comment on column rule_archive.name is '版、その終わり、文の SHA-256。';

alter table rule_archive alter column content set storage external;

create table publication (
    seq          bigint primary key check (seq > 0),
    id           uuid not null unique,
    kind         text not null check (kind in ('packaged', 'earlier', 'ordinary', 'emergency')),
    title        text not null check (char_length(title) between 1 and 200),
    reason       text not null check (char_length(reason) <= 1000),
    first_day    date not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    releases     text[] not null,
    unchanged    text[] not null,
    paths        text[] not null,
    tenant       text check (tenant ~ '^[a-z0-9-]{1,40}$'),
    draft        uuid,
    draft_hash   text check (draft_hash ~ '^[0-9a-f]{64}$'),
    authors      text[] not null,
    approver     text,
    review_due   date,
    check ((kind in ('packaged', 'earlier')) = (draft is null)),
    check ((draft is null) = (approver is null)),
    check ((kind = 'emergency') = (review_due is not null)),
    check (kind <> 'emergency' or reason <> '')
);

comment on table publication is '規則の公表。同じ診療月については、最後に公表されたリリースで回答する。';
comment on column publication.first_day is '公表日。この日から回答に使う（日本時間）。施行する診療月は releases の名前にある。';
comment on column publication.paths is '前の公表から変わったファイル。';
comment on column publication.review_due is '緊急公表を事後に確かめる期限。';

create table publication_case (
    publication uuid not null references publication (id),
    path        text not null check (char_length(path) between 1 and 200),
    content     text,
    primary key (publication, path)
);

comment on table publication_case is '公表とともに変わったケース。content が空なら除いた。';

create table publication_withdrawal (
    publication uuid primary key references publication (id),
    at          timestamptz not null default clock_timestamp(),
    actor       text not null,
    reason      text not null check (char_length(reason) between 1 and 1000)
);

comment on table publication_withdrawal is '公表日より前の取り下げ。';

create table publication_review (
    publication uuid primary key references publication (id),
    at          timestamptz not null default clock_timestamp(),
    actor       text not null,
    comment     text not null check (char_length(comment) between 1 and 1000)
);

comment on table publication_review is '緊急公表の事後の確認。';

-- Numbers have no gaps, and what is published is kept.
create function check_publication() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('santei.publication'));
    if new.seq <> (select coalesce(max(seq), 0) + 1 from publication) then
        raise exception 'publication: % is not the next number', new.seq;
    end if;
    if exists (
            select from unnest(new.releases) as r(wanted)
            where not exists (select from rule_archive a where a.name = r.wanted)) then
        raise exception 'publication: its releases are not kept';
    end if;
    return new;
end
$$;

create trigger publication_is_whole before insert on publication for each row execute function check_publication();

-- Only what has not begun is withdrawn; only an emergency has a review afterwards, and never by who made it.
create function check_withdrawal() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('santei.publication'));
    if not exists (select from publication p where p.id = new.publication and p.draft is not null
            and p.first_day > (clock_timestamp() at time zone 'Asia/Tokyo')::date) then
        raise exception 'publication_withdrawal: it has begun';
    end if;
    return new;
end
$$;

create trigger withdrawal_is_in_time before insert on publication_withdrawal
    for each row execute function check_withdrawal();

create function check_review() returns trigger language plpgsql as $$
begin
    if not exists (select from publication p where p.id = new.publication and p.kind = 'emergency'
            and new.actor <> p.approver and new.actor <> all (p.authors)) then
        raise exception 'publication_review: not of an emergency, or by who made it';
    end if;
    return new;
end
$$;

create trigger review_is_by_another before insert on publication_review for each row execute function check_review();

create function refuse_publication_change() returns trigger language plpgsql as $$
begin
    raise exception '%: what was published never changes (%)', tg_table_name, tg_op;
end
$$;

create trigger rule_archive_is_immutable before update or delete or truncate on rule_archive
    for each statement execute function refuse_publication_change();
create trigger publication_is_immutable before update or delete or truncate on publication
    for each statement execute function refuse_publication_change();
create trigger publication_case_is_immutable before update or delete or truncate on publication_case
    for each statement execute function refuse_publication_change();
create trigger publication_withdrawal_is_immutable before update or delete or truncate on publication_withdrawal
    for each statement execute function refuse_publication_change();
create trigger publication_review_is_immutable before update or delete or truncate on publication_review
    for each statement execute function refuse_publication_change();

-- Every service hears of it when the transaction ends.
create function tell_publication() returns trigger language plpgsql as $$
begin
    perform pg_notify('santei_publication', '');
    return null;
end
$$;

create trigger publication_is_told after insert on publication for each statement execute function tell_publication();
create trigger withdrawal_is_told after insert on publication_withdrawal
    for each statement execute function tell_publication();

-- Whose releases this installation takes in, besides its own.
create table trusted_publisher (
    key_id     text primary key check (key_id ~ '^[0-9a-f]{64}$'),
    public_key bytea not null,
    name       text not null check (char_length(name) between 1 and 100),
    added_at   timestamptz not null default clock_timestamp(),
    check (key_id = encode(sha256(public_key), 'hex'))
);

comment on table trusted_publisher is '公表ファイルを受け入れる発行元。コマンド ./santei trust だけで変える。';

-- Files that were taken in: each once, and of each publisher only newer ones.
create table release_import (
    publisher   text not null,
    number      bigint not null check (number > 0),
    publication uuid not null,
    sha256      bytea not null,
    taken_at    timestamptz not null default clock_timestamp(),
    tenant      text not null,
    draft       uuid not null,
    actor       text not null,
    primary key (publisher, number),
    unique (publisher, publication)
);

comment on table release_import is '受け入れた公表ファイル。';

create function check_import() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('santei.import'));
    if exists (select from release_import i where i.publisher = new.publisher and i.number >= new.number) then
        raise exception 'release_import: not newer than what was taken in';
    end if;
    return new;
end
$$;

create trigger import_is_newer before insert on release_import for each row execute function check_import();
create trigger release_import_is_immutable before update or delete or truncate on release_import
    for each statement execute function refuse_publication_change();

-- What was said of a draft on its way: of a tenant, as the draft itself.
create table draft_note (
    tenant     text not null default current_setting('santei.tenant') check (tenant ~ '^[a-z0-9-]{1,40}$'),
    draft      uuid not null,
    number     integer not null check (number > 0),
    at         timestamptz not null default clock_timestamp(),
    actor      text not null,
    kind       text not null check (kind in ('comment', 'sent_back', 'approved', 'published')),
    comment    text not null check (char_length(comment) <= 2000),
    draft_hash text not null check (draft_hash ~ '^[0-9a-f]{64}$'),
    base       text not null,
    primary key (tenant, draft, number)
);

comment on table draft_note is '案の審査の記録。';
comment on column draft_note.draft_hash is 'そのときの案のすべての文の SHA-256。承認はこの文だけに及ぶ。';
comment on column draft_note.base is 'そのとき施行中だったリリースの SHA-256。';

create trigger draft_note_is_immutable before update or delete or truncate on draft_note
    for each statement execute function refuse_publication_change();
alter table draft_note enable row level security;
alter table draft_note force row level security;
create policy tenant on draft_note using (tenant = current_setting('santei.tenant', true));

revoke execute on function check_publication(), check_withdrawal(), check_review(), check_import(),
    refuse_publication_change(), tell_publication() from public;
grant select on rule_archive, publication, publication_case, publication_withdrawal, publication_review,
    release_import, trusted_publisher to "${serviceRole}";
grant insert (name, sha256, content) on rule_archive to "${serviceRole}";
grant insert (seq, id, kind, title, reason, first_day, releases, unchanged, paths, tenant, draft, draft_hash, authors,
    approver, review_due) on publication to "${serviceRole}";
grant insert on publication_case to "${serviceRole}";
grant insert (publication, actor, reason) on publication_withdrawal to "${serviceRole}";
grant insert (publication, actor, comment) on publication_review to "${serviceRole}";
grant insert (publisher, number, publication, sha256, tenant, draft, actor) on release_import to "${serviceRole}";
grant insert (key_id, public_key, name), delete on trusted_publisher to "${serviceRole}";
grant select, insert on draft_note to "${serviceRole}";
