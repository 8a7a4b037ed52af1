-- Drafts of rules: each an overlay of texts on the rules in force. Every save is a version; what a version said stays.
create table draft (
    tenant     text not null default current_setting('santei.tenant') check (tenant ~ '^[a-z0-9-]{1,40}$'),
    id         uuid not null,
    title      text not null check (char_length(title) between 1 and 100),
    reason     text not null check (char_length(reason) between 1 and 1000),
    author     text not null,
    created_at timestamptz not null default clock_timestamp(),
    state      text not null default 'editing'
        check (state in ('editing', 'submitted', 'approved', 'released', 'withdrawn', 'rejected')),
    version    integer not null default 0 check (version >= 0),
    changed_at timestamptz not null default clock_timestamp(),
    bytes      bigint not null default 0 check (bytes >= 0),
    primary key (tenant, id)
);

comment on table draft is '規則の案。施行中の規則への変更の集まり。';
comment on column draft.reason is '改める理由、または根拠とする告示・通知の箇所。';
comment on column draft.version is 'いちばん新しい版の番号。0 は、まだ何も変えていない。';
comment on column draft.bytes is 'これまでの版の文の大きさの合計（バイト）。';

create index draft_by_time on draft (tenant, changed_at desc, id desc);

create table draft_version (
    tenant   text not null default current_setting('santei.tenant'),
    draft    uuid not null,
    number   integer not null check (number > 0),
    saved_at timestamptz not null default clock_timestamp(),
    author   text not null,
    note     text not null,
    hash     text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (tenant, draft, number),
    foreign key (tenant, draft) references draft (tenant, id)
);

comment on table draft_version is '規則の案の版。保存するたびに1つ増え、変わらない。';
comment on column draft_version.note is '何をしたか。';
comment on column draft_version.hash is 'その版のすべての文の SHA-256。';

-- What a version changed: of each path the newest row up to a version is what that version says.
create table draft_text (
    tenant  text not null default current_setting('santei.tenant'),
    draft   uuid not null,
    version integer not null,
    path    text not null check (char_length(path) between 1 and 200),
    kind    text not null check (kind in ('text', 'removed', 'base')),
    content text,
    sha256  text check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (tenant, draft, path, version),
    foreign key (tenant, draft, version) references draft_version (tenant, draft, number),
    check ((kind = 'text') = (content is not null) and (content is null) = (sha256 is null))
);

comment on table draft_text is '規則の案の版が変えた文。';
comment on column draft_text.kind is 'text この文にする、removed ファイルを除く、base 施行中の文のままにする。';

create function refuse_draft_change() returns trigger language plpgsql as $$
begin
    raise exception '%: what was saved never changes (%)', tg_table_name, tg_op;
end
$$;

create trigger draft_version_is_immutable before update or delete or truncate on draft_version
    for each statement execute function refuse_draft_change();
create trigger draft_text_is_immutable before update or delete or truncate on draft_text
    for each statement execute function refuse_draft_change();
revoke execute on function refuse_draft_change() from public;

alter table draft enable row level security;
alter table draft force row level security;
create policy tenant on draft using (tenant = current_setting('santei.tenant', true));
alter table draft_version enable row level security;
alter table draft_version force row level security;
create policy tenant on draft_version using (tenant = current_setting('santei.tenant', true));
alter table draft_text enable row level security;
alter table draft_text force row level security;
create policy tenant on draft_text using (tenant = current_setting('santei.tenant', true));
grant select, insert, update on draft to "${serviceRole}";
grant select, insert on draft_version, draft_text to "${serviceRole}";
