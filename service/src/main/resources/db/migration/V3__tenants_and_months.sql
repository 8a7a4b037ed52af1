-- Tenants, months and the role of the service. What was kept before belongs to the tenant 'local'.
--
-- The owner of the tables is who runs this migration. The service connects as "${serviceRole}", which owns nothing, cannot
-- switch row-level security off and sees only rows of the tenant that its transaction names in santei.tenant; without one
-- it sees nothing.

revoke create on schema "${flyway:defaultSchema}" from public;
grant usage on schema "${flyway:defaultSchema}" to "${serviceRole}";

-- Nobody brings tables of the same name into a session.
do $$
begin
    execute format('revoke temporary on database %I from public', current_database());
end
$$;

alter table calculation rename to calculation_before;
alter table calculation_before rename constraint calculation_pkey to calculation_before_pkey;
drop index calculation_input, calculation_foundation;

create table calculation (
    tenant            text not null default current_setting('santei.tenant') check (tenant ~ '^[a-z0-9-]{1,40}$'),
    id                uuid not null,
    created_at        timestamptz not null default now() check (isfinite(created_at)),
    recalculation_of  uuid check (recalculation_of <> id),
    receipt           text,
    month             text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    revision          text not null,
    edition           text not null,
    question          text not null check (question in ('verify', 'calculate')),
    rules_hash        text not null,
    tables_hash       text not null,
    shares_hash       text,
    share_tables_hash text,
    engine_build      text not null,
    input_kind        text check (input_kind in ('as_billed', 'stripped', 'calculated', 'acts')),
    input_hash        text not null,
    input             json,
    complete          boolean not null,
    total_points      integer,
    result            json not null,
    primary key (tenant, id, created_at),
    constraint input_has_a_kind check ((input is null) = (input_kind is null)
        and (input is null or (shares_hash is not null and share_tables_hash is not null)))
) partition by range (created_at);

comment on table calculation is '計算結果。書き換えも削除もできない。保存期間（santei.retention）が過ぎた月は、月ごと消える。';
comment on column calculation.tenant is '保存した組織。ほかの組織からは見えない。';
comment on column calculation.created_at is '保存した時刻。日本時間の月ごとに分けて保存する。';
comment on column calculation.recalculation_of is '再計算の元になった計算の番号。';
comment on column calculation.receipt is '呼び出し側の番号（レセプト番号）。患者を特定しない。';
comment on column calculation.total_points is '合計点数（点）。決まらないときは空。';
comment on column calculation.input is '計算したレセプト。氏名も患者の番号もない。';
comment on column calculation.input_kind is 'レセプトの受け取り方。';
comment on column calculation.shares_hash is '患者負担の規則のハッシュ。定める規則がない月は空文字。';
comment on column calculation.share_tables_hash is '患者負担の表のハッシュ。';

create index calculation_recalculation on calculation (tenant, recalculation_of) where recalculation_of is not null;

-- What was answered stays as it was answered: by the table, and by each of its months.
create trigger calculation_is_immutable before update or delete on calculation
    for each row execute function refuse_change();
create trigger calculation_is_not_emptied before truncate on calculation
    for each statement execute function refuse_change();

-- A recalculation points to a row that its tenant sees. Without a tenant only the owner writes, who moves rows by month.
create function know_predecessor() returns trigger
    language plpgsql set search_path = "${flyway:defaultSchema}", pg_temp as $$
begin
    if current_setting('santei.tenant', true) <> ''
            and not exists (select from calculation where id = new.recalculation_of) then
        raise foreign_key_violation using message = 'calculation: there is no row that is recalculated';
    end if;
    return null;
end
$$;

create trigger calculation_knows_its_predecessor after insert on calculation
    for each row when (new.recalculation_of is not null) execute function know_predecessor();

-- Every partitioned table of this schema is kept by the month of its column created_at, in Japan's time.

-- Gives a part of a table what its whole has: row-level security by tenant and no way to empty it.
create function seal_part(part text) returns void
    language plpgsql set search_path = "${flyway:defaultSchema}", pg_temp as $$
