-- One calculation: the answer and everything that identifies it. No name and no number of a patient.
create table calculation (
    id           uuid primary key,
    created_at   timestamptz not null default now(),
    receipt      text,
    month        text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    revision     text not null,
    edition      text not null,
    question     text not null check (question in ('verify', 'calculate')),
    rules_hash   text not null,
    tables_hash  text not null,
    engine_build text not null,
    input_hash   text not null,
    complete     boolean not null,
    total_points integer,
    result       json  not null
);

comment on table calculation is '計算結果。書き換えも削除もできない。';
comment on column calculation.receipt is '呼び出し側の番号（レセプト番号）。患者を特定しない。';
comment on column calculation.total_points is '合計点数（点）。決まらないときは空。';

create index calculation_input on calculation (input_hash);

-- What was answered stays as it was answered.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'calculation: rows never change (%)', tg_op;
end
$$;

create trigger calculation_is_immutable
    before update or delete or truncate on calculation
    for each statement execute function refuse_change();
