-- An answer and its claim in one column, packed by the service: the database spends a fourth of the work on a row. Rows that were
-- kept before stay as they are, and are read as before.
alter table calculation add column packed bytea;
alter table calculation alter column packed set storage external;
alter table calculation alter column result drop not null;
alter table calculation drop constraint input_has_a_kind;
alter table calculation add constraint answer_is_kept_once check ((result is null) <> (packed is null)
    and (packed is null or input is null));
alter table calculation add constraint claim_has_a_kind check (
    (input is null and packed is null) = (input_kind is null)
    and (input_kind is null or (shares_hash is not null and share_tables_hash is not null)));
comment on column calculation.packed is '結果とレセプトの JSON をまとめて圧縮したもの（docs/database.md）。前の版が保存した行では空。';

alter table calculation_incoming add column packed bytea;
alter table calculation_incoming alter column result drop not null;

-- Months to come have the same way of storing.
create or replace function make_month(whole text, begins date) returns void
    language plpgsql set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    part text := whole || to_char(begins, '_YYYY_MM');
begin
    if to_regclass(quote_ident(part)) is null then
        execute format('create table %I (like %I including defaults including constraints including comments'
            ' including storage)', part, whole);
        perform seal_part(part);
        execute format('alter table %I attach partition %I for values from (%L) to (%L)', whole, part,
            begins::timestamp at time zone 'Asia/Tokyo',
            (begins + interval '1 month')::timestamp at time zone 'Asia/Tokyo');
    end if;
end
$$;
