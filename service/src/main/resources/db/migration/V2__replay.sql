-- What is needed to calculate again. Rows that were kept before have none of it and stay as they are.
alter table calculation
    add column shares_hash       text,
    add column share_tables_hash text,
    add column input_kind        text check (input_kind in ('as_billed', 'stripped', 'calculated', 'acts')),
    add column input             json,
    add constraint input_has_a_kind check ((input is null) = (input_kind is null)
        and (input is null or (shares_hash is not null and share_tables_hash is not null)));

comment on column calculation.input is '計算したレセプト。氏名も患者の番号もない。';
comment on column calculation.input_kind is 'レセプトの受け取り方。';
comment on column calculation.shares_hash is '患者負担の規則のハッシュ。定める規則がない月は空文字。';
comment on column calculation.share_tables_hash is '患者負担の表のハッシュ。';

-- Calculations under the same rules and tables are calculated again one after the other.
create index calculation_foundation
    on calculation (tables_hash, rules_hash, share_tables_hash, shares_hash, id) where input is not null;
