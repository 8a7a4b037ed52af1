-- PostgreSQL refuses COPY into a table with row-level security: rows come in here and go on to calculation in the same
-- transaction, so that nobody ever sees one here. What is left by a crash is gone with it.
create unlogged table calculation_incoming (like calculation including defaults);
alter table calculation_incoming drop column tenant;
comment on table calculation_incoming is 'まとめて保存するときの通り道。どの取引の外からも空に見える。';
grant select, insert, delete on calculation_incoming to "${serviceRole}";

-- Who the patient of a calculation is, when the service is told to keep it (santei.store-identity); each column encrypted.
create table calculation_identity (
    tenant      text not null default current_setting('santei.tenant') check (tenant ~ '^[a-z0-9-]{1,40}$'),
    calculation uuid not null,
    created_at  timestamptz not null check (isfinite(created_at)),
    key_id      text not null,
    name        bytea,
    number      bytea,
    primary key (tenant, calculation, created_at)
) partition by range (created_at);

comment on table calculation_identity is '患者の氏名と番号。santei.store-identity=true のときだけ、列ごとに暗号化して保存する。';
comment on column calculation_identity.key_id is '暗号化した鍵の名前。';
comment on column calculation_identity.name is '氏名。AES-256-GCM で暗号化。';
comment on column calculation_identity.number is '患者の番号。AES-256-GCM で暗号化。';

create trigger identity_is_immutable before update or delete on calculation_identity
    for each row execute function refuse_change();
create trigger identity_is_not_emptied before truncate on calculation_identity
    for each statement execute function refuse_change();

alter table calculation_identity enable row level security;
alter table calculation_identity force row level security;
create policy tenant on calculation_identity using (tenant = current_setting('santei.tenant', true));
grant select, insert on calculation_identity to "${serviceRole}";

select make_rest('calculation_identity');
select keep_months();