begin
    execute format('alter table %I enable row level security, force row level security', part);
    execute format('create policy tenant on %I using (tenant = current_setting(''santei.tenant'', true))', part);
    execute format('create trigger part_is_not_emptied before truncate on %I for each statement
        execute function refuse_change()', part);
end
$$;

-- Makes the part of one month, unless it is there.
create function make_month(whole text, begins date) returns void
    language plpgsql set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    part text := whole || to_char(begins, '_YYYY_MM');
begin
    if to_regclass(quote_ident(part)) is null then
        execute format('create table %I (like %I including defaults including constraints including comments)', part, whole);
        perform seal_part(part);
        execute format('alter table %I attach partition %I for values from (%L) to (%L)', whole, part,
            begins::timestamp at time zone 'Asia/Tokyo',
            (begins + interval '1 month')::timestamp at time zone 'Asia/Tokyo');
    end if;
end
$$;

-- Makes the part for rows of months that have none: no row is ever refused for want of a month.
create function make_rest(whole text) returns void
    language plpgsql set search_path = "${flyway:defaultSchema}", pg_temp as $$
begin
    execute format('create table %I partition of %I default', whole || '_rest', whole);
    perform seal_part(whole || '_rest');
end
$$;

-- Moves rows from the rest to their months. The owner sees them only while row-level security is not forced on him.
create function sort_rest(whole text) returns void
    language plpgsql set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    rest text := whole || '_rest';
    begins date;
begin
    execute format('alter table %I no force row level security', whole);
    execute format('alter table %I detach partition %I', whole, rest);
    execute format('alter table %I no force row level security', rest);
    for begins in execute format(
        'select distinct date_trunc(''month'', created_at at time zone ''Asia/Tokyo'')::date from %I', rest)
    loop
        perform make_month(whole, begins);
    end loop;
    execute format('insert into %I select * from %I', whole, rest);
    execute format('drop table %I', rest);
    perform make_rest(whole);
    execute format('alter table %I force row level security', whole);
end
$$;

-- Makes the months to come, this one included. The service calls it; it takes nothing and can do no harm.
create function keep_months() returns void
    language plpgsql security definer
    set search_path = "${flyway:defaultSchema}", pg_temp set lock_timeout = '5s' as $$
declare
    whole text;
    this_month date := date_trunc('month', now() at time zone 'Asia/Tokyo')::date;
begin
    perform pg_advisory_xact_lock(hashtext('santei.months'));
    for whole in select relname from pg_class
            where relkind = 'p' and relnamespace = '"${flyway:defaultSchema}"'::regnamespace order by relname
    loop
        if pg_relation_size(quote_ident(whole || '_rest')::regclass) > 0 then
            perform sort_rest(whole);
        end if;
        for ahead in 0..2 loop
            perform make_month(whole, (this_month + make_interval(months => ahead))::date);
        end loop;
    end loop;
end
$$;

-- How long rows are kept; empty: for ever. Only the owner sets it, when the service starts (afterMigrate.sql).
create table retention (
    one    boolean primary key default true check (one),
    period interval check (period >= interval '1 month')
);
insert into retention (period) values (null);
comment on table retention is '計算結果の保存期間。空なら期限はない。';

-- Drops the months whose last row is older than rows are kept; says which. The service calls it; what is not due stays.
create function drop_expired_months() returns setof text
    language plpgsql security definer
    set search_path = "${flyway:defaultSchema}", pg_temp set lock_timeout = '5s' as $$
declare
    part text;
    expired timestamptz;
begin
    select now() - period into expired from retention;
    if expired is null then
        return;
    end if;
    perform keep_months();
    for part in select child.relname from pg_inherits
            join pg_class child on child.oid = inhrelid
            join pg_class whole on whole.oid = inhparent
            where whole.relkind = 'p' and whole.relnamespace = '"${flyway:defaultSchema}"'::regnamespace
                and child.relname ~ '_[0-9]{4}_[0-9]{2}$'
            order by child.relname
    loop
        if (to_date(right(part, 7), 'YYYY_MM') + interval '1 month')::timestamp at time zone 'Asia/Tokyo' <= expired then
            execute format('drop table %I', part);
            return next part;
        end if;
    end loop;
end
$$;

revoke execute on function refuse_change(), know_predecessor(), seal_part(text), make_month(text, date), make_rest(text),
    sort_rest(text), keep_months(), drop_expired_months() from public;
grant execute on function keep_months(), drop_expired_months() to "${serviceRole}";
grant select on retention to "${serviceRole}";

-- What was kept before goes to its months, and nothing is lost on the way.
select make_rest('calculation');
select make_month('calculation', begins) from (
    select distinct date_trunc('month', created_at at time zone 'Asia/Tokyo')::date as begins from calculation_before) months;

insert into calculation (tenant, id, created_at, receipt, month, revision, edition, question, rules_hash, tables_hash,
    shares_hash, share_tables_hash, engine_build, input_kind, input_hash, input, complete, total_points, result)
select 'local', id, created_at, receipt, month, revision, edition, question, rules_hash, tables_hash,
    shares_hash, share_tables_hash, engine_build, input_kind, input_hash, input, complete, total_points, result
from calculation_before;

do $$
declare
    before bigint := (select count(*) from calculation_before);
    after bigint := (select count(*) from calculation);
begin
    if before <> after then
        raise exception 'calculation: % rows were kept, % are moved', before, after;
    end if;
end
$$;

drop table calculation_before;

alter table calculation enable row level security;
alter table calculation force row level security;
create policy tenant on calculation using (tenant = current_setting('santei.tenant', true));
grant select, insert on calculation to "${serviceRole}";

select keep_months();
